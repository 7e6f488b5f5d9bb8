top-up-proposed = { $client }: { -top-up } von { SIZE($size) } vorgeschlagen ({ TOPUP($top_up) })
    .approved-once = { $client }: eine { -approval } für { SIZE($size) } ist da, eine fehlt noch ({ TOPUP($top_up) })
top-up-approved = { $client }: { -top-up } von { SIZE($size) } freigegeben ({ TOPUP($top_up) })
top-up-invoiced = { $client }: { -top-up } von { SIZE($size) } berechnet ({ TOPUP($top_up) })
top-up-paid = { $client }: { -top-up } von { SIZE($size) } bezahlt ({ TOPUP($top_up) })
top-up-declined = { $client }: { -top-up } von { SIZE($size) } abgelehnt ({ TOPUP($top_up) })
top-up-expired = { $client }: { -top-up } von { SIZE($size) } ohne Entscheidung verfallen ({ TOPUP($top_up) })
top-up-withdrawn = { $client }: { -top-up } von { SIZE($size) } zurückgezogen ({ TOPUP($top_up) })
top-up-cancelled = { $client }: { -top-up } von { SIZE($size) } aufgehoben ({ TOPUP($top_up) })
top-up-reversed = { $client }: { -top-up } von { SIZE($size) } storniert ({ TOPUP($top_up) })

top-up-summary = { SIZE($size) } für { $price }, { $state } ({ TOPUP($top_up) })
top-up-offer = { SIZE($size) } zu { $rate } je Stunde = { $price } ({ TOPUP($top_up) })
    .own-price = { SIZE($size) } für { $price }, für diese { -top-up } vereinbart ({ TOPUP($top_up) })
top-up-approvals = { $given } von { $needed }
    .by = { $given } von { $needed }: { $names }
top-up-outcome = { SIZE($size) } { $state } von { $by }, { MOMENT($at) }
    .by-rules = { SIZE($size) } automatisch { $state }, { MOMENT($at) }
top-up-credited = Die Stunden sind gutgeschrieben.
top-up-taken-back = Die Stunden wurden zurückgebucht.

credit-comes-approval = Die Stunden werden mit der { -approval } gutgeschrieben.
credit-comes-invoice = Die Stunden werden gutgeschrieben, sobald die Rechnung verschickt ist.
credit-comes-payment = Die Stunden werden gutgeschrieben, sobald die Zahlung da ist.

stopped-because-no-mandate = Nicht automatisch aufgeladen: Es gibt kein Lastschriftmandat.
stopped-because-reload-cap = Nicht automatisch aufgeladen: Der Preis liegt über der Obergrenze für eine { -top-up }.
stopped-because-monthly-cap = Nicht automatisch aufgeladen: Der Preis liegt über dem, was von der Obergrenze dieses Monats übrig ist.
