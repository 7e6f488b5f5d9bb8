"""People and channels: who may do what, and what a channel is for."""

import pytest

from core.chat import BindingKind, Place
from core.commands import (
    AddMember,
    Command,
    LinkChannel,
    ListTeam,
    RemoveMember,
    ShowBalance,
    UnlinkChannel,
)
from core.notices import BalanceLow
from core.people import Organisation, Person, Role
from core.ports import Unit
from core.questions import (
    AskWhichClient,
)
from core.refusals import (
    AccountTaken,
    BadName,
    ChannelNeeded,
    ClientArchived,
    ClientNeeded,
    ClientRoleNeedsClient,
    LastManager,
    NotAllowed,
    NotBound,
    UnknownPerson,
    UnknownSender,
)
from core.results import (
    ChannelLinked,
    ChannelUnlinked,
    ClientBalance,
    HoursLogged,
    MemberAdded,
    MemberRemoved,
    TeamListed,
)
from tests.core.shop import ACME_CHANNEL, ALERTS, TEAM, Shop, identity, log, named

NEW_CHANNEL = Place(platform="test", workspace="msp", channel="new")
CLIENTS_WORKSPACE = Place(platform="test", workspace="acme-inc", channel="support")
DIRECT = Place(platform="test", workspace="msp", channel="mona", direct=True)


@pytest.mark.parametrize(
    "command",
    [
        AddMember(handle="eve", role=Role.TECHNICIAN),
        RemoveMember(handle="ben"),
        ListTeam(),
        LinkChannel(client=named("acme")),
        LinkChannel(alerts=True),
        UnlinkChannel(),
    ],
)
@pytest.mark.parametrize("who", ["anna", "carl", "vera"])
def test_only_a_manager_keeps_people_and_channels(who: str, command: Command) -> None:
    Shop().refuse(NotAllowed, who, command)


def test_somebody_who_was_mentioned_can_log_at_once() -> None:
    shop = Shop()
    added = AddMember(handle="eve", user="eve", name="Eve Adler", role=Role.TECHNICIAN)
    assert shop.ask(MemberAdded, "mona", added).member.name == "Eve Adler"
    logged = shop.ask(HoursLogged, "eve", log(60))
    assert logged.entry.by == "Eve Adler"


def test_without_a_name_the_handle_is_the_name() -> None:
    added = Shop().ask(MemberAdded, "mona", AddMember(handle="eve", role=Role.TECHNICIAN))
    assert (added.member.handle, added.member.name, added.before) == ("eve", "eve", None)


def test_a_person_without_an_account_is_linked_when_mentioned() -> None:
    shop = Shop()
    shop.say("mona", AddMember(handle="eve", name="Eve Adler", role=Role.TECHNICIAN))
    linked = shop.ask(
        MemberAdded, "mona", AddMember(handle="Eve", user="eve", role=Role.TECHNICIAN)
    )
    assert (linked.member.name, linked.before) == ("Eve Adler", Role.TECHNICIAN)
    assert shop.ask(HoursLogged, "eve", log(60)).entry.by == "Eve Adler"


def test_a_namesake_with_another_account_is_somebody_else() -> None:
    shop = Shop()
    guest = AddMember(
        handle="anna", user="U77", role=Role.CLIENT_VIEWER, client=named("acme"), name="Anna Acme"
    )
    added = shop.ask(MemberAdded, "mona", guest, place=CLIENTS_WORKSPACE)
    assert (added.member.handle, added.before) == ("anna2", None)
    assert shop.person("anna").role is Role.TECHNICIAN
    shop.ask(HoursLogged, "anna", log(60))
    another = shop.ask(MemberAdded, "mona", AddMember(handle="anna", user="U78", role=Role.MANAGER))
    assert another.member.handle == "anna3"


