"""Puts on the disk what the system may only believe to be there.

When a sync fails, Linux forgets that it had something to write: readers still
see it, and the next sync succeeds without it. A process that was killed after
such a failure leaves a log that the next one reads and trusts. SQLite would
build on it, and once the power fails, all that was acknowledged since would
be lost, or the file damaged. So the log is written once more, as it is read,
before anything builds on it.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from adapters.storage import addresses
from adapters.storage.sqlite import BUSY_TIMEOUT_MS

_PIECE = 1 << 20
"""Bytes at a time: behind a long reader a log grows to hundreds of megabytes."""


def settle(url: str) -> None:
    """Make what is read of a SQLite file's log last. Raises sqlite3.Error if the disk refuses.

    Whoever writes there already, and holds it up for long, has seen to it. A
    database that is no file sees to its own log.
    """
    if not addresses.is_file(url):
        return
    file = addresses.file_of(url)
    log = file.with_name(f"{file.name}-wal")
    if not log.exists() or log.stat().st_size == 0:
        return
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            return
        _write_again(log)
        connection.execute("ROLLBACK")


def _write_again(log: Path) -> None:
    try:
        with log.open("r+b") as file:
            while piece := file.read(_PIECE):
                file.seek(-len(piece), os.SEEK_CUR)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise sqlite3.OperationalError(f"{log.name}: {error.strerror}") from error
