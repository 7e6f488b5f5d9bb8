hours-logged = { $client }: { HOURS($worked) } gebucht, { HOURS($left) } übrig
    .stepped = { $client }: { HOURS($worked) } gebucht, { HOURS($debited) } abgebucht, { HOURS($left) } übrig
    .fixed = { $client }: auf { HOURS($worked) } korrigiert, { HOURS($debited) } abgebucht, { HOURS($left) } übrig
    .restored = { HOURS($minutes) } kamen aus einem verfallenen { -block } zurück, weil die Arbeit vor dessen Ende lag.
    .overdrawn = { HOURS($minutes) } davon sind { -overdraft }: Kein { -block } hatte noch Stunden dafür.
    .on-hold = { $client } ist angehalten: Bitte beginnen Sie keine neue Arbeit, bevor Stunden aufgeladen sind.

crossed-renewal = Das { -balance } hat den { -threshold } von { HOURS($level) } erreicht.
crossed-empty = Die { -prepaid } sind aufgebraucht.
crossed-overdraft-limit = Das { -balance } hat die Grenze der { -overdraft } von { HOURS($level) } erreicht.

entry-reference = { ENTRY($entry) }
    .replaces = { ENTRY($entry) }, anstelle von { ENTRY($replaces) }

step-worked = gearbeitet { HOURS($minutes) }
step-rounded = aufgerundet auf { HOURS($minutes) }
step-debited = abgebucht { HOURS($minutes) }

note-redacted-mark = (Notiz entfernt)
undone-mark = storniert

was-work = { HOURS($worked) } gearbeitet
    .stepped = { HOURS($worked) } gearbeitet, { HOURS($debited) } abgebucht

entry-undone = { $client }: { ENTRY($entry) } storniert, { HOURS($left) } übrig
balance-adjusted = { $client }: um { SIGNED($change) } korrigiert, { HOURS($left) } übrig
note-redacted = { $client }: Die Notiz zu { ENTRY($entry) } ist entfernt
    .kept = Der Eintrag selbst bleibt, und es ist festgehalten, dass Sie seine Notiz entfernt haben.
