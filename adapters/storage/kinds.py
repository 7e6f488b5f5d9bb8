"""The kinds of database there are, and what each brings; its driver is loaded where it is used."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from adapters.storage import addresses, sqlite
from adapters.storage.sqlite_database import SqliteDatabase
from adapters.storage.work import Answer, Work

Faults = tuple[type[DBAPIError], type[Exception]]
"""What a failing database raises: through SQLAlchemy, and directly."""


class Database(Protocol):
    """Runs work in transactions: each is committed when it returns, and undone when it raises."""

    async def write(self, work: Work[Answer]) -> Answer: ...
    async def read(self, work: Work[Answer]) -> Answer: ...
    def on_outbox(self, callback: Callable[[], None]) -> None: ...
    def on_commit(self, callback: Callable[[int], None]) -> None: ...
    async def mark(self) -> str: ...
    async def close(self) -> None: ...


class Opening(Protocol):
    """Opens the database of an address."""

    def __call__(self, url: str, *, capacity: int) -> Database: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a kind of database brings.

    `looking` has a connection of its own for a look at the database.
    """

    open: Opening
    looking: Callable[[str], AbstractContextManager[Connection]]
    faults: Faults


_SQLITE = Kind(open=SqliteDatabase, looking=sqlite.looking, faults=sqlite.FAULTS)


def kind_of(url: str) -> Kind:
    """Return the kind that an address names."""
    if addresses.is_file(url):
        return _SQLITE
    from adapters.storage.postgres import connecting, database  # noqa: PLC0415 - its driver

    return Kind(
        open=database.PostgresDatabase, looking=connecting.looking, faults=connecting.FAULTS
    )
