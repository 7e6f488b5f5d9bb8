# Titel sagen, was nicht geschah und warum; `.instead`, was stattdessen geht, `.instead-staff` nur dem Team.
# Was dort in Anführungszeichen steht, lässt sich so tippen: Ein Test prüft es.
unknown-sender = Ich kenne Sie noch nicht und kann deshalb nichts für Sie tun.
    .instead = Bitten Sie Ihre Leitung, Sie ins Team aufzunehmen.
not-allowed = Ihre Rolle ({ $role }) erlaubt das nicht: { $right }.
    .instead = Mit „`hilfe`“ sehen Sie, was Sie hier tun können.
unknown-client = Einen Kunden „{ $name }“ kenne ich nicht.
    .instead-staff = Mit „`stand`“ sehen Sie alle Kunden.
client-needed = Um welchen Kunden geht es?
    .instead-staff = Nennen Sie den Kunden dazu, zum Beispiel „{ $example }“.
client-archived = { $client } ist archiviert: Es wird nichts Neues gebucht oder verkauft.
not-archived = { $client } ist nicht archiviert.
no-agreement = Mit { $client } gibt es noch keine { -agreement }.
unknown-work-type = Die Tätigkeitsart „{ $code }“ gibt es hier nicht.
    .instead = Es gibt: { $known }
unknown-entry = Einen Eintrag { ENTRY($entry_id) } kenne ich nicht.
    .instead = Mit „`verlauf`“ sehen Sie Einträge und ihre Nummern.
no-entry-yet = Sie haben keinen Eintrag, der gemeint sein könnte.
    .instead = Nennen Sie einen, zum Beispiel „`rückgängig E12`“.
already-reversed = { ENTRY($entry_id) } wurde schon storniert, von { $by }, { MOMENT($at) }.
not-reversible = { ENTRY($entry_id) } folgt aus anderen Einträgen und lässt sich nicht allein stornieren.
    .instead = Nehmen Sie den Eintrag zurück, der ihn ausgelöst hat.
came-by-top-up = { ENTRY($entry_id) } gehört zu { TOPUP($top_up_id) }; ihre Rechnung bliebe bestehen.
    .instead = Stornieren Sie die ganze { -top-up }, zum Beispiel „`stornieren { TOPUP($top_up_id) } irrtümlich verkauft`“: Stunden, Rechnung und Zahlung gehen mit zurück.
came-by-invoice = { ENTRY($entry_id) } gehört zur Rechnung { $number }, die bestehen bliebe.
    .instead = Nehmen Sie die Rechnung zurück, zum Beispiel „`stornieren { $number } irrtümlich berechnet`“: Eine Rechnungskorrektur geht hinaus, und die Stunden gehen mit zurück.
not-your-entry = { ENTRY($entry_id) } ist von { $by }; Sie können ihn nicht ändern.
    .instead = Fragen Sie { $by } oder Ihre Leitung.
nothing-to-fix = Das würde an { ENTRY($entry_id) } nichts ändern.
    .instead = Sagen Sie, was sich ändern soll, zum Beispiel „`korrigiere { ENTRY($entry_id) } 2h`“.
not-work = { ENTRY($entry_id) } ist kein Zeiteintrag und kann nicht geändert oder geschwärzt werden.
    .instead = Die Leitung kann ihn stornieren oder ausgleichen.
unknown-top-up = Eine { -top-up } { TOPUP($top_up_id) } kenne ich nicht.
    .instead = Mit „`stand`“ sehen Sie eine, die wartet.
no-top-up = { $client ->
    [none] Hier wartet keine { -top-up }.
   *[other] Für { $client } wartet keine { -top-up }.
}
    .instead = Fragen Sie eine an mit „`aufladen`“.
top-up-already-open = Für { $client } wartet schon eine { -top-up } von { SIZE($minutes) } ({ TOPUP($top_up_id) }).
    .instead = Sie kann mit „`freigeben { TOPUP($top_up_id) }`“ freigegeben werden.
