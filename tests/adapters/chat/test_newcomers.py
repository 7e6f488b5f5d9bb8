"""Strangers in a chat: who comes in, about whom a manager is asked, and what each reads."""

from dataclasses import replace

import pytest

from adapters.chat.conversation import Conversation
from adapters.chat.reply import Kind, Reply
from adapters.chat.wording import announce
from core.accounts import Account, AccountKind
from core.chat import Workspace
from core.notices import WhoIsThis, WorkspaceArrived
from core.people import Identity, Role
from tests.adapters.chat.talk import Talk
from tests.core.shop import NOON, TEAM, identity
from tests.fakes.accounts import MemoryAccounts

EVE = Account(identity=identity("eve"), kind=AccountKind.MEMBER, handle="eve", name="Eve Adler")
BOB = Account(
    identity=identity("bob"),
    kind=AccountKind.GUEST,
    handle="bob",
    name="Bob",
    workspace_name="Globex Inc",
    language="de",
)
INSTALL_URL = "https://hours.example/install?code="


class Doors(Talk):
    """The talk of a shop whose platform tells who somebody is."""

    def __post_init__(self) -> None:
        self.accounts = MemoryAccounts()
        for account in (EVE, BOB):
            self.accounts.add(account)
        self.conversation = Conversation(
            self.shop.store,
            lambda: self.shop.at,
            accounts=self.accounts,
            install_url=INSTALL_URL,
        )
        own = Workspace(platform="test", workspace="msp", name="Nordlicht", joined_at=NOON)
        self.shop.store.run(lambda unit: unit.books(self.shop.organisation_id).workspaces.add(own))

    def card(self) -> Reply:
        """The newest card about somebody, as it is posted."""
        cards = [one for one in self.shop.outbox() if isinstance(one.notice, WhoIsThis)]
        return announce(cards[-1].notice, "en")


@pytest.fixture
def talk() -> Doors:
    doors = Doors()
    doors.shop.sell()
    return doors


async def test_a_member_logs_at_the_first_try(talk: Doors) -> None:
    reply = await talk.say("eve", "log acme 1h fixed printer")
    assert (reply.kind, reply.title) == (Kind.LOGGED, "Acme: 1:00 logged, 9:00 left")
    assert talk.shop.person("eve").role is Role.TECHNICIAN


@pytest.mark.parametrize("text", ["balance acme", "help", "log"])
async def test_a_member_may_begin_with_a_question(text: str, talk: Doors) -> None:
    assert (await talk.say("eve", text)).kind is not Kind.REFUSED
    assert talk.shop.person("eve").active


async def test_what_is_not_understood_lets_a_member_in_too(talk: Doors) -> None:
    reply = await talk.say("eve", "frobnicate the printer")
    assert "frobnicate" in reply.title
    assert talk.shop.person("eve").active


async def test_a_form_lets_a_member_in(talk: Doors) -> None:
    form = (await talk.say("anna", "log")).form
    assert form is not None
    values = {field.name: "" for field in form.fields} | {"client": "Acme", "duration": "1h"}
    assert (await talk.submit("eve", form.name, values)).kind is Kind.LOGGED


async def test_nobody_who_is_known_is_asked_about(talk: Doors) -> None:
    for text in ("log acme 1h", "balance acme", "what now", "help"):
        await talk.say("anna", text)
    assert talk.accounts.asked == []


async def test_a_guest_is_told_in_their_language_that_a_manager_was_asked(talk: Doors) -> None:
    reply = await talk.say("bob", "balance globex")
    assert reply.kind is Kind.REFUSED
    assert reply.private
    assert reply.title == (
        "Sie haben hier noch keine Rechte, Bob. Ich habe die Leitung gefragt, wer Sie sind."
    )
    assert "Globex" not in reply.text


