"""Hears, by NOTIFY, that messages were added to the outbox by any process."""

import asyncio
import contextlib
from collections.abc import Callable

import psycopg
import structlog

from adapters.storage.postgres.connecting import plain_address

CHANNEL = "blockhours_outbox"
RETRY_AFTER_S = 5.0
"""Whoever is called polls too, so that nothing is missed meanwhile."""

_log = structlog.get_logger(__name__)


class Listening:
    """Listens, from the first `call` on, and calls back in the event loop that it was made in."""

    def __init__(self, url: str) -> None:
        self._address = plain_address(url)
        self._callbacks: list[Callable[[], None]] = []
        self._task: asyncio.Task[None] | None = None

    def call(self, callback: Callable[[], None]) -> None:
        """Call this one too."""
        self._callbacks.append(callback)
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._listen())

    async def close(self) -> None:
        """Listen no more."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _listen(self) -> None:
        while True:
            try:
                await self._hear()
            except psycopg.Error as problem:
                _log.warning("not_listening", problem=type(problem).__name__)
            await asyncio.sleep(RETRY_AFTER_S)

    async def _hear(self) -> None:
        connection = await psycopg.AsyncConnection.connect(self._address, autocommit=True)
        async with connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            self._tell()  # of what was added before
            async for _ in connection.notifies():
                self._tell()

    def _tell(self) -> None:
        for callback in self._callbacks:
            callback()
