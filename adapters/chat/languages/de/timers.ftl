timer-started = Der Timer läuft für { $client } seit { CLOCK($since) }
timer-shown = { $client }: { HOURS($minutes) } auf dem Timer, seit { MOMENT($since) }
    .none = Es läuft kein Timer.
    .start = Starten Sie einen mit „`timer start acme`“.
timer-cancelled = { $client }: Der Timer ist nach { HOURS($minutes) } verworfen, und es wurde nichts gebucht
