timer-started = The timer runs for { $client } since { CLOCK($since) }
timer-shown = { $client }: { HOURS($minutes) } on the timer, since { MOMENT($since) }
    .none = No timer is running.
    .start = Start one with “`timer start acme`”.
timer-cancelled = { $client }: the timer is stopped after { HOURS($minutes) }, and nothing was logged
