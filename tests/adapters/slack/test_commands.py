"""Slash commands: answered in the acknowledgement, whatever happens."""

from adapters.chat.reply import Fact, Kind, Reply
from core.ledger import EntryKind
from tests.adapters.slack.house import House


async def test_log_debits_and_only_the_technician_sees_the_receipt(house: House) -> None:
    anna, ben = house.person("anna"), house.person("ben")
    await house.sells()
    await anna.says("team", "/log acme 1.5 fixed printer")
    receipt = anna.sees("team")[-1]
    assert "Acme: 1:30 logged, 18:30 left" in receipt.text
    assert "fixed printer" in receipt.text
    assert receipt.buttons == ("Undo", "Fix")
    assert receipt.private
    assert ben.sees("team") == []
    assert house.balance() == 1_110


async def test_no_call_to_slack_is_made_for_a_log(house: House) -> None:
    await house.person("anna").says("team", "/log acme 1.5 fixed printer")
    await house.adapter.settled()
    assert house.calls() == []


async def test_every_command_says_its_verb(house: House) -> None:
    mona = house.person("mona")
    await mona.says("team", "/hours block acme 20h")
    await mona.says("team", "/balance acme")
    assert "20:00 left" in mona.sees("team")[-1].text
    await mona.says("team", "/topup acme 20h")
    assert "Acme: top-up of 20 h proposed" in mona.sees("team")[-1].text
    await mona.says("team", "/hours help")
    assert "log" in mona.sees("team")[-1].text


async def test_the_word_payload_is_a_word_like_any_other(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "/log acme 1h fixed the payload parser, payload=broken")
    assert "fixed the payload parser, payload=broken" in anna.sees("team")[-1].text


async def test_a_command_works_where_the_bot_is_no_member(house: House) -> None:
    anna = house.person("anna")
    await anna.says("lounge", "/log acme 1h fixed printer")
    assert "Acme: 1:00 logged" in anna.sees("lounge")[-1].text


async def test_the_channels_client_need_not_be_named(house: House) -> None:
    anna, carl = house.person("anna"), house.person("carl")
    await anna.says("acme", "/log 1.5 fixed printer")
    assert "Acme: 1:30 logged" in anna.sees("acme")[-1].text
    assert carl.sees("acme") == []


async def test_what_was_not_understood_is_said(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "/log acme 90 fixed printer")
    asked = anna.sees("team")[-1]
    assert "90" in asked.text
    assert asked.buttons
    assert house.entries() == []


async def test_nobody_without_a_link_learns_anything(house: House) -> None:
    guest = house.person("guest")
    await guest.says("acme", "/balance acme")
    assert "left" not in guest.sees("acme")[-1].text
    await guest.says("acme", "/log acme 1h printer")
    assert house.entries() == []


async def test_the_same_command_delivered_twice_is_debited_once(house: House) -> None:
    anna = house.person("anna")
    first = await anna.says("team", "/log acme 1.5 fixed printer")
    again = await house.repeats()
    assert again.body == first.body
    assert len(house.entries()) == 1


async def test_the_same_words_again_are_asked_about_and_a_button_logs_them(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "/log acme 1.5 fixed printer")
    await anna.says("team", "/log acme 1.5 fixed printer")
    assert anna.sees("team")[-1].buttons == ("Log it again",)
    await anna.clicks("team", "Log it again")
    await anna.reads("team", "E2")
    assert len(house.entries()) == 2


async def test_what_takes_long_is_answered_when_it_is_done(house: House) -> None:
    anna = house.person("anna")
    await house.holds_up()
    await anna.says("team", "/log acme 1.5 fixed printer")
    assert [one.text for one in anna.sees("team")] == ["Working on it …"]
    house.conversation.let_go()
    receipt = await anna.reads("team", "Acme: 1:30 logged")
    assert receipt.private
    assert receipt.buttons == ("Undo", "Fix")
    assert len(house.entries()) == 1
    assert house.calls() == ["response_url"]


async def test_what_hangs_altogether_is_still_acknowledged(house: House) -> None:
    anna = house.person("anna")
    house.speaks("anna", "de")
    await house.holds_up()
    house.conversation.hang()
    assert (await anna.says("team", "/log acme 1,5 Drucker repariert")).status == 200
    assert [one.text for one in anna.sees("team")] == ["Working on it …"]
    house.conversation.let_go()
    await anna.reads("team", "gebucht")


async def test_what_takes_half_an_hour_is_answered_directly(house: House) -> None:
    anna = house.person("anna")
    await house.holds_up()
    await anna.says("team", "/log acme 1.5 fixed printer")
    house.clock.later(minutes=31)
    house.conversation.let_go()
    await anna.reads("direct", "Acme: 1:30 logged")
    assert len(house.entries()) == 1


async def test_a_receipt_that_slack_does_not_take_leaves_the_books_right(house: House) -> None:
    anna = house.person("anna")
    house.slack.state.installations["xoxb-T0HOME"].scopes = frozenset()
    await house.holds_up()
    await anna.says("team", "/log acme 1.5 fixed printer")
    house.clock.later(minutes=31)
    house.conversation.let_go()
    await house.adapter.settled()
    await anna.says("team", "/hours mine")
    assert "fixed printer" in anna.sees("team")[-1].text


async def test_an_answer_that_is_too_long_goes_on_in_further_messages(house: House) -> None:
    anna = house.person("anna")
    sold = "left of 20:00, purchased 3 Nov 2026, expires 3 Nov 2027"
    facts = tuple(Fact(label="Block", value=f"{number}:00 {sold}") for number in range(300))
    house.conversation.says_instead = Reply(kind=Kind.WHY, title="300 blocks", facts=facts)
    await anna.says("team", "/balance acme")
    await house.adapter.settled()
    said = "\n".join(one.text for one in anna.sees("team"))
    assert all(fact.value in said for fact in facts)
    assert len(anna.sees("team")) > 1


async def test_speaks_the_language_of_whoever_asks(house: House) -> None:
    anna = house.person("anna")
    house.speaks("anna", "de")
    await house.holds_up()
    await anna.says("team", "/log acme 1,5 Drucker repariert")
    assert anna.sees("team")[-1].text == "Einen Moment …"
    house.conversation.let_go()
    receipt = await anna.reads("team", "gebucht")
    assert receipt.buttons == ("Rückgängig", "Korrigieren")
    assert [entry.kind for entry in house.entries()] == [EntryKind.DEBIT]


async def test_whoever_is_mentioned_in_a_command_is_that_account(house: House) -> None:
    mona, guest = house.person("mona"), house.person("guest")
    await mona.says("team", "/hours team add @guest technician")
    await guest.says("acme", "/log 1h fixed Smith & Sons' printer")
    assert "Acme: 1:00 logged" in guest.sees("acme")[-1].text
    assert "Smith & Sons' printer" in guest.sees("acme")[-1].text
