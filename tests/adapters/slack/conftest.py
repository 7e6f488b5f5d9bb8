from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.slack.house import DOORS, House, open_house
from tests.adapters.slack.market import Market, open_market


@pytest.fixture(params=DOORS)
async def house(request: pytest.FixtureRequest) -> AsyncIterator[House]:
    """Nordlicht IT at Slack, which reaches the bot through each of its doors."""
    async with open_house(request.param) as opened:
        yield opened


@pytest.fixture
async def http_house() -> AsyncIterator[House]:
    """The same, by HTTP alone."""
    async with open_house("http") as opened:
        yield opened


@pytest.fixture
async def socket_house() -> AsyncIterator[House]:
    """The same, by Socket Mode alone."""
    async with open_house("socket") as opened:
        yield opened


@pytest.fixture
async def market(tmp_path: Path) -> AsyncIterator[Market]:
    """Workspaces in which nobody has installed the app yet."""
    async with open_market(tmp_path) as opened:
        yield opened
