"""Forms: in a card, and in the dialog of the message extension. What was typed is never lost."""

from typing import Any

from adapters.teams.answer import CARD, MESSAGE
from tests.adapters.teams.house import House
from tests.teams.standin.model import Json
from tests.teams.standin.reading import actions_of, inputs_of, words_of
from tests.teams.standin.server import TENANT


def values(card: Json) -> dict[str, str]:
    return {one["id"]: one.get("value", "") for one in inputs_of(card)}


async def test_a_bare_log_brings_the_form_and_its_receipt_takes_its_place(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log")
    form = await anna.reads("personal", "What did you do")
    answer = await anna.clicks(
        "personal", form.buttons[0], client="Acme", duration="1.5h", note="printer"
    )
    assert answer.body["type"] == MESSAGE
    assert "1:30 logged" in answer.body["value"]
    receipt = await anna.reads("personal", "Acme: 1:30 logged")
    assert receipt.id == form.id
    assert [entry.minutes for entry in house.entries()] == [-90]


async def test_a_form_with_mistakes_comes_back_as_it_was_filled_in(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log")
    form = await anna.reads("personal", "What did you do")
    typed = {"client": "Acme", "duration": "a while", "note": "printer"}
    answer = await anna.clicks("personal", form.buttons[0], **typed)
    assert answer.body["type"] == CARD
    assert typed.items() <= values(answer.body["value"]).items()
    assert "a while" in words_of(answer.body["value"])
    assert house.entries() == []


async def test_a_form_handed_in_twice_debits_once(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log")
    form = await anna.reads("personal", "What did you do")
    typed = {"client": "Acme", "duration": "1.5h", "note": "printer"}
    first = await anna.clicks("personal", form.buttons[0], **typed)
    again = {**house.teams.teams.delivered[-1], "id": "f:another"}
    assert (await house.teams.teams.deliver(again)).body == first.body
    assert len(house.entries()) == 1


async def test_an_old_client_hands_in_by_a_message(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log")
    form = await anna.reads("personal", "What did you do")
    await anna.submits("personal", form.buttons[0], client="Acme", duration="later")
    await anna.reads("personal", "later")
    await anna.submits("personal", form.buttons[0], client="Acme", duration="1h")
    receipt = await anna.reads("personal", "Acme: 1:00 logged")
    assert receipt.id == form.id


async def test_a_form_that_takes_long_is_said_to_and_its_receipt_follows(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "log")
    form = await anna.reads("personal", "What did you do")
    await house.holds_up()
    answer = await anna.clicks("personal", form.buttons[0], client="Acme", duration="1h")
    assert "Nothing is lost" in answer.body["value"]
    house.conversation.let_go()
    assert (await anna.reads("personal", "Acme: 1:00 logged")).id == form.id


async def test_a_form_of_a_channel_is_filled_in_between_the_two(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "@Blockhours log")
    await anna.reads("personal", "What did you do")
    assert not any("What did you do" in one.text for one in anna.sees("team"))


async def test_a_menu_that_is_long_is_searched(house: House) -> None:
    anna = house.person("anna")
    value = {"queryText": "glo", "dataset": "client", "kind": "search"}
    answer = await anna.invokes("application/search", value, "personal")
    assert answer.body["value"]["results"] == [{"title": "Globex", "value": "Globex"}]
    unknown = await anna.invokes("application/search", {"dataset": "?"}, "personal")
    assert unknown.body["value"]["results"] == []


# The message extension


async def opened(house: House, handle: str = "anna", **value: Any) -> Json:
    answer = await house.person(handle).invokes("composeExtension/fetchTask", value, "team")
    assert answer.status == 200
    task: Json = answer.body["task"]
    return task


def filled(task: Json, **typed: str) -> Json:
    card = task["value"]["card"]["content"]
    (submit,) = [one for one in _actions(card) if one["type"] == "Action.Submit"]
    return {"data": {**values(card), **submit["data"], **typed}, "commandId": "log"}


def _actions(card: Json) -> list[Json]:
    sets = [one for one in card["body"] if one["type"] == "ActionSet"]
    return [action for one in [*sets, card] for action in one.get("actions", [])]


async def test_time_is_logged_from_the_compose_box(house: House) -> None:
    task = await opened(house, commandContext="compose")
    assert task["type"] == "continue"
    anna = house.person("anna")
    answer = await anna.invokes(
        "composeExtension/submitAction", filled(task, client="Acme", duration="1h"), "team"
    )
    assert answer.body["task"]["type"] == "message"
    assert "1:00 logged" in answer.body["task"]["value"]
    receipt = await anna.reads("personal", "Acme: 1:00 logged")
    assert "Undo" in receipt.buttons
    assert house.teams.state.named("team").messages == []


async def test_a_message_becomes_the_note_and_its_address_stays_internal(house: House) -> None:
    message = {
        "id": "1",
        "linkToMessage": "https://teams.example/l/message/1",
        "body": {"content": "<p>The printer&nbsp;burns // again &amp; again</p>"},
    }
    task = await opened(house, commandContext="message", messagePayload=message)
    note = values(task["value"]["card"]["content"])["note"]
    assert note == "The printer burns / again & again // https://teams.example/l/message/1"


async def test_a_dialog_with_mistakes_comes_back_as_it_was_filled_in(house: House) -> None:
    task = await opened(house)
    anna = house.person("anna")
    answer = await anna.invokes(
        "composeExtension/submitAction",
        filled(task, client="Acme", duration="a while", note="printer"),
        "team",
    )
    card = answer.body["task"]["value"]["card"]["content"]
    assert values(card)["duration"] == "a while"
    assert values(card)["note"] == "printer"


async def test_what_is_refused_as_a_whole_leaves_the_dialog_as_it_was(house: House) -> None:
    anna = house.person("anna")
    await anna.says("personal", "help")
    task = await opened(house)
    house.removes("anna")
    answer = await anna.invokes(
        "composeExtension/submitAction", filled(task, client="Acme", duration="1h"), "team"
    )
    assert answer.body["task"]["type"] == "continue"
    assert "know" in words_of(answer.body["task"]["value"]["card"]["content"])
    assert house.entries() == []


async def test_an_extension_that_takes_long_says_so(house: House) -> None:
    await house.holds_up()
    task = await opened(house)
    assert task["type"] == "message"
    assert "Nothing is lost" in task["value"]
    house.conversation.let_go()


async def search(house: House, handle: str, typed: str | None) -> list[str]:
    name = "initialRun" if typed is None else "client"
    value = {"commandId": "client", "parameters": [{"name": name, "value": typed or "true"}]}
    answer = await house.person(handle).invokes("composeExtension/query", value, "team")
    result = answer.body["composeExtension"]
    assert result["type"] == "result"
    assert all(actions_of(one["content"]) == [] for one in result["attachments"])
    return [words_of(one["content"]) for one in result["attachments"]]


async def test_a_search_shows_the_balances_of_the_clients_that_match(house: House) -> None:
    await house.sells()
    (found,) = await search(house, "anna", "ac")
    assert "20:00 left" in found
    assert len(await search(house, "anna", None)) == 2
    assert await search(house, "anna", "nobody") == []


async def test_a_stranger_finds_nothing(house: House) -> None:
    assert await search(house, "guest", "acme") == []


async def test_a_search_is_not_taken_for_a_place_to_post_to(house: House) -> None:
    await search(house, "anna", "ac")
    assert await house.shelf.references.any_of(TENANT) is None
