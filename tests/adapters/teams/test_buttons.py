"""Buttons: answered at once, and a used one goes for all who see it."""

import asyncio

from adapters.teams.answer import MESSAGE
from tests.adapters.teams.house import House
from tests.fakes.troubles import Fault
from tests.teams.standin.model import Refusal
from tests.teams.standin.reading import card_of


async def alerted(house: House) -> None:
    """Let Acme reach two hours, and the alert be posted into the channel."""
    await house.person("mona").says("alerts", "@Blockhours help")
    await house.sells(3)
    await house.person("anna").says("personal", "log acme 1h printer")
    await house.adapter.settled()
    await house.post_notices()


async def test_a_button_is_answered_in_words_and_its_message_redrawn(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    receipt = await anna.reads("personal", "Acme: 1:30 logged")
    answer = await anna.clicks("personal", "Undo")
    assert answer.status == 200
    assert answer.body["type"] == MESSAGE
    assert answer.body["statusCode"] == 200
    assert "1:30" in answer.body["value"]
    await house.adapter.settled()
    (redrawn,) = [one for one in anna.sees("personal") if one.id == receipt.id]
    assert redrawn.edited
    assert "Undo" not in redrawn.buttons


async def test_a_double_click_undoes_once(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    await anna.reads("personal", "Acme: 1:30 logged")
    first, second = await asyncio.gather(
        anna.clicks("personal", "Undo"), anna.clicks("personal", "Undo")
    )
    assert first.body == second.body
    assert [entry.minutes for entry in house.entries()] == [-90, 90]


async def test_a_press_that_comes_again_under_another_id_is_the_same(house: House) -> None:
    await alerted(house)
    mona = house.person("mona")
    await mona.reads("alerts", "2:00 left for Acme")
    answer = await mona.clicks("alerts", "Approve 10 h")
    again = {**house.teams.teams.delivered[-1], "id": "f:another"}
    assert await house.teams.teams.deliver(again) == answer
    assert "approved" in answer.body["value"]


async def test_the_decision_is_seen_by_all_and_a_second_click_is_told(house: House) -> None:
    await alerted(house)
    mona, maxim, ben = house.person("mona"), house.person("max"), house.person("ben")
    alert = await mona.reads("alerts", "2:00 left for Acme")
    await mona.clicks("alerts", "Approve 10 h")
    late = await maxim.clicks("alerts", "Approve 10 h")
    assert "Mona" in late.body["value"]
    await house.adapter.settled()
    await house.post_notices()
    (seen,) = [one for one in ben.sees("alerts") if one.id == alert.id]
    assert seen.edited
    assert "Mona" in seen.text
    assert seen.buttons == ()


async def test_two_who_approve_at_once_buy_one_block(house: House) -> None:
    await alerted(house)
    await house.person("mona").reads("alerts", "2:00 left for Acme")
    answers = await asyncio.gather(
        *(house.person(handle).clicks("alerts", "Approve 10 h") for handle in ("mona", "max"))
    )
    assert {answer.status for answer in answers} == {200}
    told = [answer.body["value"] for answer in answers]
    assert told[0] != told[1]


async def test_a_wrong_clicker_gets_a_sentence_and_the_buttons_stay(house: House) -> None:
    await alerted(house)
    anna = house.person("anna")
    alert = await anna.reads("alerts", "2:00 left for Acme")
    answer = await anna.clicks("alerts", "Approve 10 h")
    assert "doesn’t allow you to decide on a top-up" in answer.body["value"]
    await house.adapter.settled()
    (seen,) = [one for one in anna.sees("alerts") if one.id == alert.id]
    assert not seen.edited
    assert seen.buttons == alert.buttons


async def test_what_a_button_asks_for_comes_with_the_press(house: House) -> None:
    await alerted(house)
    mona = house.person("mona")
    alert = await mona.reads("alerts", "2:00 left for Acme")
    message = house.teams.state.named("alerts").message(alert.id)
    assert message is not None
    label = next(one for one in alert.buttons if one.startswith("Decline"))
    asked = next(one for one in _inputs(card_of(message.activity), label))
    answer = await mona.clicks("alerts", label, **{asked: "they left us"})
    assert "declined" in answer.body["value"].lower()


async def test_buttons_work_after_a_restart(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    await anna.reads("personal", "Acme: 1:30 logged")
    await house.restarts()
    await anna.clicks("personal", "Undo")
    assert [entry.minutes for entry in house.entries()] == [-90, 90]


async def test_rights_are_looked_at_when_a_button_is_pressed(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    await anna.reads("personal", "Acme: 1:30 logged")
    house.removes("anna")
    await anna.clicks("personal", "Undo")
    assert len(house.entries()) == 1


async def test_a_question_is_answered_once_by_whichever_button(house: House) -> None:
    anna = house.person("anna")
    for _ in range(2):
        await anna.says("personal", "log acme 1.5 fixed printer")
    question = await anna.reads("personal", "Once more?")
    await anna.clicks("personal", question.buttons[0])
    await house.adapter.settled()
    assert len(house.entries()) == 2
    (seen,) = [one for one in anna.sees("personal") if one.id == question.id]
    assert question.buttons[0] not in seen.buttons


async def test_an_old_client_presses_by_a_message(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    receipt = await anna.reads("personal", "Acme: 1:30 logged")
    assert (await anna.submits("personal", "Undo")).status == 201
    await house.adapter.settled()
    assert [entry.minutes for entry in house.entries()] == [-90, 90]
    (seen,) = [one for one in anna.sees("personal") if one.id == receipt.id]
    assert seen.edited


async def test_what_takes_long_is_said_to_take_long_and_told_when_it_is_done(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    receipt = await anna.reads("personal", "Acme: 1:30 logged")
    await house.holds_up()
    answer = await anna.clicks("personal", "Undo")
    assert "Nothing is lost" in answer.body["value"]
    house.conversation.let_go()
    await house.adapter.settled()
    (seen,) = [one for one in anna.sees("personal") if one.id == receipt.id]
    assert seen.edited


async def test_a_card_that_is_gone_is_answered_beside_where_it_was(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    await anna.reads("personal", "Acme: 1:30 logged")
    house.teams.trouble(Refusal(status=404, code="ActivityNotFoundInConversation"))
    await anna.clicks("personal", "Undo")
    await house.adapter.settled()
    assert house.sent() == ["POST", "PUT", "POST"]


async def test_what_was_perhaps_redrawn_is_not_said_again(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    await anna.reads("personal", "Acme: 1:30 logged")
    house.teams.trouble(Fault.LOST_AFTER)
    await anna.clicks("personal", "Undo")
    await house.adapter.settled()
    assert house.sent().count("POST") == 1


async def test_a_card_forwarded_to_others_tells_them_nothing(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    await anna.reads("personal", "Acme: 1:30 logged")
    undo = {"blockhours": {"v": 1, "origin": "answer", "say": "undo E1"}}
    value = {"action": {"type": "Action.Execute", "verb": "say", "data": undo}}
    await anna.invokes("adaptiveCard/action", value, "lounge")
    await anna.reads("personal", "E1 undone")
    await house.adapter.settled()
    assert anna.sees("lounge") == []


async def test_a_card_of_another_version_is_said_to_be_too_old(house: House) -> None:
    anna = house.person("anna")
    for value in ({}, {"action": None}, {"action": {"type": "Action.Execute", "data": "old"}}):
        answer = await anna.invokes("adaptiveCard/action", value, "personal")
        assert answer.status == 200
        assert "older" in answer.body["value"]


def _inputs(card: object, label: str) -> list[str]:
    """The inputs in the part of a card that one button unfolds."""
    if isinstance(card, list):
        return [found for one in card for found in _inputs(one, label)]
    if not isinstance(card, dict):
        return []
    if card.get("type") == "Action.ShowCard" and card["title"] == label:
        return [one["id"] for one in card["card"]["body"] if one["type"].startswith("Input.")]
    return [found for one in card.values() for found in _inputs(one, label)]
