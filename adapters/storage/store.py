"""The store: writes on one thread with group commit, reads beside them."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Connection

from adapters.storage import migrating, sqlite
from adapters.storage.books.outbox import GREW
from adapters.storage.unit import SqlUnit
from adapters.storage.writer import CAPACITY, Work, Writer, call_in
from core.ports import Answer, Operation, StoreBusy

READERS = 4


class SqlStore:
    """Implements `core.ports.Store` on a SQLite file."""

    def __init__(self, url: str, *, capacity: int = CAPACITY) -> None:
        self._listeners: list[tuple[asyncio.AbstractEventLoop, Callable[[], None]]] = []
        self._reading = sqlite.reading_engine(url, readers=READERS)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="blockhours-reader")
        self._writing = sqlite.writing_engine(url)
        self._writer = Writer(self._writing, committed=self._announce, capacity=capacity)

    @classmethod
    async def open(cls, url: str, *, migrate: bool = True, capacity: int = CAPACITY) -> "SqlStore":
        """Open the database of a `sqlite:///` address.

        A new file is made, and an older database brought to this program's
        level, unless `migrate` is False. Raises WrongLevel where the tables
        are not those that this program knows.
        """
        await asyncio.to_thread(migrating.migrate if migrate else migrating.require_level, url)
        return cls(url, capacity=capacity)

    async def close(self) -> None:
        """Finish what was accepted, and let go of the file."""
        await self._writer.close()
        await asyncio.to_thread(self._readers.shutdown)
        self._writing.dispose()
        self._reading.dispose()

    async def write(self, operation: Operation[Answer]) -> Answer:
        """See `core.ports.Store`. The operation is carried out even if the caller is cancelled.

        Raises StoreFailed where a commit failed and it is not known what became of it.
        """
        return await self._writer.run(lambda connection: operation(SqlUnit(connection)))

    async def read(self, operation: Operation[Answer]) -> Answer:
        return await self.read_connection(lambda connection: operation(SqlUnit(connection)))

    async def write_connection(self, work: Work[Answer]) -> Answer:
        """Write as `write` does, for what is kept beside the books."""
        return await self._writer.run(work)

    async def read_connection(self, work: Work[Answer]) -> Answer:
        """Read as `read` does, for what is kept beside the books."""

        def reading() -> Answer:
            with sqlite.snapshot(self._reading) as connection:
                return work(connection)

        try:
            answer = asyncio.get_running_loop().run_in_executor(self._readers, reading)
        except RuntimeError:  # shut down
            raise StoreBusy(reason="the store is closed") from None
        return await answer

    def on_outbox(self, callback: Callable[[], None]) -> None:
        """Call back, in the running event loop, after messages were added to the outbox."""
        self._listeners.append((asyncio.get_running_loop(), callback))

    def _announce(self, connection: Connection) -> None:
        if connection.info.pop(GREW, False):
            for loop, callback in self._listeners:
                call_in(loop, callback)
