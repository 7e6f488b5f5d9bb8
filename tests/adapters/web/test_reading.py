import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from aiohttp import ClientResponse

from adapters.chat.reply import Kind, Reply
from adapters.web.board import PAGE
from core.ports import Unit
from tests.adapters.web.house import House

ALERT = Reply(kind=Kind.ALERT, title="Acme has 2:00 left", private=False)


@asynccontextmanager
async def listening(house: House, user: str) -> AsyncIterator[ClientResponse]:
    async with house.client.get("/events", params={"as": user}) as stream:
        assert stream.status == 200
        assert await stream.content.readuntil(b"\n\n") == b"retry: 1000\n\n"
        yield stream


async def told(stream: ClientResponse) -> str:
    async with asyncio.timeout(5):
        return (await stream.content.readuntil(b"\n\n")).decode()


async def test_a_change_is_told_to_those_who_may_see_it_and_to_nobody_else(
    house: House,
) -> None:
    async with listening(house, "anna") as anna, listening(house, "carl") as carl:
        alert = await house.put_up("alerts", ALERT)
        await house.put_up("globex", ALERT)
        await house.put_up("acme", ALERT, only_for="anna")
        await house.put_up("@anna", ALERT)
        shared = await house.put_up("acme", ALERT)
        assert [await told(anna) for _ in range(5)] == [
            f"event: change\ndata: {number}\n\n" for number in range(alert.id, shared.id + 1)
        ]
        assert await told(carl) == f"event: change\ndata: {shared.id}\n\n"


