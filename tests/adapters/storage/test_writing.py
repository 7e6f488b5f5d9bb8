"""Many operations to a commit, and nobody is told what is not so."""

import asyncio
import resource
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import IntegrityError

from adapters.storage import writer
from adapters.storage.errors import StoreFailed
from adapters.storage.sqlite_database import SqliteDatabase
from adapters.storage.store import SqlStore
from adapters.storage.unit import SqlUnit
from adapters.storage.work import Work
from core.ports import Operation, StoreBusy, Unit
from core.refusals import ClientNeeded
from tests.contracts import house


def hire(handle: str) -> Operation[str]:
    """Add somebody, and answer with their handle."""
    return lambda unit: unit.books(1).people.add(house.person(handle)).handle


def of_file(store: SqlStore) -> SqliteDatabase:
    assert isinstance(store._database, SqliteDatabase)
    return store._database


def refuse(unit: Unit) -> None:
    hire("nobody")(unit)
    raise ClientNeeded


async def team(store: SqlStore) -> list[str]:
    everybody = await store.read(lambda unit: unit.books(1).people.everybody())
    return [person.handle for person in everybody]


class Held:
    """Holds the writer, so that what is asked meanwhile waits together."""

    def __init__(self, store: SqlStore) -> None:
        self._entered, self._release = threading.Event(), threading.Event()
        self._holding = asyncio.create_task(store.write(self._hold))

    async def __aenter__(self) -> None:
        await asyncio.to_thread(self._entered.wait)

    async def __aexit__(self, *_: object) -> None:
        self._release.set()
        await self._holding

    def _hold(self, _unit: Unit) -> None:
        self._entered.set()
        self._release.wait()


async def together(store: SqlStore, *operations: Operation[object]) -> list[object]:
    """Put operations into one batch; returns their answers and errors."""
    async with Held(store):
        tasks = [asyncio.create_task(store.write(operation)) for operation in operations]
        await asyncio.sleep(0)
    return list(await asyncio.gather(*tasks, return_exceptions=True))


async def test_waiting_operations_share_a_commit(store: SqlStore) -> None:
    commits: list[int] = []
    of_file(store).on_commit(commits.append)

    await together(store, *(hire(f"p{number}") for number in range(writer.BATCH)))

    assert len(commits) == 2
    assert len(await team(store)) == writer.BATCH + 1


async def test_an_operation_that_raises_does_not_take_its_neighbours_along(
    store: SqlStore,
) -> None:
    ben, refused, twice, carl = await together(
        store, hire("ben"), refuse, hire("ANNA"), hire("carl")
    )

    assert (ben, carl) == ("ben", "carl")
    assert isinstance(refused, ClientNeeded)
    assert isinstance(twice, sqlite3.IntegrityError)
    assert await team(store) == ["anna", "ben", "carl"]


async def test_even_an_interrupt_reaches_the_caller_and_not_the_thread(store: SqlStore) -> None:
    def interrupted(_unit: Unit) -> None:
        raise KeyboardInterrupt

    def exhausted(_unit: Unit) -> None:
        raise StopIteration

    with suppress(KeyboardInterrupt):
        await store.write(interrupted)
    with pytest.raises(RuntimeError, match="StopIteration"):
        await store.write(exhausted)
    assert await store.write(hire("ben")) == "ben"


async def test_operations_are_carried_out_in_the_order_in_which_they_came(
    store: SqlStore,
) -> None:
    handles = [f"p{number:03}" for number in range(200)]
    await together(store, *map(hire, handles))

    people = await store.read(lambda unit: unit.books(1).people.everybody())
    by_number = sorted(people, key=lambda person: person.id)
    assert [person.handle for person in by_number] == ["anna", *handles]


async def test_a_cancelled_callers_write_is_carried_out_all_the_same(store: SqlStore) -> None:
    async with Held(store):
        impatient = asyncio.create_task(store.write(hire("ben")))
        await asyncio.sleep(0)
        impatient.cancel()
        with suppress(asyncio.CancelledError):
            await impatient

    assert await store.write(hire("carl")) == "carl"
    assert await team(store) == ["anna", "ben", "carl"]


