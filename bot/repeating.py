"""A job that is done again and again while the program runs."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog

AFTER_FAULT = timedelta(seconds=5)

_log = structlog.get_logger(__name__)


class Repeating:
    """Runs rounds until it is stopped; a round says how long to rest after it.

    A fault ends its round and not the job. A stop lets the running round end.
    """

    def __init__(self, name: str, one_round: Callable[[], Awaitable[timedelta]]) -> None:
        self._name = name
        self._one_round = one_round
        self._woken = asyncio.Event()
        self._stopping = False

    def wake(self) -> None:
        """End the rest; a wake during a round brings another round at once."""
        self._woken.set()

    def stop(self) -> None:
        self._stopping = True
        self.wake()

    async def run(self) -> None:
        while not self._stopping:
            self._woken.clear()
            await self._rest(await self._round())

    async def _round(self) -> timedelta:
        try:
            return await self._one_round()
        except Exception:  # noqa: BLE001 - alerts must go on whatever went wrong in one round
            _log.exception("round_failed", job=self._name)
            return AFTER_FAULT

    async def _rest(self, pause: timedelta) -> None:
        try:
            async with asyncio.timeout(pause.total_seconds()):
                await self._woken.wait()
        except TimeoutError:
            return
