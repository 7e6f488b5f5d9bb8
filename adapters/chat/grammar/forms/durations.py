"""Durations: `1.5h`, `90 min`, `1:30`, `1h30`, `¾h`, `1 1/2 h`, `half an hour`, `1.5`.

`duration_at` only says what stands there. Whether it is sensible as one day's
work, or as a size, is judged by `worked` and `hours`, once it is sure that a
duration is meant.
"""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from adapters.chat.grammar.forms.clocks import clock_at
from adapters.chat.grammar.forms.days import day_at
from adapters.chat.grammar.forms.numbers import QUANTITY, VULGAR, both_meanings, exact, is_grouped
from adapters.chat.grammar.forms.phrases import LONGEST, PHRASES, STARTS
from adapters.chat.grammar.misread import (
    ClockOrDuration,
    GroupedNumber,
    MoreThanADay,
    NegativeSize,
    NegativeTime,
    NoSize,
    NoSuchTime,
    NoTime,
    NotRead,
    UnitNeeded,
    VagueTime,
)
from adapters.chat.grammar.text.line import Line, Word, bare_of
from adapters.chat.grammar.text.words import REMEMBERED
from core.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, Minutes, rounded

BARE_HOURS_LIMIT = 12
"""A bare number is hours up to here; above, minutes are as likely."""
SIZE_LIMIT = 100_000 * MINUTES_PER_HOUR

_HOURS = "hours?|hrs?|h|stunden?|stdn?|std"
_MINUTES = "minutes?|minuten?|mins?|m"
_SIGNS = "-−–"
_DIGITS = re.compile(
    rf"(?P<sign>[{_SIGNS}+]?)(?:"
    rf"(?P<whole>[0-9]{{1,4}}):(?P<past>[0-9]{{2}})(?P<unit>{_HOURS})?"
    rf"|(?P<number>{QUANTITY})(?:[{_SIGNS}](?P<to>[0-9]+(?:[.,][0-9]+)?))?"
    rf"(?:(?P<hours>{_HOURS})(?:(?P<more>[0-9]{{1,2}})(?:{_MINUTES})?)?|(?P<minutes>{_MINUTES}))?"
    rf")"
)
_HOUR_WORD = re.compile(_HOURS)
_MINUTE_WORD = re.compile(_MINUTES)
_TWO_DIGITS = re.compile("[1-5][0-9]")
_AND = frozenset({"and", "und"})
_BEGINS = frozenset("0123456789.+") | frozenset(_SIGNS) | frozenset(VULGAR)


class Duration(NamedTuple):
    """What stands there: exact minutes, and how they were written.

    `bare` has no unit and may be no duration at all. `clocklike` is `1:30`.
    `grouped`, `to` and `loose` are numbers that want a question: `1.500`, `2-3h`,
    `1h 30`.
    """

    exact: Fraction
    until: int
    number: str = ""
    bare: bool = False
    clocklike: bool = False
    grouped: bool = False
    to: str = ""
    in_hours: bool = True
    signed: bool = False
    loose: bool = False


def might_begin(key: str) -> bool:
    """A quick look: whether a duration could begin with this word."""
    return key[:1] in _BEGINS or key in STARTS


def duration_at(line: Line, at: int) -> Duration | None:
    """The longest duration that begins at a place, or None."""
    first = _piece_at(line, at)
    if first is None or first.bare or not first.in_hours or first.exact % MINUTES_PER_HOUR:
        return first
    return _with_minutes(line, first)


def worked(line: Line, at: int, duration: Duration) -> Minutes:
    """The minutes of one day's work. Raises NotRead for all that must be asked."""
    words = line.words[at : duration.until]
    _ask_if_unclear(line, words, duration)
    minutes = _minutes(line, words, duration)
    if duration.bare and minutes > BARE_HOURS_LIMIT * MINUTES_PER_HOUR:
        raise NotRead(_unit_needed(line, words, duration))
    if duration.clocklike and BARE_HOURS_LIMIT * MINUTES_PER_HOUR < minutes <= MINUTES_PER_DAY:
        written = line.instead(words, f"{minutes // 60}h{minutes % 60:02d}m")
        raise NotRead(ClockOrDuration(said=bare_of(words), minutes=minutes, mended=(written,)))
    if minutes > MINUTES_PER_DAY:
        mended = (line.instead(words, f"{duration.number}m"),) if duration.number else ()
        raise NotRead(MoreThanADay(said=bare_of(words), minutes=minutes, mended=mended))
    return minutes


