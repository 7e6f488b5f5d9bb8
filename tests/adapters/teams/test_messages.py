"""Messages: answered once, to whoever asked, where they asked."""

import asyncio

from tests.adapters.teams.house import House, user_id
from tests.fakes.troubles import Limited
from tests.teams.standin.model import Refusal


async def test_a_personal_message_is_answered_in_the_chat(house: House) -> None:
    await house.sells()
    anna = house.person("anna")
    for said in ("log acme 1.5 fixed printer", "/log acme 1.5 fixed the other printer"):
        answer = await anna.says("personal", said)
        assert answer.status == 201
    await anna.reads("personal", "Acme: 1:30 logged, 18:30 left")
    await anna.reads("personal", "Acme: 1:30 logged, 17:00 left")


async def test_a_mention_in_a_channel_is_answered_to_its_writer_alone(house: House) -> None:
    await house.sells()
    anna, ben = house.person("anna"), house.person("ben")
    await anna.says("team", "@Blockhours log acme 1.5 fixed printer")
    await anna.reads("personal", "Acme: 1:30 logged, 18:30 left")
    note = await ben.reads("team", "I answered you in our personal chat")
    assert note.thread == anna.sees("team")[0].id
    assert not any("18:30" in one.text for one in ben.sees("team"))


async def test_a_mention_in_a_group_chat_is_answered_to_its_writer_alone(house: House) -> None:
    anna = house.person("anna")
    await anna.says("lounge", "@Blockhours /log acme 1.5 fixed printer")
    await anna.reads("personal", "Acme: 1:30 logged")
    await anna.reads("lounge", "I answered you in our personal chat")


async def test_what_people_say_to_each_other_is_left_alone(house: House) -> None:
    house.teams.state.named("team").hears_all = True
    anna = house.person("anna")
    await anna.says("team", "log acme 1.5? No, I was ill.")
    await anna.edits("team", "log acme 1.5? No, I was on holiday.")
    await anna.says("team", "/log acme 2h fixed printer")
    await anna.reads("personal", "Acme: 2:00 logged")
    await house.adapter.settled()
    assert len(house.entries()) == 1
    assert len([one for one in anna.sees("team") if "personal chat" in one.text]) == 1


async def test_who_cannot_be_written_to_is_told_what_to_do(house: House) -> None:
    anna = house.person("anna")
    house.teams.connector.not_for.add(user_id("anna"))
    await anna.says("team", "@Blockhours balance acme")
    await anna.reads("team", "Add me under Apps")


