"""Workspaces and codes in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.chat import Workspace
from core.invitations import AccountCode, FoundingCode, Invitation, InvitationState
from core.people import HouseRules, Identity
from core.strangers import Stranger
from tests.fakes.rows import Rows, insert, of, unique, update


@dataclass(frozen=True, slots=True)
class MemoryWorkspaces:
    rows: Rows
    organisation_id: int

    def get(self, platform: str, workspace: str) -> Workspace | None:
        owner, held = self.rows.workspaces.get((platform, workspace), (None, None))
        return held if owner == self.organisation_id else None

    def everyone(self) -> Sequence[Workspace]:
        own = (
            held for owner, held in self.rows.workspaces.values() if owner == self.organisation_id
        )
        return sorted(own, key=lambda one: (one.platform, one.name, one.workspace))

    def add(self, workspace: Workspace) -> None:
        key = (workspace.platform, workspace.workspace)
        insert(self.rows.workspaces, key, (self.organisation_id, workspace))

    def remove(self, platform: str, workspace: str) -> None:
        if self.get(platform, workspace) is not None:
            del self.rows.workspaces[platform, workspace]

    def is_held_elsewhere(self, platform: str, workspace: str) -> bool:
        owner, _ = self.rows.workspaces.get((platform, workspace), (self.organisation_id, None))
        return owner != self.organisation_id


@dataclass(frozen=True, slots=True)
class MemoryInvitations:
    rows: Rows
    organisation_id: int

    def get(self, invitation_id: int) -> Invitation | None:
        return self.rows.invitations.get((self.organisation_id, invitation_id))

    def unexpired(self, now: datetime) -> Sequence[Invitation]:
        own = of(self.rows.invitations, self.organisation_id)
        return [one for one in own if one.state is InvitationState.OPEN and one.expires_at > now]

    def add(self, invitation: Invitation) -> Invitation:
        hashes = {one.code_hash for one in self.rows.invitations.values()}
        unique(invitation.code_hash not in hashes, "code")
        number = self.rows.number("invitations", self.organisation_id)
        invitation = replace(invitation, id=number)
        insert(self.rows.invitations, (self.organisation_id, number), invitation)
        return invitation

    def replace(self, invitation: Invitation, *, expected: InvitationState) -> bool:
        before = self.get(invitation.id)
        if before is None or before.state is not expected:
            return False
        update(self.rows.invitations, (self.organisation_id, invitation.id), invitation)
        return True


@dataclass(frozen=True, slots=True)
class MemoryAccountCodes:
    rows: Rows
    organisation_id: int

    def find(self, code_hash: str) -> AccountCode | None:
        own = of(self.rows.account_codes, self.organisation_id)
        return next((code for code in own if code.code_hash == code_hash), None)

    def put(self, code: AccountCode) -> None:
        self.rows.account_codes[self.organisation_id, code.person_id] = code

    def take(self, code: AccountCode) -> bool:
        key = (self.organisation_id, code.person_id)
        held = self.rows.account_codes.get(key)
        if held is None or held.code_hash != code.code_hash:
            return False
        del self.rows.account_codes[key]
        return True


@dataclass(frozen=True, slots=True)
class MemoryStrangers:
    rows: Rows
    organisation_id: int

    def get(self, account: Identity) -> Stranger | None:
        return self.rows.strangers.get((self.organisation_id, account))

    def put(self, stranger: Stranger) -> None:
        self.rows.strangers[self.organisation_id, stranger.account] = stranger


@dataclass(frozen=True, slots=True)
class MemoryRules:
    rows: Rows
    organisation_id: int

    def get(self) -> HouseRules:
        return self.rows.rules.get(self.organisation_id, HouseRules())

    def put(self, rules: HouseRules) -> None:
        self.rows.rules[self.organisation_id] = rules


@dataclass(frozen=True, slots=True)
class MemoryFoundingCodes:
    rows: Rows

    def get(self, code_hash: str) -> FoundingCode | None:
        return self.rows.founding_codes.get(code_hash)

    def add(self, code: FoundingCode) -> None:
        insert(self.rows.founding_codes, code.code_hash, code)

    def use(self, code_hash: str, at: datetime) -> bool:
        code = self.get(code_hash)
        if code is None or code.used_at is not None:
            return False
        self.rows.founding_codes[code_hash] = replace(code, used_at=at)
        return True
