from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.storage.store import SqlStore
from tests.contracts import house
from tests.contracts.implementations import new_database


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a migrated, empty database."""
    return new_database(tmp_path)


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    """A store with one organisation."""
    store = await SqlStore.open(url)
    await store.write(lambda unit: house.found(unit, "Nordlicht IT"))
    yield store
    await store.close()
