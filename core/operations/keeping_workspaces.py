"""Workspaces: whom to invite, what stands open, and what belongs to the organisation."""

from dataclasses import replace

from core.chat import Workspace
from core.clients import fold
from core.codes import hash_of
from core.commands import InviteWorkspace, RemoveWorkspace, WithdrawInvitation
from core.invitations import INVITATIONS_LIVE, Invitation, InvitationState
from core.operations.desk import Desk
from core.operations.naming import client_meant
from core.paging import Page
from core.people import CLIENT_ROLES, Role
from core.refusals import (
    ClientRoleNeeded,
    ClientRoleNeedsClient,
    LastWorkspace,
    UnknownInvitation,
    UnknownWorkspace,
)
from core.results import (
    InvitationsListed,
    InvitationTakenBack,
    InvitationView,
    WorkspaceInvited,
    WorkspaceRemoved,
    WorkspacesListed,
    WorkspaceView,
)


def invite(command: InviteWorkspace, desk: Desk) -> WorkspaceInvited:
    """Make an invitation for another workspace; only its hash is stored."""
    client_id = _client_id(command, desk)
    role = command.role or (Role.TECHNICIAN if client_id is None else Role.CLIENT_VIEWER)
    if role in CLIENT_ROLES and client_id is None:
        raise ClientRoleNeedsClient(role=role)
    if role not in CLIENT_ROLES and client_id is not None:
        raise ClientRoleNeeded(role=role)
    invitation = desk.books.invitations.add(
        Invitation(
            id=0,
            code_hash=hash_of(desk.request.code),
            role=role,
            client_id=client_id,
            made_by=desk.asker.id,
            made_at=desk.act.at,
            expires_at=desk.act.at + INVITATIONS_LIVE,
        )
    )
    return WorkspaceInvited(invitation=_view(invitation, desk), code=desk.request.code)


def list_invitations(desk: Desk, page: int) -> InvitationsListed:
    """The invitations that still work."""
    unexpired = desk.books.invitations.unexpired(desk.act.at)
    shown = Page.of(page, len(unexpired))
    return InvitationsListed(
        invitations=tuple(_view(each, desk) for each in shown.cut(unexpired)), page=shown
    )


def withdraw(command: WithdrawInvitation, desk: Desk) -> InvitationTakenBack:
    """Make an invitation work no more."""
    invitation = desk.books.invitations.get(command.invitation_id)
    if invitation is None:
        raise UnknownInvitation(invitation_id=command.invitation_id)
    withdrawn = replace(invitation, state=InvitationState.WITHDRAWN, ended_at=desk.act.at)
    if not desk.books.invitations.replace(withdrawn, expected=InvitationState.OPEN):
        raise UnknownInvitation(invitation_id=command.invitation_id)
    return InvitationTakenBack(invitation=_view(invitation, desk))


def list_workspaces(desk: Desk, page: int) -> WorkspacesListed:
    """The organisation's workspaces, the clients' among them."""
    everyone = desk.books.workspaces.everyone()
    shown = Page.of(page, len(everyone))
    return WorkspacesListed(
        workspaces=tuple(_workspace_view(each, desk) for each in shown.cut(everyone)),
        joining=desk.books.rules.get().joining,
        page=shown,
    )


def remove(command: RemoveWorkspace, desk: Desk) -> WorkspaceRemoved:
    """Give a workspace up: its channels are bound to nothing; people keep their roles."""
    workspace = _workspace_meant(command.workspace, desk)
    own = [each for each in desk.books.workspaces.everyone() if each.client_id is None]
    if own == [workspace]:
        raise LastWorkspace
    _unbind_channels(workspace, desk)
    desk.books.workspaces.remove(workspace.platform, workspace.workspace)
    return WorkspaceRemoved(workspace=_workspace_view(workspace, desk))


def _client_id(command: InviteWorkspace, desk: Desk) -> int | None:
    if not command.client:
        return None
    return client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client.id


def _workspace_meant(said: str, desk: Desk) -> Workspace:
    """By its id, else by a name that only one bears."""
    everyone = desk.books.workspaces.everyone()
    by_id = [each for each in everyone if each.workspace.casefold() == said.casefold()]
    by_name = [each for each in everyone if fold(each.name) == fold(said)]
    found = by_id or by_name
    if len(found) != 1:
        raise UnknownWorkspace(workspace=said)
    return found[0]


def _unbind_channels(workspace: Workspace, desk: Desk) -> None:
    places = desk.books.places
    bound = [*places.alert_channels()]
    for client in (*desk.books.clients.everyone(), *desk.books.clients.everyone(archived=True)):
        bound += places.of_client(client.id)
    for binding in bound:
        place = binding.place
        if (place.platform, place.workspace) == (workspace.platform, workspace.workspace):
            places.unbind(place)


def _view(invitation: Invitation, desk: Desk) -> InvitationView:
    return InvitationView(
        id=invitation.id,
        role=invitation.role,
        client=_client_name(invitation.client_id, desk),
        by=desk.books.people.get(invitation.made_by).name,
        expires_at=invitation.expires_at,
    )


def _workspace_view(workspace: Workspace, desk: Desk) -> WorkspaceView:
    return WorkspaceView(
        platform=workspace.platform,
        workspace=workspace.workspace,
        name=workspace.name,
        client=_client_name(workspace.client_id, desk),
        joined_at=workspace.joined_at,
    )


def _client_name(client_id: int | None, desk: Desk) -> str | None:
    return None if client_id is None else desk.books.clients.get(client_id).name
