"""Who is who, and who may do what."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is to the organisation; each person has exactly one."""

    TECHNICIAN = "technician"
    CLIENT_VIEWER = "client-viewer"
    CLIENT_APPROVER = "client-approver"
    MANAGER = "manager"


CLIENT_ROLES = frozenset({Role.CLIENT_VIEWER, Role.CLIENT_APPROVER})


class Right(StrEnum):
    """What a command asks for. `semantics.md`, "Who is who", has the table."""

    LOG = "log"
    """Log, undo and fix own entries, and run a timer."""
    CORRECT_ANY = "correct-any"
    """Undo and fix somebody else's entry."""
    READ = "read"
    """Balance, why, history and statement."""
    READ_PAPERS = "read-papers"
    """Invoices and the agreement in writing."""
    REQUEST_TOP_UP = "request-top-up"
    DECIDE_TOP_UP = "decide-top-up"
    MANAGE = "manage"
    """Terms, clients, people, channels, adjustments, redaction and payments."""


_RIGHTS: dict[Role, frozenset[Right]] = {
    Role.TECHNICIAN: frozenset({Right.LOG, Right.READ, Right.REQUEST_TOP_UP}),
    Role.CLIENT_VIEWER: frozenset({Right.READ, Right.READ_PAPERS}),
    Role.CLIENT_APPROVER: frozenset(
        {Right.READ, Right.READ_PAPERS, Right.REQUEST_TOP_UP, Right.DECIDE_TOP_UP}
    ),
    Role.MANAGER: frozenset(Right),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """One account on one chat platform; the workspace is part of who it is."""

    platform: str
    workspace: str
    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An MSP. `zone` and `language` are defaults for its people and channels."""

    id: int
    name: str
    language: str
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """What an organisation has decided for itself.

    With `joining` the full members of its own workspaces become technicians
    when they first ask for something.
    """

    joining: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody known to an organisation.

    `client_id` is set for the two client roles and only for them. `language`
    is None when the person reads whatever the chat platform says.
    """

    id: int
    handle: str
    name: str
    role: Role
    client_id: int | None = None
    language: str | None = None
    zone: str | None = None
    active: bool = True

    @property
    def rights(self) -> frozenset[Right]:
        """What the role carries, for whichever client; nothing once the person was removed."""
        return _RIGHTS[self.role] if self.active else frozenset()

    def may(self, right: Right) -> bool:
        """Whether the role carries the right at all, for whichever client."""
        return right in self.rights

    def may_see(self, client_id: int) -> bool:
        """Whether this person may learn that the client exists."""
        return self.active and (self.client_id is None or self.client_id == client_id)

    @property
    def is_staff(self) -> bool:
        """Whether this person works for the MSP, and may read internal notes."""
        return self.client_id is None
