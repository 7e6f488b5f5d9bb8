"""Renewals that the rules start: `semantics.md`, "Top-ups", level-triggered.

Whenever an operation ends with the renewal threshold in alarm and no open or
pending top-up lifts it, one opens; so a block cannot run dry in silence.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from core.agreements import CreditOn, RenewalPolicy, TermSheet, ThresholdKind
from core.alerts import Threshold, ThresholdState
from core.holdings import credit as fill
from core.ledger import Block, EntryKind
from core.operations.account import About, Account
from core.operations.desk import stamp
from core.renewal import Offer, approvals_needed, offer_needed, why_not_automatic
from core.topups import StoppedBecause, TopUp, TopUpCause, TopUpState
from core.units import Minutes

_CHARGED = frozenset({TopUpState.INVOICED, TopUpState.PAID})
_PENDING = frozenset({TopUpState.APPROVED, TopUpState.INVOICED})


def renew_if_needed(
    account: Account,
    thresholds: Mapping[ThresholdKind, Threshold],
    *,
    alert: str | None,
) -> TopUp | None:
    """Open, enlarge or withdraw so that what is open or pending fits the balance.

    `alert` is the subject of the alert that this operation raises; it then
    carries the top-up's buttons. Returns the top-up that was opened, if any.
    """
    top_up = open_top_up(account)
    renewal = thresholds[ThresholdKind.RENEWAL]
    expected = Minutes(account.balance + _pending_minutes(account))
    if renewal.state is ThresholdState.OK or expected > renewal.level:
        _withdraw(account, top_up)
        return None
    if top_up is not None:
        _keep_large_enough(account, top_up, expected, alert)
        return None
    if not any(_still_asks(threshold) for threshold in thresholds.values()):
        return None
    return _open(account, expected, alert=alert, thread=renewal.thread)


def open_top_up(account: Account) -> TopUp | None:
    """The one proposal of the agreement that waits for a decision, if there is one."""
    proposed = account.act.books.top_ups.of_agreement(
        account.agreement.id, frozenset({TopUpState.PROPOSED})
    )
    return proposed[0] if proposed else None


def new_subject(account: Account) -> str:
    """Name the message of a top-up that no alert carries."""
    return f"top-up/{account.agreement.id}/{stamp(account.act)}"


def credit_hours(account: Account, top_up: TopUp) -> TopUp:
    """Put the hours of a top-up in the ledger as a block; the caller stores the top-up."""
    account.bring_up_to_date()
    block = account.add_block(
        Block(
            id=0,
            agreement_id=account.agreement.id,
            minutes=top_up.minutes,
            remaining=Minutes(0),
            starts_on=account.today,
            expires_on=expiry_of(account),
            rate_cents=top_up.rate.cents,
            top_up_id=top_up.id,
            credited=False,
        )
    )
    movement = fill(account.holdings, block)
    account.post(EntryKind.CREDIT, movement, About(block_id=block.id))
    return replace(top_up, credited_block=block.id)


def expiry_of(account: Account, starts_on: date | None = None) -> date | None:
    """The last day of a block bought now, by the terms in force."""
    days = account.sheet.expires_after_days
    start = starts_on or account.today
    return None if days is None else start + timedelta(days=days - 1)


def credits_at_once(sheet: TermSheet) -> bool:
    """Whether a renewal that needs nobody's approval is credited before it is paid."""
    return sheet.credit_on is not CreditOn.PAYMENT


def _still_asks(threshold: Threshold) -> bool:
    return threshold.state is ThresholdState.ALARM and not threshold.declined


def _pending_minutes(account: Account) -> int:
    decided = account.act.books.top_ups.of_agreement(account.agreement.id, _PENDING)
    return sum(top_up.minutes for top_up in decided if top_up.is_pending)


def _withdraw(account: Account, top_up: TopUp | None) -> None:
    """Take back what the rules proposed; what a person asked for stays."""
    if top_up is None or top_up.cause is not TopUpCause.THRESHOLD:
        return
    withdrawn = replace(
        top_up, state=TopUpState.WITHDRAWN, decided_at=account.act.at, decided_by=None
    )
    account.act.books.top_ups.replace(withdrawn, expected=TopUpState.PROPOSED)
    account.act.bulletin.redraw(top_up.subject)


def _keep_large_enough(
    account: Account, top_up: TopUp, expected: Minutes, alert: str | None
) -> None:
    """Enlarge a proposal that lifts no more; a new alert takes over its buttons."""
    changed = top_up
    if expected + top_up.minutes <= account.sheet.renewal_threshold:
        offer = offer_needed(expected, account.sheet)
        changed = _resized(changed, offer, account.sheet)
    if alert is not None:
        changed = replace(changed, subject=alert, thread=alert)
    if changed != top_up:
        account.act.books.top_ups.replace(changed, expected=TopUpState.PROPOSED)
        account.act.bulletin.redraw(top_up.subject)


def _resized(top_up: TopUp, offer: Offer, sheet: TermSheet) -> TopUp:
    """Approvals were given for another amount, and do not count for this one."""
    return replace(
        top_up,
        minutes=offer.minutes,
        blocks=offer.blocks,
        rate=offer.rate,
        price=offer.price,
        approvals_needed=approvals_needed(offer.price, sheet),
        approved_by=(),
    )


def _open(account: Account, expected: Minutes, *, alert: str | None, thread: str | None) -> TopUp:
    offer = offer_needed(expected, account.sheet)
    stopped = _stopped(account, offer)
    asks = account.sheet.renewal is RenewalPolicy.ASK or stopped is not None
    subject = alert or new_subject(account)
    return account.act.books.top_ups.add(
        TopUp(
            id=0,
            agreement_id=account.agreement.id,
            state=TopUpState.PROPOSED if asks else TopUpState.INVOICED,
            cause=TopUpCause.THRESHOLD,
            minutes=offer.minutes,
            blocks=offer.blocks,
            rate=offer.rate,
            price=offer.price,
            subject=subject,
            thread=thread or subject,
            created_at=account.act.at,
            approvals_needed=approvals_needed(offer.price, account.sheet) if asks else 0,
            decided_at=None if asks else account.act.at,
            stopped=stopped,
        )
    )


def _stopped(account: Account, offer: Offer) -> StoppedBecause | None:
    if account.sheet.renewal is not RenewalPolicy.AUTO:
        return None
    charged = sum(
        top_up.price.cents
        for top_up in account.act.books.top_ups.of_agreement(account.agreement.id, _CHARGED)
        if top_up.decided_by is None and _is_this_month(account, top_up)
    )
    return why_not_automatic(offer.price, account.sheet, charged_this_month=charged)


def _is_this_month(account: Account, top_up: TopUp) -> bool:
    created = top_up.created_at.astimezone(account.zone)
    return (created.year, created.month) == (account.today.year, account.today.month)
