"""Several processes of the program on one machine, as one: started, watched and stopped together.

They share the socket that listens, so that each connection is taken by
whichever is free, and one that dies leaves none waiting in vain. The first is
started alone: what keeps it from starting would keep the others as well. A
worker that dies later is replaced, at once the first time and more slowly
while it keeps dying. One whose crew has died ends by itself.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic

import structlog
from prometheus_client.multiprocess import mark_process_dead

from bot.roles import Role

STOPS_WITHIN = 45.0
"""Seconds after which a worker that was told to stop is killed."""
SETTLED_AFTER = 60.0
"""Seconds after which a worker that dies is taken for a sound one that had an accident."""
LONGEST_PAUSE = 30.0

_log = structlog.get_logger(__name__)


class CannotStart(Exception):
    """The first worker ended before it was there; `code` is how, and it has said why."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What the workers are told: the role of each, the socket they share, where they count."""

    roles: Sequence[Role]
    socket: int | None
    counts: str


class Crew:
    """The workers of one `serve`."""

    def __init__(self, orders: Orders) -> None:
        self._orders = orders
        self._stopping = asyncio.Event()
        self._workers: dict[int, asyncio.subprocess.Process] = {}

    @property
    def is_whole(self) -> bool:
        """Whether every worker is there."""
        return len(self._workers) == len(self._orders.roles)

    async def work(self, *, started: Callable[[str], None]) -> None:
        """Work until the program is told to stop; `started` gets what the first worker says.

        Raises CannotStart.
        """
        for told in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(told, self._stopping.set)
        first = await self._start(0)
        said = await _first_line(first)
        if said is None:
            raise CannotStart(await first.wait())
        self._workers[0] = first
        async with asyncio.TaskGroup() as watching:
            watching.create_task(self._keep(0))
            for number in range(1, len(self._orders.roles)):
                watching.create_task(self._keep(number))
            started(said)
        _log.info("crew_stopped")

    async def _keep(self, number: int) -> None:
        """Have the worker of that number there until all stop."""
        deaths = 0
        while not self._stopping.is_set():
            began = monotonic()
            worker = self._workers.get(number) or await self._started(number)
            await self._over(worker)
            self._workers.pop(number, None)
            mark_process_dead(worker.pid, self._orders.counts)  # type: ignore[no-untyped-call]
            if not self._stopping.is_set():
                deaths = 0 if monotonic() - began > SETTLED_AFTER else deaths + 1
                _log.error("worker_died", worker=number, code=worker.returncode)
                await self._rest(pause_after(deaths))

    async def _started(self, number: int) -> asyncio.subprocess.Process:
        worker = await self._start(number)
        if await _first_line(worker) is not None:
            self._workers[number] = worker
        return worker

    async def _start(self, number: int) -> asyncio.subprocess.Process:
        """Start a worker; its standard input ends when this process does."""
        orders = self._orders
        shared = () if orders.socket is None else (orders.socket,)
        words = ["--role", orders.roles[number].value, "--worker", *map(str, shared)]
        worker = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "serve", *words),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            pass_fds=shared,
            start_new_session=True,  # Ctrl+C is for the crew, which tells them
            env={**os.environ, "PROMETHEUS_MULTIPROC_DIR": orders.counts},
        )
        _log.info("worker_started", worker=number, process=worker.pid)
        return worker

    async def _over(self, worker: asyncio.subprocess.Process) -> None:
        """Wait until the worker has ended, or see to it once all are to stop."""
        ended = asyncio.create_task(worker.wait())
        told = asyncio.create_task(self._stopping.wait())
        await asyncio.wait({ended, told}, return_when=asyncio.FIRST_COMPLETED)
        told.cancel()
        if not ended.done():
            worker.terminate()
            await asyncio.wait({ended}, timeout=STOPS_WITHIN)
        if not ended.done():
            _log.error("worker_killed", process=worker.pid)
            worker.kill()
        await ended

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return


def pause_after(deaths: int) -> float:
    """How many seconds to wait before the next try: twice as long after each death in a row."""
    return min(2.0 ** (deaths - 1), LONGEST_PAUSE) if deaths > 1 else 0.0


async def _first_line(worker: asyncio.subprocess.Process) -> str | None:
    """What a worker says once it is there; None if it ends before."""
    if worker.stdout is None:
        raise AssertionError("its output is piped")
    line = (await worker.stdout.readline()).decode().strip()
    return line or None
