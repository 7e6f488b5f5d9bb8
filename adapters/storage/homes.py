"""Homes that were opened, kept in the same database as the books."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from adapters.chat.homes import OpenedHome
from adapters.storage.books.record import Record
from adapters.storage.dialect import upsert
from adapters.storage.schema.homes import homes as kept
from adapters.storage.store import SqlStore
from core.people import Identity

_HOME = Record(OpenedHome, kept)

_THIS = (
    kept.c.platform == bindparam("of_platform"),
    kept.c.workspace == bindparam("of_workspace"),
    kept.c.user == bindparam("of_user"),
)
_GET = select(*_HOME.columns).where(*_THIS)
_OPENED_SINCE = (
    select(*_HOME.columns)
    .where(kept.c.platform == bindparam("of_platform"), kept.c.opened_at >= bindparam("moment"))
    .order_by(kept.c.opened_at.desc(), kept.c.workspace, kept.c.user)
)
_PUT = upsert(kept, key=["platform", "workspace", "user"])
_REDRAW = (
    update(kept)
    .where(
        *_THIS,
        kept.c.opened_at == bindparam("was_opened_at"),
        kept.c.drawn == bindparam("was_drawn"),
        kept.c.version == bindparam("was_version"),
    )
    .values(drawn=bindparam("new_drawn"), version=bindparam("new_version"))
)
_REMOVE = delete(kept).where(*_THIS)
_FORGET = delete(kept).where(kept.c.opened_at < bindparam("moment"))


class SqlHomes:
    """Implements `adapters.chat.homes.Homes`; written by the store's writer."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def get(self, identity: Identity) -> OpenedHome | None:
        found = await self._read(_GET, _of(identity))
        return found[0] if found else None

    async def opened_since(self, platform: str, moment: datetime) -> Sequence[OpenedHome]:
        return await self._read(_OPENED_SINCE, {"of_platform": platform, "moment": moment})

    async def put(self, home: OpenedHome) -> None:
        await self._execute(_PUT, _HOME.values(home))

    async def redraw(self, home: OpenedHome, *, drawn: str, version: str) -> bool:
        given = {
            **_of(home.identity),
            "was_opened_at": home.opened_at,
            "was_drawn": home.drawn,
            "was_version": home.version,
            "new_drawn": drawn,
            "new_version": version,
        }
        return await self._execute(_REDRAW, given) == 1

    async def remove(self, identity: Identity) -> None:
        await self._execute(_REMOVE, _of(identity))

    async def forget_before(self, moment: datetime) -> None:
        await self._execute(_FORGET, {"moment": moment})

    async def mark(self) -> str:
        return await self._store.mark()

    async def _read(self, statement: Any, given: dict[str, Any]) -> list[OpenedHome]:
        def work(connection: Connection) -> list[OpenedHome]:
            return [_HOME.read(row) for row in connection.execute(statement, given)]

        return await self._store.read_connection(work)

    async def _execute(self, statement: Any, given: dict[str, Any]) -> int:
        def work(connection: Connection) -> int:
            return connection.execute(statement, given).rowcount

        return await self._store.write_connection(work)


def _of(identity: Identity) -> dict[str, Any]:
    return {
        "of_platform": identity.platform,
        "of_workspace": identity.workspace,
        "of_user": identity.user,
    }
