"""What can be asked for about workspaces and the invitations to them."""

from dataclasses import dataclass

from core.people import Role
from core.readings import ClientReadings


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteWorkspace:
    """Invite another workspace, as an own one or as a client's.

    Without a role whoever installs there becomes a technician, or the client's viewer.
    """

    client: ClientReadings = ()
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListInvitations:
    """The invitations that still work; a page of them."""

    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawInvitation:
    """Make an invitation work no more."""

    invitation_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWorkspaces:
    """The organisation's workspaces, and those of its clients."""

    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveWorkspace:
    """Give up a workspace, by its id or its name."""

    workspace: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinWorkspace:
    """Say whose this workspace is, with a code; nobody has to be known for it."""

    code: str


WorkspaceCommand = (
    InviteWorkspace | ListInvitations | WithdrawInvitation | ListWorkspaces | RemoveWorkspace
)
"""What is asked for by somebody who is known; joining is not among it."""
