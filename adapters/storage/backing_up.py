"""Copies of a SQLite file, while others go on writing to it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from adapters.storage import addresses


class Taken(Exception):
    """There is a file already where the copy was to be; it was left alone."""


def back_up(url: str, target: Path) -> None:
    """Copy the database of an address as of one moment; it has its name only once it is whole.

    Raises Taken, OSError, or one of `sqlite.FAULTS`.
    """
    if target.exists():
        raise Taken
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.open("wb").close()  # so that a folder that is missing is named as such
    try:
        copy(addresses.file_of(url), unfinished)
        unfinished.rename(target)
    finally:
        unfinished.unlink(missing_ok=True)


def copy(file: Path, target: Path) -> None:
    """Copy a database file in one read transaction, which holds up nobody, and check the copy."""
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(target)) as copied:
        source.backup(copied)
        (found,) = copied.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(f"the copy is damaged: {found}")
