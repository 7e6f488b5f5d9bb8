alert-taken = { $by } kümmert sich um { $client }; an diese Warnung wird nicht mehr erinnert
    .before = { $by } kümmert sich seit { MOMENT($at) } um { $client }
    .until = Eine neue Warnung oder eine tiefere Schwelle erinnert wieder.
nudge-set = An Werktagen um { $clock } ({ $zone }) werden Sie gefragt, wenn nichts gebucht ist
    .off = Sie werden nicht mehr gefragt
    .end = Mit „{ $say }“ hört das auf.
no-alert-runs = Für { $client } gibt es keine Warnung, um die sich jemand kümmern müsste.

alert-on-it = { $by } kümmert sich seit { MOMENT($at) } darum.
alert-reminder-times = { $count ->
    [one] eine Erinnerung, nach { HOURS($after) } Servicezeit
   *[other] { $count } Erinnerungen, die erste nach { HOURS($after) } Servicezeit
}
alert-unanswered = Noch unbeantwortet: { HOURS($left) } übrig für { $client }
    .escalated = Niemand hat geantwortet: { HOURS($left) } übrig für { $client }
    .since = Die Warnung ist von { MOMENT($since) }.
    .answer = Geben Sie die { -top-up } frei, lehnen Sie sie ab, oder sagen Sie, dass Sie sich kümmern.
    .no-top-up = Sagen Sie, dass Sie sich kümmern.
runs-out-soon = { $client } könnte leer sein, bevor eine Zahlung da ist: { HOURS($left) } übrig
    .lead = Eine Zahlung braucht hier { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }.
expiry-near = { HOURS($remaining) } von { $client } { $days ->
    [0] verfallen heute
    [one] verfallen morgen
   *[other] verfallen in { $days } Tagen
}
    .last = Der letzte Tag ist der { DATE($ends) }. Insgesamt sind { HOURS($left) } übrig.
nothing-logged = Für den { DATE($day) } ist noch nichts gebucht
client-low = Noch { HOURS($left) } Ihrer { -prepaid } übrig
    .level = Das liegt nicht mehr über { HOURS($level) }.
client-expiry-near = { HOURS($remaining) } Ihrer { -prepaid } { $days ->
    [0] verfallen heute
    [one] verfallen morgen
   *[other] verfallen in { $days } Tagen
}
    .last = Der letzte Tag ist der { DATE($ends) }.

week-digest = { $low ->
    [0] Die neue Woche: Bei keinem Kunden sind die Stunden knapp
    [one] Die neue Woche: Bei einem Kunden sind die Stunden knapp
   *[other] Die neue Woche: Bei { $low } Kunden sind die Stunden knapp
}
    .idle = Seit { $weeks } Wochen keine Arbeit: { $names }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }.
    .top-ups = Offene Aufladungen: { $names }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }.
    .unsent = { $count ->
        [one] Eine Nachricht wurde nicht zugestellt.
       *[other] { $count } Nachrichten wurden nicht zugestellt.
    }
    .more = { $count ->
        [one] Bei einem weiteren Kunden sind die Stunden knapp.
       *[other] Bei { $count } weiteren Kunden sind die Stunden knapp.
    }
