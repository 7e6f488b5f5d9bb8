"""Strangers at Slack: members who log at their first try, guests, and people from elsewhere."""

import asyncio

import pytest

from core.people import Identity, Person, Role
from tests.adapters.slack.house import CLIENT_TEAM, HOME, House
from tests.slack.standin.api import Denied
from tests.slack.standin.people import Person as Someone

QUESTION = "Who is this?"


def eve(house: House, **facts: object) -> Someone:
    """A full member of the MSP's workspace, whom nobody has told the bot of."""
    user = house.slack.add_user("U0EVE", "Eve")
    for name, fact in facts.items():
        setattr(user, name, fact)
    for channel in ("team", "acme"):
        house.slack.state.named(channel).members.add(user.id)
    return house.slack.person(user.id)


def people(house: House) -> dict[str, Person]:
    everybody = house.in_books(lambda books: list(books.people.everybody()))
    return {person.handle: person for person in everybody}


def accounts_of(house: House, handle: str) -> list[Identity]:
    person = people(house)[handle]
    return house.in_books(lambda books: list(books.people.identities(person.id)))


def asked_about(house: House) -> list[str]:
    """About whom Slack was asked, in order."""
    return [
        str(call.arguments["user"]) for call in house.slack.calls if call.method == "users.info"
    ]


async def test_a_member_logs_at_the_first_try_and_is_a_technician_then(house: House) -> None:
    await house.sells()
    someone = eve(house)
    await someone.says("team", "/log acme 1h fixed printer")
    await someone.reads("team", "Acme: 1:00 logged, 19:00 left")
    assert people(house)["eve"].role is Role.TECHNICIAN
    assert accounts_of(house, "eve") == [Identity(platform="slack", workspace=HOME, user="U0EVE")]
    await someone.says("team", "/log acme 30m again")
    await someone.reads("team", "Acme: 0:30 logged")
    assert asked_about(house) == ["U0EVE"]


async def test_slack_is_asked_about_nobody_who_is_known(house: House) -> None:
    await house.sells()
    for said in ("/log acme 1h printer", "/balance acme", "/hours what now"):
        await house.person("anna").says("team", said)
    await house.person("carl").says("acme", "@blockhours balance")
    await house.person("carl").reads("acme", "19:00 left")
    assert asked_about(house) == []


async def test_two_first_words_at_once_make_one_person(house: House) -> None:
    await house.sells()
    someone = eve(house)
    await asyncio.gather(
        someone.says("team", "/log acme 1h fixed printer"),
        someone.says("team", "/log acme 2h replaced the switch"),
    )
    await someone.reads("team", "Acme: 1:00 logged")
    await someone.reads("team", "Acme: 2:00 logged")
    assert [handle for handle in people(house) if handle.startswith("eve")] == ["eve"]
    assert house.balance() == 17 * 60


async def test_a_guest_asks_a_manager_answers_and_the_guest_is_answered(house: House) -> None:
    await house.sells()
    guest, mona = house.person("guest"), house.person("mona")
    await guest.says("acme", "/balance acme")
    told = await guest.reads("acme", "no rights here yet")
    assert told.private
    assert "20:00" not in told.text
    await house.post_notices()
    card = await mona.reads("alerts", f"{QUESTION} Guest (guest)")
    assert card.buttons == ("Technician", "Client’s viewer", "Client’s approver", "Ignore")
    await mona.clicks("alerts", "Client’s viewer")
    await mona.faces_modal()
    await mona.submits(told="Acme")
    await house.adapter.settled()
    await house.post_notices()
    (redrawn,) = [seen for seen in mona.sees("alerts") if QUESTION in seen.text]
    assert redrawn.buttons == ()
    assert "Mona made them viewer for the client Acme" in redrawn.text
    await guest.says("acme", "/balance")
    await guest.reads("acme", "20:00 left")


async def test_only_a_manager_can_answer(house: House) -> None:
    guest, anna = house.person("guest"), house.person("anna")
    await guest.says("acme", "/balance acme")
    await house.post_notices()
    await anna.reads("alerts", QUESTION)
    await anna.clicks("alerts", "Technician")
    refused = await anna.reads("alerts", "Your role (technician) doesn’t allow you")
    assert refused.private
    assert "guest" not in people(house)


async def test_the_question_never_stands_where_a_client_reads(house: House) -> None:
    for handle in ("guest", "nora"):
        await house.person(handle).says("acme", "@blockhours balance acme")
        await house.person(handle).reads("acme", "no rights here yet")
    await house.post_notices()
    for handle in ("carl", "guest", "nora"):
        assert not any(QUESTION in seen.text for seen in house.person(handle).sees("acme"))
    assert len([one for one in house.person("mona").sees("alerts") if QUESTION in one.text]) == 2


async def test_somebody_from_another_workspace_is_added_under_their_own_home(
    house: House,
) -> None:
    await house.sells()
    nora, mona = house.person("nora"), house.person("mona")
    await nora.says("acme", "@blockhours balance")
    await nora.reads("acme", "no rights here yet")
    await house.post_notices()
    await mona.reads("alerts", f"{QUESTION} Nora (from another workspace)")
    await mona.says("team", "/hours team add @nora viewer client acme")
    await mona.reads("team", "Nora is in, as viewer for the client")
    assert accounts_of(house, "nora") == [
        Identity(platform="slack", workspace=CLIENT_TEAM, user="U0NORA")
    ]
    await nora.says("acme", "@blockhours balance")
    await nora.reads("acme", "20:00 left")
    await house.post_notices()
    (card,) = [seen for seen in mona.sees("alerts") if QUESTION in seen.text]
    assert "Mona made them viewer for the client Acme" in card.text


