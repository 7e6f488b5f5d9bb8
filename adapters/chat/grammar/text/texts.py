"""Free text: notes, reasons and references, taken word for word.

After `note:` (`notiz:`) or `reason:` (`grund:`) nothing is recognised any
more; so a note can hold anything, even `#4711`. Only the mark of an internal
note needs a backslash there (`\\//`) to be taken for itself.
"""

from adapters.chat.grammar.misread import NoteTooLong, NotRead
from adapters.chat.grammar.text.line import Line, Word, said_by, unescaped
from adapters.chat.grammar.text.refusing import refuse_internal
from adapters.chat.grammar.verbs import Verb

NOTE_LIMIT = 1_500
"""Notes and reasons are this long at most, so that a button's text can carry them."""

ASKED_FOR = "{}"
"""Stands in a button's command for the text that the presser is asked for."""

NOTE_MARKS = frozenset({"note", "notiz"})
REASON_MARKS = frozenset({"reason", "grund", "reference", "referenz", "ref"})
_BECAUSE = frozenset({"because", "weil", "wegen"})


def is_mark(word: Word, marks: frozenset[str]) -> bool:
    """Whether a word is one of these marks, with its colon."""
    return word.stop == ":" and word.key in marks


def cut_note(line: Line, marks: frozenset[str] = NOTE_MARKS) -> str | None:
    """Take the mark and all that follows it out of the line, and return that text."""
    for at, word in enumerate(line.words):
        if is_mark(word, marks):
            del line.words[at:]
            return unescaped(line.text[word.end : line.body].strip())
    return None


def reason_of(line: Line, verb: Verb) -> str:
    """Take the reason that the rest of the line is, without the word that leads to it.

    The place for a reason is none: a button's command may be typed as it stands.
    """
    refuse_internal(line, verb)
    line.drop_separators(0)
    if line.words and is_mark(line.words[0], REASON_MARKS):
        text = cut_note(line, REASON_MARKS) or ""
    else:
        if line.words and line.words[0].key in _BECAUSE:
            del line.words[0]
        text = said_by(line.take(0, len(line.words)))
    return "" if text == ASKED_FOR else checked(text)


def reason_begins(line: Line) -> int | None:
    """Where a reason is led to: at "because", "weil" or `reason:`."""
    for at, word in enumerate(line.words):
        if word.key in _BECAUSE or is_mark(word, REASON_MARKS):
            return at
    return None


def checked(text: str, internal: str = "") -> str:
    """The text, if it and its internal note are not too long together."""
    length = len(text) + len(internal)
    if length > NOTE_LIMIT:
        raise NotRead(NoteTooLong(length=length, limit=NOTE_LIMIT))
    return text
