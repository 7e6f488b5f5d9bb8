"""Clients, found by every name that they go by."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import and_, bindparam, insert, select

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, changed, mine, numbered, removed
from adapters.storage.prepared import Found
from adapters.storage.schema.parties import client_names, clients
from core.clients import Client, fold

_CLIENT = Record(Client, clients)

_CLIENTS = select(*_CLIENT.columns)
_GET = _CLIENTS.where(mine(clients, "id"))
_BY_NAME = _CLIENTS.join(
    client_names,
    and_(
        client_names.c.organisation_id == clients.c.organisation_id,
        client_names.c.client_id == clients.c.id,
    ),
).where(mine(client_names, "folded"))
_EVERYONE = _CLIENTS.where(mine(clients), clients.c.archived == bindparam("archived")).order_by(
    clients.c.folded_name, clients.c.id
)
_ADD = numbered(clients)
_REPLACE = changed(clients, "id")
_ADD_NAMES = insert(client_names)
_FORGET_NAMES = removed(client_names, "client_id")


class SqlClients(Shelf):
    """Implements `core.ports.Clients`."""

    def get(self, client_id: int) -> Client:
        return _CLIENT.read(self._one(_GET, id=client_id))

    def by_name(self, folded: str) -> Client | None:
        return self._remembered(_client, _BY_NAME, folded=folded)

    def everyone(self, *, archived: bool = False) -> Sequence[Client]:
        return [_CLIENT.read(row) for row in self._rows(_EVERYONE, archived=archived)]

    def add(self, client: Client) -> Client:
        client = replace(client, id=self._number(_ADD, _values(client)))
        self._add_names(client)
        return client

    def replace(self, client: Client) -> None:
        self._update(_REPLACE, _values(client), id=client.id)
        self._change(_FORGET_NAMES, {}, client_id=client.id)
        self._add_names(client)

    def _add_names(self, client: Client) -> None:
        names = sorted(client.folded_names)
        self._insert_all(_ADD_NAMES, [{"folded": name, "client_id": client.id} for name in names])


def _client(rows: Sequence[Found]) -> Client | None:
    return _CLIENT.read(rows[0]) if rows else None


def _values(client: Client) -> dict[str, Any]:
    return {**_CLIENT.values(client), "folded_name": fold(client.name)}
