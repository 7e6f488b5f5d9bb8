"""Two people install the app in one workspace at once."""

import asyncio
import threading

from sqlalchemy import text

from adapters.storage.store import SqlStore
from core.accounts import Account, AccountKind
from core.invitations import Fate
from core.operations.joining import Arrival, install
from core.ports import Unit
from tests.contracts import house

EVE = Account(identity=house.account("U-EVE"), kind=AccountKind.MEMBER, handle="eve", name="Eve")
ARRIVAL = Arrival(platform="slack", workspace="T9", name="Südwind", installer=EVE, at=house.NOON)
PATIENCE = 20.0

_WAITING = text("SELECT count(*) FROM pg_locks WHERE NOT granted")


async def test_the_first_founds_an_organisation_and_the_second_finds_it_there(
    store: SqlStore, beside: SqlStore
) -> None:
    founded, release = threading.Event(), threading.Event()

    def install_and_hold(unit: Unit) -> Fate:
        installed = install(ARRIVAL, unit)
        founded.set()
        release.wait()
        return installed.fate

    first = asyncio.create_task(store.write(install_and_hold))
    await asyncio.to_thread(founded.wait)
    second = asyncio.create_task(beside.write(lambda unit: install(ARRIVAL, unit).fate))
    async with asyncio.timeout(PATIENCE):
        while not await store.read_connection(lambda connection: connection.scalar(_WAITING)):
            pass
    release.set()

    assert list(await asyncio.gather(first, second)) == [Fate.FOUNDED, Fate.ALREADY]
    names = await store.read(lambda unit: [each.name for each in unit.organisations()])
    assert names.count("Südwind") == 1
