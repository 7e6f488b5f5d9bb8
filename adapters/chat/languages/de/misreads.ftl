part-client = Kunde
part-duration = Zeit
part-day = Tag
part-clock = Beginn und Ende
part-work-type = Tätigkeitsart
part-ticket = Ticket
part-note = Notiz
part-entry = Nummer des Eintrags, wie E12
part-person = Person
part-role = Rolle
part-language = Sprache
part-action = was geschehen soll
part-setting = was gesetzt werden soll
part-money = Geldbetrag
part-multiplier = Faktor, wie 1,5
part-days = Anzahl der Tage
part-service-hours = Servicezeiten
part-policy = Regelung
part-command = Befehl

nothing-said = Sie haben noch nichts gesagt.
    .instead = Mit „hilfe“ sehen Sie, was ich verstehe.
text-too-long = Das ist zu lang: { $length } Zeichen, und { $limit } passen.
hidden-mark = { $turns ->
    [1] Darin steckt ein Zeichen, das die Schreibrichtung dreht ({ $code }, an Stelle { $position }).
   *[other] Darin steckt ein unsichtbares Steuerzeichen ({ $code }, an Stelle { $position }).
} Es wurde nichts getan.
    .instead = Bitte tippen Sie den Text neu, ohne ihn einzufügen.
note-too-long = Die Notiz ist zu lang: { $length } Zeichen, und { $limit } passen.
name-too-long = Der Name „{ $begins }…“ ist zu lang: { $length } Zeichen, und { $limit } passen.
several-commands = Das sind { $count } Befehle, und ich nehme einen nach dem anderen. Noch wurde nichts getan. Welcher zuerst?
unknown-command = „{ $word }“ verstehe ich nicht.
    .instead = Mit „hilfe“ sehen Sie, was ich verstehe.
no-internal-note = „{ $verb }“ hat keine interne Notiz, und „{ $said }“ darf für den Kunden nicht sichtbar werden.
    .instead = Lassen Sie weg, was nach // steht.
quote-not-closed = Das Anführungszeichen vor { $said } wird nie geschlossen.
unit-needed = „{ $number }“ braucht eine Einheit{ $as_minutes ->
    [none] .
   *[other] : { $number }m sind { HOURS($as_minutes) }.
}
    .instead = { $as_hours ->
        [none] Stunden schreiben Sie wie 1,5h.
       *[other] { $number }h sind { HOURS($as_hours) }.
    }
grouped-number = „{ $said }“ kann { $small } oder { $large } sein. Welches?
no-time = „{ $said }“ ist gar keine Zeit. Wie lange hat es gedauert?
negative-time = „{ $said }“ liegt unter null. Wie lange hat es gedauert?
    .instead = Einen Eintrag nehmen Sie zurück mit „rückgängig“.
more-than-a-day = { HOURS($minutes) } ist mehr, als ein Tag hat. Wie lange war es?
vague-time = „{ $said }“ kann man auf zwei Arten lesen. Welche ist gemeint?
clock-or-duration = Ist „{ $said }“ eine Uhrzeit, oder sind es { HOURS($minutes) } Arbeit?
duration-needed = Wie lange hat es gedauert?
    .instead = Schreiben Sie es wie 1,5h, 90m, 1:30 oder 9:15-10:45.
clock-contradicts = Von { $start } bis { $end } sind { HOURS($between) }, aber Sie sagten { HOURS($said) }. Was stimmt?
said-twice = Zwei Angaben für eines ({ $part }): „{ $first }“ und „{ $second }“. Welche stimmt?
part-or-note = Ist „{ $said }“ eine Angabe ({ $part }), oder gehört es zur Notiz?
no-such-date = { $said } steht in keinem Kalender.
day-or-month = „{ $said }“: Welche Zahl ist der Tag, und welche der Monat?
month-needed = „{ $said }“: In welchem Monat?
year-needed = Bei „{ $said }“ fehlt das Jahr.
no-such-time = { $said } zeigt keine Uhr.
empty-range = „{ $said }“ beginnt und endet in derselben Minute.
sign-needed = Soll „{ $said }“ dazu oder weg?
hours-or-top-up = Sind mit „{ $said }“ Stunden gemeint, oder die Nummer einer { -top-up }?
missing = Bei „{ $verb }“ fehlt noch etwas: { $part }.
unknown-word = „{ $said }“ kenne ich hier nicht ({ $part }).
    .instead = Möglich sind: { $known }
wrong-value = „{ $said }“ kann ich nicht lesen ({ $part }).
left-over = „{ $verb }“ habe ich verstanden, aber „{ $said }“ nicht.
