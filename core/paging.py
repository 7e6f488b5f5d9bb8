"""Long lists, a page at a time: every chat turns the same pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Row = TypeVar("Row")

ROWS = 20
"""As many rows as are read at a glance, and as fit in one message of every chat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Which rows of a list are shown: those of page `number`, of `count` rows in all.

    `asked_for` is the page that was asked for, where there is none of that number.
    """

    number: int
    count: int
    asked_for: int | None = None

    @classmethod
    def of(cls, asked_for: int, count: int) -> "Page":
        """The page that was asked for; the last one where the list is shorter by now."""
        last = _pages(count)
        if asked_for > last:
            return cls(number=last, count=count, asked_for=asked_for)
        return cls(number=asked_for, count=count)

    @property
    def last(self) -> int:
        """The number of the last page."""
        return _pages(self.count)

    @property
    def before(self) -> int:
        """How many rows stand on the pages before."""
        return (self.number - 1) * ROWS

    def cut(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Take the page's rows out of all of them."""
        return rows[self.before : self.before + ROWS]

    def cut_back(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Take the page's rows, in their order, where pages count back from the last row."""
        end = self.count - self.before
        return rows[max(end - ROWS, 0) : end]


def _pages(count: int) -> int:
    return max(1, -(-count // ROWS))
