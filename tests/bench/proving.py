"""Whether the ledger holds what was acknowledged."""

import asyncio
import sqlite3
from contextlib import closing

import psycopg

from adapters.storage import addresses
from tests.bench.waiting import until

WRONG = """
SELECT count(*) FROM agreements AS kept WHERE balance != (
    SELECT sum(minutes) FROM entries
    WHERE organisation_id = kept.organisation_id AND agreement_id = kept.id
) OR balance != (
    SELECT sum(remaining) FROM blocks
    WHERE organisation_id = kept.organisation_id AND agreement_id = kept.id
) - overdraft
"""
"""Counts the ledgers that do not add up."""

_STORED = "SELECT request_key FROM entries WHERE request_key IS NOT NULL"


def check_once_each(url: str, acknowledged: int) -> None:
    """Raise unless all that was acknowledged is in the ledgers, once, and nothing else.

    Deliveries are numbered from 0, after the last hyphen of their names. On
    PostgreSQL the address has to be that of somebody who sees all rows.
    """
    keys = _keys(url)
    with closing(_connected(url)) as ledger:
        wrong = ledger.execute(WRONG).fetchone()
    deliveries = sorted(int(key.rpartition("-")[2]) for key in keys)
    if deliveries != list(range(acknowledged)):
        raise AssertionError(f"{len(keys)} entries for {acknowledged} answers")
    if wrong != (0,):
        raise AssertionError("a ledger does not add up")


async def until_stored(url: str, deliveries: int) -> None:
    """Wait until so many are in the ledgers. Raises TimeoutError."""

    async def are_stored() -> bool:
        return len(await asyncio.to_thread(_keys, url)) >= deliveries

    await until(are_stored)


def _keys(url: str) -> list[str]:
    with closing(_connected(url)) as ledger:
        return [key for (key,) in ledger.execute(_STORED).fetchall()]


def _connected(url: str) -> sqlite3.Connection | psycopg.Connection:
    if addresses.is_file(url):
        return sqlite3.connect(addresses.file_of(url))
    return psycopg.connect(url)
