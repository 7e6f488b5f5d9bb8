"""The one thread that writes, with many operations to a commit.

Whatever waits when a commit ends goes into the next one, each operation in a
savepoint of its own. A caller is answered after the commit that its operation
is in; an operation that raises is undone alone. Work that was accepted is
carried out even if its caller has gone.

Two faults take a whole batch along: SQLite ends the transaction by itself (on
a full disk, for example), or the commit fails. Nobody in the batch has been
answered then, and the database holds nothing of it, so each operation is run
again, alone on a new connection. One that had been stored after all finds its
request key, as any repeated request does.

A commit that failed at the disk may have left its work whole in SQLite's log,
where a crash would let it be found. Until the next commit has written over
that, nobody is told that nothing was stored.
"""

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine

from adapters.storage import sqlite
from adapters.storage.errors import StoreFailed
from adapters.storage.work import Answer, Work
from core.ports import StoreBusy

BATCH = 64
CAPACITY = 1024


@dataclass(frozen=True, slots=True)
class _Done:
    answer: Any

    def unwrap(self) -> Any:
        return self.answer


@dataclass(frozen=True, slots=True)
class _Failed:
    error: BaseException

    def unwrap(self) -> Any:
        raise self.error


_Outcome = _Done | _Failed


@dataclass(frozen=True, slots=True)
class _Job:
    work: Work[Any]
    outcome: asyncio.Future[_Outcome]


class _BatchLost(Exception):
    """The transaction of a batch is gone; `failure` is what to tell if it was one's own doing."""

    def __init__(self, failure: BaseException) -> None:
        super().__init__()
        self.failure = failure


class Writer:
    """Runs work on the writing connection, in the order in which it came.

    `committed` is called in the writer's thread after each commit, with how
    many operations were in it.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        committed: Callable[[Connection, int], None],
        capacity: int = CAPACITY,
    ) -> None:
        self._engine = engine
        self._committed = committed
        self._waiting: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._capacity = capacity
        self._gate = threading.Lock()
        self._closing = False
        self._connection: Connection | None = None
        self._doubt: StoreFailed | None = None
        self._thread = threading.Thread(target=self._run, name="blockhours-writer", daemon=True)
        self._thread.start()

    async def run(self, work: Work[Answer]) -> Answer:
        """Run and commit; answered after the commit. Raises StoreBusy if it was not accepted."""
        outcome: asyncio.Future[_Outcome] = asyncio.get_running_loop().create_future()
        self._accept(_Job(work, outcome))
        answer: Answer = (await outcome).unwrap()
        return answer

    async def close(self) -> None:
        """Accept nothing more, and finish what was accepted."""
        with self._gate:
            if not self._closing:
                self._closing = True
                self._waiting.put(None)
        await asyncio.to_thread(self._thread.join)

    def _accept(self, job: _Job) -> None:
        with self._gate:
            if self._closing:
                raise StoreBusy(reason="the store is closing")
            if self._waiting.qsize() >= self._capacity:
                raise StoreBusy(reason="too many operations are waiting")
            self._waiting.put(job)

    def _run(self) -> None:
        last = False
        while not last:
            batch, last = self._next_batch()
            _tell(batch, self._carry_out(batch))
        self._disconnect()

    def _next_batch(self) -> tuple[list[_Job], bool]:
        """Wait for a first job and take what waits behind it; True once the last was taken."""
        batch: list[_Job] = []
        job = self._waiting.get()
        while job is not None:
            batch.append(job)
            if len(batch) == BATCH:
                return batch, False
            try:
                job = self._waiting.get_nowait()
            except queue.Empty:
                return batch, False
        return batch, True

    def _carry_out(self, batch: Sequence[_Job]) -> Sequence[_Outcome]:
        try:
            return self._together(batch)
        except _BatchLost as lost:
            self._disconnect()
            if len(batch) == 1:
                return [_Failed(self._in_honesty(lost.failure))]
            return [outcome for job in batch for outcome in self._carry_out([job])]

    def _together(self, batch: Sequence[_Job]) -> Sequence[_Outcome]:
        """Run the batch in one transaction. Raises _BatchLost if nothing of it was kept."""
        try:
            connection = self._connected()
            transaction = sqlite.begin_writing(connection)
            if self._doubt is not None:
                sqlite.write_anything(connection)
        except sqlite.FAULTS as error:
            self._disconnect()
            # There is no use in each waiting for it again.
            return [_Failed(self._in_honesty(_busy(error)))] * len(batch)
        outcomes = [_attempt(job.work, connection) for job in batch]
        try:
            transaction.commit()
        except sqlite.FAULTS as error:
            failure = _commit_failure(error)
            if isinstance(failure, StoreFailed):
                self._doubt = failure
            raise _BatchLost(failure) from error
        self._doubt = None
        self._committed(connection, len(batch))
        return outcomes

    def _in_honesty(self, failure: BaseException) -> BaseException:
        """What may be told: not that nothing was stored, while that is in doubt."""
        return self._doubt or failure if isinstance(failure, StoreBusy) else failure

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def _disconnect(self) -> None:
        """Let go of the connection, and of whatever its transaction had done."""
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None


def _attempt(work: Work[Any], connection: Connection) -> _Outcome:
    """Run one operation in its savepoint. Raises _BatchLost if it ended the transaction."""
    try:
        sqlite.set_savepoint(connection)
        answer = work(connection)
        sqlite.release_savepoint(connection)
    except BaseException as error:
        failure = _busy(error)
        if not sqlite.undo_savepoint(connection):
            raise _BatchLost(failure) from error
        return _Failed(failure)
    return _Done(answer)


def _busy(error: BaseException) -> BaseException:
    """Call it StoreBusy if the database was unable; nothing is stored either way."""
    fault = sqlite.fault(error)
    if fault is None or not sqlite.could_not(fault):
        return error
    busy = StoreBusy(reason=str(fault))
    busy.__cause__ = error
    return busy


def _commit_failure(error: Exception) -> BaseException:
    fault = sqlite.fault(error)
    if fault is None or not sqlite.leaves_unknown(fault):
        return _busy(error)
    failed = StoreFailed(reason=str(fault))
    failed.__cause__ = error
    return failed


def _tell(batch: Sequence[_Job], outcomes: Sequence[_Outcome]) -> None:
    """Answer the callers, with one call into each event loop."""
    by_loop: dict[asyncio.AbstractEventLoop, list[tuple[_Job, _Outcome]]] = {}
    for job, outcome in zip(batch, outcomes, strict=True):
        by_loop.setdefault(job.outcome.get_loop(), []).append((job, outcome))
    for loop, answered in by_loop.items():
        call_in(loop, _settle, answered)


def _settle(answered: Sequence[tuple[_Job, _Outcome]]) -> None:
    for job, outcome in answered:
        if not job.outcome.done():  # a caller that was cancelled does not wait any more
            job.outcome.set_result(outcome)


def call_in(loop: asyncio.AbstractEventLoop, callback: Callable[..., None], *given: object) -> None:
    """Call in that loop's thread; a loop that was closed has nobody left to tell."""
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(callback, *given)
