"""A database has the tables that the program knows, or the program does not touch it."""

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from adapters.storage import levels, migrating, sqlite
from adapters.storage.errors import DanglingRows, WrongLevel
from adapters.storage.schema import metadata
from adapters.storage.store import SqlStore
from core.ports import Unit
from tests.contracts import house
from tests.contracts.implementations import new_database

HEAD = levels.wanted_level()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where there is no database yet."""
    return tmp_path / "new.db"


@pytest.fixture
def address(file: Path) -> str:
    return f"sqlite:///{file}"


def migrate_to(address: str, level: str) -> None:
    """Migrate as an older program did."""
    with sqlite.alone(address) as connection:
        command.upgrade(migrating.config(connection), level)


def stamp(file: Path, level: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [level])


def definitions(file: Path) -> dict[str, str]:
    """Everything that stands in the database, as the SQL that made it."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute(
            "SELECT type || ' ' || name, sql FROM sqlite_master"
            " WHERE tbl_name NOT IN ('alembic_version', 'sqlite_stat1') AND sql IS NOT NULL"
        ).fetchall()
    return {name: _comparable(" ".join(sql.replace('"', "").split())) for name, sql in rows}


def _comparable(definition: str) -> str:
    """The constraints in order of name: a table that was rebuilt has them in another."""
    body, end, options = definition.rpartition(" )")
    columns, *constraints = body.split(", CONSTRAINT ")
    return ", CONSTRAINT ".join([columns, *sorted(constraints)]) + end + options


def test_migrations_end_at_the_tables_that_the_program_uses(
    file: Path, address: str, tmp_path: Path
) -> None:
    migrating.migrate(address)
    straight = tmp_path / "straight.db"
    engine = sqlite.writing_engine(f"sqlite:///{straight}")
    metadata.create_all(engine)

    assert definitions(file) == definitions(straight)
    assert sum(name.startswith("trigger ") for name in definitions(file)) == 14


def test_alembic_finds_nothing_to_change(address: str) -> None:
    migrating.migrate(address)

    with sqlite.writing_engine(address).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)
    assert [
        difference
        for difference in differences
        if difference[0] != "remove_table" or difference[1].name != "sqlite_stat1"
    ] == []


def test_a_missing_file_has_no_level_and_is_not_made_by_asking(file: Path, address: str) -> None:
    assert levels.level(address) is None
    with pytest.raises(WrongLevel) as refused:
        levels.require_level(address)
    assert (refused.value.found, refused.value.wanted) == (None, HEAD)
    assert not refused.value.newer
    assert not file.exists()


def test_a_migrated_database_has_the_wanted_level(address: str) -> None:
    migrating.migrate(address)

    assert levels.level(address) == HEAD
    levels.require_level(address)


async def test_a_store_makes_its_file_only_where_it_may_migrate(address: str) -> None:
    for _ in range(2):
        with pytest.raises(WrongLevel):
            await SqlStore.open(address, migrate=False)

    store = await SqlStore.open(address)
    await store.close()
    again = await SqlStore.open(address, migrate=False)
    await again.close()


async def test_an_older_database_is_refused_or_migrated(address: str) -> None:
    migrate_to(address, "0001")

    with pytest.raises(WrongLevel) as refused:
        await SqlStore.open(address, migrate=False)
    assert (refused.value.found, refused.value.newer) == ("0001", False)
    assert "migrate the database" in str(refused.value)

    store = await SqlStore.open(address)
    await store.close()
    assert levels.level(address) == HEAD


def test_a_newer_database_is_refused_always(file: Path, address: str) -> None:
    migrating.migrate(address)
    stamp(file, "9999")
    before = file.read_bytes()

    for opening in (migrating.migrate, levels.require_level):
        with pytest.raises(WrongLevel) as refused:
            opening(address)
        assert (refused.value.found, refused.value.newer) == ("9999", True)
        assert "update the program" in str(refused.value)
    assert file.read_bytes() == before


def test_an_older_database_is_copied_before_it_is_migrated(file: Path, address: str) -> None:
    migrate_to(address, "0001")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO organisations VALUES (1, 'Nordlicht', 'de', 'UTC')")

    migrating.migrate(address)

    copy = file.with_name(f"new.db.before-{HEAD}-1")
    assert levels.level(f"sqlite:///{copy}") == "0001"
    for each in (file, copy):
        with closing(sqlite3.connect(each)) as connection:
            assert connection.execute("SELECT name FROM organisations").fetchall() == [
                ("Nordlicht",)
            ]


def test_a_copy_is_never_written_over(file: Path, address: str) -> None:
    migrate_to(address, "0001")
    earlier = file.with_name(f"new.db.before-{HEAD}-1")
    earlier.write_text("precious")

    migrating.migrate(address)

    assert earlier.read_text() == "precious"
    assert file.with_name(f"new.db.before-{HEAD}-2").exists()


def test_a_new_database_is_not_copied(file: Path, address: str) -> None:
    migrating.migrate(address)
    migrating.migrate(address)

    assert list(file.parent.glob("*.before-*")) == []


def test_a_migration_that_leaves_dangling_rows_is_undone(file: Path, address: str) -> None:
    migrate_to(address, "0002")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO timers VALUES (1, 7, 7, 0, '')")
    before = definitions(file)

    with pytest.raises(DanglingRows) as undone:
        migrating.migrate(address)
    assert undone.value.tables == ["timers"]
    assert levels.level(address) == "0002"
    assert definitions(file) == before


def test_two_processes_may_open_a_new_database_at_once(address: str) -> None:
    processes = multiprocessing.get_context("spawn")
    with processes.Pool(2) as pool:
        pool.map(migrating.migrate, [address] * 2)

    assert levels.level(address) == HEAD


async def test_what_was_kept_is_kept_when_the_store_is_opened_again(tmp_path: Path) -> None:
    address = new_database(tmp_path)

    def found(unit: Unit) -> None:
        house.found(unit, "Nordlicht IT").ledger.append(house.work(1))

    store = await SqlStore.open(address)
    await store.write(found)
    await store.close()
    again = await SqlStore.open(address)
    kept = await again.read(lambda unit: unit.books(1).ledger.latest(house.AGREEMENT, 9))
    await again.close()

    assert [(each.id, each.worked_on) for each in kept] == [(1, house.TODAY)]


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///:memory:"])
async def test_an_address_without_a_file_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="names no file"):
        await SqlStore.open(address)
