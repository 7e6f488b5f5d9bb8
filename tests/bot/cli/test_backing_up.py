"""Backups are worth what they restore to: each is restored here, and audited."""

import shutil

import psycopg
import pytest

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal
from tests.fakes import postgres


def audited(terminal: Terminal) -> list[str]:
    """What the two proofs say of a database: ledgers, and alerts."""
    said = terminal.run("doctor").out + terminal.run("audit", "alerts", "--look-only").out
    return [line for line in said.splitlines() if "proved" in line or "Every crossing" in line]


def balance(terminal: Terminal) -> str:
    return terminal.run("say", "balance", "--as", "mona").out


def test_copies_a_file_while_the_server_runs_and_restores_to_the_same(
    sample: Terminal, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with sample.serving("serve", "--port", "0"):
        ended = sample.run("backup", "copy.db")
        assert ended.out == "copy.db holds sqlite:///blockhours.db as of now.\n"
        then = balance(sample)
        assert sample.run("say", "log acme 15m after the copy", "--as", "anna").code == Exit.DONE

    restored = Terminal(tmp_path_factory.mktemp("restored"))
    shutil.move(sample.folder / "copy.db", restored.folder / "blockhours.db")
    assert balance(restored) == then != balance(sample)
    proofs = audited(restored)
    assert len(proofs) == 2, proofs
    assert sorted(each.name for each in sample.folder.glob("copy*")) == []


def test_leaves_a_file_alone_that_is_there(sample: Terminal) -> None:
    (sample.folder / "copy.db").write_text("precious")
    ended = sample.run("backup", "copy.db")
    assert ended.code == Exit.REFUSED
    assert "There is a file copy.db already, and it was left alone." in ended.err
    assert (sample.folder / "copy.db").read_text() == "precious"


def test_says_when_it_cannot_write(sample: Terminal) -> None:
    ended = sample.run("backup", "nowhere/copy.db")
    assert ended.code == Exit.FAILED
    assert ended.err == "nowhere/copy.db cannot be written: No such file or directory.\n"


def test_copies_no_database_that_is_not_there(terminal: Terminal) -> None:
    ended = terminal.run("backup", "copy.db")
    assert ended.code == Exit.FAILED
    assert "There is no database at sqlite:///blockhours.db yet." in ended.err
    assert list(terminal.folder.iterdir()) == []


def test_names_the_tool_of_postgresql(terminal: Terminal) -> None:
    there = {"BLOCKHOURS_DATABASE_URL": "postgresql://blockhours@db.example/blockhours"}
    ended = terminal.run("backup", "copy.dump", settings=there)
    assert ended.code == Exit.USAGE
    assert "pg_dump --format=custom --file=FILE ADDRESS" in ended.err


def test_a_dump_of_postgresql_restores_to_the_same(terminal: Terminal) -> None:
    """As docs/operations.md says: by a role that row security does not hold for."""
    source, target = postgres.new_database(), postgres.new_database("template0")
    terminal.environment["BLOCKHOURS_DATABASE_URL"] = source
    assert terminal.run("sample").code == Exit.DONE
    then, proofs = balance(terminal), audited(terminal)

    dump = terminal.folder / "hours.dump"
    postgres.tool("pg_dump", "--format=custom", f"--file={dump}", postgres.as_superuser(source))
    at_once = ("--exit-on-error", "--single-transaction")
    postgres.tool("pg_restore", *at_once, f"--dbname={target}", str(dump))

    terminal.environment["BLOCKHOURS_DATABASE_URL"] = target
    assert (balance(terminal), audited(terminal)) == (then, proofs)
    assert len(proofs) == 2, proofs
    assert "logged" in terminal.run("say", "log acme 15m after", "--as", "anna").out
    with psycopg.connect(target) as connection:
        seen = connection.execute("SELECT count(*) FROM entries").fetchone()
    assert seen == (0,), "row security came along"
