"""PostgreSQL has the tables that the program knows, or the program does not touch it."""

import asyncio

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from adapters.storage import levels, migrating
from adapters.storage.errors import WrongLevel
from adapters.storage.postgres import connecting, row_security
from adapters.storage.schema import metadata
from adapters.storage.store import SqlStore
from tests.contracts import house
from tests.fakes import postgres

HEAD = levels.wanted_level()


ROWS = (
    "INSERT INTO organisations VALUES (1, 'Nordlicht', 'de', 'UTC')",
    "INSERT INTO people VALUES (1, 1, 'mona', 'mona', 'Mona', 'manager', NULL, NULL, NULL, 1)",
    "INSERT INTO identities VALUES (1, 'slack', 'T1', 'U1', 1)",
)
"""What a database held before workspaces belonged to organisations."""


@pytest.fixture
def empty() -> str:
    """The address of a database without tables."""
    return postgres.new_database("template0")


def migrate_to(url: str, level: str) -> None:
    """Migrate as an older program did."""
    with connecting.alone(url) as connection:
        command.upgrade(migrating.config(connection), level)


def stamp(url: str, level: str) -> None:
    with connecting.alone(url) as connection:
        connection.execute(
            text("UPDATE alembic_version SET version_num = :level"), {"level": level}
        )


def test_alembic_finds_nothing_to_change(url: str) -> None:
    with connecting.looking(url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_an_empty_database_is_refused_until_somebody_migrates_it(empty: str) -> None:
    with pytest.raises(WrongLevel) as refused:
        levels.require_level(empty)
    assert (refused.value.found, refused.value.newer) == (None, False)

    migrating.migrate(empty)
    levels.require_level(empty)


def test_a_newer_database_is_refused_always(url: str) -> None:
    stamp(url, "9999")
    for opening in (migrating.migrate, levels.require_level):
        with pytest.raises(WrongLevel) as refused:
            opening(url)
        assert (refused.value.found, refused.value.newer) == ("9999", True)


async def test_two_who_migrate_at_once_do_it_once(empty: str) -> None:
    await asyncio.gather(*(asyncio.to_thread(migrating.migrate, empty) for _ in range(2)))

    assert levels.level(empty) == HEAD


async def test_an_older_database_keeps_its_rows_and_gets_its_locks_back(empty: str) -> None:
    migrate_to(empty, "0003")
    with connecting.alone(empty) as connection:
        for statement in ROWS:
            connection.execute(text(statement))
        row_security.lock_table(connection, "people")

    migrating.migrate(empty)

    store = await SqlStore.open(empty, migrate=False)
    found = await store.read(lambda unit: unit.workspace("slack", "T1"))
    await store.close()
    assert found is not None
    assert found[0].organisation.name == "Nordlicht"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET minutes = 0",
        "DELETE FROM entries",
        "UPDATE allocations SET minutes = 0",
        "DELETE FROM terms",
    ],
)
async def test_history_is_append_only(store: SqlStore, statement: str) -> None:
    await store.write(lambda unit: unit.books(1).ledger.append(house.work(1)))

    with pytest.raises(IntegrityError, match="is append-only"):
        await store.write_connection(lambda connection: connection.execute(text(statement)).close())
