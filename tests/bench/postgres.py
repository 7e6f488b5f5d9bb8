"""Signed `/log` over HTTP to its commit on PostgreSQL, beside Bolt alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.load import Loaded
from tests.bench.logs import LEVELS
from tests.bench.measuring import Spread
from tests.bench.office import TEAM_ID
from tests.bench.posting import Deliveries
from tests.bench.processor import Watch
from tests.bench.servers import Server, bare_bolt
from tests.bench.shared import Shared, shared
from tests.bench.slack import acknowledged

POSTS = {1: 160, 16: 640, 64: 640}
REPEATS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PostgresSpeed:
    """Runs with so many connections; `hot` are all for one client.

    Milliseconds of the processor that a log took are those of the program, and of the database.
    """

    at_once: int
    ours: tuple[Loaded, ...]
    hot: tuple[Loaded, ...]
    bolt: tuple[Loaded, ...]
    program: Spread
    database: Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPostgres:
    """The speeds of one process, and how the database was set up."""

    speeds: Sequence[PostgresSpeed]
    settings: Mapping[str, str]


async def measure_postgres(folder: Path) -> OnPostgres:
    """Measure them by turns; after each run the ledger holds what was acknowledged."""
    async with (
        shared(TEAM_ID) as database,
        database.serving(folder / "postgres.log") as ours,
        bare_bolt(folder) as bolt,
    ):
        runs = _Runs(database, ours, bolt)
        await runs.of(LEVELS[-1], repeats=1)  # the first round only warms up
        database.settle()
        speeds = [await runs.of(at_once) for at_once in LEVELS]
    return OnPostgres(speeds=speeds, settings=database.settings)


class _Runs:
    """Runs against both, each log another one."""

    def __init__(self, database: Shared, ours: Server, bolt: Server) -> None:
        self._deliveries = Deliveries(database.ledgers)
        self._database = database
        self._ours = ours
        self._bolt = bolt

    async def of(self, at_once: int, *, repeats: int = REPEATS) -> PostgresSpeed:
        ours, hot, bolt, posts = [], [], [], POSTS[at_once]
        program, database = Watch(self._ours.process_id), Watch(self._database.process_id)
        for _ in range(repeats):
            bolt.append(await acknowledged(self._bolt, posts, at_once=at_once))
            with program.over(posts), database.over(posts):
                ours.append(await self._deliveries.post(self._ours, posts, at_once=at_once))
            hot.append(await self._deliveries.post(self._ours, posts, at_once=at_once, clients=1))
        return PostgresSpeed(
            at_once=at_once,
            ours=tuple(ours),
            hot=tuple(hot),
            bolt=tuple(bolt),
            program=program.milliseconds,
            database=database.milliseconds,
        )
