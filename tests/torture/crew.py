"""The processes that work on a database, and what they were told."""

import asyncio
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tests.torture.technicians import BUSY, DONE, UNCLEAR

ROOM = 1_000_000
"""Numbers that each process has for itself."""
PATIENCE = 60.0
WORK = "tests.torture.technicians"


@dataclass
class Told:
    """How everything that was said on one database was answered, by its number."""

    answers: dict[int, str] = field(default_factory=dict)

    def hear(self, number: int, word: str) -> None:
        """Note an answer. What was done, or may have been, is not undone by saying it again."""
        before = self.answers.get(number)
        if before != DONE and (before != UNCLEAR or word == DONE):
            self.answers[number] = word

    @property
    def acknowledged(self) -> set[int]:
        """What was answered as done."""
        return self._answered(DONE)

    @property
    def refused(self) -> set[int]:
        """What was answered with "nothing was logged"."""
        return self._answered(BUSY)

    @property
    def odd(self) -> dict[int, str]:
        """What was answered in a way that nothing explains."""
        known = {DONE, BUSY, UNCLEAR}
        return {number: word for number, word in self.answers.items() if word not in known}

    def _answered(self, word: str) -> set[int]:
        return {number for number, answer in self.answers.items() if answer == word}


class Crew:
    """Starts processes on a database and hears what they were told."""

    def __init__(self, url: str, *, told: Told | None = None) -> None:
        self.url = url
        self.told = told or Told()
        self._hired = 0

    async def hire(
        self,
        environment: Mapping[str, str] | None = None,
        *,
        program: str = WORK,
        again: bool = False,
    ) -> "Worker":
        """Start a process whose numbers nobody else has, or that says again what the last said."""
        self._hired += not again
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", program),
            *(self.url, str(self._hired * ROOM)),
            env={**os.environ, **(environment or {})},
            stdout=asyncio.subprocess.PIPE,
        )
        return Worker(process, self.told)


class Worker:
    """One process that works."""

    def __init__(self, process: asyncio.subprocess.Process, told: Told) -> None:
        self._process = process
        self._told = told
        self._acknowledged = self._failed = 0
        self._is_over = False
        self._heard = asyncio.Condition()
        self._hearing = asyncio.create_task(self._hear())

    @property
    def pid(self) -> int:
        return self._process.pid

    async def achieves(self, answers: int) -> None:
        """Wait until so many more were acknowledged."""
        await self._reaches(lambda: self._acknowledged, answers)

    async def answers(self, answers: int) -> None:
        """Wait until so many more were answered, in whatever way."""
        await self._reaches(lambda: self._acknowledged + self._failed, answers)

    async def fails(self, answers: int) -> None:
        """Wait until so many more were answered with a fault."""
        await self._reaches(lambda: self._failed, answers)

    async def _reaches(self, count: Callable[[], int], more: int) -> None:
        goal = count() + more
        async with asyncio.timeout(PATIENCE), self._heard:
            await self._heard.wait_for(lambda: count() >= goal or self._is_over)
        if count() < goal:
            raise AssertionError("it ended by itself")

    async def dies(self) -> None:
        """Wait until it has ended, whatever killed it."""
        async with asyncio.timeout(PATIENCE):
            await self._process.wait()
        await self._ends()

    async def is_killed(self) -> None:
        """Kill it as the system would, and hear what it said until then."""
        if self._process.returncode is None:
            self._process.kill()
        await self._ends()

    async def ends_in_order(self) -> None:
        """Tell it to end, and hear all that it says."""
        self._process.terminate()
        await self._ends()

    async def _ends(self) -> None:
        async with asyncio.timeout(PATIENCE):
            await self._hearing
            await self._process.wait()

    async def _hear(self) -> None:
        if self._process.stdout is None:
            raise AssertionError("its output is piped")
        async for line in self._process.stdout:
            if line.endswith(b"\n"):  # the last one may have been cut
                number, word = line.split()
                self._told.hear(int(number), word.decode())
                self._acknowledged += word.decode() == DONE
                self._failed += word.decode() != DONE
            await self._tell()
        self._is_over = True
        await self._tell()

    async def _tell(self) -> None:
        async with self._heard:
            self._heard.notify_all()
