"""While a form is filled in, the modal says what would come of it, and loses nothing typed."""

import asyncio

import pytest

from tests.adapters.slack.house import House
from tests.slack.standin.blocks import texts
from tests.slack.standin.people import Person

EMPTY = "With client and time filled in, this tells what will be left."


@pytest.fixture
async def house(house: House) -> House:
    """Acme has ten hours."""
    await house.sells(10)
    return house


async def opened(house: House, said: str = "/log") -> Person:
    anna = house.person("anna")
    await anna.says("team", said)
    await anna.faces_modal()
    return anna


def effect(person: Person) -> list[str]:
    """What stands below the fields of the modal."""
    modal = person.modal
    assert modal is not None
    return list(texts([one for one in modal.content["blocks"] if one["type"] != "input"]))


def updates(house: House) -> int:
    return house.calls().count("views.update")


async def test_a_form_says_what_it_will_tell(house: House) -> None:
    assert effect(await opened(house)) == [EMPTY]


async def test_tells_what_is_debited_and_left_as_it_is_typed_or_picked(house: House) -> None:
    anna = await opened(house)
    await anna.types("client", "Acme")
    await anna.types("duration", "70m")
    await house.adapter.settled()
    assert effect(anna) == [
        "Acme: 1:15 would be debited, 8:45 left then",
        "worked 1:10 → rounded up to 1:15 → debited 1:15",
    ]
    await anna.types("type", "emergency")
    await house.adapter.settled()
    assert effect(anna)[0] == "Acme: 2:30 would be debited, 7:30 left then"


async def test_warns_of_the_alert_that_it_would_raise(house: House) -> None:
    anna = await opened(house, "/log acme")
    await anna.types("duration", "8h")
    await house.adapter.settled()
    assert effect(anna) == [
        "⚠️ Acme: 8:00 would be debited, 2:00 left then",
        "That reaches the renewal threshold of 2:00 and raises an alert.",
    ]


async def test_says_what_it_cannot_read_and_what_is_no_day_yet(house: House) -> None:
    anna = await opened(house, "/log acme")
    await anna.types("duration", "soon")
    await house.adapter.settled()
    assert effect(anna)[0].startswith("⚠️")
    await anna.types("duration", "1h")
    await anna.types("day", "2026-12-24")
    await house.adapter.settled()
    assert "24 Dec" in effect(anna)[0]


async def test_what_was_typed_stays_and_is_debited_once_it_is_handed_in(house: House) -> None:
    anna = await opened(house)
    for field, typed in (("note", "printer"), ("client", "Acme"), ("duration", "1h")):
        await anna.types(field, typed)
    await house.adapter.settled()
    modal = anna.modal
    assert modal is not None
    assert modal.typed == {"note": "printer", "client": "Acme", "duration": "1h"}
    assert house.entries()[1:] == []
    await anna.submits()
    await anna.reads("team", "Acme: 1:00 logged, 9:00 left")


async def test_a_note_changes_nothing_and_is_not_told(house: House) -> None:
    anna = await opened(house)
    assert await anna.types("note", "printer") is None
    assert updates(house) == 0


async def test_slack_is_answered_before_anything_is_reckoned(house: House) -> None:
    anna = await opened(house, "/log acme")
    house.conversation.hold()
    answer = await anna.types("duration", "1h")
    assert answer is not None
    assert answer.status == 200
    assert updates(house) == 0
    house.conversation.let_go()
    await house.adapter.settled()
    assert updates(house) == 1


async def test_of_changes_that_come_fast_the_newest_is_shown_and_few_are_drawn(
    house: House,
) -> None:
    anna = await opened(house, "/log acme")
    house.conversation.hold()
    for typed in ("1", "1.", "1.5", "1.5h"):
        await anna.types("duration", typed)
    house.conversation.let_go()
    await house.adapter.settled()
    assert effect(anna) == ["Acme: 1:30 would be debited, 8:30 left then"]
    assert updates(house) == 2


async def test_a_change_told_late_does_not_undo_a_newer_one(house: House) -> None:
    anna = await opened(house, "/log acme")
    await anna.types("duration", "1h")
    early = house.slack.slack.delivered[-1]
    await anna.types("duration", "2h")
    await house.adapter.settled()
    await house.slack.slack.deliver(*early)
    await house.adapter.settled()
    assert effect(anna) == ["Acme: 2:00 would be debited, 8:00 left then"]


async def test_a_change_made_before_the_last_update_was_seen_is_shown_too(house: House) -> None:
    anna = await opened(house, "/log acme")
    modal = anna.modal
    assert modal is not None
    first = modal.hash
    await anna.types("duration", "1h")
    await house.adapter.settled()
    second, modal.hash = modal.hash, first
    typing = asyncio.ensure_future(anna.types("duration", "2h"))
    await asyncio.sleep(0)  # it is on its way
    modal.hash = second
    await typing
    await house.adapter.settled()
    assert effect(anna) == ["Acme: 2:00 would be debited, 8:00 left then"]


async def test_another_process_that_was_faster_wins(house: House) -> None:
    anna = await opened(house, "/log acme")
    modal = anna.modal
    assert modal is not None
    house.conversation.hold()
    await anna.types("duration", "1h")
    modal.hash = "of another update"
    house.conversation.let_go()
    await house.adapter.settled()
    assert effect(anna) == [EMPTY]
    await anna.types("duration", "2h")
    await house.adapter.settled()
    assert effect(anna) == ["Acme: 2:00 would be debited, 8:00 left then"]


async def test_a_form_handed_in_meanwhile_is_left_alone(house: House) -> None:
    anna = await opened(house, "/log acme")
    house.conversation.hold()
    await anna.types("duration", "1h")
    modal = anna.modal
    assert modal is not None
    house.slack.state.modals.clear()
    house.conversation.let_go()
    await house.adapter.settled()
    assert anna.modal is None


async def test_a_form_goes_on_after_a_restart(house: House) -> None:
    anna = await opened(house, "/log acme")
    await anna.types("duration", "1h")
    await house.restarts()
    await anna.types("duration", "2h")
    await house.adapter.settled()
    assert effect(anna) == ["Acme: 2:00 would be debited, 8:00 left then"]


async def test_the_fix_form_tells_what_the_change_would_do(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "/log acme 2h printer")
    await anna.clicks("team", "Fix")
    await anna.faces_modal()
    assert effect(anna) == [EMPTY]
    await anna.types("duration", "3h")
    await house.adapter.settled()
    assert effect(anna) == ["Acme: 3:00 would be debited, 7:00 left then"]


async def test_whoever_lost_their_rights_is_told_nothing(house: House) -> None:
    anna = await opened(house, "/log acme")
    house.removes("anna")
    await anna.types("duration", "1h")
    await house.adapter.settled()
    assert effect(anna) == [EMPTY]
