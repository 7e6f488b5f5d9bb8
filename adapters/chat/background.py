"""Work that goes on after a platform was told that its cause arrived."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import structlog

log = structlog.get_logger(__name__)

Done = TypeVar("Done")


class Background:
    """Keeps what was begun, so that a stop can wait for it and a fault is logged."""

    def __init__(self) -> None:
        self._going: set[asyncio.Task[Any]] = set()

    def go_on(self, work: Coroutine[Any, Any, object]) -> None:
        """Go on with something that nobody waits for."""
        _ = self.begin(work)

    def begin(self, work: Coroutine[Any, Any, Done]) -> asyncio.Task[Done]:
        """Begin something, however long somebody waits for it."""
        task = asyncio.create_task(work)
        self._going.add(task)
        task.add_done_callback(self._ended)
        return task

    async def finished(self) -> None:
        """Wait until all of it is done, and what it began as well."""
        while self._going:
            await asyncio.wait(self._going)

    async def finished_within(self, seconds: float) -> None:
        """Wait for what is under way, but not longer."""
        if self._going:
            await asyncio.wait(self._going, timeout=seconds)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._going.discard(task)
        if not task.cancelled() and (fault := task.exception()) is not None:
            log.error("background_failed", exc_info=fault)
