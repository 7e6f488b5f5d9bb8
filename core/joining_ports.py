"""The ports to who comes in: workspaces, invitations, codes, and who is not known yet.

What `core.ports` says of its ports holds of these.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.chat import Workspace
from core.invitations import AccountCode, FoundingCode, Invitation, InvitationState
from core.people import HouseRules, Identity
from core.strangers import Stranger


class Workspaces(Protocol):
    """The organisation's workspaces, and those of its clients."""

    def get(self, platform: str, workspace: str) -> Workspace | None: ...
    def everyone(self) -> Sequence[Workspace]:
        """The own ones and the clients', by platform, then name, then id."""
        ...

    def add(self, workspace: Workspace) -> None:
        """Store it; the workspace is unique among all organisations."""
        ...

    def remove(self, platform: str, workspace: str) -> None: ...
    def is_held_elsewhere(self, platform: str, workspace: str) -> bool:
        """Whether it is another organisation's; no more is told of it."""
        ...


class Invitations(Protocol):
    """Invitations to other workspaces."""

    def get(self, invitation_id: int) -> Invitation | None: ...
    def unexpired(self, now: datetime) -> Sequence[Invitation]:
        """Those that are open and can still be used, by id."""
        ...

    def add(self, invitation: Invitation) -> Invitation: ...
    def replace(self, invitation: Invitation, *, expected: InvitationState) -> bool:
        """Compare and set: False, and nothing changed, if the state is another."""
        ...


class AccountCodes(Protocol):
    """Codes with which people link their second account."""

    def find(self, code_hash: str) -> AccountCode | None:
        """Find a code of the organisation, expired or not."""
        ...

    def put(self, code: AccountCode) -> None:
        """Store the person's code, in place of the one they had."""
        ...

    def take(self, code: AccountCode) -> bool:
        """Drop it; False, and nothing changed, if it is gone or replaced."""
        ...


class Strangers(Protocol):
    """Accounts about which managers were asked."""

    def get(self, account: Identity) -> Stranger | None: ...
    def put(self, stranger: Stranger) -> None:
        """Insert or replace what is known of the account."""
        ...


class Rules(Protocol):
    """What the organisation has decided for itself."""

    def get(self) -> HouseRules:
        """The rules; the usual ones until others were put."""
        ...

    def put(self, rules: HouseRules) -> None: ...


class FoundingCodes(Protocol):
    """Codes with which organisations are founded: of none yet."""

    def get(self, code_hash: str) -> FoundingCode | None: ...
    def add(self, code: FoundingCode) -> None: ...
    def use(self, code_hash: str, at: datetime) -> bool:
        """Compare and set: False, and nothing changed, if it is unknown or was used."""
        ...
