"""Buttons: every press is answered, and a used button goes at once."""

import asyncio

from core.ledger import EntryKind
from tests.adapters.slack.house import House
from tests.fakes.troubles import Fault
from tests.slack.standin.people import Person


async def logged(house: House, *, hours: str = "1.5") -> Person:
    """Anna has logged something in the team's channel."""
    anna = house.person("anna")
    await anna.says("team", f"/log acme {hours} fixed printer")
    return anna


async def low(house: House) -> None:
    """Acme runs low, and the team is told."""
    await house.sells(10)
    await logged(house, hours="8")
    await house.post_notices()


async def test_a_used_button_goes_at_once_and_what_came_of_it_takes_its_place(
    house: House,
) -> None:
    anna = await logged(house)
    await anna.clicks("team", "Undo")
    await anna.reads("team", "E1 undone")
    (shown,) = anna.sees("team")
    assert shown.buttons == ()
    assert house.balance() == 0
    assert house.calls() == ["response_url"]


async def test_a_double_click_is_one_press(house: House) -> None:
    anna = await logged(house)
    await asyncio.gather(anna.clicks("team", "Undo"), anna.clicks("team", "Undo"))
    await house.adapter.settled()
    assert [entry.kind for entry in house.entries()] == [EntryKind.DEBIT, EntryKind.REVERSAL]
    assert "E1 undone" in anna.sees("team")[0].text


async def test_a_question_that_is_answered_twice_logs_once(house: House) -> None:
    anna = await logged(house)
    await anna.says("team", "/log acme 1.5 fixed printer")
    await asyncio.gather(*(anna.clicks("team", "Log it again") for _ in range(3)))
    await house.adapter.settled()
    assert len(house.entries()) == 2
    assert all("Log it again" not in one.buttons for one in anna.sees("team"))


async def test_a_button_works_after_a_restart(house: House) -> None:
    anna = await logged(house)
    await house.restarts()
    await anna.clicks("team", "Undo")
    await anna.reads("team", "E1 undone")


async def test_a_button_that_only_tells_something_leaves_its_message(house: House) -> None:
    await house.sells()
    anna = house.person("anna")
    await anna.says("team", "/balance acme")
    await anna.clicks("team", "Why?")
    await house.adapter.settled()
    assert len(anna.sees("team")) == 2
    assert "Why?" in anna.sees("team")[0].buttons


async def test_what_was_refused_may_be_pressed_again(house: House) -> None:
    anna = await logged(house)
    house.removes("anna")
    await anna.clicks("team", "Undo")
    await house.adapter.settled()
    receipt, refusal = anna.sees("team")
    assert receipt.buttons == ("Undo", "Fix")
    assert refusal.private
    assert len(house.entries()) == 1


async def test_a_press_in_direct_messages_is_answered_there(house: House) -> None:
    anna = house.person("anna")
    await anna.says("direct", "log acme 1h printer")
    await anna.reads("direct", "Acme: 1:00 logged")
    await anna.clicks("direct", "Undo")
    undone = await anna.reads("direct", "E1 undone")
    assert not undone.private
    assert len(anna.sees("direct")) == 2


async def test_a_press_that_takes_long_is_answered_when_it_is_done(house: House) -> None:
    anna = await logged(house)
    await house.holds_up()
    assert (await anna.clicks("team", "Undo")).status == 200
    await anna.reads("team", "Working on it …")
    house.conversation.let_go()
    await anna.reads("team", "E1 undone")


async def test_a_press_that_takes_half_an_hour_is_answered_directly(house: House) -> None:
    anna = await logged(house)
    await house.holds_up()
    await anna.clicks("team", "Undo")
    await anna.reads("team", "Working on it …")
    house.clock.later(minutes=31)
    house.conversation.let_go()
    await anna.reads("direct", "E1 undone")


async def test_what_was_perhaps_said_is_not_said_again(house: House) -> None:
    anna = await logged(house)
    house.slack.trouble("response_url", Fault.LOST_AFTER)
    await anna.clicks("team", "Undo")
    await house.adapter.settled()
    assert house.calls() == ["response_url"]
    assert "E1 undone" in anna.sees("team")[0].text


