entry-explained = { $client }: { ENTRY($entry) }, { $kind }, { SIGNED($change) }
source-overdraft = Overdraft
balance-explained = { HOURS($left) } left for { $client }
    .sum = { HOURS($blocks) } in { -blocks } − { HOURS($overdraft) } { -overdraft } = { HOURS($left) } left
history-shown = { $client }, { DATE($start) } to { DATE($end) }: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
    .empty = { $client }, { DATE($start) } to { DATE($end) }: nothing was booked
mine-shown = { HOURS($today) } today, { HOURS($week) } this week
    .empty = You have logged nothing this week.
page-missing = There is no page { $page }: { $pages ->
    [one] all of it stands on this one.
   *[other] this is the last one.
}
page-shown = Page { $page } of { $pages }.
    .back = Page { $page } of { $pages }, counted back from the newest.
