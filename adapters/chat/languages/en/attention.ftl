alert-taken = { $by } is looking after { $client }; there are no more reminders of this alert
    .before = { $by } has been looking after { $client } since { MOMENT($at) }
    .until = A new alert, or a lower level, reminds again.
nudge-set = You will be asked at { $clock } ({ $zone }) on workdays when nothing is logged
    .off = You will not be asked any more
    .end = End it with “{ $say }”.
no-alert-runs = There is no alert for { $client } that anybody has to look after.

alert-on-it = { $by } is looking after it, since { MOMENT($at) }.
alert-reminder-times = { $count ->
    [one] one reminder, after { HOURS($after) } of service hours
   *[other] { $count } reminders, the first after { HOURS($after) } of service hours
}
alert-unanswered = Still unanswered: { HOURS($left) } left for { $client }
    .escalated = Nobody has answered: { HOURS($left) } left for { $client }
    .since = The alert is from { MOMENT($since) }.
    .answer = Approve or decline the { -top-up }, or say that you look after it.
    .no-top-up = Say that you look after it.
runs-out-soon = { $client } may run out before a payment arrives: { HOURS($left) } left
    .lead = A payment takes { $days ->
        [one] { $days } day
       *[other] { $days } days
    } here.
expiry-near = { HOURS($remaining) } of { $client }’s hours { $days ->
    [0] expire today
    [one] expire tomorrow
   *[other] expire in { $days } days
}
    .last = The last day is { DATE($ends) }. In all { HOURS($left) } are left.
nothing-logged = Nothing is logged for { DATE($day) } yet
client-low = { HOURS($left) } of your { -prepaid } left
    .level = That is at or below { HOURS($level) }.
client-expiry-near = { HOURS($remaining) } of your { -prepaid } { $days ->
    [0] expire today
    [one] expire tomorrow
   *[other] expire in { $days } days
}
    .last = The last day is { DATE($ends) }.

week-digest = { $low ->
    [0] The week ahead: no client is low on hours
    [one] The week ahead: one client is low on hours
   *[other] The week ahead: { $low } clients are low on hours
}
    .idle = No work for { $weeks } weeks: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
    .top-ups = Open { -top-up }s: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
    .unsent = { $count ->
        [one] One message was not delivered.
       *[other] { $count } messages were not delivered.
    }
    .more = { $count ->
        [one] One more client is low.
       *[other] { $count } more clients are low.
    }
