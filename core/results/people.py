"""What is answered about people, their roles and their accounts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.paging import Page
from core.people import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """Somebody of the team, or a client's contact."""

    handle: str
    name: str
    role: Role
    client: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberAdded:
    """Somebody has a role now; `before` is the one they had.

    Without an account nobody can speak as them yet.
    """

    member: MemberView
    before: Role | None = None
    has_account: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRemoved:
    """Somebody has no rights any more."""

    member: MemberView


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamListed:
    """Everybody with rights; a page of them."""

    members: tuple[MemberView, ...]
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountIgnored:
    """Managers are not asked about this account any more."""

    handle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoiningSet:
    """Whether members of the own workspaces become technicians by themselves."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountCodeGiven:
    """A code for the second account; it is told once, and None when it was told before."""

    code: str | None
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLinked:
    """The account is this person's; `already` says that it was before."""

    name: str
    role: Role
    already: bool = False


class NotLinked(StrEnum):
    """Why an account stays where it is."""

    TAKEN = "taken"
    """It, or its workspace, is another organisation's, or another side's."""
    LAST_MANAGER = "last-manager"
    """Nobody else would be a manager."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountNotLinked:
    """The code was right and the account cannot be linked; the code is spent all the same."""

    because: NotLinked


PeopleResult = (
    MemberAdded
    | MemberRemoved
    | TeamListed
    | AccountIgnored
    | JoiningSet
    | AccountCodeGiven
    | AccountLinked
    | AccountNotLinked
)
