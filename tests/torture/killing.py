"""kill -9, again and again, while two processes at once work on one database."""

import asyncio
from functools import partial
from pathlib import Path

from adapters.storage.store import SqlStore
from tests.contracts.implementations import POSTGRES, SQLITE, new_database
from tests.torture.crew import Crew
from tests.torture.office import found
from tests.torture.proving import crossings, losses, losses_by_repeating
from tests.torture.verdicts import Effort, Verdict

AFTER = (40, 110, 5, 70)
"""How many answers a process gives before it is killed, by turns."""


async def _killed(kind: str, effort: Effort, folder: Path) -> Verdict:
    """Kill one of two while the other works on, then kill that; and look each time."""
    crew = Crew(new_database(folder, kind))
    store = await SqlStore.open(crew.url, migrate=False)
    await store.write(found())
    lost: list[str] = []
    for number in range(effort.rounds):
        one, other = await asyncio.gather(crew.hire(), crew.hire())
        await asyncio.gather(one.achieves(AFTER[number % len(AFTER)]), other.achieves(1))
        await one.is_killed()
        await other.achieves(AFTER[-1])
        await other.is_killed()
        lost += await losses(store, crew.told)
    acknowledged = len(crew.told.acknowledged)
    lost += await losses_by_repeating(store, crew.told)
    alerts = await crossings(store)
    await store.close()
    return Verdict(
        tried=f"{2 * effort.rounds} processes killed, two at once, in {acknowledged} acknowledged"
        f" and {alerts} crossings; then all said again",
        lost=lost,
    )


killed_on_sqlite = partial(_killed, SQLITE)
killed_on_postgres = partial(_killed, POSTGRES)
