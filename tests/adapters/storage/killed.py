"""A process that writes until it is killed: `python -m tests.adapters.storage.killed URL FIRST`.

It appends entries, each with its request key and an outbox message, and
prints a key once the store has answered. A key that was kept is not appended
again, as in `core.operations.perform`.
"""

import asyncio
import sys
from dataclasses import replace

from adapters.storage.store import SqlStore
from core.ports import Operation, Unit
from core.results import TimerCancelled
from core.units import Minutes
from tests.contracts import house
from tests.contracts.house import AGREEMENT, NOON

AT_ONCE = 16
DONE = TimerCancelled(client="Acme", minutes=Minutes(1))


def log(key: str) -> Operation[None]:
    def operation(unit: Unit) -> None:
        books = unit.books(1)
        if books.requests.find(key) is not None:
            return
        agreement = books.agreements.get(AGREEMENT)
        seq = agreement.last_seq + 1
        balance = Minutes(agreement.balance - 1)
        books.ledger.append(house.entry(seq, minutes=-1, balance_after=balance, request_key=key))
        books.agreements.replace(replace(agreement, last_seq=seq, balance=balance))
        books.outbox.add(house.message(key))
        books.requests.keep(key, "hash", DONE, NOON)

    return operation


async def work(store: SqlStore, keys: range) -> None:
    for number in keys:
        await store.write(log(f"key {number}"))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


async def main(url: str, first: int) -> None:
    store = await SqlStore.open(url)
    await asyncio.gather(
        *(work(store, range(first + each, 1_000_000, AT_ONCE)) for each in range(AT_ONCE))
    )


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
