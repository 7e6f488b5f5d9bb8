"""How long a log and a balance take, with a short history and with a long one."""

import sqlite3
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from adapters.chat.conversation import Conversation
from adapters.chat.reply import Kind
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from core.ports import Unit
from tests.bench.history import found_with_history
from tests.bench.measuring import Spread
from tests.bench.office import TECHNICIANS, address, client, said
from tests.bench.proving import WRONG

SIZES = (100, 10_000, 1_000_000)
COMPARED = 10_000
CLIENTS = 200
READS = 100
REPEATS = 5

_SUM = "SELECT sum(minutes) FROM entries WHERE organisation_id = 1 AND agreement_id = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceSpeed:
    """Milliseconds for one log or read, in a database of so many entries."""

    entries: int
    log: Spread
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

    numbers = count()

    async def log(number: int) -> None:
        text = f'log "{client(number)}" 1m checked backup no. {next(numbers)}'
        reply = await conversation.answer(said(number % TECHNICIANS, text))
        if reply.kind is not Kind.LOGGED:
            raise AssertionError(reply.text)

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
            log=await _repeated(log),
            answer=await _repeated(answer),
            row=await _repeated(row),
            summed=await _repeated(summed),
        )
        if raw.execute(WRONG).fetchone() != (0,):
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
