"""A log beside a record in TimeTagger, a time tracker that people run themselves."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path

from tests.bench.load import Loaded, post_all, put
from tests.bench.logs import LEVELS
from tests.bench.office import DAYS, TECHNICIANS, address, found, work
from tests.bench.peers import TimeTagger, timetagger
from tests.bench.posting import Deliveries
from tests.bench.raw import CLIENTS
from tests.bench.servers import Server, blockhours

POSTS = {1: 160, 16: 320, 64: 320}
REPEATS = 3
_QUARTER = 15 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerSpeed:
    """Runs with so many connections; TimeTagger's for one account, and for many."""

    at_once: int
    ours: tuple[Loaded, ...]
    one: tuple[Loaded, ...]
    many: tuple[Loaded, ...]


async def measure_timetagger(folder: Path) -> list[PeerSpeed]:
    """Measure both by turns; after each run both hold what was acknowledged.

    Raises LeftOut where TimeTagger cannot be installed.
    """
    file = folder / "beside-timetagger.db"
    await found(file, clients=CLIENTS, since=datetime.now(UTC) - timedelta(days=DAYS + 1))
    async with timetagger(folder) as peer, blockhours(file) as ours:
        tokens = [await peer.token(f"t{number}") for number in range(TECHNICIANS)]
        runs = _Runs(Deliveries(address(file)), ours, _Records(peer), tokens)
        await runs.of(LEVELS[-1], repeats=1)  # the first round only warms up
        return [await runs.of(at_once) for at_once in LEVELS]


class _Records:
    """Records that are put into TimeTagger, each another one; afterwards it has to hold them."""

    def __init__(self, peer: TimeTagger) -> None:
        self._peer = peer
        self._numbers = count()
        self._acknowledged = 0

    async def put(self, times: int, tokens: Sequence[str], *, at_once: int) -> Loaded:
        """Put so many, for accounts by turns."""
        requests = [
            put(self._peer.records, [_record(each)], tokens[each % len(tokens)])
            for each in islice(self._numbers, times)
        ]
        loaded = await post_all(self._peer.records, requests, at_once=at_once)
        self._acknowledged += times
        if self._peer.kept() != self._acknowledged:
            raise AssertionError(f"{self._peer.kept()} records for {self._acknowledged} answers")
        return loaded


class _Runs:
    """Runs against both, each log and each record another one."""

    def __init__(
        self, deliveries: Deliveries, ours: Server, records: _Records, tokens: Sequence[str]
    ) -> None:
        self._deliveries = deliveries
        self._ours = ours
        self._records = records
        self._tokens = tokens

    async def of(self, at_once: int, *, repeats: int = REPEATS) -> PeerSpeed:
        ours, one, many, posts = [], [], [], POSTS[at_once]
        for _ in range(repeats):
            one.append(await self._records.put(posts, self._tokens[:1], at_once=at_once))
            ours.append(await self._deliveries.post(self._ours, posts, at_once=at_once))
            many.append(await self._records.put(posts, self._tokens, at_once=at_once))
        return PeerSpeed(at_once=at_once, ours=tuple(ours), one=tuple(one), many=tuple(many))


def _record(number: int) -> dict[str, str | int]:
    """A quarter of an hour that is over by now, as TimeTagger's own page would put it."""
    now = int(time.time())
    return {
        "key": f"record-{number}",
        "mt": now,
        "t1": now - _QUARTER,
        "t2": now,
        "ds": f"#{work(number)}",
    }
