"""Many writers at once, and whatever breaks: nobody is told what is not so."""

import asyncio
import threading

import pytest
from sqlalchemy import Connection, RootTransaction, text

from adapters.storage.errors import StoreFailed
from adapters.storage.postgres import database as postgres_database
from adapters.storage.store import SqlStore
from adapters.storage.unit import SqlUnit
from core.accounts import Account, AccountKind
from core.chat import Workspace
from core.operations.meeting import Met, Welcome, meet
from core.ports import Operation, StoreBusy, Unit
from core.refusals import ClientNeeded
from tests.contracts import house

_CUT = text("SELECT pg_terminate_backend(pg_backend_pid())")
_CUT_OTHERS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)

_WAITING = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
PATIENCE = 20.0
EVE = Account(identity=house.account("U-EVE"), kind=AccountKind.MEMBER, handle="eve", name="Eve")


def hire(handle: str) -> Operation[str]:
    """Add somebody, and answer with their handle."""
    return lambda unit: unit.books(1).people.add(house.person(handle)).handle


async def team(store: SqlStore) -> list[str]:
    everybody = await store.read(lambda unit: unit.books(1).people.everybody())
    return [person.handle for person in everybody]


class Once:
    """Does something the first time only."""

    def __init__(self) -> None:
        self.times = 0

    def is_first(self) -> bool:
        self.times += 1
        return self.times == 1


async def test_numbers_have_no_gap_and_no_double_however_many_write(
    store: SqlStore, beside: SqlStore
) -> None:
    stores = (store, beside)
    await asyncio.gather(*(stores[n % 2].write(hire(f"p{n:02}")) for n in range(40)))

    everybody = await store.read(lambda unit: unit.books(1).people.everybody())
    assert sorted(person.id for person in everybody) == list(range(1, 42))


async def test_what_raises_is_undone_alone(store: SqlStore) -> None:
    def refuse(unit: Unit) -> None:
        hire("nobody")(unit)
        raise ClientNeeded

    refused, ben = await asyncio.gather(
        store.write(refuse), store.write(hire("ben")), return_exceptions=True
    )

    assert isinstance(refused, ClientNeeded)
    assert ben == "ben"
    assert await team(store) == ["anna", "ben"]


async def test_organisations_do_not_wait_for_one_another(store: SqlStore) -> None:
    await store.write(lambda unit: house.found(unit, "Südwind IT"))
    entered, release = threading.Event(), threading.Event()

    def hold(unit: Unit) -> None:
        unit.books(1)
        entered.set()
        release.wait()

    holding = asyncio.create_task(store.write(hold))
    await asyncio.to_thread(entered.wait)
    waiting = asyncio.create_task(store.write(hire("ben")))

    await store.write(lambda unit: unit.books(2).people.add(house.person("zoe")))
    assert await team(store) == ["anna"]

    assert not waiting.done()
    release.set()
    await asyncio.gather(holding, waiting)
    assert await team(store) == ["anna", "ben"]


async def test_two_first_words_of_somebody_at_once_let_them_in_once(
    store: SqlStore, beside: SqlStore
) -> None:
    own = Workspace(platform="slack", workspace="T1", name="Nordlicht IT", joined_at=house.NOON)
    await store.write(lambda unit: unit.books(1).workspaces.add(own))
    met, release = threading.Event(), threading.Event()

    def meet_and_hold(unit: Unit) -> Met:
        welcome = meet(EVE, house.ACME, house.NOON, unit)
        met.set()
        release.wait()
        return welcome

    first = asyncio.create_task(store.write(meet_and_hold))
    await asyncio.to_thread(met.wait)
    second = asyncio.create_task(beside.write(lambda unit: meet(EVE, house.ACME, house.NOON, unit)))
    await somebody_waits(store)
    release.set()

    assert [each.welcome for each in await asyncio.gather(first, second)] == [Welcome.JOINED] * 2
    assert await team(store) == ["anna", "eve"]


