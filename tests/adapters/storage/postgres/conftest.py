from collections.abc import AsyncIterator

import pytest

from adapters.storage.store import SqlStore
from tests.contracts import house
from tests.fakes import postgres


@pytest.fixture
def url() -> str:
    """The address of a migrated, empty database."""
    return postgres.new_database()


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    """A store with one organisation."""
    store = await SqlStore.open(url, migrate=False)
    await store.write(lambda unit: house.found(unit, "Nordlicht IT"))
    yield store
    await store.close()


@pytest.fixture
async def beside(store: SqlStore, url: str) -> AsyncIterator[SqlStore]:
    """The store as another process has it."""
    beside = await SqlStore.open(url, migrate=False)
    yield beside
    await beside.close()
