"""Workspaces: invited, listed, given up."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.accounts import Account, AccountKind
from core.chat import Binding, BindingKind, Place, Workspace
from core.codes import code_from, hash_of
from core.commands import (
    Command,
    InviteWorkspace,
    JoinWorkspace,
    LinkChannel,
    ListInvitations,
    ListWorkspaces,
    RemoveMember,
    RemoveWorkspace,
    WithdrawInvitation,
)
from core.invitations import Fate
from core.notices import WorkspaceArrived
from core.people import Identity, Role
from core.questions import AskWhichClient
from core.refusals import (
    AccountUnclear,
    ClientRoleNeeded,
    ClientRoleNeedsClient,
    ClientsWorkspace,
    InvitationUnknown,
    InvitationUsed,
    InvitationWithdrawn,
    LastWorkspace,
    NotAllowed,
    UnknownInvitation,
    UnknownWorkspace,
)
from core.results import (
    ChannelLinked,
    InvitationsListed,
    InvitationTakenBack,
    WorkspaceInvited,
    WorkspaceJoined,
    WorkspaceRemoved,
    WorkspacesListed,
)
from tests.core.shop import NOON, Shop, named

CODE = code_from(bytes(range(16)))
OTHER_CODE = code_from(bytes(range(16, 32)))
IDA = Account(
    identity=Identity(platform="teams", workspace="acme-tenant", user="ida"),
    kind=AccountKind.MEMBER,
    handle="ida",
    name="Ida Kern",
    workspace_name="Acme Inc",
)
THEIRS = Place(platform="teams", workspace="acme-tenant", channel="general")
OWN = Workspace(platform="test", workspace="msp", name="Nordlicht", joined_at=NOON)


def shop_with_workspace() -> Shop:
    shop = Shop()
    shop.store.run(lambda unit: unit.books(shop.organisation_id).workspaces.add(OWN))
    return shop


def invite(shop: Shop, command: InviteWorkspace, code: str = CODE) -> WorkspaceInvited:
    invited = shop.say("mona", command, code=code)
    assert isinstance(invited, WorkspaceInvited)
    return invited


def join(shop: Shop, code: str = CODE, *, account: Account | None = IDA) -> WorkspaceJoined:
    joined = shop.say("nobody", JoinWorkspace(code=code), place=THEIRS, account=account)
    assert isinstance(joined, WorkspaceJoined)
    return joined


@pytest.mark.parametrize(
    "command",
    [
        InviteWorkspace(),
        ListInvitations(),
        WithdrawInvitation(invitation_id=1),
        ListWorkspaces(),
        RemoveWorkspace(workspace="msp"),
    ],
)
@pytest.mark.parametrize("who", ["anna", "carl"])
def test_only_a_manager_keeps_workspaces(who: str, command: Command) -> None:
    Shop().refuse(NotAllowed, who, command)


def test_an_invitation_tells_its_code_and_keeps_a_hash() -> None:
    shop = Shop()
    invited = invite(shop, InviteWorkspace())
    assert invited.code == CODE
    assert invited.invitation.role is Role.TECHNICIAN
    assert invited.invitation.expires_at == NOON + timedelta(days=7)
    kept = shop.books().invitations.get(invited.invitation.id)
    assert kept is not None
    assert kept.code_hash == hash_of(CODE)
    assert CODE not in repr(shop.store.rows)


def test_the_same_request_again_tells_no_code_and_makes_no_second_invitation() -> None:
    shop = Shop()
    first = shop.say("mona", InviteWorkspace(), code=CODE, key="k1")
    again = shop.say("mona", InviteWorkspace(), code=OTHER_CODE, key="k1")
    assert isinstance(first, WorkspaceInvited)
    assert again == replace(first, code=None)
    assert CODE not in repr(shop.store.rows)
    assert len(shop.books().invitations.unexpired(NOON)) == 1


def test_a_clients_workspace_has_a_viewer_unless_an_approver_is_said() -> None:
    shop = Shop()
    invited = invite(shop, InviteWorkspace(client=named("acme")))
    assert (invited.invitation.client, invited.invitation.role) == ("Acme", Role.CLIENT_VIEWER)
    approver = InviteWorkspace(client=named("acme"), role=Role.CLIENT_APPROVER)
    assert invite(shop, approver, OTHER_CODE).invitation.role is Role.CLIENT_APPROVER


def test_roles_and_clients_must_go_together() -> None:
    shop = Shop()
    shop.refuse(ClientRoleNeedsClient, "mona", InviteWorkspace(role=Role.CLIENT_VIEWER))
    shop.refuse(ClientRoleNeeded, "mona", InviteWorkspace(client=named("acme"), role=Role.MANAGER))


def test_asks_which_client_an_invitation_is_for() -> None:
    asked = Shop().ask(AskWhichClient, "mona", InviteWorkspace(client=named("acmee")))
    assert asked.choices[0].command == InviteWorkspace(client=named("Acme"))


def test_open_invitations_are_listed_until_they_are_used_expire_or_are_withdrawn() -> None:
    shop = Shop()
    first = invite(shop, InviteWorkspace()).invitation
    second = invite(shop, InviteWorkspace(client=named("acme")), OTHER_CODE).invitation
    listed = shop.ask(InvitationsListed, "mona", ListInvitations())
    assert listed.invitations == (first, second)
    taken = shop.ask(InvitationTakenBack, "max", WithdrawInvitation(invitation_id=first.id))
    assert taken.invitation == first
    assert shop.ask(InvitationsListed, "mona", ListInvitations()).invitations == (second,)
    shop.later(days=7)
    assert shop.ask(InvitationsListed, "mona", ListInvitations()).invitations == ()


def test_a_withdrawn_invitation_joins_nothing_and_is_withdrawn_once() -> None:
    shop = Shop()
    invited = invite(shop, InviteWorkspace())
    withdraw = WithdrawInvitation(invitation_id=invited.invitation.id)
    shop.say("mona", withdraw)
    with pytest.raises(InvitationWithdrawn):
        join(shop)
    shop.refuse(UnknownInvitation, "mona", withdraw)
    shop.refuse(UnknownInvitation, "mona", WithdrawInvitation(invitation_id=99))


def test_saying_the_code_joins_the_workspace_where_it_is_said() -> None:
    shop = Shop()
    invite(shop, InviteWorkspace(client=named("acme"), role=Role.CLIENT_APPROVER))
    joined = join(shop)
    assert joined == WorkspaceJoined(
        fate=Fate.JOINED, organisation="Nordlicht IT", client="Acme", role=Role.CLIENT_APPROVER
    )
    workspace = shop.books().workspaces.get("teams", "acme-tenant")
    assert workspace is not None
    assert (workspace.name, workspace.joined_at) == ("Acme Inc", NOON)
    assert join(shop).fate is Fate.ALREADY


def test_managers_hear_that_an_invitation_was_used() -> None:
    shop = Shop()
    invite(shop, InviteWorkspace(client=named("acme")))
    join(shop)
    (told,) = shop.told(WorkspaceArrived)
    assert told.place.channel == "alerts"
    assert told.notice == WorkspaceArrived(
        workspace="Acme Inc",
        platform="teams",
        client="Acme",
        by="Ida Kern",
        role=Role.CLIENT_VIEWER,
    )


def test_a_wrong_or_used_code_joins_nothing() -> None:
    shop = Shop()
    with pytest.raises(InvitationUnknown):
        join(shop)
    invite(shop, InviteWorkspace())
    join(shop)
    elsewhere = Place(platform="teams", workspace="third", channel="general")
    with pytest.raises(InvitationUsed):
        shop.say("nobody", JoinWorkspace(code=CODE), place=elsewhere, account=IDA)


def test_where_no_platform_tells_who_it_is_nobody_joins() -> None:
    shop = Shop()
    invite(shop, InviteWorkspace())
    with pytest.raises(AccountUnclear):
        join(shop, account=None)


def test_workspaces_are_listed_with_whose_they_are() -> None:
    shop = shop_with_workspace()
    invite(shop, InviteWorkspace(client=named("acme")))
    join(shop)
    listed = shop.ask(WorkspacesListed, "mona", ListWorkspaces())
    assert [(each.name, each.client) for each in listed.workspaces] == [
        ("Acme Inc", "Acme"),
        ("Nordlicht", None),
    ]
    assert listed.joining


@pytest.mark.parametrize("said", ["acme-tenant", "ACME-TENANT", "acme inc"])
def test_a_clients_workspace_is_given_up_by_id_or_name(said: str) -> None:
    shop = shop_with_workspace()
    invite(shop, InviteWorkspace(client=named("acme")))
    join(shop)
    acme = shop.person("carl").client_id
    bound = Binding(place=THEIRS, kind=BindingKind.CLIENT, client_id=acme)
    shop.store.run(lambda unit: unit.books(shop.organisation_id).places.bind(bound))
    removed = shop.ask(WorkspaceRemoved, "mona", RemoveWorkspace(workspace=said))
    assert removed.workspace.client == "Acme"
    assert shop.books().workspaces.get("teams", "acme-tenant") is None
    assert shop.books().places.binding(THEIRS) is None
    assert shop.books().places.alert_channels() != []
    assert shop.person("ida").active


def test_the_last_own_workspace_stays() -> None:
    shop = shop_with_workspace()
    shop.refuse(LastWorkspace, "mona", RemoveWorkspace(workspace="msp"))
    shop.refuse(UnknownWorkspace, "mona", RemoveWorkspace(workspace="nowhere"))


def test_no_channel_of_a_clients_workspace_hears_alerts() -> None:
    shop = shop_with_workspace()
    invite(shop, InviteWorkspace(client=named("acme")))
    join(shop)
    refusal = shop.refuse(ClientsWorkspace, "mona", LinkChannel(alerts=True), place=THEIRS)
    assert refusal.client == "Acme"


def test_a_channel_of_a_clients_workspace_is_bound_to_no_other_client() -> None:
    shop = shop_with_workspace()
    invite(shop, InviteWorkspace(client=named("acme")))
    join(shop)
    other = LinkChannel(client=named("globex"))
    assert shop.refuse(ClientsWorkspace, "mona", other, place=THEIRS).client == "Acme"
    shop.ask(ChannelLinked, "mona", LinkChannel(client=named("acme")), place=THEIRS)


def test_an_invitation_ends_with_the_manager_who_made_it() -> None:
    shop = Shop()
    shop.say("max", InviteWorkspace(), code=CODE)
    shop.say("mona", RemoveMember(handle="max"))
    with pytest.raises(InvitationWithdrawn):
        join(shop)
