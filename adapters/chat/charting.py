"""Where the line of a chart is on a day: what all who draw it reckon alike."""

from collections.abc import Sequence
from datetime import date

from adapters.chat.reply import Point


def stood(points: Sequence[Point], day: date) -> int:
    """What there was on a day: as much as on the last point before."""
    return next((point.minutes for point in reversed(points) if point.day <= day), 0)


def on_the_way(now: Point, zero: date | None, day: date) -> float:
    """What will be left on a day, on the straight way to zero; without one it stays."""
    if zero is None:
        return now.minutes
    whole, gone = (zero - now.day).days, (day - now.day).days
    return now.minutes * max(0.0, 1 - gone / whole) if whole else 0.0
