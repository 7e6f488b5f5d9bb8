"""What can be refused about workspaces and the invitations to them."""

from dataclasses import dataclass
from datetime import datetime

from core.people import Role
from core.refusals.refusal import Refusal


@dataclass(kw_only=True, eq=False)
class InvitationUnknown(Refusal):
    """No such code was ever given out."""


@dataclass(kw_only=True, eq=False)
class InvitationUsed(Refusal):
    """Somebody joined with the code before; it works once."""


@dataclass(kw_only=True, eq=False)
class InvitationExpired(Refusal):
    """The code was to be used earlier."""

    at: datetime


@dataclass(kw_only=True, eq=False)
class InvitationWithdrawn(Refusal):
    """A manager took the invitation back, or is none any more."""


@dataclass(kw_only=True, eq=False)
class FoundingNeedsCode(Refusal):
    """On this platform installing alone founds nothing."""


@dataclass(kw_only=True, eq=False)
class UnknownInvitation(Refusal):
    """No invitation of that number that still works."""

    invitation_id: int


@dataclass(kw_only=True, eq=False)
class ClientRoleNeeded(Refusal):
    """In a client's workspace there are a client's roles only."""

    role: Role


@dataclass(kw_only=True, eq=False)
class UnknownWorkspace(Refusal):
    """No workspace of that name or id."""

    workspace: str


@dataclass(kw_only=True, eq=False)
class LastWorkspace(Refusal):
    """An organisation keeps at least one workspace of its own."""
