import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from adapters.storage import settling
from adapters.storage.addresses import file_of
from adapters.storage.copying import copy
from adapters.storage.settling import settle
from tests.contracts.implementations import new_database

LONG_AGO = 1


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "books.db"


@pytest.fixture
def user(file: Path) -> Iterator[sqlite3.Connection]:
    """Somebody who has the file open, so that its log stays."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE kept (word)")
        connection.execute("INSERT INTO kept VALUES ('acknowledged')")
        yield connection


def address_of(file: Path) -> str:
    return f"sqlite:///{file}"


def log_of(file: Path) -> Path:
    """The log, as nobody has written to it for long."""
    log = file.with_name(f"{file.name}-wal")
    os.utime(log, (LONG_AGO, LONG_AGO))
    return log


def test_writes_a_log_that_was_left_once_more_as_it_is(
    file: Path, user: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "_PIECE", 1_000)  # so that there are some, and a rest
    log = log_of(file)
    before = log.read_bytes()

    settle(address_of(file))

    assert log.stat().st_mtime > LONG_AGO
    assert log.read_bytes() == before
    assert user.execute("SELECT word FROM kept").fetchall() == [("acknowledged",)]


def test_leaves_the_log_to_whoever_is_writing(
    file: Path, user: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "BUSY_TIMEOUT_MS", 0)
    user.execute("BEGIN IMMEDIATE")
    log = log_of(file)

    settle(address_of(file))

    assert log.stat().st_mtime == LONG_AGO


def test_says_so_when_the_disk_refuses(
    file: Path, user: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(sqlite3.OperationalError, match=r"books\.db-wal: Input/output error"):
        settle(address_of(file))


def test_makes_no_file_where_there_is_none(file: Path) -> None:
    settle(address_of(file))
    assert not file.exists()


def test_has_nothing_to_do_for_a_file_without_a_log(file: Path, user: sqlite3.Connection) -> None:
    user.close()
    before = file.read_bytes()

    settle(address_of(file))

    assert file.read_bytes() == before


def test_is_done_before_a_file_is_copied_from(tmp_path: Path) -> None:
    folders = tmp_path / "source", tmp_path / "target"
    for folder in folders:
        folder.mkdir()
    source, target = map(new_database, folders)
    file = file_of(source)
    with closing(sqlite3.connect(file, isolation_level=None)) as user:
        user.execute("PRAGMA user_version = 0")
        log = log_of(file)

        copy(source, target, prove=lambda _: None, dry_run=True)

        assert log.stat().st_mtime > LONG_AGO