top-up-decided = { TOPUP($top_up_id) } für { $client } ist schon { $state }{ $at ->
    [none] .
   *[other] { $by ->
        [none] , { MOMENT($at) }.
       *[other] , von { $by }, { MOMENT($at) }.
    }
}
not-approved-yet = { TOPUP($top_up_id) } für { $client } ist noch nicht freigegeben.
    .instead = Geben Sie sie mit „`freigeben { TOPUP($top_up_id) }`“ frei, oder lehnen Sie sie ab, zum Beispiel „`ablehnen { TOPUP($top_up_id) } im Moment nicht nötig`“.
already-approved-by-you = { TOPUP($top_up_id) } für { $client } haben Sie schon freigegeben.
    .instead = Die zweite { -approval } muss von jemand anderem kommen.
manager-needed = { TOPUP($top_up_id) } für { $client } braucht auch eine { -approval } der Leitung.
reason-needed = Dafür fehlt ein Grund.
    .instead = Schreiben Sie ihn hinter „`{ $verb }`“ und das, worum es geht.
block-too-small = { SIZE($minutes) } liegen nicht über dem { -threshold } von { HOURS($threshold) }: Es würde sofort wieder knapp.
    .instead = Wählen Sie ein größeres { -block }.
no-price = Für { SIZE($minutes) } gibt es keinen Preis.
    .instead = Einen Preis haben: { SIZES($sizes) }
price-of-one-hour = { $price } für { SIZE($minutes) } sieht nach dem Preis einer Stunde aus.
    .instead = Ein eigener Preis gilt für die ganze Größe: Das wären { $whole }.
amount-needed = Null Stunden ändern nichts.
    .instead = Nennen Sie die Stunden, zum Beispiel 1:30.
bad-date = Einen Tag { $day } im Monat { $month } gibt es nicht.
    .instead = Schreiben Sie das Datum wie 3.11.2026.
no-such-time = Am { DATE($day) } gibt es kein { $clock }: Da wurde die Uhr vorgestellt.
    .instead = Bitte nennen Sie eine andere Uhrzeit dieses Tages.
not-begun-yet = { MOMENT($start) } liegt in der Zukunft: Jetzt ist { MOMENT($now) }. Es wurde nichts gebucht.
    .instead = War es an einem anderen Tag, nennen Sie ihn, zum Beispiel „`buchen acme 1h gestern um 18:30`“.
starts-later = Das beginnt am { DATE($start) }, und heute ist der { DATE($today) }: Da kann noch nichts stehen.
    .instead = Nennen Sie eine Zeit, die begonnen hat.
ends-before-start = { DATE($end) } liegt vor { DATE($start) }.
timer-running = Ihr Timer läuft schon für { $client }: { HOURS($minutes) } seit { MOMENT($since) }.
    .instead = Stoppen Sie ihn mit „`timer stopp`“, oder verwerfen Sie ihn mit „`timer verwerfen`“.
no-timer = Es läuft kein Timer.
    .instead = Starten Sie einen mit „`timer start acme`“.
timer-too-short = Der Timer für { $client } lief keine Minute; es gibt nichts zu buchen.
name-taken = „{ $name }“ gehört schon zu { $holder }.
bad-name = „{ $name }“ geht hier nicht als Name.
    .instead = Ein Name enthält Buchstaben und hat höchstens 80 Zeichen.
unknown-zone = Eine Zeitzone „{ $name }“ kenne ich nicht.
    .instead = Nennen Sie sie mit Erdteil und Stadt, zum Beispiel „`kunde setze acme zeitzone Europe/Vienna`“.
zone-settled = { $client } bleibt in der Zeitzone { $zone }: Es gibt schon Einträge, und die Daten des Gebuchten würden sich ändern.
bad-term = So lässt sich das nicht vereinbaren.
    .instead = { $setting ->
        [SetIncrement] Der Abrechnungstakt liegt zwischen 1 Minute und 8 Stunden.
        [SetMinimum] Die Mindestzeit je Eintrag ist höchstens 24 Stunden.
        [SetRenewalThreshold] Der { -threshold } muss kleiner sein als das übliche { -block }.
        [SetWorkType] Ein Faktor ist 0 oder liegt zwischen 1 und 10, in Schritten von 0,05.
        [SetServiceMultipliers] Ein Faktor liegt zwischen 1 und 10, in Schritten von 0,05.
        [SetCurrency] Eine Währung hat drei Großbuchstaben, wie USD.
        [SetUsualBlock] Das übliche { -block } muss auf der Preisliste stehen: Setzen Sie zuerst seinen Preis.
        [SetBlockPrice] Das übliche { -block } muss auf der Preisliste bleiben.
       *[other] Der Wert „{ $value }“ liegt außerhalb des Erlaubten.
    }
