"""The implementations that the suites run on, and how each is opened."""

import atexit
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg.errors
from sqlalchemy import Connection, RootTransaction

from adapters.storage import addresses, migrating, sqlite
from adapters.storage.postgres import connecting
from adapters.storage.unit import SqlUnit
from core.ports import Answer, Operation, Unit
from tests.fakes import postgres
from tests.fakes.memory import MemoryUnit
from tests.fakes.rows import Conflict, Rows, WrittenWhileReading

NOT_UNIQUE = (Conflict, sqlite3.IntegrityError, psycopg.errors.UniqueViolation)
"""What an implementation raises for a row that stands already."""

APPEND_ONLY = (Conflict, sqlite3.IntegrityError, psycopg.errors.IntegrityConstraintViolation)
"""What an implementation raises when history is to be changed."""

READ_ONLY = (
    WrittenWhileReading,
    sqlite3.OperationalError,
    psycopg.errors.ReadOnlySqlTransaction,
)
"""What an implementation raises when the reading side is asked to write."""

MEMORY = "memory"
SQLITE = "sqlite"
POSTGRES = "postgres"
ALL = (MEMORY, SQLITE, POSTGRES)

OpenUnit = Callable[[], AbstractContextManager[Unit]]


@cache
def _template() -> Path:
    folder = TemporaryDirectory(prefix="blockhours-tests-")
    atexit.register(folder.cleanup)
    file = Path(folder.name) / "template.db"
    migrating.migrate(f"sqlite:///{file}")
    return file


def new_database(folder: Path, kind: str = SQLITE) -> str:
    """Return the address of a migrated, empty database, in the folder if it is a file."""
    if kind == POSTGRES:
        return postgres.new_database()
    file = folder / "blockhours.db"
    shutil.copy(_template(), file)
    return f"sqlite:///{file}"


@contextmanager
def open_database(kind: str, folder: Path) -> Iterator[str]:
    """Have an empty database for a while, by its address."""
    if kind == POSTGRES:
        with postgres.lent_database() as url:
            yield url
        return
    yield new_database(folder, kind)


@dataclass(frozen=True, slots=True)
class SideDoor:
    """A way into a database past the program: one operation after the other, without a loop."""

    connection: Connection
    begin: Callable[[Connection], RootTransaction]

    def run(self, operation: Operation[Answer]) -> Answer:
        """Run and commit; undone when it raises."""
        with self.begin(self.connection):
            return operation(SqlUnit(self.connection))


@contextmanager
def open_side_door(url: str) -> Iterator[SideDoor]:
    """Have a connection of one's own."""
    is_file = addresses.is_file(url)
    engine = sqlite.writing_engine(url) if is_file else connecting.writing_engine(url, size=1)
    try:
        with engine.connect() as connection:
            yield SideDoor(connection, sqlite.begin_writing if is_file else Connection.begin)
    finally:
        engine.dispose()


@cache
def _untouched() -> str:
    """One database of PostgreSQL for all transactions that are never committed.

    To make one, and to throw it away, takes longer than most tests.
    """
    return postgres.new_database()


@contextmanager
def open_unit(kind: str, folder: Path) -> Iterator[Unit]:
    """Open a transaction on an empty store; it is undone at the end."""
    if kind == MEMORY:
        yield MemoryUnit(Rows())
        return
    url = _untouched() if kind == POSTGRES else new_database(folder, kind)
    with open_side_door(url) as door:
        door.begin(door.connection)
        yield SqlUnit(door.connection)
