"""Writes and reads on PostgreSQL: each operation in a transaction, many of them at once.

There is no batching as on SQLite: PostgreSQL flushes the commits of many
transactions together by itself.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, RootTransaction, text

from adapters.storage.books.outbox import GREW
from adapters.storage.errors import StoreFailed
from adapters.storage.postgres import connecting
from adapters.storage.postgres.listening import CHANNEL, Listening
from adapters.storage.work import Answer, Work
from core.ports import StoreBusy

WRITERS = 4
"""More of them gain nothing in one process, and wait in each other's way for one organisation."""
READERS = 4
RERUNS = 3
"""How often an operation is run again that lost its connection, or that another one was in
the way of: by a deadlock, or by storing first what only one can have."""

_OVER = text("SELECT CAST(pg_current_snapshot() AS text)")
_NOTIFY = text(f"NOTIFY {CHANNEL}")


class _RunAgain(Exception):
    """The transaction is gone, and certainly nothing of it was kept.

    `otherwise` is what to tell once it was tried often enough.
    """

    def __init__(self, otherwise: BaseException) -> None:
        super().__init__()
        self.otherwise = otherwise


class PostgresDatabase:
    """Implements `adapters.storage.store.Database` on PostgreSQL."""

    def __init__(self, url: str, *, capacity: int) -> None:
        self._writing = connecting.writing_engine(url, size=WRITERS)
        self._reading = connecting.reading_engine(url, size=READERS)
        self._writers = ThreadPoolExecutor(WRITERS, thread_name_prefix="blockhours-writer")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="blockhours-reader")
        self._capacity = capacity
        self._accepted: set[asyncio.Future[Any]] = set()
        self._listening = Listening(url)
        self._committed: Callable[[int], None] | None = None

    async def close(self) -> None:
        """Finish what was accepted, and let go of the connections."""
        await self._listening.close()
        for executor in (self._writers, self._readers):
            await asyncio.to_thread(executor.shutdown)
        self._writing.dispose()
        self._reading.dispose()

    async def write(self, work: Work[Answer]) -> Answer:
        """Run and commit; carried out even if the caller is cancelled."""
        if len(self._accepted) >= self._capacity:
            raise StoreBusy(reason="too many operations are waiting")
        writing = _submit(self._writers, lambda: _persistently(lambda: self._carry_out(work)))
        self._accepted.add(writing)
        writing.add_done_callback(self._ended)
        return await asyncio.shield(writing)

    async def read(self, work: Work[Answer]) -> Answer:
        """Run on a snapshot."""
        return await _submit(self._readers, lambda: _persistently(lambda: self._look(work)))

    async def mark(self) -> str:
        """Which transactions are over by now; those that only read have no number."""
        return await self.read(lambda connection: str(connection.scalar(_OVER)))

    def on_outbox(self, callback: Callable[[], None]) -> None:
        """Call back, in the running event loop, after any process added messages."""
        self._listening.call(callback)

    def on_commit(self, callback: Callable[[int], None]) -> None:
        """Call back, in a writer's thread, after each commit; one operation is in each."""
        self._committed = callback

    def _ended(self, writing: asyncio.Future[Any]) -> None:
        self._accepted.discard(writing)
        if not writing.cancelled():
            writing.exception()  # nobody may be left to hear of it

    def _carry_out(self, work: Work[Answer]) -> Answer:
        """Run in a transaction of its own, and commit."""
        with _connected(self._writing) as (connection, transaction):
            answer = work(connection)
            if connection.info.pop(GREW, False):
                connection.execute(_NOTIFY)
            _commit(connection, transaction)
            if self._committed is not None:
                self._committed(1)
            return answer

    def _look(self, work: Work[Answer]) -> Answer:
        with _connected(self._reading) as (connection, _):
            return work(connection)


@contextmanager
def _connected(engine: Engine) -> Iterator[tuple[Connection, RootTransaction]]:
    """Have a connection in a transaction. Raises _RunAgain if it breaks meanwhile."""
    with engine.connect() as connection:
        transaction = connection.begin()
        try:
            yield connection, transaction
        except connecting.FAULTS as error:
            if not connecting.is_lost(connection):
                raise
            connection.invalidate()  # before the transaction, which could not be rolled back on it
            transaction.close()
            engine.dispose()  # what waited in the pool broke with it, most likely
            raise _RunAgain(StoreBusy(reason=str(error).strip())) from error


def _persistently(once: Callable[[], Answer]) -> Answer:
    """Run again what was cut short; raises what the last time came of it."""
    for _ in range(RERUNS):
        with contextlib.suppress(_RunAgain):
            return _judged(once)
    try:
        return _judged(once)
    except _RunAgain as again:
        raise again.otherwise from again.__cause__


def _judged(once: Callable[[], Answer]) -> Answer:
    """Run once. Raises _RunAgain where that was cut short, StoreBusy where it was impossible."""
    try:
        return once()
    except connecting.FAULTS as error:
        raise _meaning(error) from error


def _submit(executor: Executor, work: Callable[[], Answer]) -> asyncio.Future[Answer]:
    try:
        return asyncio.get_running_loop().run_in_executor(executor, work)
    except RuntimeError:  # shut down
        raise StoreBusy(reason="the store is closed") from None


def _commit(connection: Connection, transaction: RootTransaction) -> None:
    """Commit. Raises StoreFailed if it is not known what became of it."""
    try:
        transaction.commit()
    except connecting.FAULTS as error:
        if connecting.is_lost(connection):
            raise StoreFailed(reason=str(error).strip()) from error
        raise


def _meaning(error: BaseException) -> BaseException:
    """Call it StoreBusy if the database was unable; nothing is stored then."""
    fault = connecting.fault(error)
    if fault is None:
        return error
    unable = connecting.could_not(fault)
    meaning = StoreBusy(reason=str(fault).strip()) if unable else error
    return _RunAgain(meaning) if connecting.was_in_the_way(fault) else meaning
