"""Signed `/log` over HTTP to its commit, beside Bolt alone and beside bare commits."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.bench.load import Loaded, command, post_all, signed
from tests.bench.logs import LEVELS
from tests.bench.measuring import Spread, per_second
from tests.bench.office import DAYS, address, found, work
from tests.bench.posting import Deliveries
from tests.bench.raw import CLIENTS, RawLedger
from tests.bench.servers import Server, bare_bolt, blockhours

POSTS = {1: 320, 16: 1_280, 64: 1_280}
REPEATS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackSpeed:
    """Runs with so many connections."""

    at_once: int
    ours: tuple[Loaded, ...]
    bolt: tuple[Loaded, ...]
    raw: Spread


async def measure_slack(folder: Path) -> list[SlackSpeed]:
    """Measure all three by turns; after each run the ledger holds what was acknowledged."""
    file = folder / "slack.db"
    await found(file, clients=CLIENTS, since=datetime.now(UTC) - timedelta(days=DAYS + 1))
    raw = RawLedger(folder / "slack-raw.db")
    async with blockhours(file) as ours, bare_bolt(folder) as bolt:
        runs = _Runs(Deliveries(address(file)), ours, bolt, raw)
        await runs.of(LEVELS[-1])  # the first round only warms up
        speeds = [await runs.of(at_once) for at_once in LEVELS]
    raw.close()
    return speeds


class _Runs:
    """Runs against the three, each log another one."""

    def __init__(self, deliveries: Deliveries, ours: Server, bolt: Server, raw: RawLedger) -> None:
        self._deliveries = deliveries
        self._ours = ours
        self._bolt = bolt
        self._raw = raw

    async def of(self, at_once: int) -> SlackSpeed:
        ours, bolt, raw, posts = [], [], [], POSTS[at_once]
        for _ in range(REPEATS):
            bolt.append(await acknowledged(self._bolt, posts, at_once=at_once))
            ours.append(await self._deliveries.post(self._ours, posts, at_once=at_once))
            raw.append(await per_second(self._raw.log, times=posts, at_once=at_once))
        return SlackSpeed(
            at_once=at_once, ours=tuple(ours), bolt=tuple(bolt), raw=Spread(values=tuple(raw))
        )


async def acknowledged(bolt: Server, posts: int, *, at_once: int) -> Loaded:
    """Post so many to a Bolt that only acknowledges them."""
    requests = [signed(bolt.events, command(each, work(each))) for each in range(posts)]
    return await post_all(bolt.events, requests, at_once=at_once)
