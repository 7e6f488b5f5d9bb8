from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.web.house import Clock, House, found_house, open_house
from tests.contracts.implementations import POSTGRES, SQLITE
from tests.contracts.shelf import Shelf, open_shelf


@pytest.fixture(params=[SQLITE, POSTGRES])
async def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Shelf]:
    """Empty books, of each kind that a shop may have."""
    async with open_shelf(request.param, tmp_path) as opened:
        yield opened


@pytest.fixture
async def house(shelf: Shelf) -> AsyncIterator[House]:
    """The playground, which says what is written for it."""
    shelf.run(found_house)
    async with open_house(shelf, Clock()) as opened:
        yield opened
