"""Renewals that the rules start: `semantics.md`, "Top-ups", level-triggered.

Whenever an operation ends with the renewal threshold in alarm and no open or
pending top-up lifts it, one opens; so a block cannot run dry in silence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.agreements import CreditOn, RenewalPolicy, TermSheet, ThresholdKind
from core.alerts import Threshold, ThresholdState
from core.calendar import today_in
from core.holdings import credit as fill
from core.ledger import Block, EntryKind
from core.operations import invoicing
from core.operations.account import About, Account
from core.operations.awaited import awaited
from core.renewal import Offer, approvals_needed, offer_needed, why_not_automatic
from core.topups import StoppedBecause, TopUp, TopUpCause, TopUpState
from core.units import Minutes

_CHARGED = frozenset({TopUpState.INVOICED, TopUpState.PAID})


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Where a top-up's buttons are: the message that carries them, and its thread."""

    subject: str
    thread: str


def renew_if_needed(
    account: Account,
    thresholds: Mapping[ThresholdKind, Threshold],
    *,
    alert: Post | None,
    only_ask: bool,
) -> TopUp | None:
    """Open, enlarge or withdraw so that what is open or pending fits the balance.

    `alert` is the message of the alert that this operation raises; it then
    carries the top-up's buttons. With `only_ask` nothing is invoiced or
    charged. Returns the top-up that was opened, if any.
    """
    coming = awaited(account)
    renewal = thresholds[ThresholdKind.RENEWAL]
    expected = Minutes(account.balance + coming.minutes)
    if renewal.state is ThresholdState.OK or expected > renewal.level:
        if coming.proposed is not None and coming.proposed.cause is TopUpCause.THRESHOLD:
            withdraw(account, coming.proposed)
        return None
    asks = any(_still_asks(threshold) for threshold in thresholds.values())
    if coming.proposed is not None:
        enlarged = _lifting(account, coming.proposed, expected) if asks else coming.proposed
        _restate(account, coming.proposed, _carried_by(alert, enlarged))
        return None
    return _open(account, expected, _post(account, thresholds, alert), only_ask) if asks else None


def withdraw(account: Account, top_up: TopUp, *, by: int | None = None) -> None:
    """Take a proposal back, and the buttons with it; the rules do unless somebody is named."""
    withdrawn = replace(
        top_up, state=TopUpState.WITHDRAWN, decided_by=by, decided_at=account.act.at
    )
    _restate(account, top_up, withdrawn)


def expire(account: Account, top_up: TopUp) -> None:
    """Let a proposal end that nobody answered in time; whoever closes the account tells more."""
    expired = replace(top_up, state=TopUpState.EXPIRED, decided_at=account.act.at)
    _restate(account, top_up, expired)


def waited_too_long(account: Account, top_up: TopUp) -> bool:
    """Whether a proposal waits for longer than the terms in force let it."""
    days = account.sheet.proposal_days
    proposed_on = today_in(account.zone, top_up.created_at)
    return days is not None and account.today > proposed_on + timedelta(days=days)


def running_thread(thresholds: Mapping[ThresholdKind, Threshold]) -> str | None:
    """The thread of the newest episode that still runs, where people talk about it."""
    running = {
        each.opened_at: each.thread
        for each in thresholds.values()
        if each.state is ThresholdState.ALARM and each.opened_at is not None
    }
    return running[max(running)] if running else None


def new_subject(account: Account) -> str:
    """Name the message of a top-up that no alert carries."""
    return account.act.new_subject(f"top-up/{account.agreement.id}")


def credit_hours(account: Account, top_up: TopUp) -> TopUp:
    """Put the hours of a top-up in the ledger as a block; the caller stores the top-up.

    The entry is in the name of who decided, or in nobody's if the rules did.
    """
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
    post = account.post_by_rules if top_up.decided_by is None else account.post
    post(EntryKind.CREDIT, fill(account.holdings, block), About(block_id=block.id))
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


def _post(
    account: Account, thresholds: Mapping[ThresholdKind, Threshold], alert: Post | None
) -> Post:
    """The alert's own message, else a new one in the thread of the running episode."""
    if alert is not None:
        return alert
    subject = new_subject(account)
    return Post(subject=subject, thread=running_thread(thresholds) or subject)


def _carried_by(alert: Post | None, top_up: TopUp) -> TopUp:
    """A new alert takes over the buttons."""
    if alert is None:
        return top_up
    return replace(top_up, subject=alert.subject, thread=alert.thread)


def _lifting(account: Account, top_up: TopUp, expected: Minutes) -> TopUp:
    """The proposal made large enough, unless somebody has approved this very size."""
    lifts = expected + top_up.minutes > account.sheet.renewal_threshold
    if lifts or top_up.approved_by:
        return top_up
    offer = offer_needed(expected, account.sheet)
    return replace(
        top_up,
        minutes=offer.minutes,
        blocks=offer.blocks,
        rate=offer.rate,
        price=offer.price,
        approvals_needed=approvals_needed(offer.price, account.sheet),
    )


def _restate(account: Account, before: TopUp, after: TopUp) -> None:
    """Store a proposal that changed, and redraw the message that has its buttons."""
    if after != before:
        account.act.books.top_ups.replace(after, expected=before.state)
        account.act.bulletin.redraw(before.subject)


def _open(account: Account, expected: Minutes, post: Post, only_ask: bool) -> TopUp:
    sheet = account.sheet
    offer = offer_needed(expected, sheet)
    stopped = _stopped(account, offer)
    asks = only_ask or sheet.renewal is RenewalPolicy.ASK or stopped is not None
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
            subject=post.subject,
            thread=post.thread,
            created_at=account.act.at,
            approvals_needed=approvals_needed(offer.price, sheet) if asks else 0,
            decided_at=None if asks else account.act.at,
            stopped=stopped,
        )
    )


def _stopped(account: Account, offer: Offer) -> StoppedBecause | None:
    """Why an automatic renewal asks; what nobody had to approve counts towards the cap.

    The caps are of what is collected, which includes the tax.
    """
    if account.sheet.renewal is not RenewalPolicy.AUTO:
        return None
    charged = sum(
        invoicing.with_tax(account, top_up.price).cents
        for top_up in account.act.books.top_ups.of_agreement(account.agreement.id, _CHARGED)
        if top_up.approvals_needed == 0 and _is_this_month(account, top_up)
    )
    price = invoicing.with_tax(account, offer.price)
    return why_not_automatic(price, account.sheet, charged_this_month=charged)


def _is_this_month(account: Account, top_up: TopUp) -> bool:
    created = top_up.created_at.astimezone(account.zone)
    return (created.year, created.month) == (account.today.year, account.today.month)
