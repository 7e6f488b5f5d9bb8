from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.chat.homes import Homes, OpenedHome
from tests.contracts import house
from tests.contracts.house import NOON
from tests.contracts.shelf import open_shelf

ANNA = OpenedHome(
    platform="slack", workspace="T1", user="anna", team="T1", enterprise=None, opened_at=NOON
)
CARL = replace(ANNA, workspace="T2", user="carl", enterprise="E1", drawn="a", version="1")


@pytest.fixture
async def homes(kind: str, tmp_path: Path) -> AsyncIterator[Homes]:
    async with open_shelf(kind, tmp_path) as shelf:
        yield shelf.homes


async def test_a_home_is_read_back_as_it_was_put(homes: Homes) -> None:
    for home in (ANNA, CARL):
        await homes.put(home)

    assert await homes.get(ANNA.identity) == ANNA
    assert await homes.get(CARL.identity) == CARL
    assert await homes.get(replace(CARL, workspace="T1").identity) is None


async def test_the_newest_takes_the_place_of_what_was_put_before(homes: Homes) -> None:
    later = replace(ANNA, opened_at=NOON + timedelta(hours=1), drawn="b")
    for home in (ANNA, later):
        await homes.put(home)

    assert await homes.get(ANNA.identity) == later


async def test_those_opened_lately_are_found_the_latest_first(homes: Homes) -> None:
    later = replace(CARL, opened_at=NOON + timedelta(hours=1))
    elsewhere = replace(ANNA, platform="other")
    for home in (ANNA, later, elsewhere):
        await homes.put(home)

    assert await homes.opened_since("slack", NOON) == [later, ANNA]
    assert await homes.opened_since("slack", NOON + timedelta(minutes=1)) == [later]


async def test_a_home_is_redrawn_only_as_it_was_known(homes: Homes) -> None:
    await homes.put(ANNA)

    assert await homes.redraw(ANNA, drawn="b", version="2")
    assert not await homes.redraw(ANNA, drawn="c", version="3")
    assert await homes.get(ANNA.identity) == replace(ANNA, drawn="b", version="2")


async def test_a_home_that_was_removed_or_not_opened_for_long_is_forgotten(homes: Homes) -> None:
    later = replace(CARL, opened_at=NOON + timedelta(hours=1))
    for home in (ANNA, later):
        await homes.put(home)
    await homes.forget_before(NOON + timedelta(minutes=1))
    assert await homes.get(ANNA.identity) is None
    assert await homes.get(CARL.identity) == later

    await homes.remove(CARL.identity)
    assert await homes.get(CARL.identity) is None


async def test_what_any_process_commits_is_marked(kind: str, tmp_path: Path) -> None:
    async with open_shelf(kind, tmp_path) as shelf:
        before = await shelf.homes.mark()
        assert await shelf.homes.mark() == before

        async with shelf.elsewhere() as store:
            await store.write(lambda unit: house.found(unit, "Nordlicht IT"))
        after = await shelf.homes.mark()
        assert after != before
        await shelf.store.write(lambda unit: house.found(unit, "Südwind IT"))
        assert await shelf.homes.mark() != after
