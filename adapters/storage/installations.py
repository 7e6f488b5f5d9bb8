"""Installations and those on the way to one, kept in the same database as the books."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, or_, select, update

from adapters.chat.installations import Installation, Setout, TokenUnreadable
from adapters.storage.books.record import Record
from adapters.storage.schema.installations import installations, setouts
from adapters.storage.sealing import Seal, Unsealable
from adapters.storage.store import SqlStore
from adapters.storage.unit import SqlUnit
from core.ports import Answer, Operation

_INSTALLATION = Record(Installation, installations)

_INSTALLATIONS = select(*_INSTALLATION.columns)
_ALL = _INSTALLATIONS.order_by(installations.c.workspace)
_OF_WORKSPACE = installations.c.workspace == bindparam("key")
_OF_TOKENS = and_(
    _OF_WORKSPACE,
    installations.c.installed_at == bindparam("key_installed_at"),
    installations.c.version == bindparam("key_version"),
)
_GET = _INSTALLATIONS.where(_OF_WORKSPACE)
_ADD = insert(installations)
_REMOVE = delete(installations).where(_OF_WORKSPACE)
_REMOVE_OLD = _REMOVE.where(installations.c.installed_at <= bindparam("installed_by"))
_CLAIM = (
    update(installations)
    .where(
        _OF_TOKENS,
        or_(
            installations.c.claimed_until.is_(None),
            installations.c.claimed_until <= bindparam("now"),
        ),
    )
    .values(claimed_until=bindparam("until"))
)
_RENEW = update(installations).where(_OF_TOKENS).values({installations.c.claimed_until: None})
_RESEAL = update(installations).where(_OF_WORKSPACE)

_SET_OUT = insert(setouts)
_FORGET_LATE = delete(setouts).where(setouts.c.expires_at <= bindparam("now"))
_TAKE = (
    delete(setouts)
    .where(
        setouts.c.state_hash == bindparam("state"),
        setouts.c.browser_hash == bindparam("browser"),
        setouts.c.expires_at > bindparam("now"),
    )
    .returning(setouts.c.invitation, setouts.c.expires_at)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resealed:
    """How many installations are encrypted with the first key now, and which cannot be read."""

    installations: int
    unreadable: tuple[str, ...]


class SqlInstallations:
    """Implements `adapters.chat.installations.Installations`."""

    def __init__(self, store: SqlStore, seal: Seal) -> None:
        self._store = store
        self._seal = seal

    async def find(self, *workspaces: str) -> Installation | None:
        found = await self._store.read_connection(
            lambda connection: next(_kept(connection, workspaces), None)
        )
        return None if found is None else _opened(found, self._seal)

    async def everyone(self) -> list[Installation | TokenUnreadable]:
        kept = await self._store.read_connection(_everyone)
        return [self._opened_if_readable(each) for each in kept]

    async def add(self, installation: Installation, joining: Operation[Answer]) -> Answer:
        values = _sealed(installation, self._seal)

        def add(connection: Connection) -> Answer:
            answer = joining(SqlUnit(connection))
            connection.execute(_REMOVE, {"key": installation.workspace})
            connection.execute(_ADD, values)
            return answer

        return await self._store.write_connection(add)

    async def remove(self, workspace: str, *, installed_by: datetime) -> bool:
        given = {"key": workspace, "installed_by": installed_by}
        return await self._changes_one(_REMOVE_OLD, given)

    async def claim(self, installation: Installation, *, now: datetime, until: datetime) -> bool:
        return await self._changes_one(_CLAIM, {**_key(installation), "now": now, "until": until})

    async def renew(self, installation: Installation) -> bool:
        values = _sealed(replace(installation, version=installation.version + 1), self._seal)
        del values["workspace"]
        return await self._changes_one(_RENEW, {**values, **_key(installation)})

    async def _changes_one(self, statement: Any, given: dict[str, Any]) -> bool:
        return await self._store.write_connection(
            lambda connection: connection.execute(statement, given).rowcount == 1
        )

    def _opened_if_readable(self, kept: Installation) -> Installation | TokenUnreadable:
        try:
            return _opened(kept, self._seal)
        except TokenUnreadable as problem:
            return problem


class SqlSetouts:
    """Implements `adapters.chat.installations.Setouts`."""

    def __init__(self, store: SqlStore, seal: Seal) -> None:
        self._store = store
        self._seal = seal

    async def add(self, setout: Setout, *, now: datetime) -> None:
        values = {
            "state_hash": _hash(setout.state),
            "browser_hash": _hash(setout.browser),
            "invitation": setout.invitation and self._seal.close(setout.invitation),
            "expires_at": setout.expires_at,
        }

        def add(connection: Connection) -> None:
            connection.execute(_FORGET_LATE, {"now": now})
            connection.execute(_SET_OUT, values)

        await self._store.write_connection(add)

    async def take(self, state: str, browser: str, *, now: datetime) -> Setout | None:
        given = {"state": _hash(state), "browser": _hash(browser), "now": now}
        row = await self._store.write_connection(
            lambda connection: connection.execute(_TAKE, given).first()
        )
        if row is None:
            return None
        try:
            invitation = row.invitation and self._seal.open(row.invitation)
        except Unsealable:  # the keys were changed meanwhile
            return None
        return Setout(
            state=state, browser=browser, invitation=invitation, expires_at=row.expires_at
        )


async def reseal(store: SqlStore, seal: Seal) -> Resealed:
    """Encrypt all that is kept with the first key; what cannot be read stays as it is."""
    return await store.write_connection(lambda connection: _reseal(connection, seal))


def _reseal(connection: Connection, seal: Seal) -> Resealed:
    done, unreadable = 0, []
    for kept in _everyone(connection):
        try:
            values = {
                "token": seal.renew(kept.token),
                "refresh_token": kept.refresh_token and seal.renew(kept.refresh_token),
            }
        except Unsealable:
            unreadable.append(kept.workspace)
            continue
        connection.execute(_RESEAL, {**values, "key": kept.workspace})
        done += 1
    return Resealed(installations=done, unreadable=tuple(unreadable))


def _kept(connection: Connection, workspaces: Iterable[str]) -> Iterator[Installation]:
    """Installations as they are kept, with their tokens sealed."""
    for workspace in workspaces:
        row = connection.execute(_GET, {"key": workspace}).first()
        if row is not None:
            yield _INSTALLATION.read(row)


def _everyone(connection: Connection) -> list[Installation]:
    return [_INSTALLATION.read(row) for row in connection.execute(_ALL)]


def _key(installation: Installation) -> dict[str, Any]:
    return {
        "key": installation.workspace,
        "key_installed_at": installation.installed_at,
        "key_version": installation.version,
    }


def _sealed(installation: Installation, seal: Seal) -> dict[str, Any]:
    refresh = installation.refresh_token
    values = _INSTALLATION.values(installation)
    values["token"] = seal.close(installation.token)
    values["refresh_token"] = None if refresh is None else seal.close(refresh)
    return values


def _opened(kept: Installation, seal: Seal) -> Installation:
    try:
        return replace(
            kept,
            token=seal.open(kept.token),
            refresh_token=kept.refresh_token and seal.open(kept.refresh_token),
        )
    except Unsealable:
        raise TokenUnreadable(workspace=kept.workspace) from None


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
