from uuid import uuid4

import pytest

from adapters.chat.reply import Kind, Reply
from adapters.web.acting import LONGEST
from tests.adapters.web.house import House, channel, direct

ALERT = Reply(kind=Kind.ALERT, title="Acme has 2:00 left", private=False)


async def test_plain_talk_is_seen_by_all_in_the_room_and_not_answered(house: House) -> None:
    await house.say("ben", "acme", "The printer is back.")
    assert (await house.page("carl", "acme")).says("The printer is back.")
    assert house.script.heard == []


async def test_a_slash_command_and_its_answer_are_seen_by_the_asker_only(house: House) -> None:
    await house.say("anna", "acme", "/balance")
    assert (await house.page("anna", "acme")).says("You said: /balance")
    assert (await house.page("mona", "acme")).texts == {}
    assert (await house.page("carl", "acme")).texts == {}


async def test_a_public_answer_is_seen_by_all_but_not_the_command(house: House) -> None:
    house.script.replies["/approve TU7"] = ALERT
    await house.say("mona", "alerts", "/approve TU7")
    page = await house.page("anna", "alerts")
    assert page.says("Acme has 2:00 left")
    assert not page.says("/approve")


async def test_a_mention_of_the_bot_is_answered(house: House) -> None:
    await house.say("carl", "acme", "@blockhours how much is left?")
    assert [heard.text for heard in house.script.heard] == ["how much is left?"]
    assert (await house.page("anna", "acme")).says("how much is left?")
    assert not (await house.page("anna", "acme")).says("You said")
    assert (await house.page("carl", "acme")).says("You said: how much is left?")


async def test_everything_in_direct_messages_is_answered_and_nothing_is_marked_private(
    house: House,
) -> None:
    await house.say("carl", "@carl", "balance")
    heard = house.script.heard[0]
    assert (heard.text, heard.place) == ("balance", direct("carl"))
    assert [message.only_for for message in await house.messages()] == [None, None]


async def test_the_conversation_hears_who_said_what_where_and_in_which_language(
    house: House,
) -> None:
    await house.send("/preferences", {"language": "de", "back": "/?as=anna&in=acme"})
    await house.say("anna", "acme", "/log 1.5 printer for @ben")
    heard = house.script.heard[0]
    assert heard.sender.user == "anna"
    assert heard.place == channel("acme")
    assert heard.text == "/log 1.5 printer for <@ben>"
    assert heard.locale == "de"


async def test_a_reply_in_the_thread_of_the_bots_message_is_answered_there(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    await house.say("mona", "alerts", "approve", thread=alert.id)
    assert house.script.heard[0].place.thread == str(alert.id)
    assert [message.thread for message in await house.messages()] == [None, alert.id, alert.id]


async def test_talk_in_somebodys_thread_is_left_alone(house: House) -> None:
    await house.say("ben", "team", "Lunch?")
    await house.say("anna", "team", "approve", thread=(await house.messages())[0].id)
    assert house.script.heard == []


async def test_the_same_delivery_twice_is_one_message_and_one_answer(house: House) -> None:
    delivery = uuid4()
    for _ in range(2):
        await house.say("anna", "acme", "/log 1.5 printer", delivery=delivery)
    assert len(house.script.heard) == 1
    assert len(await house.messages()) == 2


async def test_two_people_with_the_same_delivery_id_are_two_deliveries(house: House) -> None:
    delivery = uuid4()
    for user in ("anna", "ben"):
        await house.say(user, "acme", "/log 1.5 printer", delivery=delivery)
    assert len({heard.delivery_id for heard in house.script.heard}) == 2
    assert len(await house.messages()) == 4


async def test_a_page_without_its_script_can_say_the_same_again(house: House) -> None:
    for _ in range(2):
        await house.say("anna", "team", "Morning!", delivery="")
    assert len(await house.messages()) == 2


async def test_nothing_typed_says_nothing(house: House) -> None:
    response = await house.say("anna", "team", " \n ")
    assert response.status == 303
    assert await house.messages() == []


async def test_leads_back_to_where_it_was_said(house: House) -> None:
    response = await house.say("anna", "@anna", "help")
    assert response.headers["Location"] == "/?as=anna&in=@anna"


@pytest.mark.parametrize("length", [LONGEST + 1, 400_000])
async def test_refuses_what_is_too_long_with_a_sentence(house: House, length: int) -> None:
    response = await house.say("anna", "team", "x" * length)
    assert response.status == 413
    assert await response.text() == ("That is too long for one message: at most 20,000 characters.")
    assert await house.messages() == []


@pytest.mark.parametrize("room", ["globex", "team", "alerts", "@anna", "nowhere", ""])
async def test_refuses_to_post_where_one_may_not_look(house: House, room: str) -> None:
    response = await house.say("carl", room, "/balance")
    assert response.status == 404
    assert await response.text() == "There is nothing here, or it is not for you."
    assert (await house.messages(), house.script.heard) == ([], [])


async def test_refuses_somebody_unknown(house: House) -> None:
    assert (await house.say("mallory", "team", "hello")).status == 404


async def test_refuses_a_thread_that_one_may_not_see(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    private = await house.put_up("acme", ALERT, only_for="carl")
    reply = await house.put_up("acme", ALERT, thread=private.id)
    for thread in (alert.id, private.id, reply.id, 99, "x"):
        assert (await house.say("carl", "acme", "hi", thread=thread)).status == 404
    assert len(await house.messages()) == 3
