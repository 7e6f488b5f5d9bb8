"""The whole story in Slack, on each of the stores that a shop may have."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from adapters.chat.conversation import Conversation
from adapters.chat.incoming import Incoming
from adapters.slack.refs import place
from adapters.storage.store import SqlStore
from core.people import Identity
from core.ports import Books, Unit
from tests.adapters.slack.house import HOME, AnyHouse, open_house, open_house_on, user_id
from tests.contracts.implementations import ALL, MEMORY, POSTGRES, SQLITE, new_database
from tests.fakes.nordlicht import agreement_of


@asynccontextmanager
async def opened(kind: str, folder: Path) -> AsyncIterator[AnyHouse]:
    """Nordlicht IT on a store of that kind."""
    if kind == MEMORY:
        async with open_house("http") as in_memory:
            yield in_memory
        return
    store = await SqlStore.open(new_database(folder, kind), migrate=False)
    try:
        async with open_house_on(store) as house:
            yield house
    finally:
        await store.close()


@pytest.fixture(params=ALL)
async def any_house(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AnyHouse]:
    """Nordlicht IT on each kind of store."""
    async with opened(request.param, tmp_path) as house:
        yield house


async def ledger(house: AnyHouse) -> list[tuple[str, int]]:
    """What stands in Acme's ledger: kinds and minutes."""

    def do(unit: Unit) -> list[tuple[str, int]]:
        books: Books = unit.books(house.organisation_id)
        entries = books.ledger.of_agreement(agreement_of(books, "Acme").id)
        return [(entry.kind.value, entry.minutes) for entry in entries]

    return await house.store.read(do)


async def test_from_the_first_block_to_an_undo_after_a_renewal(any_house: AnyHouse) -> None:
    house = any_house
    mona, anna, carl = (house.person(handle) for handle in ("mona", "anna", "carl"))
    await mona.says("team", "/hours terms acme credit on approval")
    await mona.says("team", "/hours block acme 10h")
    await mona.says("team", "/hours client set acme announcements on")

    await anna.says("acme", "/log 8h moved the mail server // they were late")
    assert "Acme: 8:00 logged, 2:00 left" in anna.sees("acme")[-1].text
    await house.post_notices()
    (alert,) = mona.sees("alerts")
    assert "2:00 left for Acme" in alert.text
    assert alert.buttons[0] == "Approve 10 h"

    await mona.says("alerts", "@blockhours approve", thread=alert.ts)
    await mona.reads("alerts", "approved")
    await house.post_notices()
    redrawn = mona.sees("alerts")[0]
    assert (redrawn.ts, redrawn.buttons) == (alert.ts, ())
    assert "10 h approved by Mona" in redrawn.text

    await carl.says("acme", "@blockhours balance")
    answer = await carl.reads("acme", "12:00 left for Acme")
    assert "late" not in answer.text
    assert "moved the mail server" in answer.text

    await anna.clicks("acme", "Undo")
    await anna.reads("acme", "E2 undone")
    await house.post_notices()
    line = await carl.reads("acme", "Taken back: 8:00 by Anna")
    assert "20:00 left" in line.text
    assert await ledger(house) == [
        ("credit", 600),
        ("debit", -480),
        ("credit", 600),
        ("reversal", 480),
    ]


async def test_a_command_delivered_twice_after_a_restart_debits_once(any_house: AnyHouse) -> None:
    await any_house.person("anna").says("team", "/log acme 1.5 fixed printer")
    await any_house.restarts()
    await any_house.repeats()
    assert await ledger(any_house) == [("debit", -90)]


@pytest.mark.parametrize("kind", [SQLITE, POSTGRES])
async def test_a_home_follows_what_another_process_has_stored(kind: str, tmp_path: Path) -> None:
    url = new_database(tmp_path, kind)
    here, elsewhere = [await SqlStore.open(url, migrate=False) for _ in range(2)]
    try:
        async with open_house_on(here) as house:
            mona = house.person("mona")
            await mona.opens_home()
            await mona.reads_home("0:00")
            await house.adapter.rounds["slack_homes"]()
            await said_by_anna(Conversation(elsewhere, house.clock))
            await house.adapter.rounds["slack_homes"]()
            await mona.reads_home("−1:30")
    finally:
        await elsewhere.close()
        await here.close()


async def said_by_anna(conversation: Conversation) -> None:
    """Anna logs through another process."""
    anna = Identity(platform="slack", workspace=HOME, user=user_id("anna"))
    where = place(team=HOME, channel=None, user=anna.user)
    text = "log acme 1.5 fixed printer"
    reply = await conversation.answer(Incoming(text=text, sender=anna, place=where))
    assert "1:30 logged" in reply.title
