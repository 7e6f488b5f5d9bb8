"""Taking back: `undo` for entries and `cancel` for top-ups, whichever verb was said."""

from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.references import (
    is_entry,
    is_top_up,
    refuse_bare_number,
    take_entry,
    take_number,
    take_top_up,
)
from adapters.chat.grammar.text.subject import subject_of
from adapters.chat.grammar.text.texts import reason_begins, reason_of
from adapters.chat.grammar.text.vocabulary import Names, Vocabulary
from adapters.chat.grammar.text.words import listed
from adapters.chat.grammar.verbs import Verb
from core.commands import CancelInvoice, CancelTopUp, UndoEntry

CONFIRM = Vocabulary(Names(True, "confirm", "bestätigen"))
"""Stands before a reason, and so is one word, with which hardly any reason begins."""

LAST_ONE = frozenset(
    listed(
        "last that it this the one entry my mine "
        "letzten letzte letzter das die den eintrag buchung meinen meine"
    )
)
"""Words for the asker's last entry, which is meant anyway."""


def read_undo(line: Line) -> UndoEntry | CancelTopUp:
    """`undo`, `undo E12 wrong client`, `undo E12 confirm`, `undo acme because it was twice`."""
    return _cancelled(line) if is_top_up(line) else _undone(line)


def read_cancel(line: Line) -> CancelTopUp | CancelInvoice | UndoEntry:
    """`cancel TU7 invoiced twice`, `cancel 2026-0001 …`; with an entry's reference, an undo."""
    number = take_number(line)
    if number is not None:
        return CancelInvoice(number=number, reason=reason_of(line, Verb.CANCEL))
    return _undone(line) if is_entry(line) else _cancelled(line)


def drop_last_one(line: Line) -> None:
    """Take out "the last one", if nothing else is named."""
    begins = reason_begins(line)
    words = line.words if begins is None else line.words[:begins]
    if all(word.key in LAST_ONE for word in words):
        line.take(0, len(words))


def _undone(line: Line) -> UndoEntry:
    entry_id = take_entry(line)
    if entry_id is not None:
        confirmed = CONFIRM.take(line) is not None
        reason = reason_of(line, Verb.UNDO)
        return UndoEntry(entry_id=entry_id, reason=reason, confirmed=confirmed)
    refuse_bare_number(line, Verb.UNDO)
    drop_last_one(line)
    subject = subject_of(line, Verb.UNDO)
    return UndoEntry(client=subject.client, reason=subject.text)


def _cancelled(line: Line) -> CancelTopUp:
    top_up_id = take_top_up(line)
    if top_up_id is not None:
        return CancelTopUp(top_up_id=top_up_id, reason=reason_of(line, Verb.CANCEL))
    subject = subject_of(line, Verb.CANCEL)
    return CancelTopUp(client=subject.client, reason=subject.whole)
