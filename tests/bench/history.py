"""An MSP with a history, put in in bulk."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.storage.codec import encode
from core.ledger import ServiceTime, WorkPart
from core.units import Minutes, Percent
from tests.bench.office import OPENING, TECHNICIANS, found

QUARTER = 15

_PARTS = (
    WorkPart(minutes=Minutes(QUARTER), service_time=ServiceTime.NORMAL, multiplier=Percent(100)),
)

_FILL = """
CREATE TEMP TABLE made AS
WITH RECURSIVE counted(i) AS (
    SELECT 0 UNION ALL SELECT i + 1 FROM counted WHERE i + 1 < :entries
)
SELECT i, :clients + 1 + i AS id, i % :clients + 1 AS client, i / :clients AS day FROM counted;
"""
_ENTRIES = """
INSERT INTO entries (
    organisation_id, id, agreement_id, seq, kind, minutes, balance_after, used_so_far,
    posted_at, posted_by, worked_on, terms_id, worked, rounded, debited, work_type, parts
)
SELECT 1, id, client, day + 2, 'debit', -:minutes, :opening - :minutes * (day + 1),
    :minutes * (day + 1), :first_noon + day * 86400000000, i % :technicians + 2,
    date(:first_day, day || ' days'), client, :minutes, :minutes, :minutes, 'normal', :parts
FROM made
"""
_ALLOCATIONS = """
INSERT INTO allocations (organisation_id, entry_id, position, block_id, minutes)
SELECT 1, id, 0, client, -:minutes FROM made
"""
_NOTES = """
INSERT INTO notes (organisation_id, entry_id, public, internal)
SELECT 1, id, 'replaced switch no. ' || i, '' FROM made
"""
_AGREEMENTS = """
UPDATE agreements SET (balance, last_seq) = (
    SELECT balance_after, seq FROM entries
    WHERE organisation_id = 1 AND agreement_id = agreements.id ORDER BY seq DESC LIMIT 1
)
"""
_BLOCKS = """
UPDATE blocks SET remaining = (SELECT balance FROM agreements WHERE agreements.id = blocks.id)
"""


async def found_with_history(file: Path, *, clients: int, entries: int) -> None:
    """Make the database and put entries in, one a day for each client, up to yesterday."""
    days = -(-entries // clients)
    first = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    first -= timedelta(days=days)
    await found(file, clients=clients, since=first - timedelta(days=1))
    with closing(sqlite3.connect(file)) as connection, connection:
        _fill(connection, clients=clients, entries=entries, first=first)


def _fill(connection: sqlite3.Connection, *, clients: int, entries: int, first: datetime) -> None:
    values = {
        "clients": clients,
        "entries": entries,
        "minutes": QUARTER,
        "opening": OPENING,
        "technicians": TECHNICIANS,
        "first_day": first.date().isoformat(),
        "first_noon": int(first.timestamp()) * 1_000_000,
        "parts": encode(_PARTS, tuple[WorkPart, ...]),
    }
    for statement in (_FILL, _ENTRIES, _ALLOCATIONS, _NOTES, _AGREEMENTS, _BLOCKS):
        connection.execute(statement, values)
