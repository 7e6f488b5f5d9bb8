"""Workspaces, and what was given out to join by."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, changed, literally, mine, numbered, removed
from adapters.storage.dialect import upsert
from adapters.storage.prepared import Driver, Found
from adapters.storage.schema.joining import (
    account_codes,
    founding_codes,
    invitations,
    workspaces,
)
from core.chat import Workspace
from core.invitations import AccountCode, FoundingCode, Invitation, InvitationState
from core.people import Identity

WORKSPACE = Record(Workspace, workspaces)
INVITATION = Record(Invitation, invitations)
_ACCOUNT = Record(Identity, account_codes)
_ACCOUNT_CODE = Record(AccountCode, account_codes, without={"account"})
ACCOUNT_CODE_COLUMNS = (*_ACCOUNT.columns, *_ACCOUNT_CODE.columns)
_FOUNDING_CODE = Record(FoundingCode, founding_codes)

_WORKSPACES = select(*WORKSPACE.columns)
_WORKSPACE = _WORKSPACES.where(mine(workspaces, "platform", "workspace"))
_EVERY_WORKSPACE = _WORKSPACES.where(mine(workspaces)).order_by(
    workspaces.c.platform, workspaces.c.name, workspaces.c.workspace
)
_ADD_WORKSPACE = insert(workspaces)
_ELSEWHERE = select(workspaces.c.organisation_id).where(
    workspaces.c.organisation_id != bindparam("organisation_id"),
    workspaces.c.platform == bindparam("platform"),
    workspaces.c.workspace == bindparam("workspace"),
)
_REMOVE_WORKSPACE = removed(workspaces, "platform", "workspace")

_INVITATIONS = select(*INVITATION.columns)
_INVITATION = _INVITATIONS.where(mine(invitations, "id"))
_UNEXPIRED = _INVITATIONS.where(
    mine(invitations),
    invitations.c.state == literally(InvitationState.OPEN),
    invitations.c.expires_at > bindparam("now"),
).order_by(invitations.c.id)
_ADD_INVITATION = numbered(invitations)
_STEP = changed(invitations, "id").where(invitations.c.state == bindparam("key_state"))

_FIND_CODE = select(*ACCOUNT_CODE_COLUMNS).where(mine(account_codes, "code_hash"))
_PUT_CODE = upsert(account_codes, key=["person_id"])
_TAKE_CODE = removed(account_codes, "person_id", "code_hash")

_FOUNDING = select(*_FOUNDING_CODE.columns).where(
    founding_codes.c.code_hash == bindparam("code_hash")
)
_ADD_FOUNDING = insert(founding_codes)
_USE_FOUNDING = (
    update(founding_codes)
    .where(founding_codes.c.code_hash == bindparam("key_hash"), founding_codes.c.used_at.is_(None))
    .values(used_at=bindparam("at"))
)


class SqlWorkspaces(Shelf):
    """Implements `core.joining_ports.Workspaces`."""

    def get(self, platform: str, workspace: str) -> Workspace | None:
        row = self._first(_WORKSPACE, platform=platform, workspace=workspace)
        return None if row is None else WORKSPACE.read(row)

    def everyone(self) -> Sequence[Workspace]:
        return [WORKSPACE.read(row) for row in self._rows(_EVERY_WORKSPACE)]

    def add(self, workspace: Workspace) -> None:
        self._insert(_ADD_WORKSPACE, WORKSPACE.values(workspace))

    def remove(self, platform: str, workspace: str) -> None:
        self._change(_REMOVE_WORKSPACE, {}, platform=platform, workspace=workspace)

    def is_held_elsewhere(self, platform: str, workspace: str) -> bool:
        return self._first(_ELSEWHERE, platform=platform, workspace=workspace) is not None


class SqlInvitations(Shelf):
    """Implements `core.joining_ports.Invitations`."""

    def get(self, invitation_id: int) -> Invitation | None:
        row = self._first(_INVITATION, id=invitation_id)
        return None if row is None else INVITATION.read(row)

    def unexpired(self, now: datetime) -> Sequence[Invitation]:
        return [INVITATION.read(row) for row in self._rows(_UNEXPIRED, now=now)]

    def add(self, invitation: Invitation) -> Invitation:
        return replace(invitation, id=self._number(_ADD_INVITATION, INVITATION.values(invitation)))

    def replace(self, invitation: Invitation, *, expected: InvitationState) -> bool:
        given = {**INVITATION.values(invitation), "key_state": expected}
        return self._change(_STEP, given, id=invitation.id) == 1


class SqlAccountCodes(Shelf):
    """Implements `core.joining_ports.AccountCodes`."""

    def find(self, code_hash: str) -> AccountCode | None:
        row = self._first(_FIND_CODE, code_hash=code_hash)
        return None if row is None else read_account_code(row)

    def put(self, code: AccountCode) -> None:
        values = {**_ACCOUNT.values(code.account), **_ACCOUNT_CODE.values(code)}
        self._insert(_PUT_CODE, values)

    def take(self, code: AccountCode) -> bool:
        key = {"person_id": code.person_id, "code_hash": code.code_hash}
        return self._change(_TAKE_CODE, {}, **key) == 1


@dataclass(frozen=True, slots=True)
class SqlFoundingCodes:
    """Implements `core.joining_ports.FoundingCodes`."""

    driver: Driver

    def get(self, code_hash: str) -> FoundingCode | None:
        row = self.driver.first(_FOUNDING, {"code_hash": code_hash})
        return None if row is None else _FOUNDING_CODE.read(row)

    def add(self, code: FoundingCode) -> None:
        self.driver.affected(_ADD_FOUNDING, _FOUNDING_CODE.values(code))

    def use(self, code_hash: str, at: datetime) -> bool:
        given = {"key_hash": code_hash, "at": at}
        return self.driver.affected(_USE_FOUNDING, given) == 1


def read_account_code(row: Found) -> AccountCode:
    """Read a row that begins with `ACCOUNT_CODE_COLUMNS`."""
    account = _ACCOUNT.read(row)
    return _ACCOUNT_CODE.read(row[len(_ACCOUNT.columns) :], account=account)
