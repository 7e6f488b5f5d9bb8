"""Somebody unknown speaks: they come in, or a manager is asked who they are."""

from dataclasses import replace

import pytest

from core.accounts import Account, AccountKind
from core.chat import Place, Workspace
from core.commands import (
    AddMember,
    Command,
    IgnoreAccount,
    ListTeam,
    RemoveMember,
    SetJoining,
    UnlinkChannel,
)
from core.notices import Decided, WhoIsThis
from core.operations.meeting import Welcome, meet
from core.outbox import OutboxMessage
from core.people import Identity, Organisation, Person, Role
from core.ports import Unit
from core.refusals import AccountTaken, NotAllowed, UnknownAccount, UnknownPerson
from core.results import AccountIgnored, MemberAdded, MemberRemoved, TeamListed
from tests.core.shop import ALERTS, NOON, TEAM, Shop, identity, log, named

EVE = Account(identity=identity("U-EVE"), kind=AccountKind.MEMBER, handle="eve", name="Eve Adler")
GUEST = replace(EVE, kind=AccountKind.GUEST)
BOB = Account(
    identity=Identity(platform="test", workspace="globex-inc", user="U-BOB"),
    kind=AccountKind.OUTSIDER,
    handle="bob",
    name="Bob",
    workspace_name="Globex Inc",
)
THEIRS = Place(platform="test", workspace="acme-inc", channel="support")


@pytest.fixture
def shop() -> Shop:
    """A shop with an own workspace, and one of Acme's."""
    shop = Shop()
    own = Workspace(platform="test", workspace="msp", name="Nordlicht", joined_at=NOON)
    acme = shop.person("carl").client_id
    theirs = replace(own, workspace="acme-inc", name="Acme Inc", client_id=acme)

    def add(unit: Unit) -> None:
        for workspace in (own, theirs):
            unit.books(shop.organisation_id).workspaces.add(workspace)

    shop.store.run(add)
    return shop


def met(shop: Shop, account: Account = EVE, place: Place = TEAM) -> Welcome:
    return shop.store.run(lambda unit: meet(account, place, shop.at, unit)).welcome


def card(shop: Shop) -> OutboxMessage:
    (message,) = shop.told(WhoIsThis)
    return message


def latest(shop: Shop, message: OutboxMessage) -> WhoIsThis:
    """The card as it was redrawn last."""
    notice = shop.redrawn(message)[-1].notice
    assert isinstance(notice, WhoIsThis)
    return notice


def test_a_member_of_the_own_workspace_becomes_a_technician(shop: Shop) -> None:
    assert met(shop) is Welcome.JOINED
    eve = shop.person("eve")
    assert (eve.name, eve.role, eve.client_id) == ("Eve Adler", Role.TECHNICIAN, None)
    shop.sell()
    assert shop.ask_for_entry("U-EVE", log(60))
    assert shop.told(WhoIsThis) == []


def test_two_first_words_at_once_make_one_person(shop: Shop) -> None:
    assert met(shop) is met(shop) is Welcome.JOINED
    handles = [each.handle for each in shop.ask(TeamListed, "mona", ListTeam()).members]
    assert handles.count("eve") == 1
    assert "eve2" not in handles


@pytest.mark.parametrize("account", [GUEST, BOB], ids=["guest", "outsider"])
def test_about_others_managers_are_asked_in_the_alert_channel(account: Account, shop: Shop) -> None:
    assert met(shop, account) is Welcome.WAITING
    message = card(shop)
    assert message.place == ALERTS
    assert message.notice == WhoIsThis(account=account)
    assert shop.store.run(lambda unit: unit.identify(account.identity)) is None


def test_managers_are_asked_about_members_too_when_joining_is_off(shop: Shop) -> None:
    shop.say("mona", SetJoining(on=False))
    assert met(shop) is Welcome.WAITING
    shop.say("mona", SetJoining(on=True))
    assert met(shop) is Welcome.JOINED


def test_nobody_in_a_clients_workspace_has_rights_unlinked(shop: Shop) -> None:
    paul = replace(EVE, identity=replace(EVE.identity, workspace="acme-inc"))
    assert met(shop, paul, THEIRS) is Welcome.WAITING
    assert card(shop).notice == WhoIsThis(account=paul, client="Acme")
    assert card(shop).place == ALERTS


def test_without_an_alert_channel_each_manager_is_asked_directly(shop: Shop) -> None:
    shop.say("mona", UnlinkChannel(), place=ALERTS)
    met(shop, BOB)
    places = {message.place.channel for message in shop.told(WhoIsThis)}
    assert places == {"mona", "max"}


def test_asks_once_and_after_a_day_again(shop: Shop) -> None:
    met(shop, BOB)
    first = card(shop)
    shop.later(hours=23)
    assert met(shop, BOB) is Welcome.WAITING
    assert shop.told(WhoIsThis) == [first]
    shop.later(hours=1)
    assert met(shop, BOB) is Welcome.WAITING
    assert len(shop.told(WhoIsThis)) == 2
    assert latest(shop, first).superseded


