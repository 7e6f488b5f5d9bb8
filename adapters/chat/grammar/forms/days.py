"""Days: `yesterday`, `am Montag`, `3 days ago`, `on 3 Nov`, `3.11.`, `2026-11-03`.

`day_at` says what stands there; whether a bare "Monday" is a day or a word of
a note, the caller decides by where it stands. A word that introduces a day
(`on`, `am`) leaves no such doubt, and lets shorter forms be read.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from adapters.chat.grammar.forms.calendar_words import (
    LAST,
    MONTHS,
    RELATIVE,
    SHORT_WEEKDAYS,
    TIMES_OF_DAY,
    WEEKDAYS,
)
from adapters.chat.grammar.forms.numbers import ENGLISH, GERMAN
from adapters.chat.grammar.misread import (
    DayOrMonth,
    MonthNeeded,
    NoSuchDate,
    NotRead,
    Part,
)
from adapters.chat.grammar.text.line import Line, bare_of
from adapters.chat.grammar.text.refusing import wrong_value
from adapters.chat.grammar.text.words import REMEMBERED
from adapters.chat.grammar.verbs import Verb
from core.days import Day, DayOfMonth, DaysAgo, LatestWeekday, OnDate

FIRST_YEAR, LAST_YEAR = 1970, 2199
"""Years outside are slips of the finger."""
_LEAP_YEAR = 2024

_INTRODUCERS = frozenset({"on", "am"})
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})?")
_DOTTED_OPEN = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{4}|[0-9]{2}))?")
_ORDINAL = re.compile(r"([0-9]{1,2})(\.|st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19[7-9]|20[0-9]|21[0-9])[0-9]")
_COUNTS = {word: count for words in (ENGLISH, GERMAN) for count, word in enumerate(words, start=1)}
_COUNT = re.compile("[0-9]{1,4}")
_NUMERIC = re.compile(r"[0-9]{1,4}(?:[-./]|st|nd|rd|th|$)")
_DIRECTIONS = {"vor": 1, "in": -1}
_DAYS = frozenset({"day", "days", "tag", "tage", "tagen"})
_STARTS = (
    frozenset({"day", "the"})
    | _DIRECTIONS.keys()
    | frozenset(phrase.split()[0] for phrase in RELATIVE)
    | frozenset(_COUNTS)
    | LAST
    | WEEKDAYS.keys()
    | MONTHS.keys()
    | _INTRODUCERS
)


class FoundDay(NamedTuple):
    """A day, and the word after it; `introduced` says that it can be nothing else."""

    value: Day
    until: int
    introduced: bool = False


@lru_cache(maxsize=REMEMBERED)
def might_begin(key: str) -> bool:
    """A quick look: whether a day could begin with this word."""
    return key in _STARTS or _NUMERIC.match(key) is not None


def day_at(line: Line, at: int) -> FoundDay | None:
    """The day that begins at a place, or None. Raises NotRead for impossible dates."""
    key = line.key(at)
    if not might_begin(key):
        return None
    if key not in _INTRODUCERS:
        return _read(line, at, at, loose=False)
    if line.key(at + 1) in RELATIVE:
        return None
    found = _read(line, at, at + 1, loose=True)
    return None if found is None else found._replace(introduced=True)


def loose_day_at(line: Line, at: int) -> FoundDay | None:
    """The day at a place where nothing but a day can stand, in its shortest forms."""
    first = at + 1 if line.key(at) in _INTRODUCERS else at
    return _read(line, first, first, loose=True)


def need_day(line: Line, verb: Verb) -> Day:
    """Take the day that must stand at the beginning of the line. Raises NotRead."""
    found = loose_day_at(line, 0)
    if found is None:
        raise wrong_value(line, verb, Part.DAY)
    line.take(0, found.until)
    return found.value


def _read(line: Line, first: int, at: int, *, loose: bool) -> FoundDay | None:
    if line.key(at) == "the" and loose:
        at += 1
    if line.key(at)[:1].isdigit():
        return _ago(line, at) or _date(line, first, at, loose=loose)
    found = _relative(line, at) or _ago(line, at) or _month_first(line, first, at)
    if found is not None:
        return found
    return _weekday(line, at, loose=loose)


def _relative(line: Line, at: int) -> FoundDay | None:
    for count in (4, 3, 2, 1):
        days = RELATIVE.get(line.keys(at, count))
        if days is not None and at + count <= len(line.words):
            return FoundDay(DaysAgo(days=days), _past_time_of_day(line, at + count))
    return None


def _weekday(line: Line, at: int, *, loose: bool) -> FoundDay | None:
    known = WEEKDAYS
    if line.key(at) in LAST:
        at += 1
    if loose:
        known = WEEKDAYS | SHORT_WEEKDAYS
    number = known.get(line.key(at))
    if number is None:
        return None
    return FoundDay(LatestWeekday(weekday=number), _past_time_of_day(line, at + 1))


def _past_time_of_day(line: Line, at: int) -> int:
    if line.words[at - 1].stop:
        return at
    return at + 1 if line.key(at) in TIMES_OF_DAY else at


def _ago(line: Line, at: int) -> FoundDay | None:
    """`3 days ago`, `vor drei Tagen`, `in 3 days`."""
    direction = _DIRECTIONS.get(line.key(at))
    number = at if direction is None else at + 1
    if line.key(number + 1) not in _DAYS:
        return None
    said = line.key(number)
    count = int(said) if _COUNT.fullmatch(said) else _COUNTS.get(said)
    if count is None:
        return None
    if direction is not None:
        return FoundDay(DaysAgo(days=direction * count), at + 3)
    return FoundDay(DaysAgo(days=count), at + 3) if line.key(at + 2) == "ago" else None


def _date(line: Line, first: int, at: int, *, loose: bool) -> FoundDay | None:
    key = line.key(at)
    if match := _ISO.fullmatch(key):
        return _made(line, first, at + 1, int(match[3]), int(match[2]), match[1])
    dotted = _DOTTED.fullmatch(key) or (_DOTTED_OPEN.fullmatch(key) if loose else None)
    if dotted:
        year = dotted[3] if dotted.re is _DOTTED else None
        return _made(line, first, at + 1, int(dotted[1]), int(dotted[2]), year)
    if (match := _SLASHED.fullmatch(key)) and (match[3] or loose):
        return _slashed(line, first, at, match)
    return _day_first(line, first, at, loose=loose)


def _day_first(line: Line, first: int, at: int, *, loose: bool) -> FoundDay | None:
    """`3 Nov`, `3rd of November 2026`, `3. November`, `3. 11. 2026`."""
    match = _ORDINAL.fullmatch(line.key(at))
    if match is None or line.words[at].stop:
        return None
    after = at + 2 if line.key(at + 1) == "of" else at + 1
    month = MONTHS.get(line.key(after))
    numeric = _ORDINAL.fullmatch(line.key(after)) if month is None and match[2] == "." else None
    if numeric is not None and numeric[2] == ".":
        month = int(numeric[1])
    if month is None:
        if loose and match[2]:
            raise NotRead(MonthNeeded(said=bare_of(line.words[first : at + 1]), day=int(match[1])))
        return None
    year, until = _year_at(line, after + 1)
    return _made(line, first, until, int(match[1]), month, year)


def _month_first(line: Line, first: int, at: int) -> FoundDay | None:
    """`Nov 3`, `November 3rd, 2026`."""
    month = MONTHS.get(line.key(at))
    match = _ORDINAL.fullmatch(line.key(at + 1)) if month else None
    if month is None or match is None or match[2] == ".":
        return None
    year, until = _year_at(line, at + 2)
    return _made(line, first, until, int(match[1]), month, year)


def _year_at(line: Line, at: int) -> tuple[str | None, int]:
    if _YEAR.fullmatch(line.key(at)):
        return line.key(at), at + 1
    return None, at


def _slashed(line: Line, first: int, at: int, match: re.Match[str]) -> FoundDay:
    one, two = int(match[1]), int(match[2])
    words = line.words[first : at + 1]
    if one <= 12 and two <= 12 and one != two:
        year = match[3] or ""
        mended = [
            line.instead(words, text) for text in (f"{one}.{two}.{year}", f"{two}.{one}.{year}")
        ]
        raise NotRead(DayOrMonth(said=bare_of(words), mended=tuple(mended)))
    day, month = (two, one) if two > 12 else (one, two)
    return _made(line, first, at + 1, day, month, match[3])


def _made(line: Line, first: int, until: int, day: int, month: int, year: str | None) -> FoundDay:
    full = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
    made = _day(day, month, full)
    if made is None:
        raise NotRead(_no_such_date(line, first, until, day, month, full))
    return FoundDay(made, until)


@lru_cache(maxsize=REMEMBERED)
def _day(day: int, month: int, year: int | None) -> DayOfMonth | OnDate | None:
    """The day, if there is such a one; most that is said is about the same few days."""
    exists = 1 <= month <= 12 and 1 <= day <= _days_in(month, year)
    if not exists or (year is not None and not FIRST_YEAR <= year <= LAST_YEAR):
        return None
    if year is None:
        return DayOfMonth(month=month, day=day)
    return OnDate(date=date(year, month, day))


def _days_in(month: int, year: int | None) -> int:
    """How long the month is; without a year, in a leap year."""
    return monthrange(year or _LEAP_YEAR, month)[1]


def _no_such_date(
    line: Line, first: int, until: int, day: int, month: int, year: int | None
) -> NoSuchDate:
    """Offer the last day of the month, or day and month the other way round."""
    words = line.words[first:until]
    end = "" if year is None else str(year)
    mended: tuple[str, ...] = ()
    if 1 <= month <= 12 and day > 28:
        mended = (line.instead(words, f"{_days_in(month, year or _LEAP_YEAR + 1)}.{month}.{end}"),)
    elif 1 <= day <= 12 < month:
        mended = (line.instead(words, f"{month}.{day}.{end}"),)
    return NoSuchDate(said=bare_of(words), day=day, month=month, year=year, mended=mended)
