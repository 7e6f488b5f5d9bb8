log-form-opened = Was haben Sie getan, und wie lange?
    .instead = Oder tippen Sie es in einer Zeile: „`buchen acme 1,5 Drucker repariert`“.
    .title = Stunden buchen
    .submit = Buchen
fix-form-opened = Was soll sich an { ENTRY($entry) } ändern?
    .instead = Oder tippen Sie es in einer Zeile: „`korrigiere { ENTRY($entry) } 2h gestern`“.
    .title = { ENTRY($entry) } korrigieren
    .submit = Korrigieren
field-client = Kunde
    .hint = Für wen war die Arbeit?
field-duration = Zeit
    .hint = 1,5h, 90m, 1:30 oder 9:15-10:45
field-day = Tag
    .hint = Leer bedeutet heute.
field-type = Tätigkeitsart
    .hint = Meist normal; andere haben ihren eigenen Faktor.
field-note = Notiz
    .hint = Der Kunde kann sie lesen. Text nach // ist intern.

form-effect = Sobald Kunde und Zeit feststehen, steht hier, was übrig bleibt.
work-foreseen = { $client }: { HOURS($debited) } würden abgebucht, { HOURS($left) } blieben übrig
    .on-hold = { $client } ist dann angehalten.

would-cross-renewal = Damit ist der { -threshold } von { HOURS($level) } erreicht, und es gibt einen Hinweis.
would-cross-empty = Damit ist das { -block } aufgebraucht.
would-cross-overdraft-limit = Damit ist die Grenze der { -overdraft } von { HOURS($level) } erreicht.
