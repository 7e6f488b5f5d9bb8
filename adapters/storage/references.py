"""Conversation references, kept in the same database as the books."""

from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from adapters.chat.references import Reference
from adapters.storage.books.record import Record
from adapters.storage.dialect import upsert
from adapters.storage.schema.references import conversation_references as kept
from adapters.storage.store import SqlStore

_REFERENCE = Record(Reference, kept)

_OF_WORKSPACE = kept.c.workspace == bindparam("in_workspace")
_THIS = (
    _OF_WORKSPACE,
    kept.c.channel == bindparam("in_channel"),
    kept.c.direct == bindparam("is_direct"),
)
_GET = select(*_REFERENCE.columns).where(*_THIS)
_ANY = select(*_REFERENCE.columns).where(_OF_WORKSPACE).limit(1)
_PUT = upsert(kept, key=["workspace", "channel", "direct"])
_MOVE = (
    update(kept)
    .where(_OF_WORKSPACE, kept.c.service_url != bindparam("moved_to"))
    .values(service_url=bindparam("moved_to"))
)
_REMOVE = delete(kept).where(*_THIS)
_REMOVE_TEAM = delete(kept).where(_OF_WORKSPACE, kept.c.team == bindparam("of_team"))


class SqlReferences:
    """Implements `adapters.chat.references.References`; written by the store's writer."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def get(self, workspace: str, channel: str, *, direct: bool) -> Reference | None:
        given = _named(workspace, channel, direct=direct)
        return await self._store.read_connection(lambda connection: _first(connection, _GET, given))

    async def any_of(self, workspace: str) -> Reference | None:
        given = {"in_workspace": workspace}
        return await self._store.read_connection(lambda connection: _first(connection, _ANY, given))

    async def put(self, reference: Reference) -> None:
        await self._store.write_connection(lambda connection: _put(connection, reference))

    async def remove(self, workspace: str, channel: str, *, direct: bool) -> None:
        await self._execute(_REMOVE, _named(workspace, channel, direct=direct))

    async def remove_team(self, workspace: str, team: str) -> None:
        await self._execute(_REMOVE_TEAM, {"in_workspace": workspace, "of_team": team})

    async def _execute(self, statement: Any, given: dict[str, Any]) -> None:
        def work(connection: Connection) -> None:
            connection.execute(statement, given)

        await self._store.write_connection(work)


def _put(connection: Connection, reference: Reference) -> None:
    connection.execute(_PUT, _REFERENCE.values(reference))
    moved = {"in_workspace": reference.workspace, "moved_to": reference.service_url}
    connection.execute(_MOVE, moved)


def _first(connection: Connection, statement: Any, given: dict[str, Any]) -> Reference | None:
    row = connection.execute(statement, given).first()
    return None if row is None else _REFERENCE.read(row)


def _named(workspace: str, channel: str, *, direct: bool) -> dict[str, Any]:
    return {"in_workspace": workspace, "in_channel": channel, "is_direct": direct}
