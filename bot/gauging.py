"""Looks again and again how much waits to be posted."""

from collections.abc import Callable
from datetime import datetime, timedelta

from core.ports import Store

EVERY = timedelta(seconds=15)


class Gauging:
    """One round of it looks at the outbox once."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        tell: Callable[[int, datetime | None, datetime], None],
    ) -> None:
        self._store = store
        self._clock = clock
        self._tell = tell

    async def round(self) -> timedelta:
        """Tell how many messages wait and since when; return how long to rest."""
        waiting, oldest = await self._store.read(lambda unit: unit.queue.backlog())
        self._tell(waiting, oldest, self._clock())
        return EVERY
