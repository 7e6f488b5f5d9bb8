"""Terms: `terms acme`, `terms acme set increment 30m from 2026-12-01`."""

from adapters.chat.grammar.families.adjusting import FROM
from adapters.chat.grammar.families.changes import CHANGES
from adapters.chat.grammar.families.settings import SETTINGS
from adapters.chat.grammar.forms.days import loose_day_at
from adapters.chat.grammar.misread import Part
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.refusing import refuse_internal, refuse_rest
from adapters.chat.grammar.verbs import Verb
from core.commands import SetTerms, ShowTerms
from core.days import Day

_SET = frozenset({"set", "setze", "setzen", "setz", "ändern", "ändere", "change"})
_SHOW = frozenset({"show", "zeigen", "zeige"})


def read_terms(line: Line) -> ShowTerms | SetTerms:
    """Show the terms, or set one of them. Raises NotRead."""
    refuse_internal(line, Verb.TERMS)
    at = _set_index(line)
    if at is None:
        if line.key(0) in _SHOW:
            line.take(0, 1)
        return ShowTerms(client=names.only_name(line))
    client = names.take_name(line, at)
    if line.key(0) in _SET:
        line.take(0, 1)
    starts = _take_start(line)
    setting = SETTINGS.need(line, Verb.TERMS, Part.SETTING)
    change = CHANGES[setting](line)
    refuse_rest(line, Verb.TERMS)
    return SetTerms(client=client, change=change, starts=starts)


def _set_index(line: Line) -> int | None:
    """Where "set" stands; without it, a setting's name after the client's, with a value."""
    for at, word in enumerate(line.words):
        if word.key in _SET:
            return at
    for at in range(1, len(line.words) - 1):
        if SETTINGS.find(line.key(at)) or SETTINGS.find(line.keys(at, 2)):
            return at
    return None


def _take_start(line: Line) -> Day | None:
    """Take the date at the end, if "from" leads to it."""
    for at in range(len(line.words) - 2, 0, -1):
        if line.key(at) in FROM:
            day = loose_day_at(line, at + 1)
            if day is not None and day.until == len(line.words):
                line.take(at, day.until)
                return day.value
    return None
