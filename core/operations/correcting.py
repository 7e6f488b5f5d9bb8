"""Undo and fix: a mistake is an entry that reverses another, never an edit."""

from dataclasses import dataclass, replace

from core.commands import FixEntry, LogHours, UndoEntry
from core.days import ClockRange, OnDate
from core.ledger import Entry, EntryKind, Work
from core.operations import stating
from core.operations.account import Account
from core.operations.closing import close
from core.operations.desk import Desk
from core.operations.finding_entries import agreement_id_of, find_entry, last_own_entry
from core.operations.logging_hours import ask_if_doubtful, work_said
from core.operations.naming import client_here, client_meant, date_meant, refuse_archived
from core.operations.recording import WorkSaid, logged, record, work_type_of
from core.operations.reversing import check_reversible, follows_from_others, reverse
from core.operations.telling_work import tell_changed, tell_fixed
from core.operations.undoing_blocks import ask_before_block, refuse_invoiced
from core.operations.viewing import entry_view
from core.people import Right
from core.refusals import NothingToFix, NotReversible, NotWork, NotYourEntry
from core.results import EntryUndone, HoursLogged
from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class FixMeant:
    """A fix that leaves nothing open: from the account `before` the work goes to `account`."""

    entry: Entry
    before: Account
    account: Account
    said: WorkSaid


def undo_entry(command: UndoEntry, desk: Desk) -> EntryUndone:
    """Reverse an entry: the one named, or the asker's last. Asks first if it credited a block."""
    entry, reason = _entry_and_reason(desk, command)
    _check_may_correct(desk, entry)
    (account,) = _opened(desk, entry.agreement_id)
    check_reversible(account, entry)
    ask_before_block(account, entry, command)
    reversal = reverse(account, entry, reason=reason or None)
    close(account)
    tell_changed(desk.act, entry)
    note = desk.books.ledger.note(entry.id)
    view = entry_view(entry, account=account, note=note, reversed_by=reversal.id)
    return EntryUndone(entry=view, balance=account.balance)


def fix_entry(command: FixEntry, desk: Desk) -> HoursLogged:
    """Reverse an entry and log it again with the changes, in one operation."""
    meant = fix_meant(command, desk)
    before, account = meant.before, meant.account
    ask_if_doubtful(account, meant.said, LogHours(), instead_of=meant.entry.id)
    reverse(before, meant.entry)
    if account is not before:
        close(before)
    recorded = record(account, meant.said)
    closing = close(account, cause=recorded.entry)
    if account is before:
        tell_fixed(account, meant.entry, recorded)
    else:
        tell_changed(desk.act, meant.entry)
    return replace(logged(desk, account, recorded, closing), replaces=meant.entry.id)


def fix_meant(command: FixEntry, desk: Desk) -> FixMeant:
    """Settle which entry is fixed, and what stands in its place.

    Raises Asked or a Refusal where that cannot be; nothing was changed then.
    """
    entry, _ = _entry_and_reason(desk, UndoEntry(entry_id=command.entry_id))
    _check_may_correct(desk, entry)
    before, account = _opened(desk, entry.agreement_id, _agreement_after(desk, command, entry))
    check_reversible(before, entry)
    said = _said_anew(desk, command, entry, before, account)
    work_type_of(account, said)
    return FixMeant(entry=entry, before=before, account=account, said=said)


def _entry_and_reason(desk: Desk, command: UndoEntry) -> tuple[Entry, str]:
    """The entry named, else the asker's last; for the client said, or that the place means."""
    if command.entry_id is not None:
        return find_entry(desk, command.entry_id), command.reason
    if command.client:
        named = client_meant(
            desk,
            command.client,
            again=lambda reading: replace(command, client=(reading,), reason=reading.rest),
        )
        return last_own_entry(desk, named.client), named.rest or ""
    here = client_here(desk)
    if here is not None:
        refuse_archived(here)
    return last_own_entry(desk, here), command.reason


def _check_may_correct(desk: Desk, entry: Entry) -> None:
    """Own work for a technician, until it stands on a statement that went out; anything for a
    manager, but what was invoiced."""
    if desk.asker.may(Right.CORRECT_ANY):
        refuse_invoiced(desk.act, entry)
        return
    if entry.by is None or follows_from_others(entry):
        raise NotReversible(entry_id=entry.id)
    if entry.by != desk.asker.id or entry.kind is not EntryKind.DEBIT:
        raise NotYourEntry(entry_id=entry.id, by=desk.books.people.get(entry.by).name)
    stating.check_not_sent(desk.act, entry)


def _agreement_after(desk: Desk, command: FixEntry, entry: Entry) -> int:
    """The agreement that the mended entry goes to."""
    if not command.client:
        return entry.agreement_id
    meant = client_meant(
        desk,
        command.client,
        again=lambda reading: replace(
            command,
            entry_id=entry.id,
            client=(reading,),
            day=command.day and date_meant(desk, reading, command.day),
        ),
    )
    return agreement_id_of(desk, meant.client)


def _opened(desk: Desk, *agreement_ids: int) -> tuple[Account, ...]:
    """Lock the agreements in order of id, and open the account of each once."""
    locked = sorted(set(agreement_ids))
    desk.books.agreements.lock(locked)
    accounts = {each: Account.by_id(desk.act, each) for each in locked}
    return tuple(accounts[each] for each in agreement_ids)


def _said_anew(
    desk: Desk, command: FixEntry, entry: Entry, before: Account, account: Account
) -> WorkSaid:
    """The work as it stands now that the changes are made; it stays its technician's."""
    note = desk.books.ledger.note(entry.id)
    if entry.work is None or entry.worked_on is None:
        raise NotWork(entry_id=entry.id)
    said = LogHours(
        worked=entry.work.worked,
        day=OnDate(date=entry.worked_on),
        clock=_clock_of(entry.work, before),
        work_type=entry.work.work_type,
        ticket=entry.work.ticket,
        note="" if note is None else note.public,
        internal_note="" if note is None else note.internal,
    )
    after = _changed(said, command)
    if after == said and account is before:
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
