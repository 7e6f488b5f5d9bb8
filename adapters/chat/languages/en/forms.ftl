log-form-opened = What did you do, and for how long?
    .instead = Or type it in one line: “`log acme 1.5 fixed printer`”.
    .title = Log hours
    .submit = Log
fix-form-opened = What should change in { ENTRY($entry) }?
    .instead = Or type it in one line: “`fix { ENTRY($entry) } 2h yesterday`”.
    .title = Fix { ENTRY($entry) }
    .submit = Fix
field-client = Client
    .hint = Who was the work for?
field-duration = Time
    .hint = 1.5h, 90m, 1:30 or 9:15-10:45
field-day = Day
    .hint = Empty means today.
field-type = Type
    .hint = Usually normal; other types have their own multiplier.
field-note = Note
    .hint = The client can read it. Text after // is internal.

form-effect = With client and time filled in, this tells what will be left.
work-foreseen = { $client }: { HOURS($debited) } would be debited, { HOURS($left) } left then
    .on-hold = { $client } is on hold then.

would-cross-renewal = That reaches the { -threshold } of { HOURS($level) } and raises an alert.
would-cross-empty = That uses up the { -prepaid }.
would-cross-overdraft-limit = That reaches the { -overdraft } limit of { HOURS($level) }.
