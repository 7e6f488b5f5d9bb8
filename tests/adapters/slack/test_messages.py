"""Mentions and direct messages: answered once, to whoever asked, where they asked."""

import asyncio

from core.paging import ROWS
from tests.adapters.slack.house import House
from tests.fakes.troubles import Limited
from tests.slack.standin.wire import Kind


async def test_a_mention_is_answered_to_its_writer_alone(house: House) -> None:
    await house.sells()
    anna, ben = house.person("anna"), house.person("ben")
    await anna.says("team", "@blockhours log acme 1.5 fixed printer")
    receipt = await anna.reads("team", "Acme: 1:30 logged, 18:30 left")
    assert receipt.private
    assert receipt.buttons == ("Undo", "Fix")
    assert [one.text for one in ben.sees("team")] == ["<@UBOT1> log acme 1.5 fixed printer"]
    assert house.calls() == ["chat.postEphemeral"]


async def test_a_mention_in_a_thread_is_answered_in_the_thread(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "the printer of acme burns")
    root = anna.sees("team")[-1].ts
    await anna.says("team", "@blockhours log acme 1h put the fire out", thread=root)
    receipt = await anna.reads("team", "Acme: 1:00 logged")
    assert receipt.thread == root


async def test_a_direct_message_is_answered_directly_and_stays(house: House) -> None:
    await house.sells()
    anna = house.person("anna")
    await anna.says("direct", "balance acme")
    answer = await anna.reads("direct", "20:00 left")
    assert not answer.private
    assert house.calls() == ["chat.postMessage"]


async def test_a_thread_of_direct_messages_is_answered_in_the_thread(house: House) -> None:
    anna = house.person("anna")
    await anna.says("direct", "help")
    root = anna.sees("direct")[0].ts
    await anna.says("direct", "log acme 1h printer", thread=root)
    assert (await anna.reads("direct", "Acme: 1:00 logged")).thread == root


async def test_what_is_not_said_to_the_bot_is_not_heard(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "log acme 1.5 fixed printer")
    await house.adapter.settled()
    assert len(anna.sees("team")) == 1
    assert house.entries() == []


async def test_an_event_that_comes_again_debits_once_and_is_answered_once(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "@blockhours log acme 1.5 fixed printer")
    await anna.reads("team", "Acme: 1:30 logged")
    assert (await house.repeats()).status == 200
    await house.adapter.settled()
    assert len(house.entries()) == 1
    assert house.calls() == ["chat.postEphemeral"]


async def test_an_event_that_comes_again_meanwhile_is_answered_once(house: House) -> None:
    anna = house.person("anna")
    await house.holds_up()
    await anna.says("team", "@blockhours log acme 1.5 fixed printer")
    await asyncio.gather(*(house.repeats() for _ in range(3)))
    house.conversation.let_go()
    await anna.reads("team", "Acme: 1:30 logged")
    await house.adapter.settled()
    assert len(house.entries()) == 1
    assert house.calls() == ["chat.postEphemeral"]


async def test_an_event_that_comes_again_after_a_restart_debits_nothing(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "@blockhours log acme 1.5 fixed printer")
    await anna.reads("team", "Acme: 1:30 logged")
    await house.restarts()
    await house.repeats()
    await house.adapter.settled()
    assert len(house.entries()) == 1
    assert [one.text for one in anna.sees("team")[1:]] == [anna.sees("team")[1].text] * 2


async def test_what_the_bot_says_itself_is_not_heard(house: House) -> None:
    anna = house.person("anna")
    await anna.says("direct", "help")
    kind, event = house.slack.slack.delivered[-1]
    own = {**event["event"], "user": "UBOT1", "text": "log acme 1h printer"}
    answer = await house.slack.slack.deliver(kind, {**event, "event": own, "event_id": "Ev9"})
    assert answer.status == 200
    assert house.entries() == []


async def test_an_event_that_nobody_listens_to_has_arrived(house: House) -> None:
    anna = house.person("anna")
    await anna.says("direct", "help")
    _, event = house.slack.slack.delivered[-1]
    for told in ({"type": "reaction_added"}, {"type": "app_home_opened", "user": "U0ANNA"}):
        payload = {**event, "event": told, "event_id": "Ev9"}
        assert (await house.slack.slack.deliver(Kind.EVENT, payload)).status == 200


