"""How long a balance takes to read, with a short history and with a long one."""

import sqlite3
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from adapters.chat.conversation import Conversation
from adapters.chat.reply import Kind
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from core.ports import Unit
from tests.bench.measuring import Spread
from tests.bench.office import address, client, found_with_history, said

SIZES = (100, 10_000, 1_000_000)
CLIENTS = 200
READS = 100
REPEATS = 5

_SUM = "SELECT sum(minutes) FROM entries WHERE organisation_id = 1 AND agreement_id = ?"
_WRONG = """
SELECT count(*) FROM agreements WHERE balance != (
    SELECT sum(minutes) FROM entries WHERE organisation_id = 1 AND agreement_id = agreements.id
) OR balance != (
    SELECT sum(remaining) FROM blocks WHERE organisation_id = 1 AND agreement_id = agreements.id
) - overdraft
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceSpeed:
    """Milliseconds for one read, in a database of so many entries."""

    entries: int
    answer: Spread
    row: Spread
    summed: Spread


async def measure_balances(folder: Path) -> list[BalanceSpeed]:
    """Measure each size on a database of its own; its ledger must add up."""
    return [await _measure(folder / f"{entries}.db", entries) for entries in SIZES]


async def _measure(file: Path, entries: int) -> BalanceSpeed:
    await found_with_history(file, clients=CLIENTS, entries=entries)
    store = await SqlStore.open(address(file))
    conversation = Conversation(store, utc_now)

    async def answer(number: int) -> None:
        reply = await conversation.answer(said(0, f"balance {client(number)}"))
        if reply.kind is not Kind.BALANCE:
            raise AssertionError(reply.text)

    async def row(number: int) -> None:
        await store.read(lambda unit: _row(unit, number))

    with closing(sqlite3.connect(file)) as raw:

        async def summed(number: int) -> None:
            raw.execute(_SUM, (number + 1,)).fetchone()

        speed = BalanceSpeed(
            entries=entries,
            answer=await _repeated(answer),
            row=await _repeated(row),
            summed=await _repeated(summed),
        )
        if raw.execute(_WRONG).fetchone() != (0,):
            raise AssertionError("a ledger does not add up")
    await store.close()
    return speed


def _row(unit: Unit, number: int) -> int:
    agreement = unit.books(1).agreements.of_client(number + 1)
    if agreement is None:
        raise AssertionError(number)
    return agreement.balance


async def _repeated(read: Callable[[int], Awaitable[None]]) -> Spread:
    values = []
    for repeat in range(REPEATS + 1):
        started = time.perf_counter()
        for number in range(READS):
            await read((repeat * READS + number) % CLIENTS)
        values.append((time.perf_counter() - started) / READS * 1000)
    return Spread(values=tuple(values[1:]))  # the first round only warms up
