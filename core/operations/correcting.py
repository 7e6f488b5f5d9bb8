"""Undo and fix: a mistake is an entry that reverses another, never an edit."""

from dataclasses import dataclass, replace

from core.commands import FixEntry, LogHours, RedactNote, UndoEntry
from core.days import ClockRange, OnDate
from core.ledger import Entry, EntryKind, Note, Work
from core.operations.account import Account
from core.operations.closing import close
from core.operations.desk import Desk
from core.operations.logging_hours import ask_if_doubtful, work_said
from core.operations.naming import client_meant
from core.operations.recording import WorkSaid, logged, record, work_type_of
from core.operations.reversing import check_reversible, reverse
from core.operations.viewing import entry_view, name_of
from core.people import Right
from core.refusals import (
    AlreadyRedacted,
    NoEntryYet,
    NothingToFix,
    NotReversible,
    NotWork,
    NotYourEntry,
    UnknownEntry,
)
from core.results import EntryUndone, HoursLogged, NoteRedacted
from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An entry with the account that it belongs to."""

    entry: Entry
    account: Account


def undo_entry(command: UndoEntry, desk: Desk) -> EntryUndone:
    """Reverse an entry: the one named, or the asker's last."""
    found = _entry_meant(desk, command)
    _check_may_correct(desk, found)
    account, entry = found.account, found.entry
    reverse(account, entry, reason=command.reason or None)
    close(account)
    note = desk.books.ledger.note(entry.id)
    return EntryUndone(entry=entry_view(entry, account=account, note=note), balance=account.balance)


def fix_entry(command: FixEntry, desk: Desk) -> HoursLogged:
    """Reverse an entry and log it again with the changes, in one operation."""
    found = _entry_meant(desk, UndoEntry(entry_id=command.entry_id))
    _check_may_correct(desk, found)
    check_reversible(found.account, found.entry)
    account = _account_after(desk, command, found)
    said = _said_anew(desk, command, found, account)
    work_type_of(account, said)
    ask_if_doubtful(account, said, LogHours(), instead_of=found.entry.id)
    reverse(found.account, found.entry)
    if account is not found.account:
        close(found.account)
    recorded = record(account, said)
    closing = close(account, cause=recorded.entry)
    return replace(logged(desk, account, recorded, closing), replaces=found.entry.id)


def redact_note(command: RedactNote, desk: Desk) -> NoteRedacted:
    """Empty the note of an entry, and keep who did it and when."""
    found = _named_entry(desk, command.entry_id)
    note = desk.books.ledger.note(found.entry.id)
    if note is None:
        raise NotWork(entry_id=found.entry.id)
    if note.redacted_at is not None:
        raise AlreadyRedacted(entry_id=found.entry.id)
    emptied = Note(
        entry_id=note.entry_id, public="", redacted_by=desk.asker.id, redacted_at=desk.act.at
    )
    desk.books.ledger.replace_note(emptied)
    return NoteRedacted(entry=entry_view(found.entry, account=found.account, note=emptied))


def find_entry(desk: Desk, entry_id: int) -> Found:
    """Find an entry that the asker may know of. Raises UnknownEntry."""
    return _named_entry(desk, entry_id)


def last_own_entry(desk: Desk, agreement_id: int | None = None) -> Found:
    """The asker's newest debit that was not reversed. Raises NoEntryYet."""
    entry = desk.books.ledger.latest_by(desk.asker.id, EntryKind.DEBIT, agreement_id)
    if entry is None:
        raise NoEntryYet
    return Found(entry=entry, account=_account_of(desk, entry))


def _entry_meant(desk: Desk, command: UndoEntry) -> Found:
    if command.entry_id is not None:
        return _named_entry(desk, command.entry_id)
    if not command.client:
        return last_own_entry(desk)
    meant = client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    )
    return last_own_entry(desk, Account.of(desk.act, meant.client).agreement.id)


def _named_entry(desk: Desk, entry_id: int) -> Found:
    entry = desk.books.ledger.entry(entry_id)
    if entry is None:
        raise UnknownEntry(entry_id=entry_id)
    account = _account_of(desk, entry)
    if not desk.asker.may_see(account.client.id):
        raise UnknownEntry(entry_id=entry_id)
    return Found(entry=entry, account=account)


def _account_of(desk: Desk, entry: Entry) -> Account:
    desk.books.agreements.lock([entry.agreement_id])
    agreement = desk.books.agreements.get(entry.agreement_id)
    return Account(desk.act, agreement, desk.books.clients.get(agreement.client_id))


def _check_may_correct(desk: Desk, found: Found) -> None:
    """Own work for a technician, anything for a manager; top-ups have their own way back."""
    entry = found.entry
    if desk.asker.may(Right.CORRECT_ANY):
        if entry.block_id is not None and _belongs_to_top_up(desk, entry.block_id):
            raise NotReversible(entry_id=entry.id)
        return
    if entry.by != desk.asker.id or entry.kind is not EntryKind.DEBIT:
        by = name_of(desk.books, entry.by) or desk.books.organisation.name
        raise NotYourEntry(entry_id=entry.id, by=by)


def _belongs_to_top_up(desk: Desk, block_id: int) -> bool:
    return desk.books.ledger.block(block_id).top_up_id is not None


def _account_after(desk: Desk, command: FixEntry, found: Found) -> Account:
    """The account that the mended entry goes to; both locked in order of id."""
    if not command.client:
        return found.account
    client = client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client
    if client.id == found.account.client.id:
        return found.account
    account = Account.of(desk.act, client)
    desk.books.agreements.lock(sorted([found.account.agreement.id, account.agreement.id]))
    return account


def _said_anew(desk: Desk, command: FixEntry, found: Found, account: Account) -> WorkSaid:
    """The work as it stands now that the changes are made."""
    entry, note = found.entry, desk.books.ledger.note(found.entry.id)
    if entry.work is None or entry.worked_on is None:
        raise NotWork(entry_id=entry.id)
    before = LogHours(
        worked=entry.work.worked,
        day=OnDate(date=entry.worked_on),
        clock=_clock_of(entry.work, found.account),
        work_type=entry.work.work_type,
        ticket=entry.work.ticket,
        note="" if note is None else note.public,
        internal_note="" if note is None else note.internal,
    )
    after = _changed(before, command)
    if after == before and account is found.account:
        raise NothingToFix(entry_id=entry.id)
    return work_said(after, account, worker=entry.by or desk.asker.id)


def _changed(before: LogHours, command: FixEntry) -> LogHours:
    return replace(
        before,
        worked=_worked_after(before, command),
        day=command.day or before.day,
        clock=command.clock or before.clock,
        work_type=command.work_type or before.work_type,
        ticket=command.ticket or before.ticket,
        note=before.note if command.note is None else command.note,
        internal_note=(
            before.internal_note if command.internal_note is None else command.internal_note
        ),
    )


def _worked_after(before: LogHours, command: FixEntry) -> Minutes | None:
    """A new range gives its own minutes; a new start alone keeps the old ones."""
    if command.worked is not None:
        return command.worked
    if command.clock is not None and command.clock.end is not None:
        return None
    return before.worked


def _clock_of(work: Work, account: Account) -> ClockRange | None:
    if work.started_at is None:
        return None
    return ClockRange(start=work.started_at.astimezone(account.zone).time())
