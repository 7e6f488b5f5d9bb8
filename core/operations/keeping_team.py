"""People: who may do what."""

from dataclasses import replace

from core.accounts import AccountKind
from core.clients import fold
from core.commands import AddMember, RemoveMember
from core.operations.desk import Desk
from core.operations.enrolling import free_handle
from core.operations.naming import client_meant
from core.paging import Page
from core.people import CLIENT_ROLES, Identity, Person, Role
from core.refusals import (
    AccountTaken,
    BadName,
    ClientRoleNeedsClient,
    LastManager,
    NotMentioned,
    UnknownAccount,
    UnknownPerson,
)
from core.results import (
    MemberAdded,
    MemberRemoved,
    MemberView,
    TeamListed,
)
from core.strangers import StrangerState


def add_member(command: AddMember, desk: Desk) -> MemberAdded:
    """Give somebody a role, and link the chat account that was mentioned.

    A handle alone never decides that an account is somebody's who has one
    already: a namesake becomes a person of their own.
    """
    client_id = _client_id(command, desk)
    account = account_meant(command.user, desk)
    if account is not None:
        _refuse_unusable(command, account, desk)
    before = _already_there(command, account, desk)
    if before is None and account is None and desk.request.mentions:
        raise NotMentioned(handle=command.handle)
    if before is None:
        member = desk.books.people.add(_new_person(command, client_id, desk))
    else:
        keep_a_manager(desk, before, role=command.role)
        member = replace(
            before,
            name=command.name or before.name,
            role=command.role,
            client_id=client_id,
            active=True,
        )
        desk.books.people.replace(member)
    if account is not None:
        desk.books.people.link(account, member.id)
        _no_stranger(account, desk)
    return MemberAdded(
        member=_view(desk, member),
        before=before.role if before is not None and before.active else None,
        has_account=bool(desk.books.people.identities(member.id)),
    )


def remove_member(command: RemoveMember, desk: Desk) -> MemberRemoved:
    """Take all rights away; what they logged stays."""
    account = account_meant(command.user, desk)
    people = desk.books.people
    person = people.by_handle(command.handle) if account is None else people.by_identity(account)
    if person is None or not person.active:
        raise UnknownPerson(handle=command.handle)
    keep_a_manager(desk, person, role=None)
    desk.books.people.replace(replace(person, active=False))
    return MemberRemoved(member=_view(desk, person))


def list_team(desk: Desk, page: int) -> TeamListed:
    """Everybody with rights, by handle."""
    everybody = desk.books.people.everybody()
    shown = Page.of(page, len(everybody))
    return TeamListed(members=tuple(_view(desk, each) for each in shown.cut(everybody)), page=shown)


def _client_id(command: AddMember, desk: Desk) -> int | None:
    if command.role not in CLIENT_ROLES:
        return None
    if not command.client:
        raise ClientRoleNeedsClient(role=command.role)
    return client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client.id


def _already_there(command: AddMember, account: Identity | None, desk: Desk) -> Person | None:
    """The person behind the mentioned account, else of that handle."""
    holder = desk.books.people.by_handle(command.handle)
    if account is None:
        return holder
    known = desk.books.people.by_identity(account)
    if known is not None:
        return known
    if holder is None or desk.books.people.identities(holder.id):
        return None
    return holder


def _new_person(command: AddMember, client_id: int | None, desk: Desk) -> Person:
    handle, name = _called(command, desk)
    if not fold(handle):
        raise BadName(name=command.handle)
    return Person(
        id=0,
        handle=free_handle(desk.books, handle),
        name=name,
        role=command.role,
        client_id=client_id,
    )


def _called(command: AddMember, desk: Desk) -> tuple[str, str]:
    """Handle and name as they were said; of a bare mention, as the platform has them."""
    account = desk.request.account
    if account is not None and command.handle == command.user:
        handle = "-".join(account.handle.split()) or command.handle
        return handle, command.name or account.name or handle
    handle = command.handle.strip()
    return handle, command.name or handle


def _no_stranger(account: Identity, desk: Desk) -> None:
    """Whoever asked who this is has the answer."""
    known = desk.books.strangers.get(account)
    if known is None:
        return
    desk.books.strangers.put(
        replace(
            known,
            state=StrangerState.KNOWN,
            decided_by=desk.asker.id,
            decided_at=desk.act.at,
        )
    )
    if known.subject is not None:
        desk.act.bulletin.redraw(known.subject)


def account_meant(user: str | None, desk: Desk) -> Identity | None:
    """The mentioned account: where it is at home the platform tells, never the text."""
    if user is None:
        return None
    account = desk.request.account
    if account is None:
        return Identity(platform=desk.place.platform, workspace=desk.place.workspace, user=user)
    return account.identity


def _refuse_unusable(command: AddMember, identity: Identity, desk: Desk) -> None:
    """Nobody speaks from a closed account, and another organisation's is not to be had."""
    account = desk.request.account
    if account is not None and account.kind in {AccountKind.BOT, AccountKind.GONE}:
        raise UnknownAccount(handle=account.handle)
    if desk.books.people.is_held_elsewhere(identity):
        raise AccountTaken(handle=command.handle)


def keep_a_manager(desk: Desk, person: Person, *, role: Role | None) -> None:
    """Raise LastManager if nobody else would be one."""
    managers = [each for each in desk.books.people.everybody() if each.role is Role.MANAGER]
    if role is not Role.MANAGER and [each.id for each in managers] == [person.id]:
        raise LastManager


def _view(desk: Desk, person: Person) -> MemberView:
    client_id = person.client_id
    return MemberView(
        handle=person.handle,
        name=person.name,
        role=person.role,
        client=None if client_id is None else desk.books.clients.get(client_id).name,
    )
