"""Connections to a SQLite file, and what only SQLite needs at their edges.

With `dialect.py` this is all that another database would have to bring. The
program, and not the driver, says when transactions begin. It says so to the
driver directly: an engine with a hook for it asks its hooks at every statement.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any, cast

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    NullPool,
    QueuePool,
    RootTransaction,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.exc import DBAPIError

from adapters.storage.memory import MEMORY, Memory

BUSY_TIMEOUT_MS = 5_000

_REMEMBERS = {"cached_statements": 512}
"""More statements than there are, so that each is read by SQLite once a connection."""

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
_UNCERTAIN = frozenset({sqlite3.SQLITE_IOERR})


def writing_engine(url: str) -> Engine:
    """Return the engine of the one connection that writes."""
    engine = create_engine(_address(url), connect_args=_REMEMBERS, poolclass=NullPool)
    _prepare(engine)
    event.listen(engine, "connect", _remember)
    return engine


def reading_engine(url: str, *, readers: int) -> Engine:
    """Return the engine of those who only read; the database refuses their writes."""
    engine = create_engine(
        _address(url),
        connect_args=_REMEMBERS,
        poolclass=QueuePool,
        pool_size=readers,
        max_overflow=0,
    )
    _prepare(engine, "PRAGMA query_only = ON")
    return engine


def begin_writing(connection: Connection) -> RootTransaction:
    """Begin with the right to write, so that nothing that is read can change before a write."""
    transaction = _begin(connection, "BEGIN IMMEDIATE")
    _memory(connection).follow(_version(connection))
    return transaction


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Read as of one moment."""
    with engine.connect() as connection:
        _begin(connection, "BEGIN")
        yield connection


@contextmanager
def looking(url: str) -> Iterator[Connection]:
    """Look at the database as of one moment, with a connection of its own."""
    with snapshot(writing_engine(url)) as connection:
        yield connection


def write_anything(connection: Connection) -> None:
    """Let the transaction be written to the log, even if nothing else is changed in it."""
    driver = _driver(connection)
    (number,) = driver.execute("PRAGMA user_version").fetchone()
    driver.execute(f"PRAGMA user_version = {number}")


class Watch:
    """Sees whether anything was committed; a connection of its own, since the number is its own."""

    def __init__(self, url: str) -> None:
        self._engine = reading_engine(url, readers=1)
        self._connection: Connection | None = None
        self._gate = Lock()

    def mark(self) -> int:
        """A number that changes with every commit of another connection."""
        with self._gate:
            if self._connection is None:
                self._connection = self._engine.connect()
            return _version(self._connection)

    def close(self) -> None:
        """Let go of the file."""
        with self._gate:
            if self._connection is not None:
                self._connection.close()
            self._engine.dispose()


@contextmanager
def alone(url: str) -> Iterator[Connection]:
    """Have the file to oneself for one transaction, without foreign keys: to migrate it."""
    engine = create_engine(_address(url), connect_args=_REMEMBERS, poolclass=NullPool)
    _prepare(engine, "PRAGMA foreign_keys = OFF")
    with engine.connect() as connection, _begin(connection, "BEGIN EXCLUSIVE"):
        yield connection


def _begin(connection: Connection, how: str) -> RootTransaction:
    transaction = connection.begin()
    _driver(connection).execute(how)
    return transaction


def _address(url: str) -> URL:
    return make_url(url).set(drivername="sqlite+pysqlite")


def _prepare(engine: Engine, *pragmas: str) -> None:
    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
            "PRAGMA temp_store = MEMORY",  # what undoes a savepoint: no crash asks for it
            *pragmas,
        ):
            connection.execute(pragma)


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
    _memory(connection).forget()
    driver = _driver(connection)
    if not driver.in_transaction:
        return False
    try:
        driver.execute("ROLLBACK TO operation")
        driver.execute("RELEASE operation")
    except sqlite3.Error:
        return False
    return True


FAULTS = (DBAPIError, sqlite3.Error)
"""What a failing database raises, through SQLAlchemy or directly."""


def fault(error: BaseException) -> sqlite3.Error | None:
    """SQLite's own error behind an error, if that is what it was."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return cause if isinstance(cause, sqlite3.Error) else None


def could_not(fault: sqlite3.Error) -> bool:
    """Whether the database was unable, as opposed to asked for something wrong."""
    return _code(fault) in _COULD_NOT


def leaves_unknown(fault: sqlite3.Error) -> bool:
    """Whether a commit that failed like this may yet be found stored, after a crash."""
    return _code(fault) in _UNCERTAIN


def _code(fault: sqlite3.Error) -> int:
    """The primary code; an error of the driver itself has none."""
    return getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _driver(connection: Connection) -> sqlite3.Connection:
    return cast(sqlite3.Connection, connection.connection.dbapi_connection)


def _remember(_connection: Any, record: Any) -> None:
    record.info[MEMORY] = Memory()


def _memory(connection: Connection) -> Memory:
    return cast(Memory, connection.info[MEMORY])


def _version(connection: Connection) -> int:
    """A number that changes with every commit of another connection."""
    version: int = _driver(connection).execute("PRAGMA data_version").fetchone()[0]
    return version
