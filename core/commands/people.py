"""What can be asked for about people, their roles and their accounts."""

from dataclasses import dataclass

from core.people import Role
from core.readings import ClientReadings


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMember:
    """Give somebody a role; a client role needs its client.

    `user` is the platform's user id where somebody was mentioned; otherwise
    `handle` alone names a person without a chat account yet.
    """

    handle: str
    role: Role
    user: str | None = None
    name: str | None = None
    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveMember:
    """Take all rights from somebody; their entries stay. `user` as in AddMember."""

    handle: str
    user: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTeam:
    """Everybody and their roles."""

    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class IgnoreAccount:
    """Somebody who asked gets no rights, and managers are not asked about them again."""

    handle: str
    user: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetJoining:
    """Whether members of the own workspaces become technicians by themselves."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkAccount:
    """Ask for a code for one's second account; or say it there, which links the two.

    `confirmed` says that the account is to leave the person who has it now.
    """

    code: str | None = None
    confirmed: bool = False


PeopleCommand = AddMember | RemoveMember | ListTeam | IgnoreAccount | SetJoining | LinkAccount
