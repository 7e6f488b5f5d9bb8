"""Two processes beside one, on one PostgreSQL, for one MSP and for several."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.load import Loaded
from tests.bench.posting import Deliveries
from tests.bench.servers import Server
from tests.bench.shared import Shared, shared
from tests.bench.waiting import free_port, until_well

CONNECTIONS = 64
POSTS = 640
REPEATS = 3
WORKERS = 2
SEVERAL = 8
_TEAMS = tuple(f"T{number}BENCH" for number in range(SEVERAL))


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessesSpeed:
    """Runs with so many MSPs, by one process and by two."""

    msps: int
    one: tuple[Loaded, ...]
    two: tuple[Loaded, ...]


async def measure_processes(folder: Path) -> list[ProcessesSpeed]:
    """Measure both by turns; after each run the ledgers hold what was acknowledged."""
    async with (
        shared(*_TEAMS) as database,
        database.serving(folder / "one.log") as one,
        _several(database, folder / "two.log") as two,
    ):
        deliveries = Deliveries(database.ledgers)
        await _measure(deliveries, one, two, _TEAMS, repeats=1)  # the first round only warms up
        database.settle()
        return [await _measure(deliveries, one, two, _TEAMS[:msps]) for msps in (1, SEVERAL)]


@asynccontextmanager
async def _several(database: Shared, log: Path) -> AsyncIterator[Server]:
    """Serve with several processes, once all of them are there."""
    port = free_port()
    words = ("--workers", str(WORKERS))
    async with database.serving(log, *words, BLOCKHOURS_METRICS_PORT=str(port)) as server:
        await until_well(f"http://127.0.0.1:{port}/readyz")
        yield server


async def _measure(
    deliveries: Deliveries,
    one: Server,
    two: Server,
    teams: tuple[str, ...],
    *,
    repeats: int = REPEATS,
) -> ProcessesSpeed:
    by_one, by_two = [], []
    for _ in range(repeats):
        by_one.append(await deliveries.post(one, POSTS, at_once=CONNECTIONS, teams=teams))
        by_two.append(await deliveries.post(two, POSTS, at_once=CONNECTIONS, teams=teams))
    return ProcessesSpeed(msps=len(teams), one=tuple(by_one), two=tuple(by_two))
