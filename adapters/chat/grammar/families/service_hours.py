"""Weekly service hours: `mon-fri 8:00-18:00, sat 9-12`, `mo-fr 8-18`, `24/7`, `none`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from adapters.chat.grammar.families.settings import NOTHING
from adapters.chat.grammar.forms.calendar_words import SHORT_WEEKDAYS, WEEKDAYS
from adapters.chat.grammar.misread import Part
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.refusing import wrong_value
from adapters.chat.grammar.verbs import Verb
from core.agreements import ServiceWindow
from core.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, Minutes

ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
GERMAN_DAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")

_NAMES = WEEKDAYS | SHORT_WEEKDAYS
_GROUPS = {
    "daily": (0, 6),
    "täglich": (0, 6),
    "weekdays": (0, 4),
    "werktags": (0, 4),
}
_TO = frozenset({"to", "bis", "-", "–"})
_DASH = re.compile("[-–]")
_HOURS = re.compile(r"([0-9]{1,2})(?::([0-9]{2}))?[-–]([0-9]{1,2})(?::([0-9]{2}))?")
_ALWAYS = "24/7"


def take_windows(line: Line) -> tuple[ServiceWindow, ...]:
    """Take all that is left of the line as service hours. Raises NotRead."""
    if NOTHING.take(line):
        return ()
    if line.key(0) == _ALWAYS:
        line.take(0, 1)
        return tuple(_window(day, (0, MINUTES_PER_DAY)) for day in range(7))
    windows: list[ServiceWindow] = []
    while line.words:
        days = _take_days(line)
        windows += _take_hours(line, days)
        line.drop_separators(0)
    if not windows:
        raise wrong_value(line, Verb.TERMS, Part.SERVICE_HOURS)
    return tuple(windows)


def written(windows: tuple[ServiceWindow, ...], *, german: bool) -> str:
    """Service hours as this module reads them; days in a row with the same hours in one."""
    if not windows:
        return NOTHING.name_of(True, german=german)
    names = GERMAN_DAYS if german else ENGLISH_DAYS
    return ", ".join(_written_run(run, names) for run in _runs(windows))


def _take_days(line: Line) -> list[int]:
    """`mon-fri`, `mo, mi`, `mon to fri`: until no weekday follows."""
    days: list[int] = []
    while line.words:
        found = _days_of(line)
        if found is None:
            break
        days += range(found[0], found[1] + 1)
        line.drop_separators(0)
    if not days:
        raise wrong_value(line, Verb.TERMS, Part.SERVICE_HOURS)
    return days


def _days_of(line: Line) -> tuple[int, int] | None:
    key = line.key(0)
    group = _GROUPS.get(key)
    first, _, last = (_DASH.sub("-", key)).partition("-")
    if group is None and first in _NAMES and (not last or last in _NAMES):
        group = (_NAMES[first], _NAMES[last or first])
    if group is None:
        return None
    if line.key(1) in _TO and line.key(2) in _NAMES:
        group = (group[0], _NAMES[line.key(2)])
        line.take(0, 2)
    if group[1] < group[0]:
        raise wrong_value(line, Verb.TERMS, Part.SERVICE_HOURS)
    line.take(0, 1)
    return group


def _take_hours(line: Line, days: list[int]) -> list[ServiceWindow]:
    """`8:00-12:00 13-17 Uhr`: for each of the days."""
    hours: list[tuple[int, int]] = []
    while (match := _HOURS.fullmatch(line.key(0))) is not None:
        opens = int(match[1]) * MINUTES_PER_HOUR + int(match[2] or 0)
        closes = int(match[3]) * MINUTES_PER_HOUR + int(match[4] or 0)
        if not opens < closes <= MINUTES_PER_DAY:
            raise wrong_value(line, Verb.TERMS, Part.SERVICE_HOURS)
        hours.append((opens, closes))
        stopped = line.take(0, 1)[0].stop
        if not stopped and line.key(0) == "uhr":
            line.take(0, 1)
        line.drop_separators(0)
    if not hours:
        raise wrong_value(line, Verb.TERMS, Part.SERVICE_HOURS)
    return [_window(day, each) for day in days for each in hours]


def _window(day: int, hours: tuple[int, int]) -> ServiceWindow:
    return ServiceWindow(weekday=day, opens=Minutes(hours[0]), closes=Minutes(hours[1]))


def _runs(windows: tuple[ServiceWindow, ...]) -> Iterator[list[ServiceWindow]]:
    run = [windows[0]]
    for before, window in pairwise(windows):
        follows = window.weekday == before.weekday + 1
        if follows and (window.opens, window.closes) == (before.opens, before.closes):
            run.append(window)
        else:
            yield run
            run = [window]
    yield run


def _written_run(run: list[ServiceWindow], names: tuple[str, ...]) -> str:
    first, last = names[run[0].weekday], names[run[-1].weekday]
    days = first if len(run) == 1 else f"{first}-{last}"
    return f"{days} {_clock(run[0].opens)}-{_clock(run[0].closes)}"


def _clock(minutes: int) -> str:
    return f"{minutes // MINUTES_PER_HOUR}:{minutes % MINUTES_PER_HOUR:02d}"
