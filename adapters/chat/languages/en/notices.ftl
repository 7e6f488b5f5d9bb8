balance-low = { HOURS($left) } left for { $client }
    .resolved = Settled: { $client } was down to { HOURS($left) }
    .work = { $by } logged { HOURS($worked) }{ $debited ->
        [none] {""}
       *[other] {" "}({ HOURS($debited) } debited)
    } on { $day }, { ENTRY($entry) }{ $what ->
        [none] .
       *[other] : { $what }
    }
    .entry = Cause: { $what }{ $by ->
        [none] {""}
       *[other] , by { $by }
    } ({ ENTRY($entry) })
balance-restored = { HOURS($left) } left for { $client }: above { HOURS($level) } again
top-up-lifts = The { -balance } is above { HOURS($level) } again.
client-reloaded = { SIZE($size) } credited, { HOURS($left) } left
    .charged = { SIZE($size) } credited and collected by direct debit, { HOURS($left) } left
    .collecting = { SIZE($size) } will be credited once the direct debit is in, { HOURS($left) } left
undelivered = { $client ->
        [none] This could not be posted to { $channel } in { $platform }: { $reason }
       *[other] { $client } could not be told in { $platform } ({ $channel }): { $reason }
    }
    .tell-client = Please tell the client yourself.
    .remedy = See to it that the bot may post there, or link another channel.
work-told = { $by } logged { HOURS($worked) } on { DATE($day) }{ $debited ->
        [none] {""}
       *[other] {" "}({ HOURS($debited) } debited)
    }{ $what ->
        [none] .
       *[other] : { $what }
    } { HOURS($left) } left.
    .taken-back = Taken back: { HOURS($worked) } by { $by } on { DATE($day) }. { HOURS($left) } left.
