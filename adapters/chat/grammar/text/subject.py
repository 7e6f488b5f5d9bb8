"""A client followed by free text: `decline acme too expensive`, `paid acme RE-118`."""

from dataclasses import dataclass

from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line, said_by
from adapters.chat.grammar.text.names import joined
from adapters.chat.grammar.text.refusing import refuse_internal
from adapters.chat.grammar.text.texts import checked, reason_begins, reason_of
from adapters.chat.grammar.verbs import Verb
from core.commands import ClientReadings, Reading

_SURE_UNITS = 2
"""A comma, or "because", ends a name of so many words; after more, it belongs to the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The ways to read the name; the text after the shortest of them, and with the name.

    `whole` is for commands that can do without a client, whose text may then
    begin with what looked like a name.
    """

    client: ClientReadings = ()
    text: str = ""
    whole: str = ""


def subject_of(line: Line, verb: Verb) -> Subject:
    """Read all that is left as a client's name and a text."""
    refuse_internal(line, verb)
    begins = reason_begins(line)
    if names.skip_for(line) is not None and begins is not None:
        begins -= 1
    if not line.words or begins == 0:
        return _only_text(line, verb)
    if names.is_quote(line):
        return _quoted(line, verb)
    end = end_of_name(line, begins)
    if end is not None:
        return named_until(line, end, verb)
    words = line.take(0, min(len(line.words), names.NAME_WORDS))
    rest = said_by(line.take(0, len(line.words)))
    readings = names.prefixes(words, rest)
    whole = checked(joined(said_by(words), rest))
    return Subject(client=readings, text=readings[-1].rest if readings else whole, whole=whole)


def named_until(line: Line, end: int, verb: Verb) -> Subject:
    """Read the words up to a place as the name, and what follows as the text."""
    refuse_internal(line, verb)
    if names.skip_for(line) is not None:
        end -= 1
    line.drop_separators(0)
    if end > 0 and names.is_quote(line):
        return _quoted(line, verb)
    words = names.without_separators(line.take(0, end))
    if not words:
        return _only_text(line, verb)
    is_sure = reason_begins(line) == 0
    text = reason_of(line, verb)
    whole = text if is_sure else checked(joined(said_by(words), text))
    return Subject(client=names.whole(words, text), text=text, whole=whole)


def _only_text(line: Line, verb: Verb) -> Subject:
    text = reason_of(line, verb)
    return Subject(text=text, whole=text)


def _quoted(line: Line, verb: Verb) -> Subject:
    name = names.take_quoted(line, verb=verb)
    text = reason_of(line, verb)
    return Subject(client=(Reading(name=name, rest=text),), text=text, whole=text)


def end_of_name(line: Line, begins: int | None = None) -> int | None:
    """Where punctuation ends the name for sure, or the word that leads to a reason."""
    for at in range(1, min(len(line.words), names.NAME_WORDS) + 1):
        before = line.words[at - 1]
        if before.stop == ":" or (at < len(line.words) and line.words[at].is_separator):
            return at
        if (before.stop or at == begins) and names.units(line.words[:at]) <= _SURE_UNITS:
            return at
    return None
