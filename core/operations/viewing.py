"""Views of entries, blocks, top-ups and balances, as results and notices show them."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core import forecast
from core.agreements import OverdraftPolicy
from core.alerts import Threshold, ThresholdState
from core.attention import Acknowledgement
from core.calendar import start_of
from core.ledger import Block, Entry, EntryKind, Note, Work
from core.operations.account import Account
from core.operations.awaited import awaited
from core.renewal import sellable
from core.topups import TopUp, TopUpState
from core.units import Minutes
from core.views import (
    BalanceView,
    BlockView,
    Burndown,
    Crossing,
    EntryView,
    Pace,
    PartView,
    Taken,
    TopUpView,
    WorkView,
)

_INVOICED = frozenset(
    {TopUpState.INVOICED, TopUpState.PAID, TopUpState.CANCELLED, TopUpState.REVERSED}
)

LATELY = 3
"""How many last entries a balance shows."""


def entry_view(
    entry: Entry,
    *,
    account: Account,
    note: Note | None,
    reversed_by: int | None = None,
) -> EntryView:
    """Show one entry of the account."""
    return EntryView(
        id=entry.id,
        client=account.client.name,
        kind=entry.kind,
        minutes=entry.minutes,
        balance_after=entry.balance_after,
        posted_at=entry.posted_at.astimezone(account.zone),
        worked_on=entry.worked_on,
        by=account.act.name_of(entry.by),
        work=None if entry.work is None else work_view(entry.work, account.zone),
        note="" if note is None else note.public,
        internal_note="" if note is None else note.internal,
        redacted=note is not None and note.redacted_at is not None,
        reverses=entry.reverses,
        reversed_by=reversed_by,
        reason=entry.reason,
    )


def entry_views(entries: Sequence[Entry], *, account: Account) -> tuple[EntryView, ...]:
    """Show entries of the account, with their notes and reversals."""
    ids = [entry.id for entry in entries]
    notes = account.act.books.ledger.notes(ids)
    reversals = account.act.books.ledger.reversals(ids)
    return tuple(
        entry_view(
            entry,
            account=account,
            note=notes.get(entry.id),
            reversed_by=reversals.get(entry.id),
        )
        for entry in entries
    )


def work_view(work: Work, zone: ZoneInfo) -> WorkView:
    """Show the steps from worked to debited, clock times in the zone."""
    return WorkView(
        worked=work.worked,
        rounded=work.rounded,
        parts=tuple(
            PartView(
                minutes=part.minutes,
                service_time=part.service_time,
                multiplier=part.multiplier,
            )
            for part in work.parts
        ),
        debited=work.debited,
        work_type=work.work_type,
        ticket=work.ticket,
        started_at=_local(work.started_at, zone),
        ended_at=_local(work.ended_at, zone),
    )


def block_view(block: Block) -> BlockView:
    """Show a block."""
    return BlockView(
        id=block.id,
        minutes=block.minutes,
        remaining=block.remaining,
        starts_on=block.starts_on,
        expires_on=block.expires_on,
        source=block.source,
    )


def top_up_view(top_up: TopUp, account: Account) -> TopUpView:
    """Show a top-up with the sizes that could be had instead."""
    act, sheet = account.act, account.sheet
    return TopUpView(
        id=top_up.id,
        client=account.client.name,
        state=top_up.state,
        cause=top_up.cause,
        minutes=top_up.minutes,
        blocks=top_up.blocks,
        rate=top_up.rate,
        price=top_up.price,
        other_sizes=tuple(size for size in sellable(sheet) if size != top_up.minutes),
        credit_on=sheet.credit_on,
        credited=top_up.credited_block is not None,
        approvals_needed=top_up.approvals_needed,
        approved_by=tuple(filter(None, map(act.name_of, top_up.approved_by))),
        requested_by=act.name_of(top_up.requested_by),
        by=act.name_of(top_up.decided_by),
        at=_local(top_up.decided_at, account.zone),
        reason=top_up.reason,
        reference=top_up.reference,
        stopped=top_up.stopped,
        has_own_price=top_up.has_own_price,
        invoice=_number_of_paper(top_up, account),
        has_draft=_has_draft(top_up, account),
    )


def _number_of_paper(top_up: TopUp, account: Account) -> str | None:
    """The number of the newest paper about the top-up; none goes out before its approval."""
    if top_up.state not in _INVOICED:
        return None
    invoices = account.act.books.invoices
    invoice = invoices.of_top_up(top_up.id)
    if invoice is None:
        return None
    return (invoices.cancelling(invoice.id) or invoice).number


def _has_draft(top_up: TopUp, account: Account) -> bool:
    is_approved = top_up.state is TopUpState.APPROVED
    return is_approved and account.act.books.invoices.of_top_up(top_up.id) is not None


def taken_view(acknowledgement: Acknowledgement, account: Account) -> Taken:
    """Show who looks after an alert."""
    name = account.act.name_of(acknowledgement.by)
    if name is None:
        raise AssertionError("whoever looks after an alert has a name")
    return Taken(by=name, at=acknowledgement.at.astimezone(account.zone))


def balance_view(
    account: Account, *, with_entries: bool = True, with_burndown: bool = True
) -> BalanceView:
    """Show what the account has left; `foresee` it first when only reading."""
    thresholds = account.act.books.alerts.thresholds(account.agreement.id)
    foremost = awaited(account).foremost
    blocks = [block for block in account.holdings.blocks if block.remaining]
    return BalanceView(
        client=account.client.name,
        balance=account.balance,
        overdraft=account.holdings.overdraft,
        threshold=account.sheet.renewal_threshold,
        blocks=tuple(block_view(block) for block in blocks),
        pace=_pace(account),
        alarms=tuple(
            kind for kind, state in thresholds.items() if state.state is ThresholdState.ALARM
        ),
        on_hold=is_on_hold(account),
        top_up=None if foremost is None else top_up_view(foremost, account),
        next_expiry=_next_expiry(blocks),
        last_entries=_last_work(account) if with_entries else (),
        burndown=_burndown(account) if with_burndown else None,
    )


def is_on_hold(account: Account) -> bool:
    """Whether new work for the client is announced as on hold."""
    return account.sheet.overdraft_policy is OverdraftPolicy.HOLD and account.balance <= 0


def crossings(thresholds: Iterable[Threshold]) -> tuple[Crossing, ...]:
    """Show levels that were crossed, in either direction."""
    return tuple(
        Crossing(kind=each.kind, level=each.level, episode=each.episode) for each in thresholds
    )


def _local(moment: datetime | None, zone: ZoneInfo) -> datetime | None:
    return None if moment is None else moment.astimezone(zone)


def _next_expiry(blocks: Sequence[Block]) -> BlockView | None:
    expiring = [block for block in blocks if block.expires_on is not None]
    if not expiring:
        return None
    return block_view(min(expiring, key=lambda block: (block.expires_on, block.id)))


def _last_work(account: Account) -> tuple[EntryView, ...]:
    latest = account.act.books.ledger.latest(account.agreement.id, 4 * LATELY)
    reversed_ids = account.act.books.ledger.reversals([entry.id for entry in latest])
    work = [
        entry for entry in latest if entry.kind is EntryKind.DEBIT and entry.id not in reversed_ids
    ]
    return entry_views(work[:LATELY], account=account)


def _pace(account: Account) -> Pace:
    days = forecast.pace_days(_age(account))
    since = start_of(account.today - timedelta(days=days - 1), account.zone)
    used = account.act.books.ledger.debited(account.agreement.id, since)
    runs_out = forecast.runs_out_on(account.balance, used=used, days=days, today=account.today)
    return Pace(used=Minutes(max(used, 0)), days=days, runs_out_on=runs_out)


def _burndown(account: Account) -> Burndown:
    first = forecast.first_day(account.today, _age(account))
    since = start_of(first + timedelta(days=1), account.zone)
    course = account.act.books.ledger.course(account.agreement.id, since)
    ends = forecast.day_ends(course, first=first, last=account.today, zone=account.zone)
    return forecast.burn_down(account.balance, ends, days=forecast.pace_days(_age(account)))


def _age(account: Account) -> int:
    return (account.today - account.agreement.started_on).days
