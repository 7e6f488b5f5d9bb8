"""Who is at the page, and which rooms they may see: decided here and nowhere else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from adapters.chat.transcript import ChatMessage
from core.chat import Binding, Place
from core.clients import Client, fold
from core.people import Identity, Organisation, Person, Role
from core.ports import Books, Unit

PLATFORM = "web"
WORKSPACE = "playground"
TEAM = "team"
ALERTS = "alerts"
_STAFF_ONLY = frozenset({TEAM, ALERTS})
"""Rooms in which every client is spoken of; no binding opens them to one."""


class RoomKind(StrEnum):
    """What a room is for."""

    TEAM = "team"
    ALERTS = "alerts"
    CLIENT = "client"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A channel, or somebody's direct messages with the bot.

    `linked` is False for a client's room that is not bound to the client yet.
    """

    kind: RoomKind
    place: Place
    client: str | None = None
    linked: bool = True

    @property
    def key(self) -> str:
        """Its name in the transcript and in addresses."""
        return key_of(self.place)

    def may_branch(self, message: ChatMessage) -> bool:
        """Whether a thread can hang from this message: all in the room see it."""
        return (message.channel, message.thread, message.only_for) == (self.key, None, None)


def key_of(place: Place) -> str:
    """Name a place; no channel is taken for the direct messages of its namesake."""
    return f"@{place.channel}" if place.direct else place.channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody with an account here: `user` is the account's id."""

    user: str
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Somebody at the page, with all that they may see."""

    member: Member
    organisation: Organisation
    rooms: tuple[Room, ...]

    @property
    def user(self) -> str:
        return self.member.user

    @property
    def person(self) -> Person:
        return self.member.person

    @property
    def identity(self) -> Identity:
        return identity_of(self.user)

    @property
    def zone(self) -> str:
        """The zone of the viewer's clock."""
        return self.person.zone or self.organisation.zone

    def room(self, key: str) -> Room | None:
        """Find a room; one that may not be seen reads like one that is not there."""
        return next((room for room in self.rooms if room.key == key), None)

    def sees(self, message: ChatMessage) -> bool:
        """Whether this message may reach the viewer, by whichever way."""
        return message.only_for in (None, self.user) and self.room(message.channel) is not None


def identity_of(user: str) -> Identity:
    """Name an account of the playground."""
    return Identity(platform=PLATFORM, workspace=WORKSPACE, user=user)


def viewer(unit: Unit, user: str) -> Viewer | None:
    """Look up who that is, and what they may see now."""
    found = unit.identify(identity_of(user))
    if found is None:
        return None
    books, person = found
    return Viewer(
        member=Member(user=user, person=person),
        organisation=books.organisation,
        rooms=_once_each(_rooms(books, person, user)),
    )


def members(unit: Unit) -> tuple[Member, ...]:
    """Everybody who has an account here: technicians first, clients' contacts last."""
    order = (Role.TECHNICIAN, Role.MANAGER, Role.CLIENT_APPROVER, Role.CLIENT_VIEWER)
    everybody = [
        Member(user=identity.user, person=person)
        for organisation in unit.organisations()
        for books in (unit.books(organisation.id),)
        for person in books.people.everybody()
        for identity in books.people.identities(person.id)
        if (identity.platform, identity.workspace) == (PLATFORM, WORKSPACE)
    ]
    return tuple(sorted(everybody, key=lambda member: order.index(member.person.role)))


def _once_each(rooms: Iterator[Room]) -> tuple[Room, ...]:
    first: dict[str, Room] = {}
    for room in rooms:
        first.setdefault(room.key, room)
    return tuple(first.values())


def _rooms(books: Books, person: Person, user: str) -> Iterator[Room]:
    if person.client_id is None:
        yield Room(kind=RoomKind.TEAM, place=_channel(TEAM))
        for place in _alert_places(books):
            yield Room(kind=RoomKind.ALERTS, place=place)
        yield from _clients_rooms(books)
    else:
        yield from _bound_rooms(books, books.clients.get(person.client_id))
    direct = Place(platform=PLATFORM, workspace=WORKSPACE, channel=user, direct=True)
    yield Room(kind=RoomKind.DIRECT, place=direct)


def _alert_places(books: Books) -> Sequence[Place]:
    return _here(books.places.alert_channels()) or [_channel(ALERTS)]


def _clients_rooms(books: Books) -> Iterator[Room]:
    """Give every client a room, so that a new one can be linked to where it belongs."""
    for client in books.clients.everyone():
        bound = tuple(_bound_rooms(books, client))
        yield from bound
        place = _channel(fold(client.name).replace(" ", "-"))
        if not bound and place.channel not in _STAFF_ONLY and not books.places.binding(place):
            yield Room(kind=RoomKind.CLIENT, place=place, client=client.name, linked=False)


def _bound_rooms(books: Books, client: Client) -> Iterator[Room]:
    for place in _here(books.places.of_client(client.id)):
        if place.channel not in _STAFF_ONLY:
            yield Room(kind=RoomKind.CLIENT, place=place, client=client.name)


def _here(bindings: Sequence[Binding]) -> list[Place]:
    return [
        binding.place
        for binding in bindings
        if (binding.place.platform, binding.place.workspace) == (PLATFORM, WORKSPACE)
        and not binding.place.direct
    ]


def _channel(name: str) -> Place:
    return Place(platform=PLATFORM, workspace=WORKSPACE, channel=name)
