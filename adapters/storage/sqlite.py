"""Connections to a SQLite file, and what only SQLite needs at their edges.

With `dialect.py` this is all that another database would have to bring.
"""

import sqlite3
from typing import Any, cast

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

BUSY_TIMEOUT_MS = 5_000
READERS = 4

_COULD_NOT = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
    }
)
_NOTHING_WRITTEN = _COULD_NOT - {sqlite3.SQLITE_IOERR}


def writing_engine(url: str) -> Engine:
    """Return the engine of the one connection that writes.

    Its transactions begin with the right to write, so that nothing that was
    read in one can change before it writes.
    """
    engine = create_engine(_with_driver(url, "pysqlite"), poolclass=NullPool)
    _prepare(engine, "BEGIN IMMEDIATE")
    return engine


def reading_engine(url: str) -> AsyncEngine:
    """Return the engine of those who read: one snapshot each, and the database refuses writes."""
    engine = create_async_engine(_with_driver(url, "aiosqlite"), pool_size=READERS, max_overflow=0)
    _prepare(engine.sync_engine, "BEGIN", "PRAGMA query_only = ON")
    return engine


def migrating_engine(url: str) -> Engine:
    """Return an engine whose transactions have the file to themselves, without foreign keys."""
    engine = create_engine(_with_driver(url, "pysqlite"), poolclass=NullPool)
    _prepare(engine, "BEGIN EXCLUSIVE", "PRAGMA foreign_keys = OFF")
    return engine


def _with_driver(url: str, driver: str) -> URL:
    return make_url(url).set(drivername=f"sqlite+{driver}")


def _prepare(engine: Engine, begin: str, *pragmas: str) -> None:
    """Have the program, and not the driver, say when transactions begin."""

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
            *pragmas,
        ):
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)


def set_savepoint(connection: Connection) -> None:
    """Begin a part of the transaction that can be undone by itself."""
    _driver(connection).execute("SAVEPOINT operation")


def release_savepoint(connection: Connection) -> None:
    """Keep the part. Raises sqlite3.Error if the transaction has ended."""
    _driver(connection).execute("RELEASE operation")


def undo_savepoint(connection: Connection) -> bool:
    """Undo the part; False if SQLite has undone the whole transaction instead.

    It does so when the disk is full or fails, for example.
    """
    driver = _driver(connection)
    if not driver.in_transaction:
        return False
    try:
        driver.execute("ROLLBACK TO operation")
        driver.execute("RELEASE operation")
    except sqlite3.Error:
        return False
    return True


def fault(error: BaseException) -> sqlite3.Error | None:
    """SQLite's own error behind an error, if that is what it was."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return cause if isinstance(cause, sqlite3.Error) else None


def could_not(fault: sqlite3.Error) -> bool:
    """Whether the database was unable, as opposed to asked for something wrong."""
    return _code(fault) in _COULD_NOT


def wrote_nothing(fault: sqlite3.Error) -> bool:
    """Whether a failed commit certainly left nothing behind, not even for after a crash."""
    return _code(fault) in _NOTHING_WRITTEN


def _code(fault: sqlite3.Error) -> int:
    """The primary code; an error of the driver itself has none."""
    return getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _driver(connection: Connection) -> sqlite3.Connection:
    return cast(sqlite3.Connection, connection.connection.dbapi_connection)
