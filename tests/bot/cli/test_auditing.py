"""`audit alerts`, on the sample."""

import sqlite3
from contextlib import closing

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal


def execute(terminal: Terminal, *statements: str) -> None:
    with closing(sqlite3.connect(terminal.folder / "blockhours.db")) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_every_crossing_of_the_sample_has_its_alert(sample: Terminal) -> None:
    ended = sample.run("audit", "alerts")

    assert (ended.code, ended.out) == (Exit.DONE, "Every crossing has its alert.\n")


def test_finds_an_alert_that_was_deleted_and_sends_it_once(sample: Terminal) -> None:
    execute(
        sample,
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM outbox WHERE subject LIKE 'alert/%'",
        "DELETE FROM alerts",
    )

    looked = sample.run("audit", "alerts", "--look-only")
    assert looked.code == Exit.REFUSED
    assert "no alert was raised." in looked.out

    sent = sample.run("audit", "alerts")
    assert sent.out.splitlines() == [f"{line} It is sent now." for line in looked.out.splitlines()]
    assert sample.run("audit", "alerts").code == Exit.DONE
