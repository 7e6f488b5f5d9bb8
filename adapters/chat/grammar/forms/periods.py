"""Periods: `last month`, `diese Woche`, `last 30 days`, `November 2026`, `from 1.11. to 15.11.`."""

import re

from adapters.chat.grammar.forms.calendar_words import MONTHS
from adapters.chat.grammar.forms.days import FIRST_YEAR, LAST_YEAR, day_at, loose_day_at
from adapters.chat.grammar.text.line import Found, Line
from core.days import Between, LastDays, LastWeek, Month, Period, ThisWeek

_FIXED: dict[str, Period] = {
    "this week": ThisWeek(),
    "diese woche": ThisWeek(),
    "dieser woche": ThisWeek(),
    "last week": LastWeek(),
    "letzte woche": LastWeek(),
    "letzter woche": LastWeek(),
    "vorige woche": LastWeek(),
    "this month": Month(),
    "dieser monat": Month(),
    "diesen monat": Month(),
    "last month": Month(back=1),
    "letzter monat": Month(back=1),
    "letzten monat": Month(back=1),
    "voriger monat": Month(back=1),
    "vormonat": Month(back=1),
}
_LAST = frozenset({"last", "past", "letzte", "letzten", "vergangene", "vergangenen"})
_UNITS = {"days": 1, "day": 1, "tage": 1, "tagen": 1, "weeks": 7, "wochen": 7}
_FROM = frozenset({"from", "between", "von", "vom", "zwischen"})
_SINCE = frozenset({"since", "seit", "ab"})
_TO = frozenset({"to", "until", "till", "and", "bis", "zum", "und", "-", "–"})
_MONTHS = frozenset({"month", "months", "monat", "monaten"})
_YEAR_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_IN = frozenset({"in", "im", "for", "für", "on", "am"})


def period_at(line: Line, at: int) -> Found[Period] | None:
    """The period that begins at a place, or None. A word like "in" may lead to it."""
    key = line.key(at)
    if key in _SINCE:
        start = loose_day_at(line, at + 1)
        return None if start is None else Found(Between(start=start.value), start.until)
    if key in _FROM:
        return _between(line, at + 1)
    found = _named(line, at) or _last_days(line, at) or _month(line, at) or _one_day(line, at)
    if found is None and key in _IN:
        found = _named(line, at + 1) or _month(line, at + 1) or _one_day(line, at + 1)
    return found


def _named(line: Line, at: int) -> Found[Period] | None:
    for count in (2, 1):
        period = _FIXED.get(line.keys(at, count))
        if period is not None:
            return Found(period, at + count)
    return None


def _last_days(line: Line, at: int) -> Found[Period] | None:
    """`last 30 days`, `letzte 2 Wochen`."""
    number, unit = line.key(at + 1), _UNITS.get(line.key(at + 2))
    if line.key(at) not in _LAST or unit is None or not re.fullmatch("[1-9][0-9]{0,3}", number):
        return None
    return Found(LastDays(days=int(number) * unit), at + 3)


def _month(line: Line, at: int) -> Found[Period] | None:
    """`November`, `Nov 2026`, `2026-11`."""
    key = line.key(at)
    if key == "vor" or line.key(at + 2) == "ago":
        return _months_ago(line, at)
    if (match := _YEAR_MONTH.fullmatch(key)) is not None:
        year, month = int(match[1]), int(match[2])
        if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12:
            return Found(Month(month=month, year=year), at + 1)
        return None
    number = MONTHS.get(key)
    if number is None or day_at(line, at) is not None:
        return None
    after = line.key(at + 1)
    if re.fullmatch("[0-9]{4}", after) and FIRST_YEAR <= int(after) <= LAST_YEAR:
        return Found(Month(month=number, year=int(after)), at + 2)
    return Found(Month(month=number), at + 1)


def _months_ago(line: Line, at: int) -> Found[Period] | None:
    """`2 months ago`, `vor 2 Monaten`."""
    number = at + 1 if line.key(at) == "vor" else at
    if line.key(number + 1) not in _MONTHS or not re.fullmatch("[0-9]{1,3}", line.key(number)):
        return None
    return Found(Month(back=int(line.key(number))), at + 3)


def _one_day(line: Line, at: int) -> Found[Period] | None:
    """A day, or two with "to" between them."""
    day = day_at(line, at)
    if day is None:
        return None
    return _between(line, at) or Found(Between(start=day.value, end=day.value), day.until)


def _between(line: Line, at: int) -> Found[Period] | None:
    start = loose_day_at(line, at)
    if start is None:
        return None
    if line.key(start.until) not in _TO:
        return None
    end = loose_day_at(line, start.until + 1)
    return None if end is None else Found(Between(start=start.value, end=end.value), end.until)
