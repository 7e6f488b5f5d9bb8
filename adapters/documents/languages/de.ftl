# Die Wörter der Papiere. Was jemand getippt hat, steht nie darunter.

tax-of = USt. { $rate }
page-foot-tax = Steuernr. { $number }

invoice = Rechnung
credit-note = Rechnungskorrektur
invoice-title = { $kind ->
    [credit-note] Rechnungskorrektur { $number }
   *[invoice] Rechnung { $number }
}
invoice-number = Nummer
invoice-date = Datum
invoice-supplied = Leistung
invoice-due = Zahlbar bis
invoice-vat-id = Ihre USt-IdNr.
invoice-opening = Für vorausbezahlte Stunden berechnen wir Ihnen:
    .credit-note = Diese Rechnungskorrektur nimmt die Rechnung { $cancels } im Ganzen zurück:
invoice-what = Bezeichnung
invoice-hours = Stunden
invoice-rate = Satz je Stunde
invoice-amount = Betrag
invoice-block = Stundenkontingent von { SIZE($size) }, vorausbezahlt
invoice-overage = Leistungen über das Kontingent hinaus, { $month }
invoice-discount = Nachlass
invoice-agreed = Zum vereinbarten Preis
invoice-net = Nettosumme
invoice-tax = { $name } auf { $net }
invoice-gross = Gesamtbetrag
invoice-pay = Bitte zahlen Sie { $gross } bis zum { DATE($due) } unter Angabe von { $number }.
invoice-bank = Bankverbindung: { $bank }
invoice-nothing-to-pay = Es ist nichts zu zahlen.
invoice-returned = Der Betrag wird nicht geschuldet; was bezahlt wurde, wird zurückgezahlt.
invoice-thanks = Vielen Dank für die Zusammenarbeit.

statement-title = Kontingentauszug
statement-period = Zeitraum
statement-zone = Zeitzone
statement-date = Stand
statement-opening = Was vom { DATE($first) } bis zum { DATE($last) }, beide eingeschlossen, gebucht wurde. Zeiten in Stunden und Minuten.
statement-movement = Bewegung
statement-minutes = Stunden
statement-balance-opening = Restkontingent am Anfang
statement-credited = Gutgeschriebene Stunden
statement-debited = Abgebuchte Arbeit
statement-expired = Verfallen
statement-restored = Aus Verfall zurückgeholt
statement-adjusted = Korrekturbuchungen
statement-reversed = Stornos
statement-balance-closing = Restkontingent am Ende
statement-posted = Gebucht
statement-day = Gearbeitet
statement-what = Was
statement-worked = Zeit
statement-rounded = Gerundet
statement-change = Änderung
statement-left = Rest
statement-invoice = Rechnung
statement-invoice-date = Datum
statement-invoice-kind = Art
statement-invoice-gross = Gesamtbetrag
statement-closing = Die gearbeitete Zeit wird auf den Abrechnungstakt aufgerundet und wie vereinbart vervielfacht; das Ergebnis wird abgebucht.
entry-credit = Gutgeschriebene Stunden
entry-debit = Arbeit
entry-settlement = Ausgleich der Überziehung
entry-expiry = Verfall
entry-restore = Verfall zurückgenommen
entry-adjustment = Korrekturbuchung
entry-reversal = Storno von E{ $entry }
note-removed = Notiz entfernt

work-type-normal = Normal
work-type-after-hours = Außerhalb der Servicezeiten
work-type-weekend = Wochenende oder Feiertag
work-type-emergency = Notfall
work-type-proactive = Proaktiv (Überwachung und Wartung)

agreement-title = Vereinbarung über vorausbezahlte Stunden
agreement-subtitle = Fassung { $version }, gültig ab { DATE($starts) }
    .until = Fassung { $version }, gültig ab { DATE($starts) } bis { DATE($ends) }
agreement-note = Dieser Entwurf sagt in Worten, was die Bedingungen in Blockhours sagen, nach denen gerechnet wird. Er ist keine Rechtsberatung: Lassen Sie ihn vor der Unterschrift anwaltlich prüfen. Leerstellen füllen die Parteien aus.
agreement-sign-here = Ort, Datum, Unterschrift
agreement-parties = Parteien
agreement-provider = Dienstleister: { $party }
agreement-customer = Kunde: { $party }
agreement-scope = Gegenstand und Umfang
agreement-scope-text = Der Dienstleister unterstützt die Informationstechnik des Kunden gegen Stunden, die der Kunde im Voraus bezahlt hat. Gearbeitet wird auf Wunsch des Kunden, vor Ort oder aus der Ferne, und die Arbeit wird erfasst, wie sie anfällt.
agreement-exclusions = Nicht enthalten sind Hardware, Lizenzen, Leistungen Dritter, Reisekosten und Projekte, für die ein eigener Preis vereinbart ist.
agreement-prices = Stundenkontingente und Preise
agreement-prices-text = Stunden werden in Kontingenten gekauft. Das übliche Kontingent hat { SIZE($usual) }. Alle Preise sind in { $currency } und ohne Steuer.
agreement-tax = Hinzu kommen { $name }.
agreement-tax-reason = { $name } ({ $reason }).
agreement-payment = Rechnungen sind zahlbar innerhalb von { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}.
agreement-block = Kontingent
agreement-rate = Satz je Stunde
agreement-price = Preis
agreement-time = Erfassung und Abbuchung
agreement-time-text = { $minimum ->
    [0] Die gearbeitete Zeit wird je Eintrag auf die nächsten { $increment } Minuten aufgerundet.
   *[other] Die gearbeitete Zeit zählt je Eintrag mindestens { $minimum } Minuten und wird auf die nächsten { $increment } Minuten aufgerundet.
} Das Ergebnis wird mit dem Faktor unten vervielfacht, oder mit dem der Servicezeit, wenn er höher ist, und vom Kontingent abgebucht, das zuerst verfällt.
agreement-work-type = Tätigkeit
agreement-factor = Faktor
agreement-service = Servicezeiten und Zuschläge
agreement-service-text = Servicezeiten sind { $hours } ({ $zone }). Außerhalb gilt der Faktor { $after_hours }, an Wochenenden und Feiertagen { $weekend }.
    .always = Zeiten außerhalb der Servicezeiten gibt es nicht; an Wochenenden und Feiertagen gilt der Faktor { $weekend }.
