"""The implementations that the suites run on, and how each is opened."""

import atexit
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg.errors

from adapters.storage import migrating, sqlite
from adapters.storage.postgres import connecting
from adapters.storage.store import SqlStore
from adapters.storage.unit import SqlUnit
from core.ports import Store, Unit
from tests.fakes import postgres
from tests.fakes.memory import MemoryStore, MemoryUnit
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
def open_unit(kind: str, folder: Path) -> Iterator[Unit]:
    """Open a transaction on an empty store."""
    if kind == MEMORY:
        yield MemoryUnit(Rows())
        return
    url = new_database(folder, kind)
    if kind == POSTGRES:
        with connecting.alone(url) as connection:
            yield SqlUnit(connection)
        return
    with sqlite.writing_engine(url).connect() as connection:
        sqlite.begin_writing(connection)
        yield SqlUnit(connection)


@asynccontextmanager
async def open_store(kind: str, folder: Path) -> AsyncIterator[Store]:
    """Open an empty store."""
    if kind == MEMORY:
        yield MemoryStore()
        return
    store = await SqlStore.open(new_database(folder, kind), migrate=False)
    try:
        yield store
    finally:
        await store.close()