def test_whoever_is_mentioned_again_changes_role_and_stays_who_they_are() -> None:
    shop = Shop()
    promoted = AddMember(handle="whatever", user="anna", role=Role.MANAGER)
    after = shop.ask(MemberAdded, "mona", promoted)
    assert (after.member.handle, after.member.role, after.before) == (
        "anna",
        Role.MANAGER,
        Role.TECHNICIAN,
    )


def test_somebody_can_be_given_a_new_name() -> None:
    shop = Shop()
    renamed = AddMember(handle="anna", name="Anna Bauer", role=Role.TECHNICIAN)
    assert shop.ask(MemberAdded, "mona", renamed).member.name == "Anna Bauer"
    assert shop.person("anna").name == "Anna Bauer"


@pytest.mark.parametrize("role", [Role.CLIENT_VIEWER, Role.CLIENT_APPROVER])
def test_a_clients_contact_belongs_to_one_client(role: Role) -> None:
    shop = Shop()
    refused = shop.refuse(ClientRoleNeedsClient, "mona", AddMember(handle="eve", role=role))
    assert refused.role is role
    contact = AddMember(handle="eve", user="eve", role=role, client=named("globex"))
    assert shop.ask(MemberAdded, "mona", contact).member.client == "Globex"
    assert shop.ask(ClientBalance, "eve", ShowBalance()).balance.client == "Globex"


def test_a_misspelt_client_of_a_contact_is_asked_about() -> None:
    contact = AddMember(handle="eve", role=Role.CLIENT_VIEWER, client=named("globx"))
    asked = Shop().ask(AskWhichClient, "mona", contact)
    assert [choice.label for choice in asked.choices] == ["Globex"]


def test_a_contact_who_joins_the_msp_belongs_to_no_client_any_more() -> None:
    shop = Shop()
    hired = AddMember(handle="carl", user="carl", role=Role.TECHNICIAN)
    assert shop.ask(MemberAdded, "mona", hired).member.client is None
    assert shop.person("carl").client_id is None


@pytest.mark.parametrize("handle", ["", "  ", "!!"])
def test_a_handle_must_say_something(handle: str) -> None:
    Shop().refuse(BadName, "mona", AddMember(handle=handle, role=Role.TECHNICIAN))


def test_whoever_is_removed_has_no_rights_and_their_entries_stay() -> None:
    shop = Shop()
    shop.log("anna", 60)
    removed = shop.ask(MemberRemoved, "mona", RemoveMember(handle="ANNA"))
    assert removed.member.handle == "anna"
    shop.refuse(UnknownSender, "anna", log(60))
    assert shop.entries()[0].by == shop.person("anna").id
    shop.refuse(UnknownPerson, "mona", RemoveMember(handle="anna"))


def test_whoever_was_removed_can_come_back() -> None:
    shop = Shop()
    shop.say("mona", RemoveMember(handle="anna"))
    back = shop.ask(MemberAdded, "mona", AddMember(handle="anna", role=Role.TECHNICIAN))
    assert back.before is None
    shop.ask(HoursLogged, "anna", log(60))


def test_an_account_that_another_organisation_holds_cannot_be_linked() -> None:
    shop = Shop()
    shop.store.run(_found_another_msp)
    eve = AddMember(handle="eve", user="U1", role=Role.TECHNICIAN)
    assert shop.refuse(AccountTaken, "mona", eve).handle == "eve"


def _found_another_msp(unit: Unit) -> None:
    books = unit.found(Organisation(id=0, name="Südlicht IT", language="de", zone="Europe/Vienna"))
    person = Person(id=0, handle="eve", name="Eve", role=Role.MANAGER)
    books.people.link(identity("U1"), books.people.add(person).id)


def test_somebody_unknown_cannot_be_removed() -> None:
    assert Shop().refuse(UnknownPerson, "mona", RemoveMember(handle="eve")).handle == "eve"


