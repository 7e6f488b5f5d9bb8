"""Who looks after an alert, and who wants to be asked: `on it acme`, `remind me at 17:00`."""

import re
from datetime import time

from adapters.chat.grammar.families.settings import NOTHING
from adapters.chat.grammar.forms.clocks import INTRODUCERS, clock_at
from adapters.chat.grammar.misread import Part
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.refusing import missing, refuse_internal, refuse_rest, wrong_value
from adapters.chat.grammar.verbs import Verb
from core.commands import SetNudge, TakeAlert

_PLAIN = re.compile(r"([01]?[0-9]|2[0-3])(?::([0-5][0-9]))?")
"""An hour, or a time: here nothing else could be meant."""


def read_take(line: Line) -> TakeAlert:
    """`on it`, `on it acme`, `übernehme acme`."""
    refuse_internal(line, Verb.TAKE)
    return TakeAlert(client=names.only_name(line))


def read_nudge(line: Line) -> SetNudge:
    """`remind me at 17:00`, `remind me 5pm`, `erinnere mich um 17 Uhr`, `remind me off`."""
    refuse_internal(line, Verb.NUDGE)
    if not line.words:
        raise missing(line, Verb.NUDGE, Part.TIME_OF_DAY)
    at = None if NOTHING.take(line) else _clock(line)
    refuse_rest(line, Verb.NUDGE)
    return SetNudge(at=at)


def _clock(line: Line) -> time:
    found = clock_at(line, 0)
    if found is not None and found.value.end is None:
        line.take(0, found.until)
        return found.value.start
    first = 1 if line.key(0) in INTRODUCERS else 0
    match = _PLAIN.fullmatch(line.key(first))
    if found is not None or match is None:
        raise wrong_value(line, Verb.NUDGE, Part.TIME_OF_DAY)
    line.take(0, first + 1)
    return time(int(match[1]), int(match[2] or 0))
