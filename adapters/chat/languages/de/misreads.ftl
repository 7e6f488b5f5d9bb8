part-client = Kunde
part-duration = Zeit
part-day = Tag
part-clock = Beginn und Ende
part-time-of-day = Uhrzeit, etwa 17:00
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
part-currency = Währung aus drei Buchstaben mit zwei Nachkommastellen, wie USD
part-multiplier = Faktor, wie 1,5
part-days = Anzahl der Tage
part-count = Anzahl
part-service-hours = Servicezeiten
part-policy = Regelung
part-mandate = Lastschriftmandat
part-command = Befehl
part-invitation = Nummer einer Einladung, wie I3
part-workspace = Workspace
part-code = Code, wie K7QD-9F2M
part-switch = Schalter, an oder aus
part-top-up = Nummer einer { -top-up }, wie TU7
part-invoice = Nummer einer Rechnung, wie 2026-0001
part-tax = Steuer in Prozent, wie 19%
part-text = Text
part-prefix = Präfix aus bis zu 8 Buchstaben und Ziffern
part-page = Nummer einer Seite, wie 2

misread-nothing-said = Sie haben noch nichts gesagt.
    .instead = Mit „`hilfe`“ sehen Sie, was ich verstehe.
misread-text-too-long = Das ist zu lang: { $length } Zeichen, und { $limit } passen.
misread-hidden-mark = { $turns ->
    [1] Darin steckt ein Zeichen, das die Schreibrichtung dreht ({ $code }, an Stelle { $position }).
   *[other] Darin steckt ein unsichtbares Steuerzeichen ({ $code }, an Stelle { $position }).
} Es wurde nichts getan.
    .instead = Bitte tippen Sie den Text neu, ohne ihn einzufügen.
misread-note-too-long = Die Notiz ist zu lang: { $length } Zeichen, und { $limit } passen.
misread-name-too-long = Der Name „{ $begins }…“ ist zu lang: { $length } Zeichen, und { $limit } passen.
misread-several-commands = Das sind { $count } Befehle, und ich nehme einen nach dem anderen. Noch wurde nichts getan. Welcher zuerst?
misread-unknown-command = „{ $word }“ verstehe ich nicht.
    .instead = Mit „`hilfe`“ sehen Sie, was ich verstehe.
misread-no-internal-note = „`{ $verb }`“ hat keine interne Notiz, und „{ $said }“ soll der Kunde nicht sehen.
    .instead = Lassen Sie weg, was nach // steht.
misread-quote-not-closed = Das Anführungszeichen vor { $said } wird nie geschlossen.
misread-unit-needed = „{ $number }“ braucht eine Einheit{ $as_minutes ->
    [none] .
   *[other] : { $number }m sind { HOURS($as_minutes) }.
}
    .instead = { $as_hours ->
        [none] Stunden schreiben Sie wie 1,5h.
       *[other] { $number }h sind { HOURS($as_hours) }.
    }
misread-grouped-number = „{ $said }“ kann { $small } oder { $large } sein. Welches?
misread-no-time = „{ $said }“ ist gar keine Zeit. Wie lange hat es gedauert?
misread-negative-time = „{ $said }“ liegt unter null. Wie lange hat es gedauert?
    .instead = Einen Eintrag nehmen Sie zurück mit „`rückgängig`“.
misread-no-size = „{ $said }“ ist nichts. Wie viele Stunden sollen es sein?
misread-negative-size = „{ $said }“ liegt unter null, und hier braucht es mehr als nichts. Wie viele Stunden sollen es sein?
    .instead-staff = Stunden nehmen Sie aus einem Restkontingent zum Beispiel mit „`korrekturbuchung acme -45m doppelt gezählt`“; ein { -block } nehmen Sie über seinen Eintrag zurück, zum Beispiel „`rückgängig E12`“.
misread-more-than-a-day = { HOURS($minutes) } ist mehr, als ein Tag hat. Wie lange war es?
misread-vague-time = „{ $said }“ kann man auf zwei Arten lesen. Welche ist gemeint?
misread-clock-or-duration = Ist „{ $said }“ eine Uhrzeit, oder sind es { HOURS($minutes) } Arbeit?
misread-duration-needed = Wie lange hat es gedauert?
    .instead = Schreiben Sie es wie 1,5h, 90m, 1:30 oder 9:15-10:45.
misread-clock-contradicts = Von { $start } bis { $end } sind { HOURS($between) }, aber Sie sagten { HOURS($said) }. Was stimmt?
misread-said-twice = Zwei Angaben für eines ({ $part }): „{ $first }“ und „{ $second }“. Welche stimmt?
misread-part-or-note = Ist „{ $said }“ eine Angabe ({ $part }), oder gehört es zur Notiz?
misread-no-such-date = „{ $said }“ steht in keinem Kalender.
misread-day-or-month = „{ $said }“: Welche Zahl ist der Tag, und welche der Monat?
misread-month-needed = „{ $said }“: In welchem Monat?
misread-year-needed = Bei „{ $said }“ fehlt das Jahr.
misread-no-such-time = { $said } zeigt keine Uhr.
misread-empty-range = „{ $said }“ beginnt und endet in derselben Minute.
misread-sign-needed = Soll „{ $said }“ dazu oder weg?
misread-hours-or-top-up = Sind mit „{ $said }“ Stunden gemeint, oder die Nummer einer { -top-up }?
misread-missing = Bei „`{ $verb }`“ fehlt noch etwas: { $part }.
misread-unknown-word = „{ $said }“ kenne ich hier nicht ({ $part }).
    .instead = Möglich sind: { $known }
misread-wrong-value = „{ $said }“ kann ich nicht lesen ({ $part }).
misread-left-over = „`{ $verb }`“ habe ich verstanden, aber „{ $said }“ nicht.
