"""What the writing connection remembers is never older than what is stored."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

import adapters.storage.books
from adapters.storage import memory
from adapters.storage.memory import Memory
from adapters.storage.store import SqlStore
from core.clients import Client
from core.people import Person, Role
from core.ports import Operation, Unit
from core.refusals import ClientNeeded
from tests.contracts import house


@pytest.fixture
async def elsewhere(url: str, store: SqlStore) -> AsyncIterator[SqlStore]:
    """Another process on the same file."""
    assert store is not None  # which has made the file
    other = await SqlStore.open(url)
    yield other
    await other.close()


def link(unit: Unit) -> None:
    unit.books(1).people.link(house.account("U-anna"), house.ANNA)


def anna(unit: Unit) -> Person | None:
    found = unit.identify(house.account("U-anna"))
    return None if found is None else found[1]


def acme(unit: Unit) -> Client | None:
    return unit.books(1).clients.by_name("acme")


def change_anna(**facts: object) -> Operation[None]:
    def changed(unit: Unit) -> None:
        people = unit.books(1).people
        people.replace(replace(people.get(house.ANNA), **facts))  # type: ignore[arg-type]

    return changed


def rename_acme(name: str) -> Operation[None]:
    def renamed(unit: Unit) -> None:
        clients = unit.books(1).clients
        clients.replace(replace(clients.get(house.CLIENT), name=name))

    return renamed


async def test_a_role_that_another_process_takes_away_is_gone_at_once(
    store: SqlStore, elsewhere: SqlStore
) -> None:
    await store.write(link)
    before = await store.write(anna)

    await elsewhere.write(change_anna(role=Role.MANAGER))
    after = await store.write(anna)
    await elsewhere.write(change_anna(active=False))

    assert before is not None
    assert before.role is Role.TECHNICIAN
    assert after is not None
    assert after.role is Role.MANAGER
    assert await store.write(anna) is None


async def test_what_the_connection_changes_itself_is_read_anew(store: SqlStore) -> None:
    assert await store.write(acme)

    await store.write(rename_acme("Bolt"))

    assert await store.write(acme) is None


async def test_what_an_undone_operation_had_read_of_its_own_is_forgotten(store: SqlStore) -> None:
    def renamed_and_refused(unit: Unit) -> None:
        rename_acme("Bolt")(unit)
        assert unit.books(1).clients.by_name("bolt")
        raise ClientNeeded

    with pytest.raises(ClientNeeded):
        await store.write(renamed_and_refused)

    assert await store.write(lambda unit: unit.books(1).clients.by_name("bolt")) is None
    assert await store.write(acme)


async def test_who_was_not_found_is_looked_for_again(store: SqlStore, elsewhere: SqlStore) -> None:
    assert await store.write(anna) is None

    await elsewhere.write(link)

    assert await store.write(anna)


async def test_what_nobody_changed_is_read_once(store: SqlStore) -> None:
    first = await store.write(acme)

    assert await store.write(acme) is first
    assert await store.read(acme) is not first  # who only reads has nothing to remember by


def test_as_much_is_kept_as_there_is_room_for() -> None:
    kept = Memory()
    for number in range(memory.CAPACITY + 1):
        kept.keep(number, number, of=frozenset({"clients"}))

    assert len(kept.known) == 1


def test_the_books_are_written_only_through_the_driver_that_tells_the_memory() -> None:
    books = Path(adapters.storage.books.__file__).parent
    assert [each.name for each in books.glob("*.py") if ".execute(" in each.read_text()] == []