async def somebody_waits(store: SqlStore) -> None:
    """Until a writer waits for another one."""
    async with asyncio.timeout(PATIENCE):
        while not await store.read_connection(lambda connection: connection.scalar(_WAITING)):
            pass


async def test_runs_again_what_lost_its_connection_before_the_commit(store: SqlStore) -> None:
    once = Once()

    def hire_when_cut(connection: Connection) -> str:
        handle = hire("ben")(SqlUnit(connection))
        if once.is_first():
            connection.execute(_CUT)
        return handle

    assert await store.write_connection(hire_when_cut) == "ben"
    assert await team(store) == ["anna", "ben"]
    assert once.times == 2


async def test_gives_up_after_some_tries_and_nothing_is_done(store: SqlStore) -> None:
    once = Once()

    def always_cut(connection: Connection) -> None:
        once.is_first()
        hire("ben")(SqlUnit(connection))
        connection.execute(_CUT)

    with pytest.raises(StoreBusy):
        await store.write_connection(always_cut)
    assert once.times == postgres_database.RERUNS + 1
    assert await team(store) == ["anna"]


async def test_writes_and_reads_on_after_all_connections_were_cut(
    store: SqlStore, beside: SqlStore
) -> None:
    assert await team(store) == ["anna"]
    await beside.write_connection(lambda connection: connection.execute(_CUT_OTHERS).close())

    assert await store.write(hire("ben")) == "ben"
    assert await team(store) == ["anna", "ben"]


async def test_does_not_know_what_became_of_a_commit_that_lost_its_connection(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose_it(transaction: RootTransaction) -> None:
        driver = transaction.connection.connection.driver_connection
        assert driver is not None
        driver.close()
        transaction.connection.exec_driver_sql("SELECT 1")  # breaks as the commit would

    with monkeypatch.context() as broken:
        broken.setattr(RootTransaction, "commit", lose_it)
        with pytest.raises(StoreFailed):
            await store.write(hire("ben"))
    assert await team(store) == ["anna"]


async def test_turns_away_what_is_too_much(url: str, store: SqlStore) -> None:
    small = SqlStore(url, capacity=1)
    entered, release = threading.Event(), threading.Event()

    def hold(_unit: Unit) -> None:
        entered.set()
        release.wait()

    holding = asyncio.create_task(small.write(hold))
    await asyncio.to_thread(entered.wait)
    with pytest.raises(StoreBusy) as turned_away:
        await small.write(hire("ben"))
    release.set()
    await holding
    await small.close()

    assert turned_away.value.reason == "too many operations are waiting"
    assert await team(store) == ["anna"]


async def test_carries_out_what_its_caller_does_not_wait_for(
    store: SqlStore, beside: SqlStore
) -> None:
    entered, release = threading.Event(), threading.Event()

    def slow(unit: Unit) -> None:
        entered.set()
        release.wait()
        hire("ben")(unit)

    caller = asyncio.create_task(beside.write(slow))
    await asyncio.to_thread(entered.wait)
    caller.cancel()
    release.set()
    await beside.close()

    assert await team(store) == ["anna", "ben"]


async def test_says_that_a_server_which_is_not_there_cannot_be_used() -> None:
    nowhere = SqlStore("postgresql://blockhours@127.0.0.1:1/blockhours")
    for asking in (nowhere.write(hire("ben")), nowhere.read(hire("ben"))):
        with pytest.raises(StoreBusy):
            await asking
    await nowhere.close()


async def test_hears_of_messages_that_another_process_added(
    store: SqlStore, beside: SqlStore
) -> None:
    heard = asyncio.Event()
    store.on_outbox(heard.set)
    await heard.wait()  # it listens now
    heard.clear()

    await beside.write(hire("ben"))
    await beside.write(lambda unit: unit.books(1).outbox.add(house.message("alert/1")))

    async with asyncio.timeout(5):
        await heard.wait()
