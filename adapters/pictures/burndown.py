"""A burn-down as a PNG: the way that the hours took, the level, and where it leads.

Importing this loads the plotting library, which takes a while: see `studio`.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont, get_font
from matplotlib.layout_engine import ConstrainedLayoutEngine

from adapters.chat.charting import on_the_way
from adapters.chat.formats import Formats, formats, hours
from adapters.chat.reply import Chart, Projection
from adapters.pictures.shades import INKS, Inks, Shade

_INCHES = (7.2, 3.2)
_DOTS_PER_INCH = 200
_MARGIN = 0.15
_FURTHEST = timedelta(days=70)
"""How far ahead is drawn: years to come must not squeeze the weeks that were."""
_DATES = 6
_STEPS = (15, 30, 60, 120, 180, 300, 600, 1200, 1800, 3000, 6000)
"""Minutes between the lines of the scale; more than that goes in whole thousands."""
_LINES = 5
_ROOM = 1.14
"""How much higher the picture is than its highest value."""
_UNDER_ZERO = 0.03
_TITLE = 60
_LACKING = "\N{WHITE SQUARE}"


def drawn(chart: Chart, *, language: str, shade: Shade) -> bytes:
    """Draw a chart as PNG."""
    inks, form = INKS[shade], formats(language)
    layout = ConstrainedLayoutEngine(w_pad=_MARGIN, h_pad=_MARGIN)
    figure = Figure(_INCHES, _DOTS_PER_INCH, facecolor=inks.ground, layout=layout)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(facecolor=inks.ground)
    _dress(axes, chart, inks, form)
    _draw_level(axes, chart, inks)
    _draw_past(axes, chart, inks)
    if chart.projection is not None:
        _draw_projection(axes, chart, chart.projection, inks)
        _name_end(axes, chart.projection, inks, form)
    png = BytesIO()
    figure.savefig(png, format="png", metadata={"Software": None})
    return png.getvalue()


def _dress(axes: Axes, chart: Chart, inks: Inks, form: Formats) -> None:
    first, last = chart.points[0].day, _last_day(chart)
    axes.set_title(
        _drawable(chart.title),
        loc="left",
        color=inks.ink,
        fontsize=13,
        weight="bold",
        pad=12,
        parse_math=False,
    )
    axes.set_xlim(first.toordinal(), last.toordinal())
    axes.set_ylim(*_scale(chart))
    lines = list(_lines(chart))
    axes.set_yticks(lines, [hours(minutes) for minutes in lines], color=inks.soft, fontsize=9)
    dates = list(_dates(first, last))
    said = [form.date_beside(day, chart.points[-1].day) for day in dates]
    axes.set_xticks([day.toordinal() for day in dates], said, color=inks.soft, fontsize=9)
    axes.tick_params(length=0, pad=6)
    axes.grid(axis="y", color=inks.line, linewidth=0.8)
    axes.set_axisbelow(True)
    for side in axes.spines.values():
        side.set_visible(False)
    axes.axhline(0, color=inks.soft, linewidth=1)


def _draw_level(axes: Axes, chart: Chart, inks: Inks) -> None:
    axes.axhline(chart.level, color=inks.level, linewidth=1.2, linestyle=(0, (5, 3)))
    left = _is_clear_at_the_left(chart)
    end = chart.points[0].day if left else _last_day(chart)
    axes.annotate(
        chart.level_label,
        (end.toordinal(), chart.level),
        xytext=(4 if left else -2, 4),
        textcoords="offset points",
        horizontalalignment="left" if left else "right",
        color=inks.level,
        fontsize=9,
    )


def _is_clear_at_the_left(chart: Chart) -> bool:
    """Whether the line begins so high that the name of the level fits under it."""
    first, last = chart.points[0].day, _last_day(chart)
    begin = [point for point in chart.points if point.day <= first + (last - first) / 4]
    lowest, highest = _scale(chart)
    return all(point.minutes > chart.level + (highest - lowest) / 6 for point in begin)


def _draw_past(axes: Axes, chart: Chart, inks: Inks) -> None:
    days = [point.day.toordinal() for point in chart.points]
    minutes = [point.minutes for point in chart.points]
    axes.fill_between(days, minutes, step="post", color=inks.left, alpha=0.12, linewidth=0)
    axes.step(days, minutes, where="post", color=inks.left, linewidth=2.2)
    axes.plot(days[-1:], minutes[-1:], "o", color=inks.left, markersize=6.5, clip_on=False)
    axes.annotate(
        hours(minutes[-1]),
        (days[-1], minutes[-1]),
        xytext=(7, 6),
        textcoords="offset points",
        color=inks.ink,
        fontsize=12,
        weight="bold",
        annotation_clip=False,
    )


def _draw_projection(axes: Axes, chart: Chart, projection: Projection, inks: Inks) -> None:
    now, until = chart.points[-1], _last_day(chart)
    days = [now.day + timedelta(days=number) for number in range((until - now.day).days + 1)]
    places = [day.toordinal() for day in days]
    soonest = [on_the_way(now, projection.earliest, day) for day in days]
    slowest = [on_the_way(now, projection.latest, day) for day in days]
    axes.fill_between(places, soonest, slowest, color=inks.left, alpha=0.12, linewidth=0)
    ahead = [(now.day.toordinal(), now.minutes), (projection.likely.toordinal(), 0)]
    axes.plot(*zip(*ahead, strict=True), color=inks.left, linewidth=1.8, linestyle=(0, (1, 1.6)))


def _name_end(axes: Axes, projection: Projection, inks: Inks, form: Formats) -> None:
    """Name the day on which the line reaches zero; one beyond the picture is not drawn."""
    end = projection.likely.toordinal(), 0
    axes.plot(*end, "o", color=inks.ground, markeredgecolor=inks.left, markersize=5, zorder=5)
    axes.annotate(
        form.date_beside(projection.likely, projection.likely),
        end,
        xytext=(6, 5),
        textcoords="offset points",
        color=inks.ink,
        fontsize=9,
    )


def _drawable(text: str) -> str:
    """The text on one line, with a square in the place of each character that the font lacks."""
    font = get_font(findfont("DejaVu Sans"))
    line = " ".join(text.split())
    line = line if len(line) <= _TITLE else f"{line[:_TITLE]}…"
    return "".join(each if font.get_char_index(ord(each)) else _LACKING for each in line)


def _last_day(chart: Chart) -> date:
    """Where the picture ends: when hours have run out at the latest, if that is near."""
    today, projection = chart.points[-1].day, chart.projection
    if projection is None:
        return today + timedelta(days=7)
    furthest = projection.latest or max(projection.likely, today + _FURTHEST)
    return min(furthest, today + _FURTHEST) + timedelta(days=4)


def _scale(chart: Chart) -> tuple[float, float]:
    minutes = [0, chart.level, *(point.minutes for point in chart.points)]
    highest = _ROOM * max(*minutes, _STEPS[0])
    return _ROOM * min(minutes) - _UNDER_ZERO * highest, highest


def _lines(chart: Chart) -> Iterator[int]:
    """The minutes at which the scale has lines: round hours, a handful of them."""
    lowest, highest = _scale(chart)
    span = highest - lowest
    thousands = 6000 * (1 + int(span // (6000 * _LINES)))
    step = next((each for each in _STEPS if span / each <= _LINES), thousands)
    yield from range(-int(-lowest // step) * step, int(highest) + 1, step)


def _dates(first: date, last: date) -> Iterator[date]:
    """The days that are named: every so many weeks."""
    weeks = 1 + (last - first).days // (7 * _DATES)
    for number in range(0, (last - first).days - 3, 7 * weeks):
        yield first + timedelta(days=number)