async def test_the_card_has_a_button_for_each_role_and_says_what_is_known(talk: Doors) -> None:
    await talk.say("bob", "hello")
    card = talk.card()
    assert card.title == "Who is this? Bob (guest) asked me something and has no rights"
    assert [(button.label, button.say, button.asks) for button in card.buttons] == [
        ("Technician", "team add <@bob|bob> technician", None),
        ("Client’s viewer", 'team add <@bob|bob> viewer client "{}"', "Which client?"),
        ("Client’s approver", 'team add <@bob|bob> approver client "{}"', "Which client?"),
        ("Ignore", "team ignore <@bob|bob>", None),
    ]


async def test_a_manager_answers_and_the_guest_can_ask(talk: Doors) -> None:
    await talk.say("bob", "balance")
    pressed = await talk.press("mona", talk.card(), "Client’s viewer", "Globex")
    assert [fact.value for fact in pressed.facts] == ["Globex"]
    redrawn = talk.card()
    assert redrawn.buttons == ()
    assert "Mona made them viewer for the client Globex" in redrawn.text
    assert (await talk.say("bob", "stand")).record.client == "Globex"


async def test_a_wrong_presser_is_told_and_changes_nothing(talk: Doors) -> None:
    await talk.say("bob", "balance")
    for who in ("anna", "carl"):
        assert (await talk.press(who, talk.card(), "Technician")).kind is Kind.REFUSED
    assert (await talk.press("bob", talk.card(), "Technician")).kind is Kind.REFUSED
    assert talk.shop.books().people.by_handle("bob") is None


async def test_a_stranger_in_a_clients_workspace_is_offered_to_that_client(talk: Doors) -> None:
    card = announce(WhoIsThis(account=BOB, client="Acme"), "en")
    assert [(button.label, button.say, button.asks) for button in card.buttons] == [
        ("Viewer for Acme", "team add <@bob|bob> viewer client Acme", None),
        ("Approver for Acme", "team add <@bob|bob> approver client Acme", None),
        ("Ignore", "team ignore <@bob|bob>", None),
    ]


async def test_ignoring_ends_the_question(talk: Doors) -> None:
    await talk.say("bob", "balance")
    ignored = await talk.press("mona", talk.card(), "Ignore")
    assert ignored.title == "Bob gets no rights, and I won’t ask about them again"
    assert "Mona decided to ignore them" in talk.card().text
    assert (await talk.say("bob", "balance")).title.startswith("Ich kenne Sie noch nicht")


async def test_with_joining_off_a_member_waits_for_a_manager(talk: Doors) -> None:
    await talk.say("mona", "team joining off")
    reply = await talk.say("eve", "log acme 1h")
    assert reply.title.startswith("You have no rights here yet, Eve Adler.")
    assert talk.shop.books().people.by_handle("eve") is None


async def test_when_the_platform_does_not_tell_nothing_is_done(talk: Doors) -> None:
    talk.accounts.broken = True
    before = talk.shop.store.rows
    for text in ("log acme 1h", "what now"):
        reply = await talk.say("eve", text)
        assert reply.title == ("I could not find out whose account that is, so I did nothing.")
    reply = await talk.say("mona", "team add <@bob> technician")
    assert reply.title.startswith("I could not find out")
    assert talk.shop.store.rows is before


async def test_somebody_whom_the_platform_does_not_know_stays_unknown(talk: Doors) -> None:
    assert "I don’t know you yet" in (await talk.say("nobody", "balance")).title
    added = await talk.say("mona", "team add <@U404> technician")
    assert "U404 is nobody’s account" in added.title


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "“nobody” is nobody’s name here, so nobody was added."),
        ("de", "„nobody“ heißt hier niemand; es wurde niemand hinzugefügt."),
    ],
)
async def test_a_name_that_is_no_mention_is_nobodys(talk: Doors, language: str, title: str) -> None:
    before = talk.shop.store.rows
    reply = await talk.say("mona", "team add @nobody technician", locale=language)
    assert (reply.kind, reply.title) == (Kind.REFUSED, title)
    assert talk.shop.store.rows is before


