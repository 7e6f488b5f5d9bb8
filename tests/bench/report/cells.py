"""How figures are written: the median, with its range."""

import statistics
from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.bench.load import Loaded
from tests.bench.measuring import Spread

Each = TypeVar("Each")


def rows(row: Callable[[Each], str], measured: Sequence[Each]) -> str:
    return "\n".join(map(row, measured))


def speeds(runs: Sequence[Loaded]) -> Spread:
    return Spread(values=tuple(run.per_second for run in runs))


def waits(runs: Sequence[Loaded], percent: int) -> Spread:
    """Milliseconds in which so many of a hundred were answered."""
    return Spread(values=tuple(run.percentile(percent) for run in runs))


def late(*runs: Sequence[Loaded]) -> int:
    """How many logs Slack was told of only after its patience."""
    return sum(run.late for each in runs for run in each)


def ratio(one: Spread, other: Spread) -> str:
    """The median of what was measured side by side, with its range."""
    if len(one.values) != len(other.values):
        raise AssertionError("they were not measured by turns")
    ratios = [ours / theirs for ours, theirs in zip(one.values, other.values, strict=True)]
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"


def whole(spread: Spread) -> str:
    return f"{spread.median:,.0f} ({spread.lowest:,.0f}–{spread.highest:,.0f})"


def short(spread: Spread) -> str:
    return f"{spread.median:.2f} ({spread.lowest:.2f}–{spread.highest:.2f})"


def fine(spread: Spread) -> str:
    return f"{spread.median:.3f} ({spread.lowest:.3f}–{spread.highest:.3f})"
