"""Which tables a database has, and how it gets those that this program needs.

A migration runs as a whole or not at all, with the database to itself.

An older SQLite file is copied before. Foreign keys are off meanwhile, because
rebuilding a table with them on would delete every row that refers to it; they
are checked at the end. PostgreSQL rebuilds no tables; its copies are made with
its own tools.
"""

from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from adapters.storage import addresses, backing_up, planning, sqlite
from adapters.storage.errors import DanglingRows, WrongLevel
from adapters.storage.postgres import connecting as postgres
from adapters.storage.postgres import row_security

_MIGRATIONS = Path(__file__).parent / "migrations"
_SCRIPTS = ScriptDirectory(_MIGRATIONS)


def wanted_level() -> str:
    """The level that this program needs."""
    head = _SCRIPTS.get_current_head()
    if head is None:
        raise AssertionError("there is a first migration")
    return head


def level(url: str) -> str | None:
    """The level of a database, None where there are no tables yet. Makes no file."""
    if not addresses.is_file(url):
        with postgres.looking(url) as connection:
            return _level(connection)
    if not addresses.file_of(url).exists():
        return None
    with sqlite.snapshot(sqlite.writing_engine(url)) as connection:
        return _level(connection)


def require_level(url: str) -> None:
    """Raise WrongLevel unless the database has the tables that this program needs."""
    _require(level(url))


def require_level_in(connection: Connection) -> None:
    """Raise WrongLevel as `require_level` does, on a connection that is there."""
    _require(_level(connection))


def migrate(url: str) -> None:
    """Bring a database to the level that this program needs; a missing file is made.

    Raises WrongLevel for a database that a newer program has migrated.
    """
    if level(url) == wanted_level():
        return
    if not addresses.is_file(url):
        _migrate_postgres(url)
        return
    with sqlite.alone(url) as connection:
        found = _level(connection)
        if found != wanted_level():  # nobody was faster
            _migrate_file(found, connection, addresses.file_of(url))


def _migrate_postgres(url: str) -> None:
    with postgres.alone(url) as connection:
        found = _level(connection)
        if found != wanted_level():
            row_security.unlock(connection)
            _upgrade(found, connection)
            row_security.lock(connection)


def _migrate_file(found: str | None, connection: Connection, file: Path) -> None:
    if found is not None and not _wrong(found).newer:
        _back_up(file)
    _upgrade(found, connection)
    planning.teach(connection)
    check_references(connection)


def _upgrade(found: str | None, connection: Connection) -> None:
    if _wrong(found).newer:
        raise _wrong(found)
    command.upgrade(_config(connection), "head")


def _config(connection: Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


def _level(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _require(found: str | None) -> None:
    if found != wanted_level():
        raise _wrong(found)


def _wrong(found: str | None) -> WrongLevel:
    known = {script.revision for script in _SCRIPTS.walk_revisions()}
    newer = found is not None and found not in known
    return WrongLevel(found=found, wanted=wanted_level(), newer=newer)


def _back_up(file: Path) -> None:
    """Copy the database beside itself, under a name that is free."""
    names = (file.with_name(f"{file.name}.before-{wanted_level()}-{n}") for n in count(1))
    backing_up.copy(file, next(name for name in names if not name.exists()))


def check_references(connection: Connection) -> None:
    """Raise DanglingRows if a row of a SQLite file refers to nothing."""
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if dangling:
        raise DanglingRows(tables=sorted({row[0] for row in dangling}))
