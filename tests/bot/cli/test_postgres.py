"""The program on PostgreSQL."""

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal
from tests.fakes import postgres


@pytest.fixture
def empty(terminal: Terminal) -> Terminal:
    """A terminal whose database is a PostgreSQL one without tables."""
    terminal.environment["BLOCKHOURS_DATABASE_URL"] = postgres.new_database("template0")
    return terminal


@pytest.mark.parametrize("command", [("serve", "--port", "0"), ("sample",), ("doctor",)])
def test_touches_no_database_that_nobody_migrated(
    command: tuple[str, ...], empty: Terminal
) -> None:
    ended = empty.run(*command)

    assert ended.code == Exit.FAILED
    assert "is empty: `blockhours migrate` makes its tables." in ended.err


def test_does_all_that_it_does_on_a_file(empty: Terminal) -> None:
    for command in (("migrate",), ("sample",)):
        assert empty.run(*command).code == Exit.DONE

    assert "2:45 left" in empty.run("say", "balance acme", "--as", "anna").out
    assert "logged" in empty.run("say", "log acme 1h cables", "--as", "anna").out
    assert empty.run("export", "out").code == Exit.DONE
    assert "entries were proved" in empty.run("doctor").out
    with empty.serving("serve", "--port", "0") as server:
        assert server.stop().code == Exit.DONE


def test_says_in_doctor_when_its_role_passes_row_security_by(empty: Terminal) -> None:
    assert empty.run("migrate").code == Exit.DONE
    assert "superuser" not in empty.run("doctor").out

    url = empty.environment["BLOCKHOURS_DATABASE_URL"]
    by_superuser = {"BLOCKHOURS_DATABASE_URL": postgres.as_superuser(url)}
    ended = empty.run("doctor", settings=by_superuser)
    assert "its role is a superuser or has BYPASSRLS" in ended.out


def test_shows_no_password(terminal: Terminal) -> None:
    nowhere = {"BLOCKHOURS_DATABASE_URL": "postgresql://hours:geheim@127.0.0.1:1/hours"}

    ended = terminal.run("migrate", settings=nowhere)

    assert ended.code == Exit.FAILED
    assert "postgresql://hours:***@127.0.0.1:1/hours cannot be used" in ended.err
    assert "geheim" not in ended.err + ended.out