terms-too-early = Neue Bedingungen können nicht am { DATE($starts_on) } beginnen: Unter den alten gibt es schon Einträge.
    .instead = Der früheste Tag ist der { DATE($earliest) }.
unknown-person = { $handle } kenne ich nicht.
    .instead = Mit „`team`“ sehen Sie alle.
account-taken = Das Chatkonto von { $handle } kann ich nicht verknüpfen.
    .instead = Vielleicht ist es schon in Gebrauch: Fragen Sie, wer Blockhours für Sie betreibt.
last-manager = Es muss immer eine Leitung geben, und das ist die letzte.
    .instead = Geben Sie zuerst jemand anderem die Rolle Leitung.
client-role-needs-client = Zur Rolle „{ $role }“ gehört ein Kunde: welcher?
    .instead = Zum Beispiel „`team neu @carl freigeber kunde acme`“.
not-bound = Dieser Kanal ist mit nichts verknüpft.
channel-needed = Eine Direktnachricht kann nicht verknüpft werden.
    .instead = Tippen Sie es in dem Kanal, der gemeint ist.
already-redacted = Die Notiz zu { ENTRY($entry_id) } ist schon entfernt.
other-request = Diese Nachricht kam zweimal mit verschiedenem Text; beim zweiten Mal habe ich nichts getan.
    .instead = Bitte senden Sie sie neu.
form-outdated = Dieses Formular ist veraltet, und es wurde nichts gebucht.
    .instead = Öffnen Sie es neu mit „`buchen`“.
invitation-unknown = Diese Einladung kenne ich nicht.
    .instead = Prüfen Sie den Code Zeichen für Zeichen, oder bitten Sie um einen neuen.
invitation-used = Diese Einladung ist schon benutzt; jede gilt nur einmal.
    .instead = Bitten Sie um eine neue.
invitation-expired = Diese Einladung galt bis { MOMENT($at) }.
    .instead = Bitten Sie um eine neue.
invitation-withdrawn = Diese Einladung wurde zurückgezogen.
    .instead = Bitten Sie um eine neue.
founding-needs-code = Dieser Workspace gehört noch zu niemandem, und es wurde nichts getan.
    .instead = Bitten Sie um einen Code, und zwar bei denen, die Blockhours betreiben, oder bei einer Leitung, die es schon benutzt. Tippen Sie ihn dann hier, zum Beispiel „`beitreten K7QD-9F2M-X4TB-2HWN`“.
no-rights-yet = Sie haben hier noch keine Rechte, { $name }. Ich habe die Leitung gefragt, wer Sie sind.
    .instead = Sobald sie geantwortet hat, fragen Sie mich noch einmal.
account-unclear = Ich konnte nicht feststellen, wessen Konto das ist, und habe deshalb nichts getan.
    .instead = Bitte versuchen Sie es gleich noch einmal.
not-mentioned = „{ $handle }“ heißt hier niemand; es wurde niemand hinzugefügt.
    .instead = Erwähnen Sie das Konto: Tippen Sie @, und wählen Sie die Person aus der Liste.
unknown-account = { $handle } ist niemandes Konto: Es ist geschlossen oder gehört einem Bot.
unknown-invitation = Es gibt keine offene Einladung { INVITATION($invitation_id) }.
    .instead = Tippen Sie „`team einladungen`“, um die offenen zu sehen.
client-role-needed = Im Workspace eines Kunden gibt es die Rolle { $role } nicht.
    .instead = Sagen Sie leser oder freigeber, zum Beispiel „`team einladen workspace kunde acme freigeber`“.
unknown-workspace = Einen Workspace „{ $workspace }“ kenne ich nicht, oder mehr als einen.
    .instead = Tippen Sie „`team workspaces`“, um alle mit ihren Kennungen zu sehen.
last-workspace = Ein eigener Workspace muss bleiben, und dies ist der letzte.
clients-workspace = Dieser Workspace ist der von { $client }: Mitteilungen über andere gehören nicht hierher.
    .instead = Tippen Sie es in einem Kanal Ihres eigenen Workspace.
