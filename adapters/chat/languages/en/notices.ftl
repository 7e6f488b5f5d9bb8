balance-low = { HOURS($left) } left for { $client }
    .resolved = { HOURS($left) } left for { $client }: settled
    .entry = { $by } logged { SIGNED($change) } on { $day }: { $what } ({ $entry })
balance-restored = { HOURS($left) } left for { $client }: above { HOURS($level) } again
top-up-lifts = The { -balance } is above { HOURS($level) } again.
client-reloaded = { SIZE($size) } credited, { HOURS($left) } left
    .charged = { SIZE($size) } credited and collected by direct debit, { HOURS($left) } left
