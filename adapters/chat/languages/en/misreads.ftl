part-client = client
part-duration = time
part-day = day
part-clock = start and end
part-time-of-day = time of day, like 17:00
part-work-type = work type
part-ticket = ticket
part-note = note
part-entry = entry number, like E12
part-person = person
part-role = role
part-language = language
part-action = what to do
part-setting = what to set
part-money = amount of money
part-currency = currency of three letters with two decimals, like USD
part-multiplier = multiplier, like 1.5
part-days = number of days
part-count = number
part-service-hours = service hours
part-policy = policy
part-mandate = direct debit mandate
part-command = command
part-invitation = number of an invitation, like I3
part-workspace = workspace
part-code = code, like K7QD-9F2M
part-switch = switch, on or off
part-top-up = number of a { -top-up }, like TU7
part-invoice = number of an invoice, like 2026-0001
part-tax = tax in percent, like 19%
part-text = text
part-prefix = prefix of up to 8 letters and numbers
part-page = number of a page, like 2

misread-nothing-said = You said nothing yet.
    .instead = Type “`help`” to see what I understand.
misread-text-too-long = That is too long: { $length } characters, and { $limit } fit.
misread-hidden-mark = { $turns ->
    [1] There is a mark that turns the writing direction ({ $code }, at character { $position }).
   *[other] There is a hidden control character ({ $code }, at character { $position }).
} Nothing was done.
    .instead = Please type the text anew, without pasting it.
misread-note-too-long = The note is too long: { $length } characters, and { $limit } fit.
misread-name-too-long = The name “{ $begins }…” is too long: { $length } characters, and { $limit } fit.
misread-several-commands = Those are { $count } commands, and I take one at a time. Nothing was done yet. Which one first?
misread-unknown-command = I don’t understand “{ $word }”.
    .instead = Type “`help`” to see what I understand.
misread-no-internal-note = “`{ $verb }`” has no internal note, and “{ $said }” must not become visible to the client.
    .instead = Leave out what follows //.
misread-quote-not-closed = The quotation mark before { $said } is never closed.
misread-unit-needed = “{ $number }” needs a unit{ $as_minutes ->
    [none] .
   *[other] : { $number }m is { HOURS($as_minutes) }.
}
    .instead = { $as_hours ->
        [none] For hours write them like 1.5h.
       *[other] { $number }h is { HOURS($as_hours) }.
    }
misread-grouped-number = “{ $said }” can be { $small } or { $large }. Which one?
misread-no-time = “{ $said }” is no time at all. How long did it take?
misread-negative-time = “{ $said }” is below zero. How long did it take?
    .instead = To take an entry back, type “`undo`”.
misread-no-size = “{ $said }” is nothing. How many hours shall it be?
misread-negative-size = “{ $said }” is below zero, and here it takes more than nothing. How many hours shall it be?
    .instead-staff = To take hours off a balance, type for example “`adjust acme -45m counted twice`”; to take a { -block } back, undo its entry, for example “`undo E12`”.
misread-more-than-a-day = { HOURS($minutes) } is more than a day has. How long was it?
misread-vague-time = “{ $said }” can be read in two ways. Which one is meant?
misread-clock-or-duration = Is “{ $said }” a time of day, or { HOURS($minutes) } of work?
misread-duration-needed = How long did it take?
    .instead = Write it like 1.5h, 90m, 1:30 or 9:15-10:45.
misread-clock-contradicts = From { $start } to { $end } is { HOURS($between) }, but you said { HOURS($said) }. Which one is right?
misread-said-twice = Two values for one thing ({ $part }): “{ $first }” and “{ $second }”. Which one is right?
misread-part-or-note = Does “{ $said }” say the { $part }, or does it belong to the note?
misread-no-such-date = “{ $said }” is no day in the calendar.
misread-day-or-month = “{ $said }”: which number is the day, and which the month?
misread-month-needed = “{ $said }”: of which month?
misread-year-needed = “{ $said }” needs its year.
misread-no-such-time = No clock shows { $said }.
misread-empty-range = “{ $said }” begins and ends at the same minute.
misread-sign-needed = Is “{ $said }” to be added or taken away?
misread-hours-or-top-up = Does “{ $said }” mean hours, or the number of a { -top-up }?
misread-missing = “`{ $verb }`” needs one thing more: { $part }.
misread-unknown-word = I don’t know “{ $said }” here ({ $part }).
    .instead = Possible are: { $known }
misread-wrong-value = I can’t read “{ $said }” ({ $part }).
misread-left-over = I understood “`{ $verb }`”, but not “{ $said }”.
