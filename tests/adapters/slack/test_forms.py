"""Forms: opened in time, mistakes at their fields, and nothing typed is lost."""

from tests.adapters.slack.house import House
from tests.slack.standin.people import Person


async def opened(house: House) -> Person:
    """Anna has opened the log form by a bare command."""
    anna = house.person("anna")
    await anna.says("team", "/log")
    await anna.faces_modal()
    return anna


async def test_a_bare_log_opens_a_form(house: House) -> None:
    await house.sells()
    anna = await opened(house)
    assert [one.text for one in anna.sees("team")] == []
    await anna.submits(client="Acme", duration="1.5h", note="fixed printer")
    assert anna.modal is None
    receipt = await anna.reads("team", "Acme: 1:30 logged, 18:30 left")
    assert receipt.private
    assert house.calls() == ["views.open", "response_url"]


async def test_mistakes_stand_at_their_fields_and_what_was_typed_stays(house: House) -> None:
    anna = await opened(house)
    await anna.submits(client="Acme", duration="soon", note="fixed printer")
    modal = anna.modal
    assert modal is not None
    assert list(modal.errors) == ["duration"]
    assert modal.typed == {"client": "Acme", "duration": "soon", "note": "fixed printer"}
    assert house.entries() == []
    await anna.submits(duration="90m")
    assert anna.modal is None
    await anna.reads("team", "Acme: 1:30 logged")


async def test_a_refusal_of_the_whole_form_stands_at_its_first_field(house: House) -> None:
    anna = await opened(house)
    house.removes("anna")
    await anna.submits(client="Acme", duration="1h", note="printer")
    modal = anna.modal
    assert modal is not None
    assert list(modal.errors) == ["client"]
    assert modal.typed["note"] == "printer"
    assert house.entries() == []


async def test_a_form_handed_in_twice_is_debited_and_told_once(house: House) -> None:
    anna = await opened(house)
    await anna.submits(client="Acme", duration="1h", note="printer")
    await anna.reads("team", "Acme: 1:00 logged")
    again = await house.repeats()
    assert again.body == {"response_action": "clear"}
    await house.adapter.settled()
    assert len(house.entries()) == 1
    assert len(anna.sees("team")) == 1


async def test_the_same_work_again_is_asked_about_with_all_that_was_typed(house: House) -> None:
    anna = house.person("anna")
    for _ in range(2):
        await opened(house)
        await anna.submits(client="Acme", duration="1h", note="printer")
        await house.adapter.settled()
    assert anna.modal is None
    await anna.clicks("team", "Log it again")
    await anna.reads("team", "E2")
    assert len(house.entries()) == 2


async def test_a_form_that_takes_long_stays_open_and_is_debited_once(house: House) -> None:
    anna = await opened(house)
    await house.holds_up()
    await anna.submits(client="Acme", duration="1h", note="printer")
    modal = anna.modal
    assert modal is not None
    assert "This takes longer than usual." in modal.errors["client"]
    house.conversation.let_go()
    await anna.reads("team", "Acme: 1:00 logged")
    await anna.submits()
    assert anna.modal is None
    await house.adapter.settled()
    assert len(house.entries()) == 1
    assert len(anna.sees("team")) == 1


async def test_mistakes_found_late_are_told_when_it_is_sent_again(house: House) -> None:
    anna = await opened(house)
    await house.holds_up()
    await anna.submits(client="Acme", duration="soon", note="printer")
    house.conversation.let_go()
    await house.adapter.settled()
    await anna.submits()
    assert anna.modal is not None
    assert list(anna.modal.errors) == ["duration"]
    assert anna.sees("team") == []


async def test_a_form_that_came_too_late_to_open_is_offered_as_a_button(house: House) -> None:
    anna = house.person("anna")
    await house.holds_up()
    await anna.says("team", "/log")
    house.clock.later(seconds=4)
    house.conversation.let_go()
    offer = await anna.reads("team", "What did you do")
    assert anna.modal is None
    await anna.clicks("team", offer.buttons[0])
    await anna.faces_modal()
    await anna.submits(client="Acme", duration="1h", note="printer")
    await anna.reads("team", "Acme: 1:00 logged")


async def test_a_form_that_was_open_for_long_is_answered_directly(house: House) -> None:
    anna = await opened(house)
    house.clock.later(minutes=31)
    await anna.submits(client="Acme", duration="1h", note="printer")
    await anna.reads("direct", "Acme: 1:00 logged")


async def test_a_form_works_after_a_restart(house: House) -> None:
    anna = await opened(house)
    await house.restarts()
    await anna.submits(client="Acme", duration="1h", note="printer")
    await anna.reads("team", "Acme: 1:00 logged")


async def test_more_clients_than_a_menu_takes_are_searched(house: House) -> None:
    mona = house.person("mona")
    for number in range(110):
        await mona.says("team", f'/hours client add "Client {number:03}"')
    anna = await opened(house)
    assert await anna.looks_up("client", "acm") == ["Acme"]
    assert await anna.looks_up("client", "client 10") == [f"Client {n}" for n in range(100, 110)]
    await anna.looks_up("client", "glo")
    await anna.submits(client="Globex", duration="1h", note="printer")
    await anna.reads("team", "Globex: 1:00 logged")


async def test_a_search_that_takes_long_offers_nothing_yet(house: House) -> None:
    anna = await opened(house)
    await house.holds_up()
    assert await anna.looks_up("client", "acm") == []


# Shortcuts


async def test_the_global_shortcut_opens_the_form_and_is_answered_directly(house: House) -> None:
    anna = house.person("anna")
    await anna.uses("log_time")
    await anna.faces_modal()
    await anna.submits(client="Acme", duration="1h", note="printer")
    assert "Acme: 1:00 logged" in (await anna.reads("direct", "1:00")).text
    assert house.calls() == ["views.open", "chat.postMessage"]


async def test_the_message_shortcut_takes_the_message_over_as_the_note(house: House) -> None:
    anna, carl = house.person("anna"), house.person("carl")
    await carl.says("acme", "the printer jams & smokes")
    await anna.uses_on("acme", "printer jams", "log_time_for_message")
    modal = await anna.faces_modal()
    inputs = (block for block in modal.content["blocks"] if block["type"] == "input")
    fields = {block["block_id"]: block["element"] for block in inputs}
    assert fields["note"]["initial_value"].startswith("the printer jams & smokes // https://")
    assert fields["client"]["initial_option"]["value"] == "Acme"
    await anna.submits(duration="1h")
    receipt = await anna.reads("acme", "Acme: 1:00 logged")
    assert receipt.private
    assert "the printer jams & smokes" in receipt.text


async def test_a_shortcut_of_somebody_unknown_is_answered(house: House) -> None:
    guest = house.person("guest")
    await guest.uses("log_time")
    answer = await guest.reads("direct", "no rights here yet")
    assert guest.modal is None
    assert "Acme" not in answer.text
