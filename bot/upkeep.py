"""The job that serves agreements on which nobody works; busy ones are served by every write."""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from core.operations import post_due
from core.ports import Store

EVERY = timedelta(minutes=10)

_log = structlog.get_logger(__name__)


class Upkeep:
    """What time alone brings due: one round of it posts that, and forgets old request keys."""

    def __init__(self, *, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    async def round(self) -> timedelta:
        """Do what is due now; return how long to rest."""
        now = self._clock()
        touched = await self._store.write(lambda unit: post_due(unit, now))
        if touched:
            _log.info("due_posted", agreements=touched)
        return EVERY
