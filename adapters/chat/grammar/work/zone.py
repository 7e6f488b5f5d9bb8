"""The words among which a client's name stands, and how sure that is."""

from dataclasses import dataclass, field

from adapters.chat.grammar.forms.clocks import clock_at
from adapters.chat.grammar.forms.days import day_at
from adapters.chat.grammar.text.line import Line, Word
from adapters.chat.grammar.text.names import NAME_WORDS, unit_end, units, without_separators
from adapters.chat.grammar.work.ending import NAME_UNITS, ask_about_day, settle_end
from adapters.chat.grammar.work.parts import Parts
from adapters.chat.grammar.work.timing import take_time_at, time_index

_ABOUT = frozenset({"about", "around", "approx", "ca", "circa", "etwa", "ungefähr", "rund"})


@dataclass(frozen=True, slots=True)
class Zone:
    """Words taken out of the line.

    `whole` says that all of them are the name; otherwise it may end after any
    of them. `named` is that of `LogHours`.
    """

    words: list[Word] = field(default_factory=list)
    whole: bool = False
    named: bool = False


def before_duration(parts: Parts, *, introduced: bool) -> Zone:
    """The name before the duration, which is taken too. Without one, see `after_duration`."""
    line = parts.line
    time = time_index(line)
    if time is None:
        return after_duration(parts, introduced=introduced)
    end = _name_end(line, time)
    stop = _stop_in(line, end)
    if stop is not None:
        words = line.take(0, stop)
        _take_time(parts, time - stop)
        settle_end(parts, first=0, name_is_open=False)
        return Zone(words=words, whole=_is_firm(words, introduced), named=introduced)
    words = _without_about(line.take(0, end))
    _take_time(parts, time - end)
    if not line.words and units(words) > NAME_UNITS:
        return Zone(words=words, named=introduced)
    settle_end(parts, first=0, name_is_open=False)
    return Zone(words=words, whole=True, named=True)


def after_duration(parts: Parts, *, introduced: bool) -> Zone:
    """The name where nothing but its length ends it."""
    line = parts.line
    settle_end(parts, first=1, name_is_open=True)
    if not line.words:
        return Zone()
    longest = min(NAME_WORDS, len(line.words))
    end = unit_end(line.words, 0)
    while end < longest and not _ends_name(parts, end):
        end += 1
    words = line.take(0, min(end, longest))
    firm = _is_firm(words, introduced)
    if firm or (not words[-1].stop and end < longest):
        parts.collect(0)
    return Zone(words=words, whole=firm, named=introduced)


def _without_about(words: list[Word]) -> list[Word]:
    """The name without what leads from it to the duration: a dash, or "about"."""
    kept = without_separators(words)
    if len(kept) > 1 and kept[-1].key in _ABOUT:
        kept.pop()
    return kept


def _take_time(parts: Parts, time: int) -> None:
    """Take the parts that follow the name, and the duration if they do not reach it."""
    line = parts.line
    before = len(line.words)
    parts.collect(0)
    at = time - (before - len(line.words))
    if not parts.have_time and at >= 0:  # a day may have taken the number along: "Nov 13"
        take_time_at(parts, at)
        parts.collect(at)


def _name_end(line: Line, time: int) -> int:
    """Where the name before a duration ends: at it, or at a day or a time that leads to it."""
    for at in range(1, time):
        if clock_at(line, at) is not None:
            return at
        day = day_at(line, at)
        if day is None:
            continue
        if day.introduced or day.until == time or line.words[day.until - 1].stop:
            return at
    return time


def _stop_in(line: Line, end: int) -> int | None:
    """Where a comma, a colon or a dash ends the name before that place."""
    while end > 1 and line.words[end - 1].is_separator:
        end -= 1
    for at in range(1, end):
        if line.words[at - 1].stop or line.words[at].is_separator:
            return at
    return None


def _is_firm(words: list[Word], introduced: bool) -> bool:
    """Whether what ends the words ends the name for sure."""
    count = units(words)
    if count == 1 or words[-1].stop == ":":
        return True
    return bool(words[-1].stop) and introduced and count <= NAME_UNITS


def _ends_name(parts: Parts, at: int) -> bool:
    """Whether a name that begins the line ends before that word."""
    line = parts.line
    if line.words[at - 1].stop or line.words[at].is_separator:
        return True
    if at == unit_end(line.words, 0) and clock_at(line, at) is not None:
        return True
    day = day_at(line, at)
    if day is None:
        return False
    if day.introduced or at == unit_end(line.words, 0) or line.words[day.until - 1].stop:
        return True
    if parts.day is None:
        raise ask_about_day(parts, at, day.until)
    return False
