"""Sizes of blocks and corrections, where a bare number is hours."""

from adapters.chat.grammar.forms import durations
from adapters.chat.grammar.forms.durations import SIZE_LIMIT, Duration, duration_at
from adapters.chat.grammar.misread import NotRead, Part, WrongValue
from adapters.chat.grammar.text.line import Line, bare_of
from adapters.chat.grammar.text.words import listed
from adapters.chat.grammar.verbs import Verb
from core.units import Minutes

_LEADING = frozenset(listed("by with to another more of um mit auf weitere noch über"))
_MORE = frozenset({"more", "mehr", "extra", "zusätzlich"})


def size_index(line: Line, until: int | None = None) -> int | None:
    """Where a duration stands, before a place; one with a unit rather than a bare number."""
    bare = None
    for at in range(len(line.words) if until is None else until):
        if not durations.might_begin(line.words[at]):
            continue
        duration = duration_at(line, at)
        if duration is not None and not duration.bare:
            return at
        if duration is not None and bare is None:
            bare = at
    return bare


def take_size(line: Line, at: int, verb: Verb) -> tuple[Minutes, int]:
    """Take the size at a place; return it and where the words before it end."""
    duration = duration_at(line, at)
    if duration is None:
        raise wrong_duration(line, at, verb)
    minutes = durations.size(line, at, duration)
    return _taken(line, at, duration, minutes, verb)


def take_signed(line: Line, at: int, verb: Verb) -> tuple[Minutes, int]:
    """Take the correction at a place; return it and where the words before it end."""
    duration = duration_at(line, at)
    if duration is None:
        raise wrong_duration(line, at, verb)
    return _taken(line, at, duration, durations.signed(line, at, duration), verb)


def wrong_duration(line: Line, at: int, verb: Verb) -> NotRead:
    """The refusal of a word that should be a duration."""
    said = line.words[at].bare if at < len(line.words) else ""
    return NotRead(WrongValue(verb=verb, part=Part.DURATION, said=said))


def _taken(
    line: Line, at: int, duration: Duration, minutes: Minutes, verb: Verb
) -> tuple[Minutes, int]:
    if abs(minutes) > SIZE_LIMIT:
        said = bare_of(line.words[at : duration.until])
        raise NotRead(WrongValue(verb=verb, part=Part.DURATION, said=said))
    line.take(at, duration.until)
    if line.key(at) in _MORE:
        line.take(at, at + 1)
    while at > 0 and line.key(at - 1) in _LEADING:
        line.take(at - 1, at)
        at -= 1
    return minutes, at
