balance-low = { HOURS($left) } übrig für { $client }
    .resolved = { HOURS($left) } übrig für { $client }: erledigt
    .entry = { $by } hat am { $day } { SIGNED($change) } gebucht: { $what } ({ $entry })
balance-restored = { HOURS($left) } übrig für { $client }: wieder über { HOURS($level) }
top-up-lifts = Das { -balance } liegt wieder über { HOURS($level) }.
client-reloaded = { SIZE($size) } gutgeschrieben, { HOURS($left) } übrig
    .charged = { SIZE($size) } gutgeschrieben und per Lastschrift eingezogen, { HOURS($left) } übrig
