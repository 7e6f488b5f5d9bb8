"""Whether the ledger holds what was acknowledged."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.bench.office import WRONG

_KEYS = "SELECT request_key FROM entries WHERE request_key IS NOT NULL"


def check_once_each(file: Path, acknowledged: int) -> None:
    """Raise unless all that was acknowledged is in the ledger, once, and nothing else.

    Deliveries are numbered from 0, after the last hyphen of their names.
    """
    with closing(sqlite3.connect(file)) as ledger:
        keys = [key for (key,) in ledger.execute(_KEYS)]
        wrong = ledger.execute(WRONG).fetchone()
    deliveries = sorted(int(key.rpartition("-")[2]) for key in keys)
    if deliveries != list(range(acknowledged)):
        raise AssertionError(f"{len(keys)} entries for {acknowledged} answers")
    if wrong != (0,):
        raise AssertionError("a ledger does not add up")