def test_an_organisation_keeps_at_least_one_manager() -> None:
    shop = Shop()
    shop.say("mona", RemoveMember(handle="max"))
    shop.refuse(LastManager, "mona", RemoveMember(handle="mona"))
    shop.refuse(LastManager, "mona", AddMember(handle="mona", role=Role.TECHNICIAN))
    shop.ask(MemberAdded, "mona", AddMember(handle="mona", role=Role.MANAGER))
    shop.say("mona", AddMember(handle="anna", role=Role.MANAGER))
    shop.ask(MemberRemoved, "anna", RemoveMember(handle="mona"))


def test_the_team_is_listed_by_handle() -> None:
    shop = Shop()
    shop.say("mona", RemoveMember(handle="ben"))
    listed = shop.ask(TeamListed, "mona", ListTeam())
    assert [(each.handle, each.client) for each in listed.members] == [
        ("anna", None),
        ("carl", "Acme"),
        ("gina", "Globex"),
        ("max", None),
        ("mona", None),
        ("vera", "Acme"),
    ]


def test_a_channel_is_linked_to_a_client() -> None:
    shop = Shop()
    linked = shop.ask(ChannelLinked, "mona", LinkChannel(client=named("globex")), place=NEW_CHANNEL)
    assert (linked.kind, linked.client) == (BindingKind.CLIENT, "Globex")
    assert shop.ask(ClientBalance, "anna", ShowBalance(), place=NEW_CHANNEL).balance.client == (
        "Globex"
    )


def test_a_channel_is_linked_to_one_thing_at_a_time() -> None:
    shop = Shop()
    shop.say("mona", LinkChannel(client=named("globex")), place=ACME_CHANNEL)
    balance = shop.ask(ClientBalance, "anna", ShowBalance(), place=ACME_CHANNEL).balance
    assert balance.client == "Globex"
    shop.say("mona", LinkChannel(alerts=True), place=ACME_CHANNEL)
    shop.open_with(90)
    assert [message.place for message in shop.told(BalanceLow)] == [ACME_CHANNEL, ALERTS]


def test_a_thread_is_linked_as_its_channel() -> None:
    shop = Shop()
    thread = Place(platform="test", workspace="msp", channel="new", thread="123")
    shop.say("mona", LinkChannel(client=named("globex")), place=thread)
    assert shop.books().places.binding(NEW_CHANNEL) is not None


def test_a_direct_message_cannot_be_linked() -> None:
    shop = Shop()
    shop.refuse(ChannelNeeded, "mona", LinkChannel(client=named("acme")), place=DIRECT)
    shop.refuse(ChannelNeeded, "mona", LinkChannel(alerts=True), place=DIRECT)


def test_an_unlinked_channel_means_no_client() -> None:
    shop = Shop()
    unlinked = shop.ask(ChannelUnlinked, "mona", UnlinkChannel(), place=ACME_CHANNEL)
    assert unlinked.client == "Acme"
    assert shop.ask(ChannelUnlinked, "mona", UnlinkChannel(), place=ALERTS).client is None
    shop.refuse(NotBound, "mona", UnlinkChannel(), place=ACME_CHANNEL)


def test_a_channel_is_not_linked_to_nobody_or_to_an_archived_client() -> None:
    shop = Shop()
    shop.refuse(ClientNeeded, "mona", LinkChannel(), place=TEAM)
    shop.archive("globex")
    shop.refuse(ClientArchived, "mona", LinkChannel(client=named("globex")), place=TEAM)


def test_an_account_of_another_workspace_is_another_account() -> None:
    shop = Shop()
    shop.say("mona", AddMember(handle="eve", user="U1", role=Role.TECHNICIAN), place=TEAM)
    books = shop.books()
    assert books.people.by_identity(identity("U1")) is not None
    elsewhere = shop.ask(
        MemberAdded,
        "mona",
        AddMember(handle="bob", user="U1", role=Role.CLIENT_VIEWER, client=named("acme")),
        place=CLIENTS_WORKSPACE,
    )
    assert elsewhere.member.handle == "bob"
    assert shop.person("eve").role is Role.TECHNICIAN
