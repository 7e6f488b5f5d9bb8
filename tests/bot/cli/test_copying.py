"""Moving from a file to PostgreSQL and back: the same rows, the same answers."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, NullPool, create_engine, make_url, text

from adapters.storage import addresses
from adapters.storage.migrating import migrate
from adapters.storage.postgres.row_security import open_books
from adapters.storage.schema import metadata
from bot.cli.exits import Exit
from tests.bot.cli.terminal import Ended, Terminal
from tests.contracts.implementations import POSTGRES, SQLITE, new_database
from tests.fakes import postgres

LARGE = 2**53 + 1
SEALED = "gAAAAABn-sealed-and-not-to-be-read"


def on(url: str) -> Connection:
    """A connection to look with, with the first organisation's books open."""
    if addresses.is_file(url):
        return create_engine(url, poolclass=NullPool).connect()
    address = make_url(url).set(drivername="postgresql+psycopg")
    # With the style of the program's own connections, since books are opened on the driver.
    connection = create_engine(address, poolclass=NullPool, paramstyle="format").connect()
    for owner in (1, 2):
        open_books(connection, owner)
    return connection


def everything(url: str) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, as they are stored."""
    with on(url) as connection:
        return {
            each.name: sorted(
                (tuple(row) for row in connection.execute(text(f"SELECT * FROM {each.name}"))),
                key=repr,
            )
            for each in metadata.sorted_tables
        }


@pytest.fixture
def shop(sample: Terminal) -> Terminal:
    """The sample, with what only a chat leaves behind, a second organisation, and large numbers."""
    with on("sqlite:///" + str(sample.folder / "blockhours.db")) as connection:
        for statement in (
            f"UPDATE outbox SET attempts = {LARGE} WHERE id = 1",
            "INSERT INTO organisations VALUES (2, 'Südwind IT', 'de', 'Europe/Berlin')",
            "INSERT INTO house_rules (organisation_id, joining) VALUES (2, 0)",
            (
                "INSERT INTO slack_installations (workspace, name, org_wide, bot_user, bot_id,"
                " token, scopes, installer, installed_at, version)"
                f" VALUES ('T1', 'n', 0, 'U', 'B', '{SEALED}', 's', 'U', {LARGE}, 1)"
            ),
        ):
            connection.execute(text(statement))
        connection.commit()
    return sample


def copied(terminal: Terminal, *words: str) -> Ended:
    return terminal.run("copy", *words)


def test_takes_everything_to_postgresql_and_back_again(shop: Terminal) -> None:
    file = f"sqlite:///{shop.folder / 'blockhours.db'}"
    there, back = postgres.new_database(), f"sqlite:///{shop.folder / 'back.db'}"
    migrate(back)

    ended = copied(shop, file, there)
    assert (ended.code, ended.err) == (Exit.DONE, "")
    assert "5 accounts were proved in the copy." in ended.out
    assert copied(shop, there, back).code == Exit.DONE

    before = everything(file)
    assert everything(there) == before
    assert everything(back) == before
    filled = {name for name, rows in before.items() if rows}
    assert {"entries", "outbox", "top_ups", "slack_installations", "house_rules"} <= filled


def test_goes_on_where_it_was_copied_to(shop: Terminal) -> None:
    there = postgres.new_database()
    assert copied(shop, "sqlite:///blockhours.db", there).code == Exit.DONE

    shop.environment["BLOCKHOURS_DATABASE_URL"] = there
    assert "logged" in shop.run("say", "log acme 1.5 fixed printer", "--as", "anna").out
    assert "approved" in shop.run("say", "approve acme", "--as", "mona").out
    assert "5 accounts with" in shop.run("doctor").out
    found = shop.run("found", "Third", "--manager", "mia", "--account", "slack:T0NEW:U0MIA")
    assert found.code == Exit.DONE, found.err


def test_postgresql_knows_how_much_it_was_given(shop: Terminal) -> None:
    there = postgres.new_database()
    assert copied(shop, "sqlite:///blockhours.db", there).code == Exit.DONE

    known = text("SELECT reltuples FROM pg_class WHERE relname = 'entries'")
    with on(there) as connection:
        assert connection.scalar(known) == len(everything(there)["entries"])


def test_a_dry_run_counts_and_keeps_nothing(shop: Terminal) -> None:
    there = postgres.new_database()

    tried = copied(shop, "sqlite:///blockhours.db", there, "--dry-run")
    assert tried.code == Exit.DONE
    assert "This was a dry run: nothing was kept" in tried.out
    assert not any(everything(there).values())

    done = copied(shop, "sqlite:///blockhours.db", there)
    assert done.out.splitlines()[:-1] == tried.out.splitlines()[:-1]


def test_puts_nothing_among_other_rows(shop: Terminal, tmp_path: Path) -> None:
    there = postgres.new_database()
    with on(there) as connection:
        connection.execute(text("INSERT INTO founding_codes VALUES ('h', 1, 1, NULL)"))
        connection.commit()

    ended = copied(shop, "sqlite:///blockhours.db", there)
    assert ended.code == Exit.REFUSED
    assert "is not empty, and a copy belongs into an empty database." in ended.err
    assert sum(map(len, everything(there).values())) == 1


@pytest.mark.parametrize("kind", [SQLITE, POSTGRES])
def test_both_have_to_be_at_the_level_of_this_program(
    kind: str, shop: Terminal, tmp_path_factory: pytest.TempPathFactory
) -> None:
    there = new_database(tmp_path_factory.mktemp("other"), kind)
    with on(there) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        connection.commit()

    for words in ((there, "sqlite:///blockhours.db"), ("sqlite:///blockhours.db", there)):
        ended = copied(shop, *words)
        assert ended.code == Exit.FAILED
        assert "is of an older version (level 0001; this one needs" in ended.err


def test_keeps_no_copy_whose_ledger_does_not_add_up(shop: Terminal) -> None:
    with on("sqlite:///" + str(shop.folder / "blockhours.db")) as connection:
        connection.execute(text("UPDATE agreements SET balance = balance + 60 WHERE id = 1"))
        connection.commit()
    there = postgres.new_database()

    ended = copied(shop, "sqlite:///blockhours.db", there)
    assert ended.code == Exit.REFUSED
    assert "Nothing was copied: the ledger of Acme does not add up" in ended.err
    assert not any(everything(there).values())


@pytest.mark.parametrize("address", ["hours.db", "mysql://host/hours", "postgres:geheim@x"])
def test_says_what_an_address_looks_like(address: str, shop: Terminal) -> None:
    ended = copied(shop, "sqlite:///blockhours.db", address)
    assert ended.code == Exit.USAGE
    assert "An address of a database looks like sqlite:///hours.db" in ended.err
    assert "geheim" not in ended.err
