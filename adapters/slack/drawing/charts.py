"""Charts: Slack's own block, a line for what was and those for what may come.

Slack wants one value for each label of each line, so that the lines of the
forecast begin with the past that they share.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from adapters.chat.charting import on_the_way, stood, weeks
from adapters.chat.formats import formats
from adapters.chat.reply import Chart
from adapters.chat.visible import visible
from adapters.slack.drawing import limits
from adapters.slack.drawing.text import Json, shorten

KIND = "data_visualization"


def to_chart(chart: Chart, language: str) -> Json:
    """Draw a line chart with a point a week."""
    days = list(weeks(chart, limits.CHART_WEEKS))
    form, today = formats(language), chart.points[-1].day
    labels = [_label(form.date_beside(day, today)) for day in days]
    return {
        "type": KIND,
        "title": shorten(visible(chart.title), limits.CHART_TITLE),
        "chart": {
            "type": "line",
            "series": [
                {"name": _label(name), "data": _data(labels, line)}
                for name, line in _lines(chart, days)
            ],
            "axis_config": {
                "categories": labels,
                "y_label": shorten(visible(chart.measure), limits.CHART_TITLE),
            },
        },
    }


def has_chart(message: Json) -> bool:
    """Whether a message has a chart of Slack's own."""
    return any(block["type"] == KIND for block in message["blocks"])


def without_chart(message: Json) -> Json:
    """The same message for a workspace that knows no charts; its text says the sum of it."""
    return {**message, "blocks": [one for one in message["blocks"] if one["type"] != KIND]}


def _lines(chart: Chart, days: list[date]) -> Iterator[tuple[str, list[float]]]:
    now, pace = chart.points[-1], chart.projection
    past = [float(stood(chart.points, day)) for day in days if day <= now.day]
    ahead = [day for day in days if day > now.day]
    if pace is None:
        yield chart.measure, past
    else:
        for name, zero in (
            (pace.label, pace.likely),
            (pace.earliest_label, pace.earliest),
            (pace.latest_label, pace.latest),
        ):
            yield name, past + [on_the_way(now, zero, day) for day in ahead]
    yield chart.level_label, [float(chart.level)] * len(days)


def _data(labels: list[str], line: list[float]) -> list[dict[str, Any]]:
    return [
        {"label": label, "value": round(minutes / 60, 2)}
        for label, minutes in zip(labels, line, strict=True)
    ]


def _label(text: str) -> str:
    return shorten(visible(text), limits.CHART_LABEL)
