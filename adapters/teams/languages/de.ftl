# Die eigenen Worte für Teams. Was der Bot sagt, steht beim Chat.

answer-missing = Bitte eine Antwort eingeben.
field-missing = Bitte ausfüllen.
left-out = und { $count } weitere
show-more = { $count } weitere zeigen
tone-bad = Problem
tone-warning = Achtung
