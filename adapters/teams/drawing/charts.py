"""Charts: Teams' own lines, and a sentence where a client knows none."""

from collections.abc import Iterator
from datetime import date

from adapters.chat.charting import stood, weeks
from adapters.chat.reply import Chart
from adapters.teams.drawing import limits
from adapters.teams.drawing.remarks import remark
from adapters.teams.drawing.text import Json, plain

Line = list[tuple[date, int]]
"""Minutes on a day; what is between two days lies on the straight line."""


def to_chart(chart: Chart) -> Json:
    """Draw what was as a point a week, and the forecast as lines to the days of zero."""
    return {
        "type": "Chart.Line",
        "title": plain(chart.title, limits.LABEL),
        "yAxisTitle": plain(chart.measure, limits.LABEL),
        "colorSet": "categorical",
        "data": [
            {"legend": plain(name, limits.LABEL), "values": _values(line)}
            for name, line in _lines(chart)
        ],
        "fallback": remark(f"{chart.title} · {chart.summary}"),
    }


def _lines(chart: Chart) -> Iterator[tuple[str, Line]]:
    now, pace = chart.points[-1], chart.projection
    days = list(weeks(chart, limits.CHART_WEEKS))
    past = [(day, stood(chart.points, day)) for day in days if day <= now.day]
    yield chart.measure, past
    if pace is not None:
        for name, zero in (
            (pace.label, pace.likely),
            (pace.earliest_label, pace.earliest),
            (pace.latest_label, pace.latest),
        ):
            yield name, [(now.day, now.minutes), _end(zero, days[-1], now.minutes)]
    yield chart.level_label, [(days[0], chart.level), (days[-1], chart.level)]


def _end(zero: date | None, last: date, minutes: int) -> tuple[date, int]:
    """Where a line of the forecast ends; without a day of zero it stays where it is."""
    return (last, minutes) if zero is None else (zero, 0)


def _values(line: Line) -> list[Json]:
    return [{"x": day.isoformat(), "y": round(minutes / 60, 2)} for day, minutes in line]
