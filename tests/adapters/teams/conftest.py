from collections.abc import AsyncIterator

import pytest

from tests.adapters.teams.house import House, open_house


@pytest.fixture
async def house() -> AsyncIterator[House]:
    """Nordlicht IT at Teams."""
    async with open_house() as opened:
        yield opened
