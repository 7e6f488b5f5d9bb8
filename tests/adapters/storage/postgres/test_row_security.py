"""PostgreSQL itself shows nobody the rows of an organisation that was not opened."""

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import ProgrammingError

from adapters.storage.postgres import connecting, row_security
from adapters.storage.schema import metadata
from adapters.storage.store import SqlStore
from adapters.storage.unit import SqlUnit
from tests.contracts import house
from tests.fakes import postgres

ON_THE_WAY_IN = {"account_codes", "identities", "invitations", "workspaces"}
OWNED = sorted(table.name for table in metadata.sorted_tables if "organisation_id" in table.c)


def names(connection: Connection) -> list[str]:
    """A query that forgets its organisation."""
    return list(connection.execute(text("SELECT name FROM clients ORDER BY 1")).scalars())


@pytest.fixture
async def two(store: SqlStore) -> SqlStore:
    """A store with two organisations, each with a client."""
    await store.write(
        lambda unit: house.found(unit, "Südwind IT").clients.add(house.client("Zeta"))
    )
    return store


async def test_shows_nothing_before_an_organisation_is_opened(two: SqlStore) -> None:
    assert await two.read_connection(names) == []


async def test_shows_only_the_organisation_that_was_opened(two: SqlStore) -> None:
    def forgetful(connection: Connection) -> list[str]:
        SqlUnit(connection).books(1)
        return names(connection)

    assert await two.read_connection(forgetful) == ["Acme"]


async def test_forgets_at_the_end_of_the_transaction_what_was_opened(two: SqlStore) -> None:
    for _ in range(20):
        await two.write(lambda unit: unit.books(2).organisation)
        assert await two.write_connection(names) == []


async def test_takes_no_row_of_another_organisation(two: SqlStore) -> None:
    def slip_in(connection: Connection) -> None:
        SqlUnit(connection).books(1)
        connection.execute(
            text("INSERT INTO client_names (organisation_id, folded, client_id) VALUES (2, 'x', 1)")
        )

    with pytest.raises(ProgrammingError, match="row-level security"):
        await two.write_connection(slip_in)


async def test_shows_the_outbox_of_all_to_whoever_works_through_it(two: SqlStore) -> None:
    await two.write(lambda unit: unit.books(2).outbox.add(house.message("alert/1")))

    assert len(await two.read(lambda unit: unit.queue.unsent())) == 1
    counted = text("SELECT count(*) FROM outbox")
    assert await two.read_connection(lambda each: each.execute(counted).scalar_one()) == 0


@pytest.mark.parametrize("table", OWNED)
async def test_locks_every_table_of_organisations(table: str, store: SqlStore) -> None:
    locked = text("SELECT relforcerowsecurity FROM pg_class WHERE oid = CAST(:table AS regclass)")

    found = await store.read_connection(
        lambda connection: connection.execute(locked, {"table": table}).scalar_one()
    )

    assert found is (table not in ON_THE_WAY_IN)


def test_says_whom_it_does_not_stop(url: str) -> None:
    with connecting.looking(url) as connection:
        assert not row_security.is_passed_by(connection)
    with connecting.looking(postgres.address_of(postgres.server(), "postgres", "postgres")) as one:
        assert row_security.is_passed_by(one)
