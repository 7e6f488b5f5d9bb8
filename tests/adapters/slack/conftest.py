from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.slack.house import DOORS, House, open_house
from tests.adapters.slack.market import Market, open_market
from tests.contracts.implementations import POSTGRES, SQLITE, open_database
from tests.contracts.shelf import Shelf, open_shelf


@pytest.fixture
async def http_shelf(tmp_path: Path) -> AsyncIterator[Shelf]:
    """Empty books, of the kind that is behind the HTTP door."""
    async with open_shelf(DOORS["http"], tmp_path) as opened:
        yield opened


@pytest.fixture
async def socket_shelf(tmp_path: Path) -> AsyncIterator[Shelf]:
    """Empty books, of the kind that is behind the socket."""
    async with open_shelf(DOORS["socket"], tmp_path) as opened:
        yield opened


@pytest.fixture(params=DOORS)
async def house(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[House]:
    """Nordlicht IT at Slack, which reaches the bot through each of its doors."""
    door = request.param
    async with open_shelf(DOORS[door], tmp_path) as shelf, open_house(shelf, door) as opened:
        yield opened


@pytest.fixture
async def http_house(http_shelf: Shelf) -> AsyncIterator[House]:
    """The same, by HTTP alone."""
    async with open_house(http_shelf, "http") as opened:
        yield opened


@pytest.fixture
async def socket_house(socket_shelf: Shelf) -> AsyncIterator[House]:
    """The same, by Socket Mode alone."""
    async with open_house(socket_shelf, "socket") as opened:
        yield opened


@pytest.fixture(params=[SQLITE, POSTGRES])
async def market(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Market]:
    """Workspaces in which nobody has installed the app yet."""
    with open_database(request.param, tmp_path) as url:
        async with open_market(url) as opened:
            yield opened
