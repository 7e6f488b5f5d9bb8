"""How a database gets the tables that this program needs.

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
from sqlalchemy import Connection

from adapters.storage import addresses, backing_up, levels, planning, sqlite
from adapters.storage.errors import DanglingRows
from adapters.storage.postgres import connecting as postgres
from adapters.storage.postgres import row_security


def migrate(url: str) -> None:
    """Bring a database to the level that this program needs; a missing file is made.

    Raises WrongLevel for a database that a newer program has migrated.
    """
    if levels.level(url) == levels.wanted_level():
        return
    if not addresses.is_file(url):
        _migrate_postgres(url)
        return
    with sqlite.alone(url) as connection:
        found = levels.level_in(connection)
        if found != levels.wanted_level():  # nobody was faster
            _migrate_file(found, connection, addresses.file_of(url))


def _migrate_postgres(url: str) -> None:
    with postgres.alone(url) as connection:
        found = levels.level_in(connection)
        if found != levels.wanted_level():
            row_security.unlock(connection)
            _upgrade(found, connection)
            row_security.lock(connection)


def _migrate_file(found: str | None, connection: Connection, file: Path) -> None:
    if found is not None and not levels.wrong(found).newer:
        _back_up(file)
    _upgrade(found, connection)
    planning.teach(connection)
    check_references(connection)


def _upgrade(found: str | None, connection: Connection) -> None:
    if levels.wrong(found).newer:
        raise levels.wrong(found)
    command.upgrade(config(connection), "head")


def config(connection: Connection) -> Config:
    """What Alembic has to know to change the database of a connection."""
    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(levels.MIGRATIONS))
    return made


def _back_up(file: Path) -> None:
    """Copy the database beside itself, under a name that is free."""
    names = (file.with_name(f"{file.name}.before-{levels.wanted_level()}-{n}") for n in count(1))
    backing_up.copy(file, next(name for name in names if not name.exists()))


def check_references(connection: Connection) -> None:
    """Raise DanglingRows if a row of a SQLite file refers to nothing."""
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if dangling:
        raise DanglingRows(tables=sorted({row[0] for row in dangling}))
