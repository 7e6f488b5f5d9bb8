"""Sizes of blocks and corrections, where a bare number is hours."""

from typing import NamedTuple

from adapters.chat.grammar.forms import durations
from adapters.chat.grammar.forms.durations import SIZE_LIMIT, Duration, duration_at
from adapters.chat.grammar.misread import NotRead, Part, WrongValue
from adapters.chat.grammar.text.line import Line, bare_of
from adapters.chat.grammar.text.words import listed
from adapters.chat.grammar.verbs import Verb
from core.units import Minutes

_LEADING = frozenset(listed("by with to another more of um mit auf weitere noch über"))
_MORE = frozenset({"more", "mehr", "extra", "zusätzlich"})


class Size(NamedTuple):
    """A duration and where it stands."""

    at: int
    duration: Duration


def find_size(line: Line, until: int | None = None) -> Size | None:
    """The duration that stands before a place; one with a unit rather than a bare number."""
    bare = None
    for at in range(len(line.words) if until is None else until):
        if not durations.might_begin(line.key(at)):
            continue
        duration = duration_at(line, at)
        if duration is not None and not duration.bare:
            return Size(at, duration)
        if duration is not None and bare is None:
            bare = Size(at, duration)
    return bare


def find_signed(line: Line, until: int | None = None) -> Size | None:
    """The first duration with a plus or minus that stands before a place."""
    for at in range(len(line.words) if until is None else until):
        duration = duration_at(line, at)
        if duration is not None and duration.signed:
            return Size(at, duration)
    return None


def take_size(line: Line, size: Size, verb: Verb) -> tuple[Minutes, int]:
    """Take a size; return it and where the words before it end."""
    return _taken(line, size, durations.size(line, size.at, size.duration), verb)


def take_signed(line: Line, size: Size, verb: Verb) -> tuple[Minutes, int]:
    """Take a correction; return it and where the words before it end."""
    return _taken(line, size, durations.signed(line, size.at, size.duration), verb)


def _taken(line: Line, size: Size, minutes: Minutes, verb: Verb) -> tuple[Minutes, int]:
    at, until = size.at, size.duration.until
    if abs(minutes) > SIZE_LIMIT:
        said = bare_of(line.words[at:until])
        raise NotRead(WrongValue(verb=verb, part=Part.DURATION, said=said))
    line.take(at, until)
    if line.key(at) in _MORE:
        line.take(at, at + 1)
    while at > 0 and line.key(at - 1) in _LEADING:
        line.take(at - 1, at)
        at -= 1
    return minutes, at