async def test_somebody_of_the_team_is_known_by_the_name_alone(talk: Doors) -> None:
    reply = await talk.say("mona", "team add @anna manager")
    assert reply.title == "Anna is manager now, no longer technician"


async def test_a_mention_is_looked_up_and_named_as_the_platform_has_it(talk: Doors) -> None:
    home = Identity(platform="test", workspace="globex-inc", user="carla")
    carla = replace(BOB, identity=home, handle="carla.g", name="Carla Gomez")
    talk.accounts.add(carla)
    added = await talk.say("mona", "team add <@carla> approver client globex")
    assert "Carla Gomez" in added.title
    person = talk.shop.person("carla.g")
    assert list(talk.shop.books().people.identities(person.id)) == [home]


async def test_an_invitation_shows_link_and_code_to_the_manager_alone(talk: Doors) -> None:
    reply = await talk.say("mona", "team invite workspace client acme approver")
    facts = {fact.label: fact.value for fact in reply.facts}
    assert reply.private
    assert reply.title == "I1: an invitation for a workspace of Acme"
    assert facts["Link"] == INSTALL_URL + facts["Code"]
    assert facts["Role"] == "approver for the client"
    assert any(f"“join {facts['Code']}”" in line for line in reply.lines)
    listed = await talk.say("mona", "team invitations")
    assert facts["Code"] not in listed.text
    assert (await talk.press("mona", listed, "Withdraw I1")).title == (
        "I1 is withdrawn and works no more"
    )


async def test_a_workspace_joins_by_its_code_from_a_stranger(talk: Doors) -> None:
    invited = await talk.say("mona", "team einladen arbeitsbereich kunde acme", locale="de")
    code = next(fact.value for fact in invited.facts if fact.label == "Code")
    theirs = replace(TEAM, workspace="acme-inc")
    joined = await talk.say("bob", f"beitreten {code}", place=theirs, locale="de")
    assert joined.title == ("Dieser Workspace gehört jetzt zu Nordlicht IT, als der von Acme")
    told = [one for one in talk.shop.outbox() if isinstance(one.notice, WorkspaceArrived)]
    arrived = announce(told[0].notice, "en")
    assert arrived.title == "Globex Inc (test) joined as the workspace of Acme"
    listed = await talk.say("mona", "team workspaces")
    assert listed.table is not None
    assert [row[2] for row in listed.table.rows] == ["Acme", ""]
    removed = await talk.press("mona", listed, "Remove Globex Inc")
    assert removed.title == "Globex Inc does not belong to Acme any more"


async def test_a_workspace_of_nobodys_says_how_to_join(talk: Doors) -> None:
    reply = await talk.say("eve", "balance", place=replace(TEAM, workspace="nowhere"))
    assert reply.title == "This workspace belongs to nobody yet, and nothing was done."


async def test_two_accounts_are_linked_from_both_sides(talk: Doors) -> None:
    given = await talk.say("anna", "link me")
    code = given.title.removeprefix("Your code: ")
    assert f"“link me {code}”" in given.text
    linked = await talk.say("bob", f"link me {code.lower()}")
    assert linked.title == "You are Anna from this account too now"
    assert (await talk.say("bob", "log acme 1h")).kind is Kind.LOGGED
    assert talk.accounts.asked == []


async def test_asks_before_an_account_leaves_somebody(talk: Doors) -> None:
    code = (await talk.say("anna", "link me")).title.removeprefix("Your code: ")
    asked = await talk.say("ben", f"link me {code}")
    assert asked.title == (
        "This account is Ben (technician). Shall it become Anna (technician) instead?"
    )
    assert (await talk.press("ben", asked, "Yes, move it")).title == (
        "You are Anna from this account too now"
    )


async def test_the_same_delivery_again_tells_no_code(talk: Doors) -> None:
    await talk.say("anna", "link me", delivery="d1")
    again = await talk.say("anna", "link me", delivery="d1")
    assert again.title.startswith("The code was told with the first answer")