async def test_a_changed_message_is_not_read_again_and_that_is_said(house: House) -> None:
    anna = house.person("anna")
    for place, before in (("team", "@blockhours "), ("direct", "")):
        await anna.says(place, f"{before}log acme 1h printer in {place}")
        await anna.reads(place, "1:00 logged")
        await anna.edits(place, f"{before}log acme 2h printer in {place}")
        await anna.reads(place, "A message that was changed is not read again")
    assert [entry.minutes for entry in house.entries()] == [-60, -60]


async def test_what_takes_long_is_answered_when_it_is_done(house: House) -> None:
    anna = house.person("anna")
    await house.holds_up()
    assert (await anna.says("direct", "log acme 1h printer")).status == 200
    house.conversation.let_go()
    await anna.reads("direct", "Acme: 1:00 logged")


async def test_a_form_that_cannot_be_opened_is_offered_as_a_button(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "@blockhours log")
    offer = await anna.reads("team", "What did you do")
    await anna.clicks("team", offer.buttons[0])
    modal = await anna.faces_modal()
    assert modal.content["callback_id"] == "log"
    await anna.submits(client="Acme", duration="1h", note="printer")
    await anna.reads("team", "Acme: 1:00 logged")
    assert not any(one.text == offer.text for one in anna.sees("team"))


async def test_what_cannot_be_said_in_the_channel_is_said_directly(house: House) -> None:
    anna = house.person("anna")
    await house.holds_up()
    await anna.says("team", "@blockhours log acme 1h printer")
    house.slack.state.named("team").members.remove("U0ANNA")
    house.conversation.let_go()
    await anna.reads("direct", "Acme: 1:00 logged")


async def test_an_answer_waits_when_slack_is_asked_too_often(house: House) -> None:
    anna = house.person("anna")
    house.slack.trouble("chat.postEphemeral", Limited(retry_after=0))
    await anna.says("team", "@blockhours log acme 1h printer")
    await anna.reads("team", "Acme: 1:00 logged")
    assert house.calls() == ["chat.postEphemeral", "chat.postEphemeral"]


# Channels that are shared with a client


async def test_a_client_of_another_workspace_sees_the_own_balance(house: House) -> None:
    await house.sells()
    carl, anna = house.person("carl"), house.person("anna")
    await carl.says("acme", "@blockhours balance")
    answer = await carl.reads("acme", "20:00 left")
    assert answer.private
    assert len(anna.sees("acme")) == 1


async def test_a_client_never_learns_of_another_client(house: House) -> None:
    carl = house.person("carl")
    for asked in ("globex", "nobody"):
        await carl.says("acme", f"@blockhours balance {asked}")
    await house.adapter.settled()
    answers = [one.text for one in carl.sees("acme") if one.private]
    assert len(answers) == 2
    assert answers[0].replace("globex", "nobody") == answers[1]


async def test_nobody_has_rights_by_being_in_the_channel(house: House) -> None:
    await house.sells()
    for handle in ("nora", "guest"):
        person = house.person(handle)
        await person.says("acme", "@blockhours balance acme")
        answer = await person.reads("acme", "no rights here yet")
        assert "20:00" not in answer.text


async def test_the_same_id_in_another_workspace_is_somebody_else(house: House) -> None:
    house.slack.state.users["U0ANNA"].team = "T0ACME"
    await house.person("anna").says("acme", "@blockhours log acme 1h printer")
    await house.adapter.settled()
    assert house.entries() == []


async def test_slash_commands_are_for_the_own_workspace(house: House) -> None:
    carl = house.person("carl")
    await carl.says("acme", "/balance")
    assert carl.sees("acme")[-1].text == "/balance is not a valid command."


async def test_a_long_list_is_one_message_with_a_button_that_shows_more(house: House) -> None:
    await house.sells()
    anna = house.person("anna")
    for number in range(ROWS + 2):
        await anna.says("team", f"/log acme 15m work number {number}")
    await anna.says("team", "/hours history acme")
    first = anna.sees("team")[-1]
    assert "Page 1 of 2" in first.text
    assert first.buttons == ("Show more (page 2)",)

    await anna.clicks("team", "Show more (page 2)")
    await anna.reads("team", "Page 2 of 2")
    second = anna.sees("team")[-1]
    assert ("work number 1\n" in second.text, "work number 2\n" in second.text) == (True, False)
    assert second.buttons == ("Back to page 1",)
