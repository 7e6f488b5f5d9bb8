top-up-proposed = { $client }: { -top-up } of { SIZE($size) } proposed ({ TOPUP($top_up) })
    .approved-once = { $client }: one { -approval } given for { SIZE($size) }, one more is needed ({ TOPUP($top_up) })
top-up-approved = { $client }: { -top-up } of { SIZE($size) } approved ({ TOPUP($top_up) })
top-up-invoiced = { $client }: { -top-up } of { SIZE($size) } invoiced ({ TOPUP($top_up) })
top-up-paid = { $client }: { -top-up } of { SIZE($size) } paid ({ TOPUP($top_up) })
top-up-declined = { $client }: { -top-up } of { SIZE($size) } declined ({ TOPUP($top_up) })
top-up-expired = { $client }: { -top-up } of { SIZE($size) } expired undecided ({ TOPUP($top_up) })
top-up-withdrawn = { $client }: { -top-up } of { SIZE($size) } withdrawn ({ TOPUP($top_up) })
top-up-cancelled = { $client }: { -top-up } of { SIZE($size) } cancelled ({ TOPUP($top_up) })
top-up-reversed = { $client }: { -top-up } of { SIZE($size) } reversed ({ TOPUP($top_up) })

top-up-summary = { SIZE($size) } for { $price }, { $state } ({ TOPUP($top_up) })
top-up-offer = { SIZE($size) } at { $rate } an hour = { $price } ({ TOPUP($top_up) })
    .own-price = { SIZE($size) } for { $price }, agreed for this { -top-up } ({ TOPUP($top_up) })
top-up-approvals = { $given } of { $needed }
    .by = { $given } of { $needed }: { $names }
top-up-outcome = { SIZE($size) } { $state } by { $by }, { MOMENT($at) }
    .by-rules = { SIZE($size) } { $state } automatically, { MOMENT($at) }
top-up-credited = The hours are credited.
top-up-taken-back = The hours were taken back.

credit-comes-approval = The hours are credited on { -approval }.
credit-comes-invoice = The hours are credited when the invoice goes out.
credit-comes-payment = The hours are credited when the payment is in.

stopped-because-no-mandate = It was not renewed automatically: there is no direct debit mandate.
stopped-because-reload-cap = It was not renewed automatically: the price is above the limit for one { -top-up }.
stopped-because-monthly-cap = It was not renewed automatically: the price is above what is left of this month’s limit.
