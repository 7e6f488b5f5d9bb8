"""How much of the processor a program takes, with all the processes that it starts."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.measuring import Spread

_TICKS = os.sysconf("SC_CLK_TCK")
_OWN_AND_GONE = slice(11, 15)
"""Where Linux tells the times of a process, and those of its children that are over."""


class Watch:
    """Looks at a program during some runs."""

    def __init__(self, process_id: int) -> None:
        self._process_id = process_id
        self._found: list[float] = []

    @contextmanager
    def over(self, times: int) -> Iterator[None]:
        """Look while something is done so many times."""
        before = _seconds(self._process_id)
        yield
        self._found.append((_seconds(self._process_id) - before) / times * 1000)

    @property
    def milliseconds(self) -> Spread:
        """What each time took, in each run."""
        return Spread(values=tuple(self._found))


def _seconds(process_id: int) -> float:
    """Seconds so far, in the program and in the system for it."""
    process = Path(f"/proc/{process_id}")
    try:
        stat = (process / "stat").read_text(encoding="utf-8")
        children = (process / "task" / process.name / "children").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):
        return 0.0  # it is over; its parent counts it from now on
    ticks = sum(map(int, stat.rpartition(")")[2].split()[_OWN_AND_GONE]))
    return ticks / _TICKS + sum(_seconds(int(child)) for child in children.split())
