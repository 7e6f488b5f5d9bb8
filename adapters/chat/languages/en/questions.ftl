ask-which-client = I don’t know “{ $name }”. { $count ->
    [one] Did you mean this one?
   *[other] Which one did you mean?
}
ask-again = You logged just that for { $client } a moment ago ({ ENTRY($entry) }: { $what }). Nothing was logged now. Once more?
ask-future-date = { DATE($day) } lies ahead: today is { DATE($today) }. Which day do you mean?
ask-before-agreement = { DATE($day) } lies before the { -agreement } with { $client } began ({ DATE($started) }). Nothing was logged.
ask-full-day = That would make { HOURS($together) } on { DATE($day) } ({ HOURS($already) } are logged, { HOURS($asked) } more). A day has 24. Is it another day, or a shorter time?
ask-undo-block = { ENTRY($entry) } credited { SIZE($size) } to { $client }; { HOURS($left) } are left of it. Nothing was undone yet. Take the { -block } back?
    .used = What was used of it becomes overdraft, as far as no other { -block } pays for it.
ask-which-entry = Which entry do you mean?
ask-which-top-up = Which { -top-up } do you mean?
    .choice = { $client } { TOPUP($top_up) }
    .newest = These are the newest { $shown } of { $count }. For another, name its client or its number.