async def test_with_joining_off_managers_are_asked_about_members_too(house: House) -> None:
    mona, someone = house.person("mona"), eve(house)
    await mona.says("team", "/hours team joining off")
    await someone.says("team", "/log acme 1h fixed printer")
    await someone.reads("team", "no rights here yet")
    await house.post_notices()
    await mona.reads("alerts", f"{QUESTION} Eve (member of the workspace)")
    await mona.clicks("alerts", "Technician")
    await house.adapter.settled()
    assert people(house)["eve"].role is Role.TECHNICIAN


async def test_somebody_ignored_is_asked_about_no_more(house: House) -> None:
    guest, mona = house.person("guest"), house.person("mona")
    await guest.says("acme", "/balance acme")
    await house.post_notices()
    await mona.clicks("alerts", "Ignore")
    await house.adapter.settled()
    await guest.says("acme", "/balance acme again")
    await guest.reads("acme", "I don’t know you yet")
    await house.post_notices()
    (card,) = [seen for seen in mona.sees("alerts") if QUESTION in seen.text]
    assert "Mona decided to ignore them" in card.text


@pytest.mark.parametrize("fact", ["bot", "deleted"])
async def test_neither_a_bot_nor_a_closed_account_comes_in(fact: str, house: House) -> None:
    someone = eve(house, **{fact: True})
    await someone.says("team", "/balance acme")
    await someone.reads("team", "I don’t know you yet")
    await house.person("mona").says("team", "/hours team add @eve technician")
    await house.person("mona").reads("team", "is nobody’s account")
    await house.post_notices()
    assert house.person("mona").sees("alerts") == []
    assert "eve" not in people(house)


async def test_when_slack_does_not_tell_nothing_is_done(house: House) -> None:
    await house.sells()
    someone = eve(house)
    house.slack.trouble("users.info", Denied({"error": "internal_error"}))
    await someone.says("team", "/log acme 1h fixed printer")
    await someone.reads("team", "I could not find out whose account that is")
    assert house.balance() == 20 * 60
    assert "eve" not in people(house)
    await someone.says("team", "/log acme 1h fixed printer")
    await someone.reads("team", "Acme: 1:00 logged")


async def test_a_missing_scope_is_told_as_kindly(house: House) -> None:
    installation = house.slack.state.installation_of(HOME)
    installation.scopes = installation.scopes - {"users:read"}
    someone = eve(house)
    await someone.says("team", "/balance acme")
    await someone.reads("team", "I could not find out whose account that is")


async def test_a_slow_slack_is_answered_when_it_is_done(house: House) -> None:
    await house.sells()
    someone = eve(house)
    house.slack.hold("users.info")
    await someone.says("team", "/log acme 1h fixed printer")
    assert someone.sees("team")[-1].text == "Working on it …"
    house.slack.let_go("users.info")
    await someone.reads("team", "Acme: 1:00 logged")


async def test_somebody_of_the_same_organisation_at_slack_is_a_member(house: House) -> None:
    await house.sells()
    user = house.slack.add_user("W0EVE", "Eve")
    user.enterprise, user.teams = "E0NORD", ("T0OTHER", HOME)
    house.slack.state.named("team").members.add(user.id)
    someone = house.slack.person(user.id)
    await someone.says("team", "/log acme 1h fixed printer")
    await someone.reads("team", "Acme: 1:00 logged")
    assert accounts_of(house, "eve") == [Identity(platform="slack", workspace=HOME, user="W0EVE")]


async def test_a_stranger_reads_the_language_of_their_account(house: House) -> None:
    house.slack.state.users["U0GUEST"].locale = "de-AT"
    guest = house.person("guest")
    await guest.says("acme", "/balance acme")
    await guest.reads("acme", "Sie haben hier noch keine Rechte, Guest.")


async def test_a_code_from_one_account_links_another(house: House) -> None:
    await house.sells()
    anna, guest = house.person("anna"), house.person("guest")
    await anna.says("direct", "link me")
    given = await anna.reads("direct", "Your code: ")
    code = given.text.partition("Your code: ")[2][:9]
    await guest.says("acme", f"/hours link me {code}")
    await guest.reads("acme", "You are Anna from this account too now")
    await guest.says("acme", "/log 1h fixed printer")
    await guest.reads("acme", "Acme: 1:00 logged")


async def test_what_slack_told_is_asked_anew_after_a_while(house: House) -> None:
    guest = house.person("guest")
    for _ in range(2):
        await guest.says("acme", "/balance acme")
        await guest.reads("acme", "no rights here yet")
    assert asked_about(house) == ["U0GUEST"]
    house.clock.later(minutes=6)
    await guest.says("acme", "/balance acme")
    await house.adapter.settled()
    assert asked_about(house) == ["U0GUEST", "U0GUEST"]


async def test_nobody_is_added_under_a_name_that_nobody_bears(house: House) -> None:
    mona = house.person("mona")
    await mona.says("team", "/hours team add @nobody technician")
    await mona.reads("team", "“nobody” is nobody’s name here")
    assert "nobody" not in people(house)
