hours-logged = { $client }: { HOURS($worked) } logged, { HOURS($left) } left
    .stepped = { $client }: { HOURS($worked) } logged, { HOURS($debited) } debited, { HOURS($left) } left
    .fixed = { $client }: corrected to { HOURS($worked) }, { HOURS($debited) } debited, { HOURS($left) } left
    .restored = { HOURS($minutes) } came back from an expired { -block }, because the work was done before it ended.
    .overdrawn = { HOURS($minutes) } of it is { -overdraft }: no { -block } had hours left for it.
    .on-hold = { $client } is on hold: please start no new work until hours are topped up.

crossed-renewal = The { -balance } has reached the { -threshold } of { HOURS($level) }.
crossed-empty = The { -prepaid } are used up.
crossed-overdraft-limit = The { -balance } has reached the { -overdraft } limit of { HOURS($level) }.

entry-reference = { ENTRY($entry) }
    .replaces = { ENTRY($entry) }, in place of { ENTRY($replaces) }

step-worked = worked { HOURS($minutes) }
step-rounded = rounded up to { HOURS($minutes) }
step-debited = debited { HOURS($minutes) }

note-redacted-mark = (note removed)
undone-mark = undone

was-work = { HOURS($worked) } worked
    .stepped = { HOURS($worked) } worked, { HOURS($debited) } debited

entry-undone = { $client }: { ENTRY($entry) } undone, { HOURS($left) } left
balance-adjusted = { $client }: adjusted by { SIGNED($change) }, { HOURS($left) } left
note-redacted = { $client }: the note of { ENTRY($entry) } is gone
    .kept = The entry itself stays, and it is on record that you removed its note.
