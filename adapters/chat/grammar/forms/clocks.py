"""Clock times: `9:15-10:45`, `from 9 to 11`, `9-11 Uhr`, `at 18:30`, `um 18 Uhr`, `6:30pm`.

A single time needs a word before it (`at`, `um`, `ab`, `from`), or `Uhr`,
`am` or `pm` after it; without, `1:30` is a duration.
"""

import re
from datetime import time
from functools import lru_cache
from typing import NamedTuple

from adapters.chat.grammar.misread import EmptyRange, NoSuchTime, NotRead
from adapters.chat.grammar.text.line import Found, Line, said_by
from adapters.chat.grammar.text.words import REMEMBERED
from core.days import ClockRange

_AT = frozenset({"at", "um", "ab", "gegen", "since", "seit"})
_FROM = frozenset({"from", "von", "between", "zwischen"})
_TO = frozenset({"to", "till", "until", "bis", "and", "und", "-", "–", "—"})
INTRODUCERS = _AT | _FROM
_DASH = "[-–—]"
_ONE_TIME = r"([0-9]{1,2})(?:([:.])([0-9]{2}))?(am|pm|a\.m\.?|p\.m\.?|uhr)?"
_TIME = re.compile(_ONE_TIME)
_TIMES = re.compile(rf"{_ONE_TIME}(?:{_DASH}{_ONE_TIME})?")
_SECOND = 5
"""The group at which the second time begins."""
_AFTERWARDS = frozenset({"uhr", "pm", "p.m", "am", "a.m"})


class _Moment(NamedTuple):
    """A time as said: `mark` is what stands between hours and minutes."""

    hour: int
    minute: int
    mark: str
    suffix: str
    until: int

    @property
    def is_clear(self) -> bool:
        """It can be nothing but a time, if something that takes a time stands before."""
        return self.mark == ":" or bool(self.suffix)


@lru_cache(maxsize=REMEMBERED)
def might_begin(key: str) -> bool:
    """A quick look: whether clock times could begin with this word."""
    return key in INTRODUCERS or _TIMES.fullmatch(key) is not None


def clock_at(line: Line, at: int) -> Found[ClockRange] | None:
    """The clock times that begin at a place, or None. Raises NotRead for impossible ones."""
    key = line.key(at)
    if not might_begin(key):
        return None
    if key in INTRODUCERS:
        return _introduced(line, at, is_range=key in _FROM)
    return _range(line, at, at, loose=False) or _single(line, at)


def _introduced(line: Line, at: int, *, is_range: bool) -> Found[ClockRange] | None:
    found = _range(line, at, at + 1, loose=is_range)
    if found is not None:
        return found
    start = _moment(line, at + 1, True)
    if start is None or not start.is_clear:
        return None
    begins = _time(line, at, start, start.suffix)
    return Found(ClockRange(start=begins), start.until)


def _single(line: Line, at: int) -> Found[ClockRange] | None:
    start = _moment(line, at, False)
    if start is None or not start.suffix:
        return None
    return Found(ClockRange(start=_time(line, at, start, start.suffix)), start.until)


def _range(line: Line, first: int, at: int, *, loose: bool) -> Found[ClockRange] | None:
    """Two times; `loose` takes plain hours too, because of the word before them."""
    spoken = first != at
    both = _in_one_word(line, at, spoken) or _in_several_words(line, at, spoken)
    if both is None:
        return None
    start, end = both
    if not (loose or end.suffix or (start.is_clear and end.is_clear)):
        return None
    if "." in (start.mark, end.mark) and not (loose or end.suffix):
        return None
    clock = ClockRange(
        start=_time(line, first, start, _suffix_of_start(start, end)),
        end=_time(line, first, end, end.suffix, is_end=True),
    )
    if clock.start == clock.end:
        raise NotRead(EmptyRange(said=said_by(line.words[first : end.until])))
    return Found(clock, end.until)


def _in_one_word(line: Line, at: int, spoken: bool) -> tuple[_Moment, _Moment] | None:
    match = _TIMES.fullmatch(line.key(at))
    if match is None or match[_SECOND] is None:
        return None
    suffix, until = _suffix_after(line, at, spoken)
    return _made(match, 1, "", at + 1), _made(match, _SECOND, suffix, until)


def _in_several_words(line: Line, at: int, spoken: bool) -> tuple[_Moment, _Moment] | None:
    start = _moment(line, at, spoken)
    if start is None or line.key(start.until) not in _TO:
        return None
    end = _moment(line, start.until + 1, spoken)
    return None if end is None else (start, end)


def _moment(line: Line, at: int, spoken: bool) -> _Moment | None:
    match = _TIME.fullmatch(line.key(at))
    if match is None:
        return None
    suffix, until = _suffix_after(line, at, spoken)
    return _made(match, 1, suffix, until)


def _suffix_after(line: Line, at: int, spoken: bool) -> tuple[str, int]:
    """`Uhr` or `pm` as the next word; `am` only after a word like "at", for German has it too."""
    after = line.key(at + 1)
    if line.words[at].stop or after not in _AFTERWARDS:
        return "", at + 1
    if after in {"am", "a.m"} and not spoken:
        return "", at + 1
    return after, at + 2


def _made(match: re.Match[str], first: int, suffix: str, until: int) -> _Moment:
    hour, mark, minute, own_suffix = match.group(first, first + 1, first + 2, first + 3)
    return _Moment(
        hour=int(hour),
        minute=int(minute or 0),
        mark=mark or "",
        suffix=own_suffix or suffix,
        until=until,
    )


def _suffix_of_start(start: _Moment, end: _Moment) -> str:
    """`9-11am` begins in the morning too, and so does `11-1pm`."""
    if start.suffix or not end.suffix or end.suffix == "uhr":
        return start.suffix
    crosses_noon = (start.hour % 12, start.minute) > (end.hour % 12, end.minute)
    if not crosses_noon:
        return end.suffix
    return "am" if end.suffix.startswith("p") else "pm"


def _time(line: Line, first: int, moment: _Moment, suffix: str, *, is_end: bool = False) -> time:
    hour = moment.hour
    if suffix[:1] in {"a", "p"}:
        if not 1 <= hour <= 12:
            raise NotRead(NoSuchTime(said=said_by(line.words[first : moment.until])))
        hour = hour % 12 + (12 if suffix[0] == "p" else 0)
    if is_end and (hour, moment.minute) == (24, 0):
        hour = 0
    if hour > 23 or moment.minute > 59:
        raise NotRead(NoSuchTime(said=said_by(line.words[first : moment.until])))
    return time(hour, moment.minute)
