"""How a speed is measured: closed loops of a fixed number of operations, repeated."""

import asyncio
import logging
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

import structlog


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Several measurements of one thing."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def lowest(self) -> float:
        return min(self.values)

    @property
    def highest(self) -> float:
        return max(self.values)


def hush() -> None:
    """Let only what is wrong into the log."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))


async def per_second(work: Callable[[], Awaitable[None]], *, times: int, at_once: int) -> float:
    """Do the work so many times, so many at once; return how often it was done a second."""
    turns = iter(range(times))
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(_worker(work, turns))
    return times / (time.perf_counter() - started)


async def _worker(work: Callable[[], Awaitable[None]], turns: Iterator[int]) -> None:
    for _ in turns:
        await work()


class LeftOut(Exception):
    """What an arm needs is not there; the message says why, as the end of a sentence."""
