"""The app was installed in a workspace: whose is it from now on?"""

from dataclasses import dataclass, replace
from datetime import datetime

from core.accounts import Account
from core.chat import Workspace
from core.codes import hash_of
from core.invitations import Fate, FoundingCode, Invitation, InvitationState
from core.notices import WorkspaceArrived
from core.operations.announcing import publish
from core.operations.bulletin import News
from core.operations.desk import Act
from core.operations.enrolling import enrol
from core.people import Organisation, Person, Right, Role
from core.ports import Books, Unit
from core.refusals import (
    FoundingNeedsCode,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
    InvitationWithdrawn,
)

DEFAULT_LANGUAGE = "en"
DEFAULT_ZONE = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The app was installed in a workspace, called `name`, by somebody.

    `code` is an invitation, or one that founds. `may_found` says whether
    installing alone founds an organisation, which the platform decides.
    """

    platform: str
    workspace: str
    name: str
    installer: Account
    at: datetime
    code: str | None = None
    may_found: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """Whose the workspace is now; `client` is set if it is a client's.

    `person` is who the installer is there; None if nothing was changed.
    """

    fate: Fate
    organisation: Organisation
    workspace: Workspace
    client: str | None = None
    person: Person | None = None


def install(arrival: Arrival, unit: Unit) -> Installed:
    """Join the workspace by its code, or found an organisation.

    Raises one of the `Invitation…` refusals, FoundingNeedsCode, or AccountTaken
    if the installer belongs to another organisation; then nothing was done.
    """
    held = unit.workspace(arrival.platform, arrival.workspace)
    if held is not None:
        return _installed(Fate.ALREADY, *held)
    if arrival.code is None:
        if not arrival.may_found:
            raise FoundingNeedsCode
        return _found(arrival, unit)
    return _with_code(arrival, hash_of(arrival.code), unit)


def inviter(code: str, at: datetime, unit: Unit) -> str | None:
    """The name of the organisation that a code leads to; None for a code that founds one.

    Whoever holds a code may know. Raises one of the `Invitation…` refusals.
    """
    invited = unit.invitation(hash_of(code))
    if invited is not None:
        books, invitation = invited
        _require_open(invitation, books, at)
        return books.organisation.name
    founding = unit.founding_codes.get(hash_of(code))
    if founding is None:
        raise InvitationUnknown
    _require_unused(founding, at)
    return None


def _with_code(arrival: Arrival, code_hash: str, unit: Unit) -> Installed:
    invited = unit.invitation(code_hash)
    if invited is not None:
        return _join(arrival, *invited)
    code = unit.founding_codes.get(code_hash)
    if code is None:
        raise InvitationUnknown
    _require_unused(code, arrival.at)
    if not unit.founding_codes.use(code_hash, arrival.at):
        raise InvitationUsed
    return _found(arrival, unit)


def _found(arrival: Arrival, unit: Unit) -> Installed:
    installer = arrival.installer
    books = unit.found(
        Organisation(
            id=0,
            name=arrival.name,
            language=installer.language or DEFAULT_LANGUAGE,
            zone=installer.zone or DEFAULT_ZONE,
        )
    )
    return _settle(Fate.FOUNDED, arrival, books, Role.MANAGER, None)


def _join(arrival: Arrival, books: Books, invitation: Invitation) -> Installed:
    _require_open(invitation, books, arrival.at)
    used = replace(
        invitation,
        state=InvitationState.USED,
        ended_at=arrival.at,
        workspace=arrival.workspace,
    )
    if not books.invitations.replace(used, expected=InvitationState.OPEN):
        raise InvitationUsed
    return _settle(Fate.JOINED, arrival, books, invitation.role, invitation.client_id)


def _settle(
    fate: Fate, arrival: Arrival, books: Books, role: Role, client_id: int | None
) -> Installed:
    """Write down whose the workspace is, and who installed there."""
    workspace = Workspace(
        platform=arrival.platform,
        workspace=arrival.workspace,
        name=arrival.name,
        joined_at=arrival.at,
        client_id=client_id,
    )
    books.workspaces.add(workspace)
    person = enrol(books, arrival.installer, role, client_id)
    installed = replace(_installed(fate, books, workspace), person=person)
    if fate is Fate.JOINED:
        _announce(installed, person, Act(books=books, at=arrival.at, actor=person))
    return installed


def _announce(installed: Installed, person: Person, act: Act) -> None:
    """Tell the managers that what they gave out was used, and by whom."""
    workspace = installed.workspace
    notice = WorkspaceArrived(
        workspace=workspace.name,
        platform=workspace.platform,
        client=installed.client,
        by=person.name,
        role=person.role,
    )
    subject = act.new_subject(f"workspace/{workspace.platform}/{workspace.workspace}")
    act.bulletin.tell(News(notice=notice, subject=subject))
    publish(act)


def _installed(fate: Fate, books: Books, workspace: Workspace) -> Installed:
    client_id = workspace.client_id
    return Installed(
        fate=fate,
        organisation=books.organisation,
        workspace=workspace,
        client=None if client_id is None else books.clients.get(client_id).name,
    )


def _require_open(invitation: Invitation, books: Books, at: datetime) -> None:
    """An invitation is as good as the manager who gave it."""
    if invitation.state is InvitationState.USED:
        raise InvitationUsed
    giver = books.people.get(invitation.made_by)
    if invitation.state is InvitationState.WITHDRAWN or not giver.may(Right.MANAGE):
        raise InvitationWithdrawn
    if invitation.expires_at <= at:
        raise InvitationExpired(at=invitation.expires_at)


def _require_unused(code: FoundingCode, at: datetime) -> None:
    if code.used_at is not None:
        raise InvitationUsed
    if code.expires_at <= at:
        raise InvitationExpired(at=code.expires_at)
