company-shown = { $organisation } als Absender von Rechnungen
    .changed = { $organisation } als Absender von Rechnungen ist geändert
    .more = Rechnungen werden von hier verschickt, sobald Adresse und Steuer gesetzt sind, mit „`firma adresse Hauptstraße 1, 20457 Hamburg`“ und „`firma steuer 19%`“.
tax-of-company = wie bei allen Kunden

invoices-listed = { $count ->
    [one] { $count } Rechnung
   *[other] { $count } Rechnungen
}
    .of = { $count ->
        [one] { $count } Rechnung für { $client }
       *[other] { $count } Rechnungen für { $client }
    }
    .empty = Hier gibt es noch keine Rechnungen.
invoice-shown = { $kind } { $number } für { $client }: { $gross }, { $state }
    .draft = Entwurf einer Rechnung für { $client }: { $gross }
invoice-line = { -block } von { SIZE($size) }: { $net } netto
    .overage = { -overdraft } im { $month }, { SIZE($size) }: { $net } netto
    .discount = ({ $off } Nachlass)

statement-shown = Kontingentauszug für { $client }, { DATE($first) } bis { DATE($last) }
statement-issued = Der Kontingentauszug für { $client }, { DATE($first) } bis { DATE($last) }, ist verschickt
statement-out = Er wurde verschickt, { MOMENT($at) }.

agreement-shown = { -agreement } mit { $client } über die { -prepaid }, Fassung { $version }, gültig ab { DATE($starts) }
    .lawyer = Sie sagt, womit Blockhours rechnet. Lassen Sie sie vor der Unterschrift anwaltlich prüfen.

debits-listed = { $count ->
    [one] { $count } Lastschrift läuft
   *[other] { $count } Lastschriften laufen
}
    .empty = Es läuft keine Lastschrift.
debit-moved = { $client }: Lastschrift über { $amount } { $state } ({ TOPUP($top_up) })
    .before = { $client }: Lastschrift über { $amount } war schon { $state } ({ TOPUP($top_up) })
debit-failed = Die Lastschrift über { $amount } für { SIZE($size) } ist gescheitert
    .returned = Die Lastschrift über { $amount } für { SIZE($size) } wurde zurückgegeben
    .taken-back = Die dafür gutgeschriebenen Stunden sind zurückgebucht.

invoice-overdue = { $client } hat { $number } ({ $gross }) nicht bezahlt: seit { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} überfällig
files-elsewhere = { $names }: Dateien kann ich hier nicht schicken. Wer Blockhours betreibt, lässt sie mit „blockhours invoices export“, „blockhours statement“ oder „blockhours agreement“ schreiben.
