"""What a trial found, and how it is told."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How hard to try: how often something breaks, and how many crossings are delivered."""

    rounds: int
    crossings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was tried in words, and what was lost."""

    tried: str
    lost: Sequence[str] = ()
    untried: bool = False
    """Whether this machine does not allow it; `tried` then says why."""

    def __str__(self) -> str:
        if self.untried:
            return f"NOT TRIED: {self.tried}"
        if not self.lost:
            return f"{self.tried}; lost: nothing"
        shown = "".join(f"\n    {each}" for each in self.lost[:SHOWN])
        return f"{self.tried}; LOST: {len(self.lost)}{shown}"


Trial = Callable[[Effort, Path], Awaitable[Verdict]]
"""Breaks something, in a folder of its own."""
