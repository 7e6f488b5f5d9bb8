"""The limit to measure against: the same transaction on bare sqlite3, by hand.

One writer thread, write-ahead log, `synchronous=FULL`, one commit each: what
an entry costs when nothing stands between it and the disk.
"""

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

CLIENTS = 20
THRESHOLD = 120

_SCHEMA = """
CREATE TABLE request (key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, result TEXT NOT NULL);
CREATE TABLE agreement (
    id INTEGER PRIMARY KEY, client TEXT NOT NULL UNIQUE, balance INTEGER NOT NULL
);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, agreement_id INTEGER NOT NULL REFERENCES agreement (id),
    technician TEXT NOT NULL, worked_on TEXT NOT NULL, minutes INTEGER NOT NULL,
    balance_after INTEGER NOT NULL, note TEXT NOT NULL
);
CREATE TABLE outbox (id INTEGER PRIMARY KEY, agreement_id INTEGER NOT NULL, text TEXT NOT NULL);
"""


class RawLedger:
    """Five statements a log: key, client, entry, balance, and the outbox if it crossed."""

    def __init__(self, path: Path) -> None:
        self._numbers = count()
        self._writer = ThreadPoolExecutor(max_workers=1)
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.execute("PRAGMA foreign_keys=ON")
        self._connection.executescript(_SCHEMA)
        self._connection.executemany(
            "INSERT INTO agreement (client, balance) VALUES (?, ?)",
            [(f"client-{number}", 10**9) for number in range(CLIENTS)],
        )

    async def log(self) -> None:
        number = next(self._numbers)
        await asyncio.get_running_loop().run_in_executor(self._writer, self._log, number)

    def close(self) -> None:
        self._writer.shutdown()
        self._connection.close()

    def _log(self, number: int) -> None:
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        run("INSERT INTO request VALUES (?, ?, ?)", (f"raw:{number}", "f" * 64, "logged"))
        agreement_id, before = run(
            "SELECT id, balance FROM agreement WHERE client = ?", (f"client-{number % CLIENTS}",)
        ).fetchone()
        after = before - 15
        run(
            "INSERT INTO entry (agreement_id, technician, worked_on, minutes, balance_after, note)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (agreement_id, f"t{number % 12}", "2025-11-03", -15, after, "replaced the switch"),
        )
        run("UPDATE agreement SET balance = ? WHERE id = ?", (after, agreement_id))
        if before > THRESHOLD >= after:
            run("INSERT INTO outbox (agreement_id, text) VALUES (?, ?)", (agreement_id, "low"))
        run("COMMIT")
