"""What is given out as a code: invitations, founding codes, and links between accounts.

Of every code only its hash is stored; whoever lost one asks for another.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.people import Identity, Role

INVITATIONS_LIVE = timedelta(days=7)
FOUNDING_CODES_LIVE = timedelta(days=7)
ACCOUNT_CODES_LIVE = timedelta(minutes=15)


class Fate(StrEnum):
    """What became of the workspace."""

    FOUNDED = "founded"
    JOINED = "joined"
    ALREADY = "already"
    """It belonged to an organisation before, and nothing was changed."""


class InvitationState(StrEnum):
    """Whether an invitation still works; time may have passed over an open one."""

    OPEN = "open"
    USED = "used"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A workspace may join the organisation, once: as its own, or as a client's.

    `role` is what whoever installs there becomes; a client's workspace has a
    client's role. `workspace` is the one that has joined by it.
    """

    id: int
    code_hash: str
    role: Role
    client_id: int | None
    made_by: int
    made_at: datetime
    expires_at: datetime
    state: InvitationState = InvitationState.OPEN
    ended_at: datetime | None = None
    workspace: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingCode:
    """Whoever installs with it founds an organisation, once; made on the command line."""

    code_hash: str
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountCode:
    """Whoever says it links the account they say it from to this person.

    `account` is the one that asked for it. A person has one at most: a new
    one replaces it.
    """

    person_id: int
    account: Identity
    code_hash: str
    expires_at: datetime
