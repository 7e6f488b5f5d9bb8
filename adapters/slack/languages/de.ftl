# Die eigenen Worte für Slack. Was der Bot sagt, steht beim Chat.

cancel = Abbrechen
choose = Auswählen …
send = Senden
tone-warning = Achtung
tone-bad = Problem
left-out = und { $count } weitere
