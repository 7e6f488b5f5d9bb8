from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.chat.installations import Installation, Installations, Setout, Setouts
from adapters.storage.installations import SqlInstallations, SqlSetouts
from adapters.storage.sealing import Seal, new_key
from adapters.storage.store import SqlStore
from core.ports import Store, Unit
from tests.contracts import house
from tests.contracts.house import NOON
from tests.contracts.implementations import MEMORY, new_database
from tests.fakes.installations import MemoryInstallations, MemorySetouts
from tests.fakes.memory import MemoryStore

ONE = Installation(
    workspace="T1",
    name="Nordlicht",
    enterprise=None,
    org_wide=False,
    bot_user="UBOT1",
    bot_id="BBOT1",
    token="xoxe.xoxb-1",
    refresh_token="xoxe-1",
    expires_at=NOON + timedelta(hours=12),
    scopes="chat:write,commands",
    installer="U1",
    installed_at=NOON,
)
ORGANISATION = replace(
    ONE, workspace="E1", enterprise="E1", org_wide=True, refresh_token=None, expires_at=None
)
SETOUT = Setout(
    state="state", browser="browser", invitation="K7QD", expires_at=NOON + timedelta(minutes=10)
)
LATER = NOON + timedelta(minutes=1)


@dataclass(frozen=True)
class Kept:
    """Both ports on one store."""

    store: Store
    installations: Installations
    setouts: Setouts


@pytest.fixture
async def kept(kind: str, tmp_path: Path) -> AsyncIterator[Kept]:
    if kind == MEMORY:
        memory = MemoryStore()
        yield Kept(memory, MemoryInstallations(memory), MemorySetouts())
        return
    store, seal = await SqlStore.open(new_database(tmp_path, kind)), Seal([new_key()])
    yield Kept(store, SqlInstallations(store, seal), SqlSetouts(store, seal))
    await store.close()


def joins_nothing(_: Unit) -> None:
    """An installation whose workspace belongs to somebody already."""


async def test_an_installation_is_read_back_as_it_was_added(kept: Kept) -> None:
    for each in (ONE, ORGANISATION):
        await kept.installations.add(each, joins_nothing)

    assert await kept.installations.find("T1") == ONE
    assert await kept.installations.find("T2", "E1") == ORGANISATION
    assert await kept.installations.find("T1", "E1") == ONE
    assert await kept.installations.find("T2") is None
    assert await kept.installations.find() is None
    assert list(await kept.installations.everyone()) == [ORGANISATION, ONE]


async def test_an_installation_is_kept_with_what_it_joins_or_not_at_all(kept: Kept) -> None:
    def founds(unit: Unit) -> int:
        return house.found(unit, "Nordlicht IT").organisation.id

    def founds_and_fails(unit: Unit) -> None:
        founds(unit)
        raise LookupError

    with pytest.raises(LookupError):
        await kept.installations.add(ONE, founds_and_fails)
    assert await kept.installations.find("T1") is None
    assert await kept.store.read(lambda unit: len(unit.organisations())) == 0

    number = await kept.installations.add(ONE, founds)
    assert await kept.installations.find("T1") == ONE
    assert await kept.store.read(lambda unit: unit.organisations()[0].id) == number


async def test_a_new_installation_takes_the_place_of_the_old_one(kept: Kept) -> None:
    again = replace(ONE, token="xoxe.xoxb-2", installed_at=LATER)
    await kept.installations.add(ONE, joins_nothing)
    await kept.installations.add(again, joins_nothing)

    assert list(await kept.installations.everyone()) == [again]


async def test_an_installation_is_removed_once(kept: Kept) -> None:
    await kept.installations.add(ONE, joins_nothing)

    assert await kept.installations.remove("T1", installed_by=NOON)
    assert not await kept.installations.remove("T1", installed_by=NOON)
    assert await kept.installations.find("T1") is None


async def test_what_was_installed_anew_survives_news_of_an_older_removal(kept: Kept) -> None:
    await kept.installations.add(replace(ONE, installed_at=LATER), joins_nothing)

    assert not await kept.installations.remove("T1", installed_by=NOON)
    assert await kept.installations.find("T1") is not None


async def test_one_alone_renews_tokens_until_its_claim_ends(kept: Kept) -> None:
    await kept.installations.add(ONE, joins_nothing)

    assert await kept.installations.claim(ONE, now=NOON, until=LATER)
    assert not await kept.installations.claim(ONE, now=NOON, until=LATER)
    assert await kept.installations.claim(ONE, now=LATER, until=LATER + timedelta(minutes=1))


async def test_new_tokens_take_the_place_of_the_ones_they_were_made_from(kept: Kept) -> None:
    await kept.installations.add(ONE, joins_nothing)
    await kept.installations.claim(ONE, now=NOON, until=LATER)
    newer = replace(ONE, token="xoxe.xoxb-2", refresh_token="xoxe-2", expires_at=LATER)

    assert await kept.installations.renew(newer)
    assert not await kept.installations.renew(replace(ONE, token="xoxe.xoxb-3"))

    found = await kept.installations.find("T1")
    assert found == replace(newer, version=1)
    assert not await kept.installations.claim(ONE, now=LATER, until=LATER + timedelta(minutes=1))
    assert await kept.installations.claim(found, now=NOON, until=LATER)


async def test_tokens_of_an_installation_that_is_gone_are_not_kept(kept: Kept) -> None:
    await kept.installations.add(ONE, joins_nothing)
    await kept.installations.remove("T1", installed_by=NOON)
    assert not await kept.installations.renew(ONE)

    await kept.installations.add(replace(ONE, installed_at=LATER), joins_nothing)
    assert not await kept.installations.renew(replace(ONE, token="xoxe.xoxb-2"))
    assert not await kept.installations.claim(ONE, now=NOON, until=LATER)


async def test_whoever_set_out_comes_back_once(kept: Kept) -> None:
    await kept.setouts.add(SETOUT, now=NOON)

    assert await kept.setouts.take("state", "browser", now=LATER) == SETOUT
    assert await kept.setouts.take("state", "browser", now=LATER) is None


async def test_nobody_comes_back_in_another_browser_and_the_right_one_still_can(
    kept: Kept,
) -> None:
    await kept.setouts.add(replace(SETOUT, invitation=None), now=NOON)

    assert await kept.setouts.take("state", "other", now=LATER) is None
    assert await kept.setouts.take("other", "browser", now=LATER) is None
    assert await kept.setouts.take("state", "browser", now=LATER) is not None


async def test_whoever_comes_back_too_late_is_unknown(kept: Kept) -> None:
    await kept.setouts.add(SETOUT, now=NOON)

    assert await kept.setouts.take("state", "browser", now=SETOUT.expires_at) is None


async def test_one_who_sets_out_does_not_end_the_way_of_another(kept: Kept) -> None:
    await kept.setouts.add(SETOUT, now=NOON)
    await kept.setouts.add(replace(SETOUT, state="other"), now=LATER)

    assert await kept.setouts.take("state", "browser", now=LATER) is not None
    assert await kept.setouts.take("other", "browser", now=LATER) is not None
