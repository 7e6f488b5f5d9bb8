"""What the database itself refuses, whoever asks."""

import asyncio
import sqlite3
import threading

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError

from adapters.storage import sqlite
from adapters.storage.store import SqlStore
from core.ledger import Allocation, Entry
from core.ports import Unit
from core.units import Minutes
from tests.contracts import house
from tests.contracts.house import AGREEMENT


async def refused(store: SqlStore, statement: str) -> str:
    """Try to carry out a statement; returns what the database says."""

    def work(connection: Connection) -> None:
        connection.execute(text(statement))

    with pytest.raises(IntegrityError) as refusal:
        await store.write_connection(work)
    return str(refusal.value.orig)


def append(unit: Unit) -> None:
    books = unit.books(1)
    books.ledger.append(house.work(1))
    invoice = books.invoices.add(house.invoice(number="2026-0001"))
    books.invoices.pay(house.payment(invoice.id))
    books.invoices.keep(house.paper(invoice.id))
    books.statements.add(house.statement())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET minutes = 0",
        "UPDATE entries SET reason = 'better'",
        "DELETE FROM entries",
        "UPDATE allocations SET minutes = 0",
        "DELETE FROM allocations",
        "UPDATE terms SET starts_on = '2020-01-01'",
        "DELETE FROM terms",
        "UPDATE payments SET cents = 0",
        "DELETE FROM payments",
        "UPDATE stored_papers SET sha256 = ''",
        "DELETE FROM stored_papers",
        "UPDATE statements SET closing = 0",
        "DELETE FROM statements",
    ],
)
async def test_history_is_append_only(store: SqlStore, statement: str) -> None:
    await store.write(append)
    before = await store.read(lambda unit: unit.books(1).ledger.entry(1))

    assert "is append-only" in await refused(store, statement)
    assert await store.read(lambda unit: unit.books(1).ledger.entry(1)) == before


@pytest.mark.parametrize(
    "statement", ["UPDATE invoices SET reason = 'better'", "DELETE FROM invoices"]
)
async def test_an_invoice_is_unchangeable_once_issued(store: SqlStore, statement: str) -> None:
    await store.write(lambda unit: unit.books(1).invoices.add(house.invoice()))
    await store.write_connection(lambda connection: connection.execute(text(statement)))
    await store.write(append)

    assert "append-only" in await refused(store, statement)


async def test_an_invoice_adds_up(store: SqlStore) -> None:
    await store.write(lambda unit: unit.books(1).invoices.add(house.invoice()))
    said = await refused(store, "UPDATE invoices SET gross_cents = gross_cents + 1")
    assert "CHECK constraint failed" in said


@pytest.mark.parametrize(
    "entry",
    [
        house.entry(1, agreement_id=99),
        house.entry(1, by=99),
        house.entry(1, terms_id=99),
        house.entry(1, block_id=99),
        house.entry(1, allocations=(Allocation(block_id=99, minutes=Minutes(1)),)),
    ],
    ids=["agreement", "person", "terms", "block", "allocated block"],
)
async def test_an_entry_refers_to_rows_that_exist(store: SqlStore, entry: Entry) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        await store.write(lambda unit: unit.books(1).ledger.append(entry))

    assert await store.read(lambda unit: unit.books(1).ledger.latest(AGREEMENT, 1)) == []


async def test_a_row_cannot_refer_to_one_of_another_organisation(store: SqlStore) -> None:
    def operation(unit: Unit) -> None:
        unit.books(1).ledger.add_block(house.block())
        house.found(unit, "Südwind IT").ledger.append(house.entry(1, block_id=2))

    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        await store.write(operation)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("agreements", "balance", "1.5"),
        ("blocks", "remaining", "0.25"),
        ("blocks", "minutes", "'ten'"),
    ],
)
async def test_no_fraction_enters_the_ledger(
    store: SqlStore, table: str, column: str, value: str
) -> None:
    said = await refused(store, f"UPDATE {table} SET {column} = {value}")

    assert "cannot store" in said


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE blocks SET remaining = -1",
        "UPDATE blocks SET remaining = minutes + 1",
        "UPDATE agreements SET overdraft = -1",
        "UPDATE blocks SET source = 'gift'",
        "UPDATE people SET role = 'king'",
        "UPDATE people SET role = 'client-viewer'",
    ],
)
async def test_rows_keep_to_the_rules(store: SqlStore, statement: str) -> None:
    assert "CHECK constraint failed" in await refused(store, statement)


async def test_writer_and_readers_have_the_settings_that_keep_what_is_acknowledged(
    store: SqlStore,
) -> None:
    def settings(connection: Connection) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "query_only")
        return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names}

    kept = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": sqlite.BUSY_TIMEOUT_MS,
    }
    assert await store.write_connection(settings) == {**kept, "query_only": 0}
    assert await store.read_connection(settings) == {**kept, "query_only": 1}


async def test_a_reader_sees_one_moment(store: SqlStore) -> None:
    """What is written meanwhile is seen by the next who read."""
    begun, written = threading.Event(), threading.Event()

    def count(unit: Unit) -> int:
        return len(unit.books(1).people.everybody())

    def count_twice(unit: Unit) -> tuple[int, int]:
        before = count(unit)
        begun.set()
        written.wait()
        return before, count(unit)

    reading = asyncio.create_task(store.read(count_twice))
    await asyncio.to_thread(begun.wait)
    await store.write(lambda unit: unit.books(1).people.add(house.person("ben")))
    written.set()

    assert await reading == (1, 1)
    assert await store.read(count) == 2
