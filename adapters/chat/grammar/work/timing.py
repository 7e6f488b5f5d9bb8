"""Which number in a sentence says how long the work took."""

from adapters.chat.grammar.forms import clocks
from adapters.chat.grammar.forms.clocks import clock_at
from adapters.chat.grammar.forms.days import day_at
from adapters.chat.grammar.forms.durations import BARE_HOURS_LIMIT, Duration, duration_at
from adapters.chat.grammar.misread import NotRead, Part, SaidTwice
from adapters.chat.grammar.text.line import Line, bare_of
from adapters.chat.grammar.work.parts import Parts, might_begin
from core.units import MINUTES_PER_DAY, MINUTES_PER_HOUR


def time_index(line: Line) -> int | None:
    """Where the duration stands, or the clock times that give one.

    Raises NotRead if a whole number might be the hours, but a duration with a
    unit follows: "acme 2 disks replaced 1.5h".
    """
    at, bare = 0, None
    while at < len(line.words):
        if not might_begin(line.words[at].key):
            at += 1
            continue
        until = _past_clock_or_day(line, at)
        if until is None:
            return _settled(line, bare, at)
        duration = duration_at(line, at) if until == at else None
        if duration is not None and not duration.bare:
            return _settled(line, bare, at)
        if duration is not None and bare is None and _is_plausible(duration):
            bare = at
        at = max(until, at + 1)
    return bare


def take_time_at(parts: Parts, at: int) -> None:
    """Take the duration, or the clock times, at a place that `time_index` found."""
    clock = clock_at(parts.line, at)
    if clock is not None:
        parts.take_clock(at, clock.value, clock.until)
        return
    duration = duration_at(parts.line, at)
    if duration is not None:
        parts.take_duration(at, duration)


def begins_with_time(line: Line, at: int, *, bare: bool) -> bool:
    """Whether a duration or clock times stand at a place; `bare` takes a number too."""
    clock = clock_at(line, at)
    if clock is not None:
        return clock.value.end is not None
    if day_at(line, at) is not None:
        return False
    duration = duration_at(line, at)
    return duration is not None and (not duration.bare or (bare and _is_plausible(duration)))


def _past_clock_or_day(line: Line, at: int) -> int | None:
    """Where to go on after a day or a starting time; None if clock times give a duration."""
    word = line.words[at]
    if word.key in clocks.INTRODUCERS or word.key[0].isdigit():
        clock = clock_at(line, at)
        if clock is not None:
            return clock.until if clock.value.end is None else None
        day = day_at(line, at)
        return at if day is None else day.until
    return at


def _is_plausible(duration: Duration) -> bool:
    """A number beyond the minutes of a day is a name or a year: "Server 2019"."""
    return duration.exact <= MINUTES_PER_DAY * MINUTES_PER_HOUR


def _settled(line: Line, bare: int | None, explicit: int) -> int:
    if bare is None:
        return explicit
    number = line.words[bare]
    if not number.bare.isdigit():
        return bare
    if int(number.bare) > BARE_HOURS_LIMIT:
        return explicit
    raise NotRead(_asked(line, bare, explicit))


def _asked(line: Line, bare: int, explicit: int) -> SaidTwice:
    number = line.words[bare]
    clock = clock_at(line, explicit)
    duration = None if clock is not None else duration_at(line, explicit)
    until = clock.until if clock is not None else (duration.until if duration else explicit + 1)
    second = line.words[explicit:until]
    return SaidTwice(
        part=Part.DURATION,
        first=number.bare,
        second=bare_of(second),
        mended=(line.instead([number], f"{number.bare}h"), line.moved_first(second)),
    )
