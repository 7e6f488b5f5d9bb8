"""How long a start takes to the first answer, and how much memory the program rests in."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.bench.load import command, post_all, signed
from tests.bench.measuring import Spread
from tests.bench.office import found, found_others, work
from tests.bench.servers import blockhours

ORGANISATIONS = (1, 1_000)
REPEATS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Starts on a database of so many organisations: seconds, and megabytes after the answer."""

    organisations: int
    seconds: Spread
    megabytes: Spread


async def measure_starts(folder: Path) -> list[Start]:
    """Start the program some times on each database."""
    return [await _measure(folder, organisations) for organisations in ORGANISATIONS]


async def _measure(folder: Path, organisations: int) -> Start:
    file = folder / f"{organisations}-organisations.db"
    await found(file, clients=20, since=datetime.now(UTC) - timedelta(days=90))
    await found_others(file, organisations - 1)
    seconds, megabytes = [], []
    for number in range(REPEATS):
        began = time.perf_counter()
        async with blockhours(file) as server:
            request = signed(server.events, command(number, work(number)))
            await post_all(server.events, [request], at_once=1)
            seconds.append(time.perf_counter() - began)
            megabytes.append(server.memory)
    return Start(
        organisations=organisations,
        seconds=Spread(values=tuple(seconds)),
        megabytes=Spread(values=tuple(megabytes)),
    )