agreement-holidays = Feiertage außer den Wochenenden: { $days }.
agreement-monitoring = Überwachung und Wartung
agreement-monitoring-free = Proaktive Arbeit wie Überwachung und Wartung ist enthalten und bucht nichts ab; erfasst wird sie trotzdem.
    .debited = Proaktive Arbeit wie Überwachung und Wartung wird mit dem Faktor { $factor } abgebucht.
    .none = Proaktive Arbeit ist nicht gesondert vereinbart.
agreement-expiry = Gültigkeit der Stunden
agreement-expiry-never = Stunden verfallen nicht.
    .days = Ein Kontingent gilt { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } ab dem Tag der Gutschrift der Stunden; was dann übrig ist, verfällt. Rechtzeitig getane Arbeit kann noch { $grace ->
        [one] { $grace } Tag
       *[other] { $grace } Tage
    } danach erfasst werden.
agreement-told = Der Kunde erfährt, wenn Stunden knapp werden, und 30 und 7 Tage bevor Stunden verfallen.
agreement-renewal = Aufladung und Zahlungsermächtigung
agreement-renewal-text = Sind { HOURS($threshold) } oder weniger übrig, wird der Dienstleister gewarnt und schlägt so viele übliche Kontingente vor, dass der Rest wieder darüber liegt.
agreement-renewal-ask = Ein neues Kontingent wird gekauft, wenn jemand Berechtigtes beim Kunden oder beim Dienstleister den Vorschlag freigibt.
agreement-renewal-invoice = Der Kunde bestellt jedes solche Kontingent im Voraus: Es wird ohne weitere Rückfrage berechnet.
agreement-renewal-auto = Der Kunde ermächtigt den Dienstleister, den Preis einschließlich Steuer per Lastschrift unter dem Mandat { $mandate } einzuziehen, bis { $reload } je Aufladung und { $month } im Monat; darüber fragt der Dienstleister. Der Kunde erfährt von jedem Einzug.
agreement-two-person = Über { $amount } geben zwei Personen frei, mindestens eine davon aus der Leitung des Dienstleisters.
agreement-credit-approval = Die Stunden werden mit der Freigabe gutgeschrieben.
agreement-credit-invoice = Die Stunden werden gutgeschrieben, sobald die Rechnung verschickt ist.
agreement-credit-payment = Die Stunden werden gutgeschrieben, sobald die Zahlung da ist.
agreement-overdraft = Arbeit über das Kontingent hinaus
agreement-overdraft-allow = Abgeschlossene Arbeit darf das Kontingent überziehen, bis { HOURS($limit) }, bevor der Dienstleister wieder gewarnt wird; das nächste Kontingent gleicht sie zuerst aus.
agreement-overdraft-hold = Ist nichts mehr übrig, ruht neue Arbeit, bis Stunden gekauft sind; begonnene Arbeit wird erfasst, und das nächste Kontingent gleicht sie zuerst aus.
agreement-overdraft-overage = Arbeit über das Kontingent hinaus wird gesammelt und am Ende jedes Monats zu { $rate } je Stunde berechnet, soweit sie nicht vorher ein Kontingent ausgeglichen hat.
agreement-reporting = Berichte
agreement-reporting-text = Der Kunde kann sein Restkontingent und wie jeder Eintrag zustande kam jederzeit erfragen. Ein Kontingentauszug nennt jeden Eintrag eines Monats mit gearbeiteter, gerundeter und abgebuchter Zeit und dem Rest danach.
    .monthly = Der Kunde kann sein Restkontingent und wie jeder Eintrag zustande kam jederzeit erfragen und erhält für jeden Monat einen Kontingentauszug, der jeden Eintrag mit gearbeiteter, gerundeter und abgebuchter Zeit und dem Rest danach nennt.
agreement-term = Laufzeit und Kündigung
agreement-term-text = Die Vereinbarung begann am { DATE($starts) } und läuft auf unbestimmte Zeit. Jede Partei kann sie in Textform mit einer Frist von ________ zum Ende eines Monats kündigen. Was mit dann noch gültigen Stunden geschieht: ________________.
agreement-changes = Änderungen
agreement-changes-text = Jede Änderung dieser Bedingungen ergibt eine neue Fassung mit dem Tag, ab dem sie gilt; vorher getane Arbeit behält die Bedingungen, unter denen sie getan wurde.
agreement-liability = Haftung
agreement-liability-text = Die Haftung richtet sich nach dem Gesetz, soweit die Parteien hier nichts anderes vereinbaren: ________________.
