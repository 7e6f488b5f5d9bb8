"""Where the line of a chart is on a day: what all who draw it reckon alike."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from adapters.chat.reply import Chart, Point

_WEEK = timedelta(days=7)


def stood(points: Sequence[Point], day: date) -> int:
    """What there was on a day: as much as on the last point before."""
    return next((point.minutes for point in reversed(points) if point.day <= day), 0)


def on_the_way(now: Point, zero: date | None, day: date) -> float:
    """What will be left on a day, on the straight way to zero; without one it stays."""
    if zero is None:
        return now.minutes
    whole, gone = (zero - now.day).days, (day - now.day).days
    return now.minutes * max(0.0, 1 - gone / whole) if whole else 0.0


def weeks(chart: Chart, most: int) -> Iterator[date]:
    """A day a week, counted from today: back to the first point, and on to where it ends.

    Of each side there are `most` at most.
    """
    first, today = chart.points[0].day, chart.points[-1].day
    back = min((today - first) // _WEEK, most)
    ahead = 0
    if chart.projection is not None:
        last = chart.projection.latest or chart.projection.likely
        ahead = min(-((today - last) // _WEEK), most)
    yield from (today + number * _WEEK for number in range(-back, ahead + 1))
