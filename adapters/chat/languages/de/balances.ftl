client-balance = { HOURS($left) } übrig für { $client }
all-balances = { $count ->
    [one] { HOURS($left) } übrig für { $client }
   *[other] { $count } Kunden; am wenigsten hat { $client } mit { HOURS($left) }
}
    .none = Es gibt noch keine Kunden.

block-line = { HOURS($left) } von { HOURS($size) }, { $source } { DATE($starts) }
    .expires = verfällt am { DATE($ends) }
more-blocks = { $count ->
    [one] { $count } weiteres, mit { HOURS($left) } Rest
   *[other] { $count } weitere, mit { HOURS($left) } Rest
}
next-expiry = { HOURS($minutes) } am { DATE($day) }
pace-used = { $days ->
    [one] { HOURS($minutes) } am letzten Tag
   *[other] { HOURS($minutes) } in den letzten { $days } Tagen
}
runs-out = Bei diesem Verbrauch reicht es bis etwa { DATE($likely) }.
    .between = Bei diesem Verbrauch reicht es bis etwa { DATE($likely) } (zwischen { $earliest } und { $latest }).
    .or-later = { $earliest ->
        [none] Bei diesem Verbrauch reicht es bis etwa { DATE($likely) } oder länger.
       *[other] Bei diesem Verbrauch reicht es bis etwa { DATE($likely) } ({ $earliest } oder später).
    }

chart = { $client }: Restkontingent
    .summary = { HOURS($before) } am { DATE($since) }, { HOURS($now) } jetzt.
    .measure = Restkontingent
    .level = Schwellenwert { HOURS($level) }
    .pace = Bei diesem Verbrauch
    .earliest = Frühestens
    .latest = Spätestens

standing-overdrawn = Um { HOURS($minutes) } überzogen.
standing-low = Der { -threshold } von { HOURS($level) } ist erreicht.
standing-on-hold = { $client } ist angehalten: Bitte beginnen Sie keine neue Arbeit, bevor Stunden aufgeladen sind.

sign-low = ⚠ knapp
sign-empty = ⛔ aufgebraucht
sign-overdrawn = ⛔ überzogen
sign-on-hold = ⛔ angehalten
