"""A clock that jumps, and the nights in which it is put forward and back."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle
from pathlib import Path

from adapters.chat.conversation import Conversation
from adapters.storage.store import SqlStore
from bot.upkeep import Upkeep
from tests.contracts.implementations import POSTGRES, SQLITE, new_database
from tests.torture.crew import Told
from tests.torture.office import found, saying
from tests.torture.proving import losses
from tests.torture.technicians import judged
from tests.torture.verdicts import Effort, Verdict

BERLIN = "Europe/Berlin"
BEFORE_MARCH = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
"""Half past one at night in Berlin; half an hour later it is three."""
BEFORE_OCTOBER = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
"""Half past two at night; half an hour later it is two again."""
JUMPS = tuple(
    timedelta(minutes=minutes) for minutes in (1, -90, 45, 180, -1, -1440, 30, 1500, 0, -45)
)
AT_ONCE = 32


class Jumping:
    """A clock that is somewhere else each time it is asked."""

    def __init__(self, begin: datetime) -> None:
        self._now = begin
        self._jumps = cycle(JUMPS)

    def __call__(self) -> datetime:
        self._now += next(self._jumps)
        return self._now


async def _jumps(kind: str, effort: Effort, folder: Path) -> Verdict:
    """Work around both nights by a clock that jumps; then look."""
    url = new_database(folder, kind)
    store = await SqlStore.open(url, migrate=False)
    await store.write(found(zone=BERLIN, at=BEFORE_MARCH - timedelta(days=3)))
    told, number = Told(), 0
    for _ in range(effort.rounds):
        for night in (BEFORE_MARCH, BEFORE_OCTOBER):
            number = await _work(store, Jumping(night), told, number)
    lost = await losses(store, told)
    await store.close()
    return Verdict(
        tried=f"{len(told.answers)} said by a clock that jumped by up to a day, back and forth,"
        f" around {2 * effort.rounds} nights of a change of hour",
        lost=lost,
    )


async def _work(store: SqlStore, clock: Callable[[], datetime], told: Told, number: int) -> int:
    conversation = Conversation(store, clock)
    numbers = range(number, number + 4 * AT_ONCE)
    for begin in numbers[::AT_ONCE]:
        together = range(begin, begin + AT_ONCE)
        replies = await asyncio.gather(*(conversation.answer(saying(each)) for each in together))
        told.answers |= dict(zip(together, map(judged, replies), strict=True))
        await Upkeep(store=store, clock=clock).round()
    return numbers.stop


jumps_on_sqlite = partial(_jumps, SQLITE)
jumps_on_postgres = partial(_jumps, POSTGRES)
