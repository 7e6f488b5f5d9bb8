balance-low = { HOURS($left) } übrig für { $client }
    .resolved = Erledigt: { $client } war bei { HOURS($left) }
    .work = { $by } hat am { $day } { HOURS($worked) } gebucht{ $debited ->
        [none] {""}
       *[other] {" "}({ HOURS($debited) } abgebucht)
    }, { ENTRY($entry) }{ $what ->
        [none] .
       *[other] : { $what }
    }
    .entry = Ursache: { $what }{ $by ->
        [none] {""}
       *[other] , von { $by }
    } ({ ENTRY($entry) })
balance-restored = { HOURS($left) } übrig für { $client }: wieder über { HOURS($level) }
top-up-lifts = Das { -balance } liegt wieder über { HOURS($level) }.
client-reloaded = { SIZE($size) } gutgeschrieben, { HOURS($left) } übrig
    .charged = { SIZE($size) } gutgeschrieben und per Lastschrift eingezogen, { HOURS($left) } übrig
    .collecting = { SIZE($size) } werden gutgeschrieben, sobald die Lastschrift da ist, { HOURS($left) } übrig
undelivered = { $client ->
        [none] Das konnte in { $platform } nicht nach { $channel } geschrieben werden: { $reason }
       *[other] { $client } konnte in { $platform } ({ $channel }) nicht benachrichtigt werden: { $reason }
    }
    .tell-client = Bitte sagen Sie es dem Kunden selbst.
    .remedy = Sorgen Sie dafür, dass der Bot dort schreiben darf, oder verknüpfen Sie einen anderen Kanal.
work-told = { $by } hat am { DATE($day) } { HOURS($worked) } gebucht{ $debited ->
        [none] {""}
       *[other] {" "}({ HOURS($debited) } abgebucht)
    }{ $what ->
        [none] .
       *[other] : { $what }
    } { HOURS($left) } übrig.
    .taken-back = Zurückgenommen: { HOURS($worked) } von { $by } am { DATE($day) }. { HOURS($left) } übrig.