async def test_a_message_that_is_redrawn_is_told_again(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    async with listening(house, "mona") as stream:
        await house.board.redraw(replace(alert, reply=replace(ALERT, title="Approved")))
        assert await told(stream) == f"event: change\ndata: {alert.id}\n\n"


def remove_ben(unit: Unit) -> None:
    people = unit.books(1).people
    ben = people.by_handle("ben")
    assert ben is not None
    people.replace(replace(ben, active=False))


async def test_who_loses_their_rights_is_told_nothing_more(house: House) -> None:
    async with listening(house, "ben") as ben, listening(house, "anna") as anna:
        house.shelf.run(remove_ben)
        await house.put_up("team", ALERT)
        await told(anna)
        house.board.close()
        assert await ben.content.read() == b""


async def test_the_stream_ends_with_the_program(house: House) -> None:
    async with listening(house, "anna") as stream:
        house.board.close()
        assert await stream.content.read() == b""


async def test_nobody_unknown_may_listen(house: House) -> None:
    assert (await house.client.get("/events?as=mallory")).status == 404


async def test_a_contact_sees_no_trace_of_another_client(house: House) -> None:
    await house.say("anna", "globex", "Globex is down")
    await house.say("anna", "team", "globex again")
    await house.say("gwen", "@gwen", "balance")
    page = await house.page("carl", "acme")
    assert page.rooms == ["acme", "@carl"]
    assert "globex" not in page.html.lower()


async def test_a_contact_is_offered_no_mention_of_another_clients_contact(house: House) -> None:
    assert 'data-insert="@gwen"' not in (await house.page("carl", "acme")).html
    assert 'data-insert="@gwen"' in (await house.page("anna", "acme")).html


async def test_a_room_that_is_not_for_somebody_leads_to_one_that_is(house: House) -> None:
    page = await house.page("carl", "globex")
    assert page.url.endswith("/?as=carl&in=acme")


async def test_a_thread_that_is_not_for_somebody_is_not_opened(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    private = await house.put_up("acme", ALERT, only_for="anna")
    for thread in (alert.id, private.id, 99, "x", "²"):
        page = await house.page("carl", "acme", thread=thread)
        assert 'id="thread"' not in page.html
        assert "2:00 left" not in page.html


async def test_a_thread_shows_its_replies_and_the_room_their_number(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    await house.say("mona", "alerts", "I'll call them.", thread=alert.id)
    await house.say("mona", "alerts", "Done.", thread=alert.id)
    await house.say("mona", "alerts", "Lunch?")
    page = await house.page("anna", "alerts", thread=alert.id)
    assert "2 replies" in page.texts[alert.id]
    assert not page.says("I'll call them.")
    assert [text for text in page.in_thread.values() if "Lunch" in text] == []
    assert any("I'll call them." in text for text in page.in_thread.values())


async def test_private_answers_in_a_thread_are_shown_and_counted_for_their_reader_only(
    house: House,
) -> None:
    alert = await house.put_up("alerts", ALERT)
    await house.put_up("alerts", ALERT, thread=alert.id, only_for="mona")
    mona = await house.page("mona", "alerts", thread=alert.id)
    anna = await house.page("anna", "alerts", thread=alert.id)
    assert "1 reply" in mona.texts[alert.id]
    assert "repl" not in anna.texts[alert.id]
    assert mona.in_thread.keys() == {alert.id, alert.id + 1}
    assert anna.in_thread.keys() == {alert.id}


async def test_opens_as_whoever_was_last_at_the_page(house: House) -> None:
    first = await house.client.get("/")
    assert str(first.url).endswith("/?as=anna&in=team")
    await house.page("carl", "acme")
    again = await house.client.get("/")
    assert str(again.url).endswith("/?as=carl&in=acme")


async def test_two_windows_can_be_two_people(house: House) -> None:
    await house.page("anna", "team")
    await house.page("mona", "team")
    await house.say("anna", "team", "Morning!")
    assert (await house.messages())[0].author == "anna"


async def test_older_messages_are_shown_on_request(house: House) -> None:
    for number in range(PAGE + 5):
        await house.say("ben", "team", f"message {number}.")
    page = await house.page("anna", "team")
    assert len(page.texts) == PAGE
    assert not page.says("message 0.")
    assert "limit=200" in page.html
    more = await house.page("anna", "team", limit=200)
    assert more.says("message 0.")
    assert 'id="earlier"' not in more.html


async def test_days_are_parted_and_one_breath_is_one_block(house: House) -> None:
    house.clock.now -= timedelta(days=1)
    await house.say("ben", "team", "Bye!")
    house.clock.passes(timedelta(days=1))
    await house.say("ben", "team", "Morning!")
    await house.say("ben", "team", "Coffee?")
    page = await house.page("anna", "team")
    assert page.html.index("Yesterday") < page.html.index("Bye!") < page.html.index(">Today<")
    assert page.html.count('class="message follows"') == 1


async def test_times_are_those_of_the_viewers_zone(house: House) -> None:
    await house.say("ben", "team", "Morning!")
    assert "12:00" in (await house.page("anna", "team")).texts[1]


async def test_markup_in_messages_stays_text(house: House) -> None:
    evil = '<script>alert(1)</script><img src=x onerror="alert(2)">\u202e'
    await house.say("ben", "team", evil)
    page = await house.page("anna", "team")
    assert "alert(1)" in page.texts[1]
    assert "<script>alert" not in page.html
    assert "<img" not in page.html
    assert "\u202e" not in page.html


async def test_an_unread_room_is_known_by_its_newest_message_of_somebody_else(
    house: House,
) -> None:
    await house.put_up("alerts", ALERT)
    await house.say("anna", "globex", "I am here.")
    page = await house.page("anna", "team")
    assert 'data-room="alerts" data-newest="1"' in page.html
    assert 'data-room="globex" data-newest="0"' in page.html


@pytest.mark.parametrize(
    ("headers", "language"),
    [({"Accept-Language": "de-AT,de;q=0.9,en;q=0.5"}, "de"), ({"Accept-Language": "fr"}, "en")],
)
async def test_speaks_the_browsers_language_where_it_can(
    house: House, headers: dict[str, str], language: str
) -> None:
    response = await house.client.get("/?as=anna&in=team", headers=headers)
    assert f'<html lang="{language}"' in await response.text()


async def test_language_and_appearance_can_be_chosen_and_stay(house: House) -> None:
    for choice in ({"language": "de"}, {"theme": "dark"}):
        response = await house.send("/preferences", choice | {"back": "/?as=anna&in=acme"})
        assert response.headers["Location"] == "/?as=anna&in=acme"
    page = await house.page("anna", "acme")
    assert '<html lang="de" data-theme="dark">' in page.html
    assert "Nachricht an #acme" in page.html


async def test_a_taste_that_is_none_changes_nothing(house: House) -> None:
    await house.send("/preferences", {"language": "xx", "theme": "<script>", "back": "/"})
    assert '<html lang="en" data-theme="system">' in (await house.page("anna", "team")).html


async def test_choosing_leads_nowhere_else(house: House) -> None:
    for back in ("https://attacker.example/?as=anna", "//attacker.example?as=anna"):
        response = await house.send("/preferences", {"theme": "dark", "back": back})
        assert response.headers["Location"] == "/?as=anna"