async def test_a_message_that_comes_again_debits_once_and_is_answered_once(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    await anna.reads("personal", "Acme: 1:30 logged")
    assert (await house.repeats()).status == 201
    await house.adapter.settled()
    assert len(house.entries()) == 1
    assert house.sent() == ["POST"]


async def test_a_message_that_comes_again_meanwhile_is_answered_once(house: House) -> None:
    anna = house.person("anna")
    await house.holds_up()
    await anna.says("personal", "log acme 1.5 fixed printer")
    await asyncio.gather(*(house.repeats() for _ in range(3)))
    house.conversation.let_go()
    await anna.reads("personal", "Acme: 1:30 logged")
    await house.adapter.settled()
    assert len(house.entries()) == 1
    assert len([one for one in anna.sees("personal") if "logged" in one.text]) == 1


async def test_a_message_that_comes_again_after_a_restart_debits_nothing(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1.5 fixed printer")
    await anna.reads("personal", "Acme: 1:30 logged")
    await house.restarts()
    await house.repeats()
    await house.adapter.settled()
    assert len(house.entries()) == 1


async def test_the_same_number_in_another_conversation_is_another_message(house: House) -> None:
    anna, ben = house.person("anna"), house.person("ben")
    await anna.says("personal", "log acme 1.5 fixed printer")
    told = house.teams.teams.delivered[-1]
    await ben.says("personal", "log acme 1.5 fixed printer")
    bens = house.teams.teams.delivered[-1]
    await house.teams.teams.deliver({**bens, "id": told["id"], "text": "log acme 2h switch"})
    await house.adapter.settled()
    assert len(house.entries()) == 3


async def test_a_changed_message_is_not_read_again_and_that_is_said(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1h printer")
    await anna.reads("personal", "1:00 logged")
    await anna.edits("personal", "log acme 2h printer")
    await anna.reads("personal", "A message that was changed is not read again")
    assert [entry.minutes for entry in house.entries()] == [-60]


async def test_a_message_brought_back_says_nothing(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log acme 1h printer")
    told = house.teams.teams.delivered[-1]
    undeleted = {**told["channelData"], "eventType": "undeleteMessage"}
    await house.teams.teams.deliver({**told, "type": "messageUpdate", "channelData": undeleted})
    await house.adapter.settled()
    assert len(house.entries()) == 1
    assert house.sent() == ["POST"]


async def test_what_takes_long_is_announced_and_answered_when_it_is_done(house: House) -> None:
    anna = house.person("anna")
    await house.holds_up()
    assert (await anna.says("personal", "log acme 1h printer")).status == 201
    await anna.reads("personal", "Working on it")
    house.conversation.let_go()
    await anna.reads("personal", "Acme: 1:00 logged")


async def test_the_language_and_the_zone_are_those_of_the_reader(house: House) -> None:
    anna = house.person("anna")
    anna.user.locale = "de-AT"
    await anna.says("personal", "log acme 1h drucker")
    await anna.reads("personal", "Acme: 1:00 gebucht")


async def test_an_answer_waits_when_teams_is_asked_too_often(house: House) -> None:
    anna = house.person("anna")
    house.teams.trouble(Limited(retry_after=0))
    await anna.says("personal", "log acme 1h printer")
    await anna.reads("personal", "Acme: 1:00 logged")
    assert house.sent() == ["POST", "POST"]


async def test_an_answer_that_is_blocked_is_not_tried_again(house: House) -> None:
    house.teams.trouble(Refusal(status=403, code="MessageWritesBlocked"))
    await house.person("anna").says("personal", "log acme 1h printer")
    await house.adapter.settled()
    assert house.sent() == ["POST"]
    assert len(house.entries()) == 1


async def test_whoever_is_mentioned_is_known_by_the_directory(house: House) -> None:
    mona = house.person("mona")
    await mona.says("acme", "@Blockhours team add @Guest viewer client acme")
    await mona.reads("personal", "Guest")
    guest = house.person("guest")
    await guest.says("acme", "@Blockhours balance")
    await guest.reads("personal", "Acme")


# Clients


async def test_a_client_of_another_tenant_sees_the_own_balance(house: House) -> None:
    await house.sells()
    carl = house.person("carl")
    await carl.says("personal", "balance")
    await carl.reads("personal", "20:00 left")


async def test_a_client_never_learns_of_another_client(house: House) -> None:
    carl = house.person("carl")
    for asked in ("globex", "nobody"):
        await carl.says("personal", f"balance {asked}")
    await house.adapter.settled()
    answers = [one.text for one in carl.sees("personal") if one.by != carl.user.id]
    assert len(answers) == 2
    assert answers[0].replace("globex", "nobody") == answers[1]


async def test_nobody_has_rights_by_being_in_the_channel(house: House) -> None:
    await house.sells()
    guest = house.person("guest")
    await guest.says("acme", "@Blockhours balance acme")
    answer = await guest.reads("personal", "no rights here yet")
    assert "20:00" not in answer.text


async def test_the_same_id_in_another_tenant_is_somebody_else(house: House) -> None:
    anna = house.teams.person(user_id("anna"), tenant="another")
    await anna.says("personal", "log acme 1h printer")
    await house.adapter.settled()
    assert house.entries() == []
