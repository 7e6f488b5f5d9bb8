client-balance = { HOURS($left) } left for { $client }
all-balances = { $count ->
    [one] { HOURS($left) } left for { $client }
   *[other] { $count } clients; { $client } is lowest with { HOURS($left) } left
}
    .none = There are no clients yet.

block-line = { HOURS($left) } of { HOURS($size) }, { $source } { DATE($starts) }
    .expires = expires { DATE($ends) }
more-blocks = { $count ->
    [one] { $count } more, with { HOURS($left) } left
   *[other] { $count } more, with { HOURS($left) } left
}
next-expiry = { HOURS($minutes) } on { DATE($day) }
pace-used = { $days ->
    [one] { HOURS($minutes) } in the last day
   *[other] { HOURS($minutes) } in the last { $days } days
}
runs-out = At this pace it lasts until about { DATE($likely) }.
    .between = At this pace it lasts until about { DATE($likely) } (between { $earliest } and { $latest }).
    .or-later = { $earliest ->
        [none] At this pace it lasts until about { DATE($likely) }, or longer.
       *[other] At this pace it lasts until about { DATE($likely) } ({ $earliest } or later).
    }

chart = { $client }: hours left
    .summary = { HOURS($before) } on { DATE($since) }, { HOURS($now) } now.
    .measure = Hours left
    .level = Threshold { HOURS($level) }
    .pace = At this pace
    .earliest = At the earliest
    .latest = At the latest

standing-overdrawn = Overdrawn by { HOURS($minutes) }.
standing-low = At or below the { -threshold } of { HOURS($level) }.
standing-on-hold = { $client } is on hold: please start no new work until hours are topped up.

sign-low = ⚠ low
sign-empty = ⛔ used up
sign-overdrawn = ⛔ overdrawn
sign-on-hold = ⛔ on hold