def size(line: Line, at: int, duration: Duration) -> Minutes:
    """The minutes of a block or a term, where a bare number is hours however large."""
    words = line.words[at : duration.until]
    _ask_if_unclear(line, words, duration)
    said = bare_of(words)
    if duration.exact < 0:
        raise NotRead(NegativeSize(said=said, mended=(_positive(line, words),)))
    minutes = rounded(duration.exact)
    if minutes == 0:
        raise NotRead(NoSize(said=said))
    return minutes


def signed(line: Line, at: int, duration: Duration) -> Minutes:
    """The minutes of a correction, which may be less than nothing."""
    _ask_if_unclear(line, line.words[at : duration.until], duration)
    minutes = rounded(abs(duration.exact))
    return Minutes(-minutes if duration.exact < 0 else minutes)


def _piece_at(line: Line, at: int) -> Duration | None:
    if at >= len(line.words):
        return None
    word = line.words[at]
    if word.key in STARTS:
        spoken = _spoken(line, at)
        if spoken is not None:
            return spoken
    return _written(line, at) if word.key[0] in _BEGINS else None


def _spoken(line: Line, at: int) -> Duration | None:
    for count in range(LONGEST, 1, -1):
        phrase = line.keys(at, count)
        if phrase in PHRASES:
            return Duration(
                exact=Fraction(PHRASES[phrase]),
                until=min(at + count, len(line.words)),
                in_hours="minute" not in phrase and "minuten" not in phrase,
            )
    return None


def _written(line: Line, at: int) -> Duration | None:
    word = line.words[at]
    if ":" in word.key:
        return _clocklike(line, at)
    read = _number(word.key)
    if read is None:
        return None
    read = read._replace(until=at + 1)
    return _with_unit_word(line, read, stopped=bool(word.stop)) if read.bare else read


@lru_cache(maxsize=REMEMBERED)
def _number(key: str) -> Duration | None:
    """A duration in a word alone, as if it were the first one; bare if it names no unit."""
    match = _DIGITS.fullmatch(key)
    if match is None:
        return None
    number, to = match["number"], match["to"] or ""
    bare = not (match["hours"] or match["minutes"])
    if to and bare and len(number) + len(to) > 4:
        return None
    sign, past = _sign_of(match), int(match["more"] or 0)
    if past >= MINUTES_PER_HOUR:
        return None
    read = Duration(
        exact=exact(number) * (sign * MINUTES_PER_HOUR) + sign * past,
        until=1,
        number=number,
        bare=bare,
        grouped=is_grouped(number),
        to=to,
        signed=bool(match["sign"]),
    )
    return _in_minutes(read, read.until) if match["minutes"] else read


def _sign_of(match: re.Match[str]) -> int:
    return -1 if match["sign"] and match["sign"] in _SIGNS else 1


def _clocklike(line: Line, at: int) -> Duration | None:
    match = _DIGITS.fullmatch(line.key(at))
    if match is None:
        return None
    sign, hours, past = _sign_of(match), int(match["whole"]), int(match["past"])
    if past >= MINUTES_PER_HOUR:
        minutes = hours * MINUTES_PER_HOUR + past
        mended = line.instead(line.words[at : at + 1], f"{minutes}m")
        raise NotRead(NoSuchTime(said=line.words[at].bare, mended=(mended,)))
    follows = not line.words[at].stop and _HOUR_WORD.fullmatch(line.key(at + 1)) is not None
    return Duration(
        exact=Fraction(sign * (hours * MINUTES_PER_HOUR + past)),
        until=at + 2 if follows else at + 1,
        clocklike=not (follows or match["unit"]),
        signed=bool(match["sign"]),
    )


