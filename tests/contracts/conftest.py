from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from core.people import Organisation
from core.ports import Books, Store, Unit
from tests.contracts import house
from tests.contracts.implementations import ALL, open_unit
from tests.contracts.shelf import open_shelf


@pytest.fixture(params=ALL)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def unit(kind: str, tmp_path: Path) -> Iterator[Unit]:
    """A transaction on an empty store."""
    with open_unit(kind, tmp_path) as unit:
        yield unit


@pytest.fixture
def books(unit: Unit) -> Books:
    """The books of an organisation with a client, its agreement and a technician."""
    return house.found(unit, "Nordlicht IT")


@pytest.fixture
def other(unit: Unit, books: Books) -> Books:
    """The books of another organisation, with the same people, names and numbers."""
    return house.found(unit, "Südwind IT")


@pytest.fixture
async def store(kind: str, tmp_path: Path) -> AsyncIterator[Store]:
    async with open_shelf(kind, tmp_path) as shelf:
        yield shelf.store


@pytest.fixture
def msp() -> Organisation:
    return house.organisation("Nordlicht IT")
