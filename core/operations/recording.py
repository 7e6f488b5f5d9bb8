"""Putting work into the ledger: the part that log, fix and timer share."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core import holdings as moves
from core.agreements import NORMAL, WorkType
from core.assessment import Span, assess
from core.holdings import Movement
from core.ledger import Entry, EntryKind, Note, Work
from core.operations.account import About, Account
from core.operations.closing import Closing
from core.operations.desk import Desk
from core.operations.viewing import entry_view, is_on_hold
from core.refusals import UnknownWorkType
from core.results import HoursLogged
from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSaid:
    """Work, with everything that was said about it settled.

    `worker` is whose work it was: who logs it, or, when a manager fixes an
    entry, who had logged it.
    """

    worker: int
    day: date
    worked: Minutes
    span: Span | None = None
    work_type: str = NORMAL
    ticket: str | None = None
    note: str = ""
    internal_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """The debit, and what came back from expired blocks for it."""

    entry: Entry
    note: Note
    restored: Minutes


def record(account: Account, said: WorkSaid) -> Recorded:
    """Assess the work and debit it; the caller closes the account.

    Raises UnknownWorkType. Completed work can always be recorded: what no
    block pays is overdraft.
    """
    account.bring_up_to_date()
    work = assessed(account, said)
    restored = 0
    for movement in restored_for(account, said, work.debited):
        account.post_by_rules(EntryKind.RESTORE, movement, About(worked_on=said.day))
        restored += movement.minutes
    drawn = moves.draw(account.holdings, work.debited, worked_on=said.day, today=account.today)
    terms_id = account.terms_on(said.day).id
    entry = account.post(
        EntryKind.DEBIT,
        drawn,
        About(worked_on=said.day, work=work, terms_id=terms_id, by=said.worker),
    )
    note = Note(entry_id=entry.id, public=said.note, internal=said.internal_note)
    account.act.books.ledger.add_note(note)
    return Recorded(entry=entry, note=note, restored=Minutes(restored))


def assessed(account: Account, said: WorkSaid) -> Work:
    """Reckon worked minutes into debited ones, by the terms of the day. Raises UnknownWorkType."""
    return assess(
        worked=said.worked,
        span=said.span,
        work_type=work_type_of(account, said),
        sheet=account.terms_on(said.day).sheet,
        zone=account.zone,
        ticket=said.ticket,
    )


def restored_for(account: Account, said: WorkSaid, minutes: Minutes) -> Iterator[Movement]:
    """What comes back from blocks that expired since the work was done."""
    return moves.restorations(
        account.holdings,
        minutes,
        worked_on=said.day,
        today=account.today,
        grace_days=account.terms_on(said.day).sheet.grace_days,
    )


def work_type_of(account: Account, said: WorkSaid) -> WorkType:
    """The work type under the terms of the day. Raises UnknownWorkType."""
    sheet = account.terms_on(said.day).sheet
    found = sheet.work_type(said.work_type)
    if found is None:
        raise UnknownWorkType(
            code=said.work_type, known=tuple(kind.code for kind in sheet.work_types)
        )
    return found


def logged(desk: Desk, account: Account, recorded: Recorded, closing: Closing) -> HoursLogged:
    """Tell what was recorded."""
    overdrawn = sum(-part.minutes for part in recorded.entry.allocations if part.block_id is None)
    zone = account.agreement.zone
    return HoursLogged(
        entry=entry_view(recorded.entry, account=account, note=recorded.note),
        balance=account.balance,
        crossed=closing.crossed,
        overdrawn=Minutes(overdrawn),
        restored=recorded.restored,
        on_hold=is_on_hold(account),
        zone=None if zone == desk.zone.key else zone,
    )
