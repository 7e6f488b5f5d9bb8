"""What is answered about workspaces and the invitations to them."""

from dataclasses import dataclass
from datetime import datetime

from core.invitations import Fate
from core.paging import Page
from core.people import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationView:
    """An invitation that still works, with what its installer becomes."""

    id: int
    role: Role
    client: str | None
    by: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceInvited:
    """An invitation was made; its `code` is told once, and None when it was told before."""

    invitation: InvitationView
    code: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationsListed:
    """The invitations that still work, oldest first; a page of them."""

    invitations: tuple[InvitationView, ...]
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationTakenBack:
    """An invitation works no more."""

    invitation: InvitationView


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceView:
    """A workspace; `client` is None for an own one."""

    platform: str
    workspace: str
    name: str
    client: str | None
    joined_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspacesListed:
    """The workspaces, a page of them, and whether members of the own ones join by themselves."""

    workspaces: tuple[WorkspaceView, ...]
    joining: bool
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceRemoved:
    """A workspace belongs to nobody any more, and its channels are bound to nothing."""

    workspace: WorkspaceView


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceJoined:
    """Whose the workspace is now; `fate` tells whether it was so before.

    `role` is what whoever joined it is there; None for somebody who is nobody.
    """

    fate: Fate
    organisation: str
    client: str | None
    role: Role | None


WorkspaceResult = (
    WorkspaceInvited
    | InvitationsListed
    | InvitationTakenBack
    | WorkspacesListed
    | WorkspaceRemoved
    | WorkspaceJoined
)
