# Die eigenen Worte für Slack. Was der Bot sagt, steht beim Chat.

cancel = Abbrechen
choose = Auswählen …
send = Senden
tone-warning = Achtung
tone-bad = Problem
left-out = und { $count } weitere

## Wofür Slacks eigene Wege Worte brauchen

working = Einen Moment …
still-working = Das dauert länger als sonst. Es geht nichts verloren: gleich noch einmal senden, gebucht wird es nur einmal.
press-again = Das Öffnen hat zu lange gedauert. Bitte noch einmal drücken.
edited = Eine geänderte Nachricht wird nicht noch einmal gelesen. Was getan ist, bleibt: sagen Sie es neu, oder machen Sie es rückgängig.
not-installed = Blockhours ist in diesem Workspace nicht mehr installiert. Bitte wenden Sie sich an die Person, die sich darum kümmert.
