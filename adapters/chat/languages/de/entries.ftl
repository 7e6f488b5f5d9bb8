entry-explained = { $client }: { ENTRY($entry) }, { $kind }, { SIGNED($change) }
source-overdraft = Überziehung
balance-explained = { HOURS($left) } übrig für { $client }
    .sum = { HOURS($blocks) } in { -block(case: "dative-plural") } − { HOURS($overdraft) } { -overdraft } = { HOURS($left) } übrig
history-shown = { $client }, { DATE($start) } bis { DATE($end) }: { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
    .empty = { $client }, { DATE($start) } bis { DATE($end) }: Es wurde nichts gebucht
mine-shown = { HOURS($today) } heute, { HOURS($week) } diese Woche
    .empty = Sie haben diese Woche noch nichts gebucht.
page-missing = Eine Seite { $page } gibt es nicht: { $pages ->
    [one] Alles steht auf dieser.
   *[other] Das ist die letzte.
}
page-shown = Seite { $page } von { $pages }.
    .back = Seite { $page } von { $pages }, von den neuesten an zurückgezählt.