def _with_unit_word(line: Line, read: Duration, *, stopped: bool) -> Duration:
    """Read on: a unit, or a fraction and a unit, as a word of its own."""
    unit = "" if stopped else line.key(read.until)
    if _HOUR_WORD.fullmatch(unit):
        return read._replace(until=read.until + 1, bare=False)
    if _MINUTE_WORD.fullmatch(unit):
        return _in_minutes(read, read.until + 1)
    if unit and read.number.isdigit() and (unit[0] in VULGAR or "/" in unit):
        fraction = _written(line, read.until)
        if fraction is not None and not fraction.bare and 0 < fraction.exact < MINUTES_PER_HOUR:
            return fraction._replace(exact=read.exact + fraction.exact, number="")
    return read


def _in_minutes(read: Duration, until: int) -> Duration:
    exact_minutes = read.exact / MINUTES_PER_HOUR
    return read._replace(exact=exact_minutes, until=until, bare=False, in_hours=False)


def _with_minutes(line: Line, hours: Duration) -> Duration:
    """Read on: `1h 30m`, `1 Std und 30 Min`."""
    at = hours.until
    if line.key(at) in _AND:
        at += 1
    minutes = None if ":" in line.key(at) else _piece_at(line, at)
    if minutes is None or minutes.in_hours or minutes.signed or minutes.to:
        return hours._replace(loose=_is_loose_number(line, at))
    both = abs(hours.exact) + minutes.exact
    return hours._replace(
        exact=-both if hours.exact < 0 else both, until=minutes.until, number="", clocklike=False
    )


def _is_loose_number(line: Line, at: int) -> bool:
    """Whether `30` stands there, as in `1h 30`, and begins neither a day nor a time."""
    if not _TWO_DIGITS.fullmatch(line.key(at)) or line.words[at - 1].stop:
        return False
    return day_at(line, at) is None and clock_at(line, at) is None


def _ask_if_unclear(line: Line, words: list[Word], duration: Duration) -> None:
    if duration.to:
        raise NotRead(_vague(line, words, duration))
    if duration.loose:
        raise NotRead(_loose(line, words))
    if duration.grouped:
        small, large = both_meanings(duration.number)
        unit = "h" if duration.bare or duration.in_hours else "m"
        mended = [line.instead(words, small + unit), line.instead(words, large + unit)]
        if duration.bare:
            mended.append(line.instead(words, f"{large}m"))
        raise NotRead(
            GroupedNumber(said=bare_of(words), small=small, large=large, mended=tuple(mended))
        )


def _positive(line: Line, words: list[Word]) -> str:
    return line.instead(words, bare_of(words).lstrip(_SIGNS))


def _minutes(line: Line, words: list[Word], duration: Duration) -> Minutes:
    said = bare_of(words)
    if duration.exact < 0:
        raise NotRead(NegativeTime(said=said, mended=(_positive(line, words),)))
    minutes = rounded(duration.exact)
    if minutes == 0:
        mended = tuple(line.instead(words, each) for each in ("15m", "30m", "1h"))
        raise NotRead(NoTime(said=said, mended=mended))
    return minutes


def _unit_needed(line: Line, words: list[Word], duration: Duration) -> UnitNeeded:
    hours = rounded(duration.exact)
    number = exact(duration.number)
    whole = number.denominator == 1 and number <= MINUTES_PER_DAY
    mended = [line.instead(words, f"{duration.number}{unit}") for unit in "mh"]
    return UnitNeeded(
        number=duration.number,
        as_minutes=Minutes(int(number)) if whole else None,
        as_hours=hours if hours <= MINUTES_PER_DAY else None,
        mended=tuple(mended if whole else mended[1:]),
    )


def _loose(line: Line, words: list[Word]) -> VagueTime:
    """`1h 30 mailboxes`: thirty minutes more, or the note's number?"""
    number = line.words[line.words.index(words[-1]) + 1]
    more = line.instead([number], f"{number.bare}m")
    mended = (more, line.inserted(line.note_mark, before=number))
    return VagueTime(said=bare_of([*words, number]), mended=mended)


def _vague(line: Line, words: list[Word], duration: Duration) -> VagueTime:
    numbers = (duration.number, duration.to)
    if duration.bare and all(number.isdigit() and int(number) < 24 for number in numbers):
        mended = [line.instead(words, f"{numbers[0]}:00-{numbers[1]}:00")]
    else:
        unit = "h" if duration.in_hours else "m"
        mended = [line.instead(words, f"{number}{unit}") for number in numbers]
    return VagueTime(said=bare_of(words), mended=tuple(mended))