async def test_a_full_queue_says_so_and_does_nothing(url: str) -> None:
    store = await SqlStore.open(url, capacity=2)
    await store.write(lambda unit: house.found(unit, "Nordlicht IT"))
    ben, carl, dora = await together(store, hire("ben"), hire("carl"), hire("dora"))

    assert (ben, carl) == ("ben", "carl")
    assert isinstance(dora, StoreBusy)
    assert await team(store) == ["anna", "ben", "carl"]
    assert await store.write(hire("dora")) == "dora"
    await store.close()


async def test_closing_finishes_what_was_accepted_and_accepts_no_more(url: str) -> None:
    store = await SqlStore.open(url)
    await store.write(lambda unit: house.found(unit, "Nordlicht IT"))
    async with Held(store):
        accepted = [asyncio.create_task(store.write(hire(f"p{n}"))) for n in range(100)]
        await asyncio.sleep(0)
        closing = asyncio.create_task(store.close())
        await asyncio.sleep(0)
        with pytest.raises(StoreBusy):
            await store.write(hire("late"))
    assert len(await asyncio.gather(*accepted)) == 100
    await closing
    with pytest.raises(StoreBusy):
        await store.read(lambda unit: unit.organisations())

    again = await SqlStore.open(url)
    assert len(await team(again)) == 101
    await again.close()


async def test_closing_twice_is_closing_once(url: str) -> None:
    store = await SqlStore.open(url)
    await store.close()
    await store.close()


HUGE = "x" * 100_000

_FOUND = text("INSERT INTO organisations (name, language, zone) VALUES (:name, 'en', 'UTC')")

TOO_MUCH: dict[str, Work[object]] = {
    "undone alone": lambda connection: SqlUnit(connection).found(house.organisation(HUGE)),
    "undoes the batch": lambda connection: connection.execute(_FOUND, {"name": HUGE}),
}
"""What does not fit on a full disk; SQLite ends the whole transaction for the second only."""


@pytest.mark.parametrize("too_much", TOO_MUCH.values(), ids=TOO_MUCH)
async def test_when_the_disk_is_full_only_who_does_not_fit_is_turned_away(
    store: SqlStore, too_much: Work[object]
) -> None:
    pages = await store.read_connection(
        lambda connection: connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    )
    full = f"PRAGMA max_page_count = {pages}"
    event.listen(of_file(store)._writing, "connect", lambda driver, _record: driver.execute(full))
    await store.write_connection(lambda connection: connection.exec_driver_sql(full).close())
    async with Held(store):
        ben = asyncio.create_task(store.write(hire("ben")))
        refused = asyncio.create_task(store.write_connection(too_much))
        carl = asyncio.create_task(store.write(hire("carl")))
        await asyncio.sleep(0)

    assert (await ben, await carl) == ("ben", "carl")
    with pytest.raises(StoreBusy) as turned_away:
        await refused
    assert "full" in turned_away.value.reason
    assert await team(store) == ["anna", "ben", "carl"]
    assert len(await store.read(lambda unit: unit.organisations())) == 1


