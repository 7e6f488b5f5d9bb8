import csv
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal


def execute(terminal: Terminal, statement: str) -> None:
    with closing(sqlite3.connect(terminal.folder / "blockhours.db")) as connection, connection:
        connection.execute(statement)


@pytest.mark.parametrize("language", ["en", "de"])
def test_fills_a_database_with_the_sample(language: str, terminal: Terminal) -> None:
    ended = terminal.run("sample", "--language", language)

    assert ended.code == Exit.DONE
    assert "sqlite:///blockhours.db holds the sample now." in ended.out
    balance = terminal.run("say", "balance acme", "--as", "anna").out
    assert ("2:45 left" if language == "en" else "2:45 übrig") in balance


def test_does_not_put_a_sample_among_other_data(sample: Terminal) -> None:
    ended = sample.run("sample")

    assert ended.code == Exit.REFUSED
    assert "is not empty" in ended.err


def test_knows_which_languages_the_sample_is_told_in(terminal: Terminal) -> None:
    ended = terminal.run("sample", "--language", "fr")

    assert ended.code == Exit.USAGE
    assert ended.err == "The sample is told in en and de, not in 'fr'.\n"


def test_migrates_a_missing_database_into_being_and_a_ready_one_not_at_all(
    terminal: Terminal,
) -> None:
    for _ in range(2):
        ended = terminal.run("migrate")
        assert (ended.code, ended.out) == (Exit.DONE, "sqlite:///blockhours.db is ready.\n")


@pytest.mark.parametrize("command", [("doctor",), ("export", "out"), ("serve", "--port", "0")])
def test_refuses_a_database_of_a_newer_version(
    command: tuple[str, ...], terminal: Terminal
) -> None:
    terminal.run("migrate")
    execute(terminal, "UPDATE alembic_version SET version_num = '9999'")

    ended = terminal.run(*command)

    assert ended.code == Exit.FAILED
    assert "was made by a newer version of Blockhours (level 9999" in ended.err


def test_says_when_a_file_is_no_database(terminal: Terminal) -> None:
    (terminal.folder / "blockhours.db").write_text("dear diary, " * 100)

    ended = terminal.run("doctor")

    assert ended.code == Exit.FAILED
    assert "cannot be used: file is not a database" in ended.err


def test_says_when_another_program_keeps_the_database_to_itself(sample: Terminal) -> None:
    with closing(sqlite3.connect(sample.folder / "blockhours.db")) as connection:
        connection.execute("BEGIN EXCLUSIVE")

        ended = sample.run("sample")

    assert ended.code == Exit.FAILED
    assert ended.err == (
        "The database sqlite:///blockhours.db cannot be used: database is locked.\n"
    )


def test_exports_what_was_logged(sample: Terminal) -> None:
    sample.run("say", "log acme 15m Kabel „A“ gelegt", "--as", "anna")

    ended = sample.run("export", "out/today")

    assert ended.code == Exit.DONE
    files = [Path(line) for line in ended.out.splitlines()]
    assert [file.name for file in files] == [
        "clients.csv",
        "people.csv",
        "blocks.csv",
        "entries.csv",
    ]
    with (sample.folder / files[-1]).open(encoding="utf-8", newline="") as file:
        notes = [entry["note"] for entry in csv.DictReader(file)]
    assert "Kabel „A“ gelegt" in notes


def test_proves_the_ledger_of_a_database_that_is_well(sample: Terminal) -> None:
    execute(sample, "UPDATE outbox SET delivery = 'sent'")

    ended = sample.run("doctor")

    assert ended.code == Exit.DONE
    assert "5 accounts with" in ended.out
    assert ended.out.endswith("All is well.\n")


def test_finds_a_balance_that_somebody_changed_by_hand(sample: Terminal) -> None:
    execute(sample, "UPDATE outbox SET delivery = 'sent'")
    execute(sample, "UPDATE agreements SET balance = balance + 60 WHERE id = 1")

    ended = sample.run("doctor")

    assert ended.code == Exit.REFUSED
    assert "The ledger of Acme does not add up: the balance is 225 minutes" in ended.out
    assert "All is well" not in ended.out


def test_finds_alerts_that_wait_for_a_server(sample: Terminal) -> None:
    execute(sample, "UPDATE outbox SET due_at = queued_at")

    ended = sample.run("doctor")

    assert ended.code == Exit.REFUSED
    assert re.search(r"Messages waiting: \d+, the oldest since", ended.out)
    assert "`blockhours serve` posts them" in ended.out
