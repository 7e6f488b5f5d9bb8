"""Redact: somebody has pasted a password, and nothing that we keep of the entry may tell it.

An entry that was fixed and the one that took its place have a note each, and
are redacted each.
"""

from datetime import timedelta
from typing import get_args

from core.commands import RedactNote
from core.ledger import Entry, Note
from core.operations.account import Account
from core.operations.desk import Act, Desk
from core.operations.finding_entries import find_entry
from core.operations.telling_work import tell_changed
from core.operations.viewing import entry_view
from core.questions import AskedBack
from core.redaction import quotes, without_note
from core.refusals import AlreadyRedacted, NotWork
from core.results import NoteRedacted

_ASKED_BACK = get_args(AskedBack)
ASKED_BEFORE = timedelta(days=1)
"""How long before an entry it may have been asked about, with its note in the question."""


def redact_note(command: RedactNote, desk: Desk) -> NoteRedacted:
    """Empty the note of an entry, and keep who did it and when.

    What showed the note to a channel is drawn again without it, and what is
    kept of messages and answers tells it no more.
    """
    entry = find_entry(desk, command.entry_id)
    note = desk.books.ledger.note(entry.id)
    if note is None:
        raise NotWork(entry_id=entry.id)
    if note.redacted_at is not None:
        raise AlreadyRedacted(entry_id=entry.id)
    emptied = Note(
        entry_id=note.entry_id, public="", redacted_by=desk.asker.id, redacted_at=desk.act.at
    )
    desk.books.ledger.replace_note(emptied)
    for alert in desk.books.alerts.of_agreement(entry.agreement_id):
        if alert.entry_id == entry.id:
            desk.act.bulletin.redraw(alert.subject)
    if desk.books.ledger.reversal_of(entry.id) is None:
        tell_changed(desk.act, entry)
    _empty_messages(desk.act, entry)
    _empty_answers(desk.act, entry, frozenset(filter(None, (note.public, note.internal))))
    account = Account.by_id(desk.act, entry.agreement_id)
    return NoteRedacted(entry=entry_view(entry, account=account, note=emptied))


def _empty_messages(act: Act, entry: Entry) -> None:
    for message in act.books.outbox.of_agreement(entry.agreement_id):
        notice = without_note(message.notice, entry.id)
        if notice is not message.notice:
            act.books.outbox.reword(message.id, notice)


def _empty_answers(act: Act, entry: Entry, texts: frozenset[str]) -> None:
    """A question with the note in it is forgotten: asked again, it does nothing either."""
    requests = act.books.requests
    for key, result in requests.kept_since(entry.posted_at - ASKED_BEFORE):
        if isinstance(result, _ASKED_BACK) and quotes(result, texts):
            requests.forget(key)
            continue
        emptied = without_note(result, entry.id)
        if emptied is not result:
            requests.reword(key, emptied)