account-code-unknown = Diesen Code kenne ich nicht, oder er ist schon benutzt.
    .instead = Tippen Sie „`verknüpfe mich`“ in Ihrem anderen Chat für einen neuen.
account-code-expired = Dieser Code galt bis { MOMENT($at) }.
    .instead = Tippen Sie „`verknüpfe mich`“ in Ihrem anderen Chat für einen neuen.
bad-iban = „{ $value }“ ist keine IBAN.
    .instead = { $length ->
        [none] Mit { $country } beginnt in keinem Land eine IBAN.
       *[other] Eine, die mit { $country } beginnt, hat { $length } Stellen, und ihre Prüfziffern passen: Vergleichen Sie sie mit den Unterlagen der Bank.
    }
no-account-number = In „{ $value }“ steht keine Kontonummer.
    .instead = Nennen Sie eine IBAN, zum Beispiel „`firma bankverbindung DE02 1203 0000 0000 2020 51`“, oder eine Nummer und die Bank, die sie führt.
bad-vat-id = „{ $value }“ ist keine Umsatzsteuer-Identifikationsnummer.
    .instead = Eine, die mit { $country } beginnt, sieht aus wie { $like }.
no-tax-number = „{ $value }“ ist keine Steuernummer: Es steht keine Ziffer darin.
    .instead = Schreiben Sie sie wie auf Ihren Unterlagen; mit „`firma steuernummer keine`“ fällt sie weg.
bad-company = { $setting ->
        [tax] Diese Steuer kann nicht auf einer Rechnung stehen.
       *[other] „{ $value }“ kann nicht auf einer Rechnung stehen.
    }
    .instead = { $setting ->
        [payment_days] Eine Rechnung kann bis zu 365 Tage offen bleiben.
        [tax] Eine Steuer liegt zwischen 0 und 99,99 Prozent.
        [prefix] Ein Präfix hat bis zu 8 Buchstaben und Ziffern und beginnt mit einem Buchstaben.
       *[other] Es dürfen bis zu 300 Zeichen sein.
    }
tax-reason-needed = Auf einer Rechnung ohne Steuer muss stehen, warum.
    .instead = Nennen Sie den Grund, zum Beispiel „`firma steuer 0% weil Steuerschuldnerschaft des Leistungsempfängers`“.
no-invoice = Eine Rechnung { $number } kenne ich nicht.
    .instead = Mit „`rechnungen`“ sehen Sie alle.
invoice-settled = Mit { $number } geht nichts mehr: bezahlt, storniert oder eine Rechnungskorrektur.
paid-ahead = Der { DATE($day) } liegt in der Zukunft, da kann noch nichts bezahlt sein.
not-a-month = { DATE($first) } bis { DATE($last) } ist kein ganzer Monat, und nur ein Monat wird als Auszug verschickt.
    .instead = Nennen Sie einen, zum Beispiel „`auszug ausstellen acme 2026-10`“.
month-not-over = Der Monat endet am { DATE($last) }: Ein verschickter Auszug darf sich nicht mehr ändern.
statement-out-already = Der Auszug für { $client } ab { DATE($first) } wurde schon verschickt.
on-a-statement = { ENTRY($entry_id) } steht auf dem Auszug ab { DATE($first) }, der verschickt ist.
    .instead = Bitten Sie Ihre Leitung, den Eintrag zu korrigieren.
no-debit = { TOPUP($top_up_id) } wird nicht per Lastschrift eingezogen.
debit-at-bank = Die Lastschrift für { TOPUP($top_up_id) } liegt bei der Bank: Es kann noch Geld für das kommen, was Sie stornieren wollen.
    .instead = Sagen Sie zuerst, was aus ihr wurde: „`einzug { TOPUP($top_up_id) } gescheitert weil sie zurückgerufen wurde`“ storniert die { -top-up } gleich mit; „`einzug { TOPUP($top_up_id) } eingelöst`“ heißt, dass das Geld da ist, und danach lässt sie sich stornieren.
no-such-debit-step = Die Lastschrift für { TOPUP($top_up_id) } ist { $state }; „{ $wanted }“ kann sie nicht werden.
