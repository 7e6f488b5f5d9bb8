"""The whole story in Slack, on each of the stores that a shop may have."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.chat.conversation import Conversation
from adapters.chat.incoming import Incoming
from adapters.slack.refs import place
from core.people import Identity
from tests.adapters.slack.house import HOME, House, open_house, user_id
from tests.contracts.implementations import ALL
from tests.contracts.shelf import open_shelf


@pytest.fixture(params=ALL)
async def house(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[House]:
    """Nordlicht IT on each kind of store."""
    async with open_shelf(request.param, tmp_path) as shelf, open_house(shelf) as opened:
        yield opened


def ledger(house: House) -> list[tuple[str, int]]:
    """What stands in Acme's ledger: kinds and minutes."""
    return [(entry.kind.value, entry.minutes) for entry in house.entries()]


async def test_from_the_first_block_to_an_undo_after_a_renewal(house: House) -> None:
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
    assert ledger(house) == [
        ("credit", 600),
        ("debit", -480),
        ("credit", 600),
        ("reversal", 480),
    ]


async def test_a_command_delivered_twice_after_a_restart_debits_once(house: House) -> None:
    await house.person("anna").says("team", "/log acme 1.5 fixed printer")
    await house.restarts()
    await house.repeats()
    assert ledger(house) == [("debit", -90)]


async def test_a_home_follows_what_another_process_has_stored(house: House) -> None:
    mona = house.person("mona")
    await mona.opens_home()
    await mona.reads_home("0:00")
    await house.adapter.rounds["slack_homes"]()
    async with house.shelf.elsewhere() as store:
        await said_by_anna(Conversation(store, house.clock))
    await house.adapter.rounds["slack_homes"]()
    await mona.reads_home("−1:30")


async def said_by_anna(conversation: Conversation) -> None:
    """Anna logs through another process."""
    anna = Identity(platform="slack", workspace=HOME, user=user_id("anna"))
    where = place(team=HOME, channel=None, user=anna.user)
    text = "log acme 1.5 fixed printer"
    reply = await conversation.answer(Incoming(text=text, sender=anna, place=where))
    assert "1:30 logged" in reply.title