async def test_when_a_commit_fails_only_who_made_it_fail_is_told_so(store: SqlStore) -> None:
    def defer_a_fault(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        connection.execute(text("UPDATE agreements SET client_id = 99"))

    async with Held(store):
        ben = asyncio.create_task(store.write(hire("ben")))
        faulty = asyncio.create_task(store.write_connection(defer_a_fault))
        carl = asyncio.create_task(store.write(hire("carl")))
        await asyncio.sleep(0)

    assert (await ben, await carl) == ("ben", "carl")
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        await faulty
    assert await team(store) == ["anna", "ben", "carl"]


def log_of(url: str) -> Path:
    """The log that SQLite writes commits to."""
    return Path(url.removeprefix("sqlite:///") + "-wal")


@contextmanager
def no_file_larger_than(file: Path) -> Iterator[None]:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


async def test_when_the_disk_fails_at_a_commit_it_is_not_called_undone(
    store: SqlStore, url: str
) -> None:
    """The system refuses to let the log grow, which SQLite takes for an I/O error."""
    with no_file_larger_than(log_of(url)), pytest.raises(StoreFailed):
        await store.write(hire("ben"))

    assert await store.write(hire("ben")) == "ben"
    assert await team(store) == ["anna", "ben"]


async def test_until_a_failed_commit_is_written_over_nobody_hears_that_nothing_was_stored(
    store: SqlStore, url: str
) -> None:
    """What it left in the log would be found after a crash."""
    impatient = "PRAGMA busy_timeout = 0"
    writing = of_file(store)._writing
    event.listen(writing, "connect", lambda driver, _record: driver.execute(impatient))
    with no_file_larger_than(log_of(url)), pytest.raises(StoreFailed):
        await store.write(hire("ben"))

    other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreFailed):
        await store.write(hire("ben"))
    other.execute("ROLLBACK")

    before = log_of(url).read_bytes()
    await store.write(lambda _: None)
    assert log_of(url).read_bytes() != before
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        await store.write(hire("ben"))
    other.close()


async def test_a_store_that_another_process_holds_is_busy(store: SqlStore, url: str) -> None:
    await store.write_connection(
        lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    )
    other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        await store.write(hire("ben"))
    other.execute("ROLLBACK")
    other.close()

    assert await store.write(hire("ben")) == "ben"


async def test_a_batch_waits_once_for_another_process_and_not_once_for_each(
    store: SqlStore, url: str
) -> None:
    tried: list[str] = []

    def make_impatient(driver: Any, _record: object = None) -> None:
        driver.execute("PRAGMA busy_timeout = 0")
        driver.set_trace_callback(tried.append)

    other = sqlite3.connect(
        url.removeprefix("sqlite:///"), isolation_level=None, check_same_thread=False
    )
    database = of_file(store)
    event.listen(database._writing, "connect", make_impatient)
    await store.write_connection(lambda connection: make_impatient(connection.connection))
    async with Held(store):
        waiting = [asyncio.create_task(store.write(hire(f"p{number}"))) for number in range(9)]
        await asyncio.sleep(0)
        tried.clear()
        database._writer._committed = lambda *_: other.execute("BEGIN IMMEDIATE").close()
    refused = await asyncio.gather(*waiting, return_exceptions=True)
    database._writer._committed = lambda *_: None
    other.close()

    assert {type(each) for each in refused} == {StoreBusy}
    assert tried.count("BEGIN IMMEDIATE") == 1
    assert await team(store) == ["anna"]


async def test_the_notifier_is_woken_once_a_message_is_committed(store: SqlStore) -> None:
    woken: asyncio.Queue[None] = asyncio.Queue()
    store.on_outbox(lambda: woken.put_nowait(None))

    await store.write(hire("ben"))
    await asyncio.sleep(0)
    assert woken.empty()

    await store.write(lambda unit: unit.books(1).outbox.add(house.message("alert/1")))
    async with asyncio.timeout(5):
        await woken.get()


def count_up(unit: Unit) -> int:
    """Read a number, and write the next."""
    agreements = unit.books(1).agreements
    before = agreements.get(house.AGREEMENT)
    agreements.replace(replace(before, last_seq=before.last_seq + 1))
    return before.last_seq


async def test_no_update_is_lost_among_many_at_once(store: SqlStore) -> None:
    answers = await asyncio.gather(*(store.write(count_up) for _ in range(300)))

    assert sorted(answers) == list(range(300))


async def test_no_update_is_lost_between_two_programs(store: SqlStore, url: str) -> None:
    beside = await SqlStore.open(url, migrate=False)

    async def counting(program: SqlStore) -> list[int]:
        return [await program.write(count_up) for _ in range(100)]

    answers = await asyncio.gather(counting(store), counting(beside))
    await beside.close()
    assert sorted(answers[0] + answers[1]) == list(range(200))
