"""Pull the plug of a process in the middle of its writes, again and again."""

import asyncio
import sys
from itertools import accumulate

from adapters.storage.store import SqlStore
from tests.adapters.storage.killed import log
from tests.contracts.house import AGREEMENT

KILLS = 4
AFTER = 150


async def answered_until_killed(url: str, first: int) -> list[int]:
    """Run the process, kill it after some answers, and return all that it gave."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.adapters.storage.killed",
        url,
        str(first),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    answers = [await process.stdout.readline() for _ in range(AFTER)]
    process.kill()
    rest = (await process.stdout.read()).splitlines(keepends=True)
    await process.wait()
    return [int(line) for line in (*answers, *rest) if line.endswith(b"\n")]


async def test_what_was_answered_is_kept_and_nothing_is_kept_twice(
    store: SqlStore, url: str
) -> None:
    answered: list[int] = []
    for _ in range(KILLS):
        answered += await answered_until_killed(url, max(answered, default=-1) + 1)
    keys = [f"key {number}" for number in answered]

    async def kept() -> list[str]:
        entries = await store.read(lambda unit: unit.books(1).ledger.of_agreement(AGREEMENT))
        assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
        balances = accumulate(entry.minutes for entry in entries)
        assert [entry.balance_after for entry in entries] == list(balances)
        return [str(entry.request_key) for entry in entries]

    before = await kept()
    assert len(set(before)) == len(before)
    assert set(keys) <= set(before)

    for key in keys:
        await store.write(log(key))
    assert await kept() == before
    queued = await store.read(lambda unit: unit.queue.unsent())
    assert sorted(message.subject for message in queued) == sorted(before)
    agreement = await store.read(lambda unit: unit.books(1).agreements.get(AGREEMENT))
    assert agreement.balance == -len(before)
