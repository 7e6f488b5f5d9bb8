client-balance = { HOURS($left) } left for { $client }
all-balances = { $count ->
    [one] { HOURS($left) } left for { $client }
   *[other] { $count } clients; { $client } is lowest with { HOURS($left) } left
}
    .none = There are no clients yet.

block-line = { HOURS($left) } of { HOURS($size) }, { $source } { DATE($starts) }
    .expires = expires { DATE($ends) }
next-expiry = { HOURS($minutes) } on { DATE($day) }
pace-used = { $days ->
    [one] { HOURS($minutes) } in the last day
   *[other] { HOURS($minutes) } in the last { $days } days
}
pace-runs-out = about { DATE($day) } at this pace

standing-overdrawn = Overdrawn by { HOURS($minutes) }.
standing-low = At or below the { -threshold } of { HOURS($level) }.
standing-on-hold = { $client } is on hold: please start no new work until hours are topped up.

sign-low = ⚠ low
sign-empty = ⛔ used up
sign-overdrawn = ⛔ overdrawn
sign-on-hold = ⛔ on hold
