"""What was said in the web chat, kept in the same database as the books."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from adapters.chat.transcript import ChatMessage
from adapters.storage.books.record import Record
from adapters.storage.schema.messages import chat_messages
from adapters.storage.store import SqlStore

_MESSAGE = Record(ChatMessage, chat_messages)

_MESSAGES = select(*_MESSAGE.columns)
_GET = _MESSAGES.where(chat_messages.c.id == bindparam("id"))
_BY_KEY = _MESSAGES.where(
    chat_messages.c.workspace == bindparam("workspace"),
    chat_messages.c.channel == bindparam("channel"),
    chat_messages.c.key == bindparam("key"),
)
_NEWEST = (
    _MESSAGES.where(
        chat_messages.c.workspace == bindparam("workspace"),
        chat_messages.c.channel == bindparam("channel"),
        chat_messages.c.id < bindparam("before"),
    )
    .order_by(chat_messages.c.id.desc())
    .limit(bindparam("limit"))
)
_ADD = insert(chat_messages).returning(chat_messages.c.id)
_REPLACE = update(chat_messages).where(chat_messages.c.id == bindparam("key_id"))

_AFTER_ALL = 2**63 - 1


class SqlTranscript:
    """Implements `adapters.chat.transcript.Transcript`; it is written by the store's writer."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def add(self, message: ChatMessage) -> ChatMessage:
        return await self._store.write_connection(lambda connection: _add(connection, message))

    async def get(self, message_id: int) -> ChatMessage | None:
        return await self._store.read_connection(
            lambda connection: _first(connection, _GET, id=message_id)
        )

    async def replace(self, message: ChatMessage) -> None:
        await self._store.write_connection(lambda connection: _replace(connection, message))

    async def of_channel(
        self, workspace: str, channel: str, *, before: int | None = None, limit: int = 200
    ) -> list[ChatMessage]:
        given = {
            "workspace": workspace,
            "channel": channel,
            "before": _AFTER_ALL if before is None else before,
            "limit": limit,
        }
        newest = await self._store.read_connection(
            lambda connection: connection.execute(_NEWEST, given).all()
        )
        return [_MESSAGE.read(row) for row in reversed(newest)]


def _add(connection: Connection, message: ChatMessage) -> ChatMessage:
    standing = _of_key(connection, message)
    if standing is not None:
        return standing
    added = connection.execute(_ADD, _values(message)).scalar_one()
    return replace(message, id=added)


def _of_key(connection: Connection, message: ChatMessage) -> ChatMessage | None:
    if message.key is None:
        return None
    return _first(
        connection,
        _BY_KEY,
        workspace=message.workspace,
        channel=message.channel,
        key=message.key,
    )


def _first(connection: Connection, statement: Any, **given: Any) -> ChatMessage | None:
    row = connection.execute(statement, given).first()
    return None if row is None else _MESSAGE.read(row)


def _replace(connection: Connection, message: ChatMessage) -> None:
    given = {**_values(message), "key_id": message.id}
    if connection.execute(_REPLACE, given).rowcount == 0:
        raise LookupError(message.id)


def _values(message: ChatMessage) -> dict[str, Any]:
    values = _MESSAGE.values(message)
    del values["id"]
    return values
