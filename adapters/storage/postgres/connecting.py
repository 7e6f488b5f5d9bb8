"""Connections to a PostgreSQL database, and what its errors mean."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import errors
from sqlalchemy import Connection, Engine, NullPool, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError

from adapters.storage.tenancy import WRITES

_CONNECT_WITHIN_S = 5
_MIGRATING = 7_163_004_215
"""Whoever migrates holds the advisory lock of this number."""

FAULTS = (DBAPIError, psycopg.Error)
"""What a failing database raises, through SQLAlchemy or directly."""

_RERUN = (errors.DeadlockDetected, errors.SerializationFailure, errors.UniqueViolation)
_UNABLE = (psycopg.OperationalError, errors.InsufficientResources, errors.OperatorIntervention)


def writing_engine(url: str, *, size: int) -> Engine:
    """Return the engine of those who write, as many at once as `size`."""
    engine = _engine(url, pool_size=size, max_overflow=0)
    return engine.execution_options(**{WRITES: True})


def reading_engine(url: str, *, size: int) -> Engine:
    """Return the engine of those who only read, each as of one moment."""
    engine = _engine(url, pool_size=size, max_overflow=0)
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def plain_address(url: str) -> str:
    """The address as the driver itself takes it; it may hold a password."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


@contextmanager
def alone(url: str) -> Iterator[Connection]:
    """Be the only one who migrates, for one transaction."""
    engine = _engine(url, poolclass=NullPool)
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATING})
        yield connection


@contextmanager
def looking(url: str) -> Iterator[Connection]:
    """Look at the database with a connection of its own."""
    engine = _engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


def fault(error: BaseException) -> psycopg.Error | None:
    """PostgreSQL's own error behind an error, if that is what it was."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return cause if isinstance(cause, psycopg.Error) else None


def was_in_the_way(fault: psycopg.Error) -> bool:
    """Whether another transaction was in the way, so that the same may succeed now."""
    return isinstance(fault, _RERUN)


def is_lost(connection: Connection) -> bool:
    """Whether the connection broke, by a restart of the server for example."""
    if connection.invalidated:
        return True
    driver: Any = connection.connection.dbapi_connection
    return bool(driver.closed)


def could_not(fault: psycopg.Error) -> bool:
    """Whether the database was unable, as opposed to asked for something wrong."""
    return isinstance(fault, _UNABLE)


def _engine(url: str, **options: Any) -> Engine:
    return create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        paramstyle="format",  # so that statements run on the driver too: see `prepared`
        connect_args={"connect_timeout": _CONNECT_WITHIN_S, "application_name": "blockhours"},
        **options,
    )
