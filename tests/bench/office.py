"""An MSP to measure on: clients with large blocks, technicians, and a history in bulk."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import ascii_uppercase

from adapters.chat.incoming import Incoming
from adapters.storage.codec import encode
from adapters.storage.store import SqlStore
from core.chat import Place, Request
from core.clients import Client
from core.commands import AddBlock, AddClient, Reading
from core.ledger import ServiceTime, WorkPart
from core.operations import perform
from core.people import Identity, Organisation, Person, Role
from core.ports import Unit
from core.units import Minutes, Percent
from tests.teams.standin.server import TENANT

TECHNICIANS = 12
OPENING = Minutes(10_000_000)
QUARTER = 15
TEAM_ID = "T0BENCH"
DAYS = 60
TEAM = Place(platform="web", workspace="playground", channel="team")

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

WRONG = """
SELECT count(*) FROM agreements WHERE balance != (
    SELECT sum(minutes) FROM entries WHERE organisation_id = 1 AND agreement_id = agreements.id
) OR balance != (
    SELECT sum(remaining) FROM blocks WHERE organisation_id = 1 AND agreement_id = agreements.id
) - overdraft
"""
"""Counts the ledgers that do not add up."""


def address(file: Path) -> str:
    return f"sqlite:///{file}"


def client(number: int) -> str:
    """Two words and no digits: "Haus BK"."""
    first, second = divmod(number, 26)
    return f"Haus {ascii_uppercase[first]}{ascii_uppercase[second]}"


def work(number: int, *, clients: int = 20) -> str:
    """What is logged: for clients by turns, each time something else."""
    day = datetime.now(UTC).date() - timedelta(days=number // TECHNICIANS % DAYS)
    return f"{client(number % clients)} 15m {day} replaced switch no. {number}"


def technician(number: int) -> str:
    """Who logs it, as Slack names them."""
    return f"U0T{number % TECHNICIANS}"


def said(technician: int, text: str, *, delivery: str | None = None) -> Incoming:
    return Incoming(text=text, sender=_identity(f"t{technician}"), place=TEAM, delivery_id=delivery)


async def found(file: Path, *, clients: int, since: datetime) -> None:
    """Make the database: the MSP and its clients, whose agreements began then."""

    def operation(unit: Unit) -> None:
        books = unit.found(Organisation(id=0, name="MSP", language="en", zone="UTC"))
        handles = {"mona": Role.MANAGER} | {f"t{n}": Role.TECHNICIAN for n in range(TECHNICIANS)}
        for handle, role in handles.items():
            person = books.people.add(Person(id=0, handle=handle, name=handle, role=role))
            books.people.link(_identity(handle), person.id)
            books.people.link(_in_slack(handle), person.id)
            books.people.link(_in_teams(handle), person.id)
        request = Request(sender=_identity("mona"), place=TEAM, at=since)
        for number in range(clients):
            perform(AddClient(name=client(number)), request, unit)
            reading = (Reading(name=client(number)),)
            perform(AddBlock(client=reading, minutes=OPENING, opening=True), request, unit)

    store = await SqlStore.open(address(file))
    await store.write(operation)
    await store.close()


async def found_others(file: Path, organisations: int) -> None:
    """Found so many more, with a client each."""

    def operation(unit: Unit) -> None:
        for number in range(organisations):
            named = Organisation(id=0, name=f"MSP {number}", language="en", zone="UTC")
            unit.found(named).clients.add(Client(id=0, name=client(0)))

    store = await SqlStore.open(address(file))
    await store.write(operation)
    await store.close()


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


def _in_slack(handle: str) -> Identity:
    return Identity(platform="slack", workspace=TEAM_ID, user=f"U0{handle.upper()}")


def _in_teams(handle: str) -> Identity:
    return Identity(platform="teams", workspace=TENANT, user=handle)


def _identity(handle: str) -> Identity:
    return Identity(platform="web", workspace="playground", user=handle)
