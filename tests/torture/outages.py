"""PostgreSQL that restarts, crashes and cuts connections, under processes that work on it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from adapters.storage.store import SqlStore
from tests.torture import server
from tests.torture.crew import Crew, Worker
from tests.torture.office import found
from tests.torture.proving import losses_of, verdict_on
from tests.torture.server import DATABASE, Server
from tests.torture.verdicts import Effort, Verdict

BEFORE, AFTER = 12, 12

_CUT = (
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
    f" WHERE datname = '{DATABASE}' AND pid <> pg_backend_pid()"
)

Harm = Callable[[Server, Sequence[Worker]], Awaitable[None]]
"""What is done to a server while some work on it."""


async def outages(effort: Effort, _: Path) -> Verdict:
    """Cut, restart and crash it by turns, with two processes at work; look each time."""
    what = f"connections cut, server restarted and crashed {effort.rounds} times each"
    with server.running() as tortured:
        return await broken_again_and_again(tortured, (_cut, _restart, _crash), effort, what)


async def broken_again_and_again(
    tortured: Server, harms: Sequence[Harm], effort: Effort, what: str
) -> Verdict:
    """Do it harm by turns while two processes work, and let each go on; then look."""
    crew = Crew(tortured.url)
    await _found(crew)
    lost: list[str] = []
    workers = await asyncio.gather(crew.hire(), crew.hire())
    for _ in range(effort.rounds):
        for harm in harms:
            await _achieve(workers, BEFORE)
            await harm(tortured, workers)
            await _achieve(workers, AFTER)
        lost += await losses_of(crew)
    for worker in workers:
        await worker.ends_in_order()
    return await verdict_on(crew, lost, what)


async def _cut(tortured: Server, _: Sequence[Worker]) -> None:
    await asyncio.to_thread(tortured.runs, _CUT)


async def _restart(tortured: Server, _: Sequence[Worker]) -> None:
    await asyncio.to_thread(tortured.restarts)


async def _crash(tortured: Server, _: Sequence[Worker]) -> None:
    await asyncio.to_thread(tortured.crashes)


async def _found(crew: Crew) -> None:
    store = await SqlStore.open(crew.url, migrate=True)
    await store.write(found())
    await store.close()


async def _achieve(workers: Sequence[Worker], answers: int) -> None:
    await asyncio.gather(*(worker.achieves(answers) for worker in workers))