@pytest.mark.parametrize("kind", [AccountKind.BOT, AccountKind.GONE])
def test_nobody_is_asked_about_a_bot_or_a_closed_account(kind: AccountKind, shop: Shop) -> None:
    assert met(shop, replace(EVE, kind=kind)) is Welcome.DECLINED
    assert shop.outbox() == []


def test_somebody_whom_a_manager_removed_stays_removed(shop: Shop) -> None:
    met(shop)
    shop.say("mona", RemoveMember(handle="eve"))
    assert met(shop) is Welcome.DECLINED
    assert not shop.person("eve").active
    assert shop.told(WhoIsThis) == []


def test_a_workspace_of_nobodys_welcomes_nobody(shop: Shop) -> None:
    nowhere = replace(TEAM, workspace="nowhere")
    assert met(shop, EVE, nowhere) is Welcome.UNCLAIMED


def test_an_account_that_another_organisation_holds_comes_in_nowhere(shop: Shop) -> None:
    def hold(unit: Unit) -> None:
        books = unit.found(Organisation(id=0, name="Südwind", language="de", zone="UTC"))
        person = Person(id=0, handle="eve", name="Eve", role=Role.MANAGER, active=False)
        books.people.link(EVE.identity, books.people.add(person).id)

    shop.store.run(hold)
    assert met(shop) is Welcome.DECLINED


def test_a_managers_answer_gives_the_role_and_redraws_the_card(shop: Shop) -> None:
    met(shop, BOB)
    message = card(shop)
    shop.later(minutes=5)
    answer = AddMember(
        handle="bob", user="U-BOB", role=Role.CLIENT_APPROVER, client=named("Globex")
    )
    added = shop.say("max", answer, place=ALERTS, account=BOB)
    assert isinstance(added, MemberAdded)
    assert shop.store.run(lambda unit: unit.identify(BOB.identity)) is not None
    assert latest(shop, message).decided == Decided(
        by="Max", at=shop.at, role=Role.CLIENT_APPROVER, client="Globex"
    )


def test_the_home_of_a_mentioned_account_is_what_the_platform_tells(shop: Shop) -> None:
    added = AddMember(handle="U-BOB", user="U-BOB", role=Role.CLIENT_VIEWER, client=named("acme"))
    shop.say("mona", added, account=BOB)
    bob = shop.person("bob")
    assert bob.name == "Bob"
    assert list(shop.books().people.identities(bob.id)) == [BOB.identity]


@pytest.mark.parametrize("kind", [AccountKind.BOT, AccountKind.GONE])
def test_nobody_is_added_from_a_bot_or_a_closed_account(kind: AccountKind, shop: Shop) -> None:
    added = AddMember(handle="bob", user="U-BOB", role=Role.TECHNICIAN)
    with pytest.raises(UnknownAccount):
        shop.say("mona", added, account=replace(BOB, kind=kind))


def test_somebody_is_removed_by_mention_even_when_the_account_is_closed(shop: Shop) -> None:
    met(shop)
    removed = shop.say(
        "mona",
        RemoveMember(handle="U-EVE", user="U-EVE"),
        account=replace(EVE, kind=AccountKind.GONE),
    )
    assert isinstance(removed, MemberRemoved)
    assert not shop.person("eve").active


def test_managers_are_not_asked_again_about_somebody_they_ignore(shop: Shop) -> None:
    met(shop, BOB)
    message = card(shop)
    ignored = shop.say("mona", IgnoreAccount(handle="bob", user="U-BOB"), account=BOB)
    assert ignored == AccountIgnored(handle="Bob")
    assert latest(shop, message).decided == Decided(by="Mona", at=shop.at)
    shop.later(days=2)
    assert met(shop, BOB) is Welcome.DECLINED
    assert card(shop) == message


def test_somebody_ignored_can_be_added_later(shop: Shop) -> None:
    shop.say("mona", IgnoreAccount(handle="bob", user="U-BOB"), account=BOB)
    shop.say("mona", AddMember(handle="bob", user="U-BOB", role=Role.TECHNICIAN), account=BOB)
    assert shop.person("bob").active


def test_only_somebody_without_rights_can_be_ignored(shop: Shop) -> None:
    anna = replace(EVE, identity=identity("anna"))
    with pytest.raises(UnknownPerson):
        shop.say("mona", IgnoreAccount(handle="anna", user="anna"), account=anna)
    shop.refuse(UnknownPerson, "mona", IgnoreAccount(handle="bob"))


@pytest.mark.parametrize(
    "command",
    [SetJoining(on=False), IgnoreAccount(handle="bob", user="U-BOB")],
)
def test_only_a_manager_decides_who_comes_in(command: Command, shop: Shop) -> None:
    shop.refuse(NotAllowed, "anna", command)
    shop.refuse(NotAllowed, "carl", command)


def test_another_organisations_account_cannot_be_added(shop: Shop) -> None:
    def hold(unit: Unit) -> None:
        books = unit.found(Organisation(id=0, name="Südwind", language="de", zone="UTC"))
        person = Person(id=0, handle="bob", name="Bob", role=Role.MANAGER)
        books.people.link(BOB.identity, books.people.add(person).id)

    shop.store.run(hold)
    with pytest.raises(AccountTaken):
        shop.say("mona", AddMember(handle="bob", user="U-BOB", role=Role.TECHNICIAN), account=BOB)
