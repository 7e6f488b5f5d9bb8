"""People and channels: who may do what, and what a channel is for."""

from dataclasses import replace

from core.chat import Binding, BindingKind
from core.clients import fold
from core.commands import AddMember, LinkChannel, RemoveMember
from core.operations.desk import Desk
from core.operations.enrolling import free_handle
from core.operations.naming import client_meant
from core.people import Identity, Person, Role
from core.refusals import (
    AccountTaken,
    BadName,
    ChannelNeeded,
    ClientRoleNeedsClient,
    LastManager,
    NotBound,
    UnknownPerson,
)
from core.results import (
    ChannelLinked,
    ChannelUnlinked,
    MemberAdded,
    MemberRemoved,
    MemberView,
    TeamListed,
)

_CLIENT_ROLES = frozenset({Role.CLIENT_VIEWER, Role.CLIENT_APPROVER})


def add_member(command: AddMember, desk: Desk) -> MemberAdded:
    """Give somebody a role, and link the chat account that was mentioned.

    A handle alone never decides that an account is somebody's who has one
    already: a namesake becomes a person of their own.
    """
    client_id = _client_id(command, desk)
    if command.user is not None:
        _refuse_taken(_identity(command.user, desk), command.handle, desk)
    before = _already_there(command, desk)
    if before is None:
        member = desk.books.people.add(_new_person(command, client_id, desk))
    else:
        _keep_a_manager(desk, before, role=command.role)
        member = replace(
            before,
            name=command.name or before.name,
            role=command.role,
            client_id=client_id,
            active=True,
        )
        desk.books.people.replace(member)
    if command.user is not None:
        desk.books.people.link(_identity(command.user, desk), member.id)
    return MemberAdded(
        member=_view(desk, member),
        before=before.role if before is not None and before.active else None,
    )


def remove_member(command: RemoveMember, desk: Desk) -> MemberRemoved:
    """Take all rights away; what they logged stays."""
    person = desk.books.people.by_handle(command.handle)
    if person is None or not person.active:
        raise UnknownPerson(handle=command.handle)
    _keep_a_manager(desk, person, role=None)
    desk.books.people.replace(replace(person, active=False))
    return MemberRemoved(member=_view(desk, person))


def list_team(desk: Desk) -> TeamListed:
    """Everybody with rights, by handle."""
    return TeamListed(members=tuple(_view(desk, each) for each in desk.books.people.everybody()))


def link_channel(command: LinkChannel, desk: Desk) -> ChannelLinked:
    """Bind this channel to a client, or make it the alert channel."""
    place = desk.place.without_thread()
    if place.direct:
        raise ChannelNeeded
    if command.alerts:
        desk.books.places.bind(Binding(place=place, kind=BindingKind.ALERTS))
        return ChannelLinked(kind=BindingKind.ALERTS, client=None)
    client = client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client
    desk.books.places.bind(Binding(place=place, kind=BindingKind.CLIENT, client_id=client.id))
    return ChannelLinked(kind=BindingKind.CLIENT, client=client.name)


def unlink_channel(desk: Desk) -> ChannelUnlinked:
    """Take this channel's binding away."""
    place = desk.place.without_thread()
    binding = desk.books.places.binding(place)
    if binding is None:
        raise NotBound
    desk.books.places.unbind(place)
    client_id = binding.client_id
    return ChannelUnlinked(
        client=None if client_id is None else desk.books.clients.get(client_id).name
    )


def _client_id(command: AddMember, desk: Desk) -> int | None:
    if command.role not in _CLIENT_ROLES:
        return None
    if not command.client:
        raise ClientRoleNeedsClient(role=command.role)
    return client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client.id


def _refuse_taken(identity: Identity, handle: str, desk: Desk) -> None:
    if desk.books.people.is_held_elsewhere(identity):
        raise AccountTaken(handle=handle)


def _already_there(command: AddMember, desk: Desk) -> Person | None:
    """The person behind the mentioned account, else of that handle."""
    holder = desk.books.people.by_handle(command.handle)
    if command.user is None:
        return holder
    known = desk.books.people.by_identity(_identity(command.user, desk))
    if known is not None:
        return known
    if holder is None or desk.books.people.identities(holder.id):
        return None
    return holder


def _new_person(command: AddMember, client_id: int | None, desk: Desk) -> Person:
    handle = command.handle.strip()
    if not fold(handle):
        raise BadName(name=command.handle)
    return Person(
        id=0,
        handle=free_handle(desk.books, handle),
        name=command.name or handle,
        role=command.role,
        client_id=client_id,
    )


def _identity(user: str, desk: Desk) -> Identity:
    return Identity(platform=desk.place.platform, workspace=desk.place.workspace, user=user)


def _keep_a_manager(desk: Desk, person: Person, *, role: Role | None) -> None:
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