async def test_fix_opens_the_form_as_it_was_filled_in_and_takes_the_receipts_place(
    house: House,
) -> None:
    anna = await logged(house)
    await anna.clicks("team", "Fix")
    modal = await anna.faces_modal()
    assert modal.content["callback_id"] == "fix E1"
    await anna.submits(duration="2h")
    assert anna.modal is None
    await anna.reads("team", "2:00")
    (shown,) = anna.sees("team")
    assert "fixed printer" in shown.text
    assert house.balance() == -120


# Alerts and approvals, which everybody in the channel sees


async def test_an_approval_is_shown_to_all_in_place_and_told_in_the_thread(house: House) -> None:
    await low(house)
    mona, ben = house.person("mona"), house.person("ben")
    alert = ben.sees("alerts")[0]
    assert "Acme" in alert.text
    assert "Approve 10 h" in alert.buttons
    await mona.clicks("alerts", "Approve 10 h")
    await house.adapter.settled()
    await house.post_notices()
    card, *replies = ben.sees("alerts")
    assert card.ts == alert.ts
    assert "Mona" in card.text
    assert "Approve 10 h" not in card.buttons
    assert [one.thread for one in replies] == [alert.ts] * len(replies)
    assert replies


async def test_who_may_not_approve_is_told_so_and_nobody_else_sees_it(house: House) -> None:
    await low(house)
    ben, mona = house.person("ben"), house.person("mona")
    await ben.clicks("alerts", "Approve 10 h")
    refusal = await ben.reads("alerts", "Your role")
    assert refusal.private
    (card,) = mona.sees("alerts")
    assert "Approve 10 h" in card.buttons


async def test_of_two_managers_one_wins_and_the_other_is_told(house: House) -> None:
    await low(house)
    mona, max_ = house.person("mona"), house.person("max")
    await asyncio.gather(
        mona.clicks("alerts", "Approve 10 h"), max_.clicks("alerts", "Approve 10 h")
    )
    await house.adapter.settled()
    told = sorted(one.text for who in (mona, max_) for one in who.sees("alerts") if one.private)
    assert "top-up of 10 h approved (TU1)" in told[0]
    assert "TU1 for Acme is approved already, by M" in told[1]
    assert len(told) == 2


async def test_a_decline_asks_why_first(house: House) -> None:
    await low(house)
    mona = house.person("mona")
    await mona.clicks("alerts", "Decline")
    modal = await mona.faces_modal()
    assert modal.content["title"]["text"] == "Decline"
    await mona.submits(told="the project\nis over")
    assert mona.modal is None
    await house.adapter.settled()
    await house.post_notices()
    said = "\n".join(one.text for one in mona.sees("alerts") if not one.private)
    assert "the project is over" in said
    assert "Approve 10 h" not in mona.sees("alerts")[0].buttons


async def test_a_reason_that_is_refused_stays_typed(house: House) -> None:
    await low(house)
    mona, max_ = house.person("mona"), house.person("max")
    await mona.clicks("alerts", "Decline")
    await mona.faces_modal()
    await max_.clicks("alerts", "Approve 10 h")
    await house.adapter.settled()
    await mona.submits(told="the project is over")
    modal = mona.modal
    assert modal is not None
    assert modal.typed == {"told": "the project is over"}
    assert "Max" in modal.errors["told"]


async def test_a_question_that_came_too_late_to_open_is_to_be_pressed_again(
    house: House,
) -> None:
    await low(house)
    mona = house.person("mona")
    house.slack.forget_triggers_at_once()
    await mona.clicks("alerts", "Decline")
    await mona.reads("alerts", "Press the button again.")
    assert mona.modal is None


async def test_a_client_presses_in_a_shared_channel_as_who_they_are(house: House) -> None:
    await house.sells()
    carl, nora = house.person("carl"), house.person("nora")
    await carl.says("acme", "@blockhours balance")
    await carl.reads("acme", "20:00 left")
    await carl.clicks("acme", "Ask for a top-up")
    await carl.reads("acme", "proposed")
    assert nora.sees("acme")[-1].by == "U0CARL"
