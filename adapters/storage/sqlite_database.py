"""Writes on one thread with group commit, and reads beside them, in a SQLite file."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Connection

from adapters.storage import sqlite
from adapters.storage.books.outbox import GREW
from adapters.storage.work import Answer, Work
from adapters.storage.writer import Writer, call_in
from core.ports import StoreBusy

READERS = 4


class SqliteDatabase:
    """Implements `adapters.storage.store.Database` on a SQLite file."""

    def __init__(self, url: str, *, capacity: int) -> None:
        self._committed: Callable[[int], None] | None = None
        self._listeners: list[tuple[asyncio.AbstractEventLoop, Callable[[], None]]] = []
        self._reading = sqlite.reading_engine(url, readers=READERS)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="blockhours-reader")
        self._watch = sqlite.Watch(url)
        self._writing = sqlite.writing_engine(url)
        self._writer = Writer(self._writing, committed=self._announce, capacity=capacity)

    async def close(self) -> None:
        """Finish what was accepted, and let go of the file."""
        await self._writer.close()
        await asyncio.to_thread(self._readers.shutdown)
        await asyncio.to_thread(self._watch.close)
        self._writing.dispose()
        self._reading.dispose()

    async def write(self, work: Work[Answer]) -> Answer:
        """Run and commit; carried out even if the caller is cancelled."""
        return await self._writer.run(work)

    async def read(self, work: Work[Answer]) -> Answer:
        """Run on a snapshot."""

        def reading() -> Answer:
            with sqlite.snapshot(self._reading) as connection:
                return work(connection)

        try:
            answer = asyncio.get_running_loop().run_in_executor(self._readers, reading)
        except RuntimeError:  # shut down
            raise StoreBusy(reason="the store is closed") from None
        return await answer

    async def mark(self) -> str:
        """What SQLite counts of the commits of others than the one who looks."""
        return str(await asyncio.to_thread(self._watch.mark))

    def on_outbox(self, callback: Callable[[], None]) -> None:
        """Call back, in the running event loop, after this process added messages."""
        self._listeners.append((asyncio.get_running_loop(), callback))

    def on_commit(self, callback: Callable[[int], None]) -> None:
        """Call back, in the writer's thread, with the number of operations in each commit."""
        self._committed = callback

    def _announce(self, connection: Connection, operations: int) -> None:
        if self._committed is not None:
            self._committed(operations)
        if connection.info.pop(GREW, False):
            for loop, callback in self._listeners:
                call_in(loop, callback)
