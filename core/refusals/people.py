"""What can be refused about people, their roles and their accounts."""

from dataclasses import dataclass
from datetime import datetime

from core.people import Role
from core.refusals.refusal import Refusal


@dataclass(kw_only=True, eq=False)
class UnknownPerson(Refusal):
    """Nobody of that handle."""

    handle: str


@dataclass(kw_only=True, eq=False)
class AccountTaken(Refusal):
    """The chat account cannot be linked; that another organisation holds it is not told."""

    handle: str


@dataclass(kw_only=True, eq=False)
class LastManager(Refusal):
    """An organisation keeps at least one manager."""


@dataclass(kw_only=True, eq=False)
class ClientRoleNeedsClient(Refusal):
    """A client's viewer or approver belongs to one client."""

    role: Role


@dataclass(kw_only=True, eq=False)
class NoRightsYet(Refusal):
    """Somebody without rights, about whom managers were asked."""

    name: str


@dataclass(kw_only=True, eq=False)
class AccountUnclear(Refusal):
    """The platform did not tell whose account it is, so nothing was done."""


@dataclass(kw_only=True, eq=False)
class NotMentioned(Refusal):
    """A name that nobody bears, where everybody can be mentioned."""

    handle: str


@dataclass(kw_only=True, eq=False)
class UnknownAccount(Refusal):
    """The platform knows no such account any more, or it is a bot's."""

    handle: str


@dataclass(kw_only=True, eq=False)
class AccountCodeUnknown(Refusal):
    """No such code waits: it was never given, was used, or a newer one took its place."""


@dataclass(kw_only=True, eq=False)
class AccountCodeExpired(Refusal):
    """The code was to be said earlier."""

    at: datetime
