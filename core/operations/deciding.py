"""Top-ups as people move them: ask, approve, decline, invoice, pay, cancel.

Two people press Approve at once: the first wins, by compare-and-set on the
state; the second is told who did it and when.
"""

from dataclasses import replace
from datetime import date

from core.alerts import ThresholdState
from core.calendar import resolve_near
from core.commands import (
    ApproveTopUp,
    CancelTopUp,
    DeclineTopUp,
    MarkInvoiced,
    MarkPaid,
    RequestTopUp,
)
from core.days import Day
from core.operations import announcing, renewing, stepping
from core.operations.account import Account
from core.operations.awaited import awaited
from core.operations.closing import close
from core.operations.debiting import check_not_at_bank
from core.operations.desk import Desk
from core.operations.finding_top_ups import as_stored, top_up_meant
from core.operations.naming import client_meant
from core.operations.viewing import top_up_view
from core.people import Right, Role
from core.refusals import (
    AlreadyApprovedByYou,
    BlockTooSmall,
    ManagerNeeded,
    NoPrice,
    PaidAhead,
    PriceOfOneHour,
    ReasonNeeded,
    TopUpAlreadyOpen,
)
from core.renewal import Offer, approvals_needed, offer_for, offer_needed, sellable
from core.results import TopUpChanged
from core.topups import TopUp, TopUpCause, TopUpState
from core.units import MINUTES_PER_HOUR, Minutes, Money, price_of


def request_top_up(command: RequestTopUp, desk: Desk) -> TopUpChanged:
    """Propose more hours on somebody's request. One proposal waits at a time."""
    named = client_meant(
        desk,
        command.client,
        again=lambda reading: replace(command, client=(reading,), reason=reading.rest),
    )
    client, reason = named.client, command.reason if named.rest is None else named.rest
    account = Account.of(desk.act, client)
    already = awaited(account).proposed
    if already is not None:
        raise TopUpAlreadyOpen(client=client.name, top_up_id=already.id, minutes=already.minutes)
    account.bring_up_to_date()
    asked = desk.books.top_ups.add(_requested(replace(command, reason=reason), desk, account))
    close(account)
    proposed = as_stored(account, asked.id)
    if proposed.subject == asked.subject:
        announcing.offer(account, proposed)
    return TopUpChanged(top_up=top_up_view(proposed, account), balance=account.balance)


def approve_top_up(command: ApproveTopUp, desk: Desk) -> TopUpChanged:
    """Approve a proposal, as it is, in another size, or at a price of its own.

    A price of its own is a manager's to give. Who approves after that takes it as it stands.
    """
    found = top_up_meant(command, desk)
    account = found.account
    sized = _resized(found.top_up, command.minutes, account)
    if command.price_cents is not None:
        desk.require(Right.MANAGE)
        sized = _priced(sized, command.price_cents, found.words.strip(), account)
    if desk.asker.id in sized.approved_by:
        raise AlreadyApprovedByYou(client=account.client.name, top_up_id=sized.id)
    approved = replace(sized, approved_by=(*sized.approved_by, desk.asker.id))
    if len(approved.approved_by) >= approved.approvals_needed:
        approved = _finally_approved(approved, desk, account)
    return stepping.move(account, found.top_up, approved)


def decline_top_up(command: DeclineTopUp, desk: Desk) -> TopUpChanged:
    """Decline a proposal; only the next lower threshold proposes again."""
    found = top_up_meant(command, desk)
    if not found.words.strip():
        raise ReasonNeeded(verb="decline")
    alerts = desk.books.alerts
    for threshold in alerts.thresholds(found.account.agreement.id).values():
        if threshold.state is ThresholdState.ALARM:
            alerts.put(replace(threshold, declined=True))
    declined = stepping.decided(found.top_up, TopUpState.DECLINED, desk.act, reason=found.words)
    return stepping.move(found.account, found.top_up, declined)


def mark_invoiced(command: MarkInvoiced, desk: Desk) -> TopUpChanged:
    """Send the invoice, or say under which reference it went out elsewhere.

    Credits the hours where that is the policy.
    """
    found = top_up_meant(command, desk)
    return stepping.invoice(found.account, found.top_up, found.words)


def mark_paid(command: MarkPaid, desk: Desk) -> TopUpChanged:
    """Say that it was paid; credits the hours if nothing did before."""
    found = top_up_meant(command, desk)
    paid_on = day_of_payment(command.paid_on, found.account)
    return stepping.pay(found.account, found.top_up, paid_on=paid_on, reference=found.words)


def cancel_top_up(command: CancelTopUp, desk: Desk) -> TopUpChanged:
    """Cancel a top-up, or reverse one that was paid, with a reason."""
    found = top_up_meant(command, desk)
    if not found.words.strip():
        raise ReasonNeeded(verb="cancel")
    check_not_at_bank(desk.act, found.top_up.id)
    return stepping.cancel(found.account, found.top_up, found.words)


def day_of_payment(said: Day | None, account: Account) -> date:
    """The day that was said, else today. Raises PaidAhead."""
    if said is None:
        return account.today
    day = resolve_near(said, today=account.today)
    if day > account.today:
        raise PaidAhead(day=day)
    return day


def _requested(command: RequestTopUp, desk: Desk, account: Account) -> TopUp:
    sheet = account.sheet
    if command.minutes is None:
        expected = Minutes(account.balance + awaited(account).minutes)
        offer = offer_needed(expected, sheet)
    else:
        offer = _offer(command.minutes, account)
    subject = renewing.new_subject(account)
    thresholds = desk.books.alerts.thresholds(account.agreement.id)
    return TopUp(
        id=0,
        agreement_id=account.agreement.id,
        state=TopUpState.PROPOSED,
        cause=TopUpCause.REQUEST,
        minutes=offer.minutes,
        blocks=offer.blocks,
        rate=offer.rate,
        price=offer.price,
        subject=subject,
        thread=renewing.running_thread(thresholds) or subject,
        created_at=desk.act.at,
        requested_by=desk.asker.id,
        approvals_needed=approvals_needed(offer.price, sheet),
        reason=command.reason or None,
    )


def _offer(minutes: Minutes, account: Account) -> Offer:
    """Price a size that somebody chose. Raises BlockTooSmall or NoPrice."""
    sheet = account.sheet
    if minutes <= sheet.renewal_threshold:
        raise BlockTooSmall(minutes=minutes, threshold=sheet.renewal_threshold)
    offer = offer_for(minutes, sheet)
    if offer is None:
        raise NoPrice(minutes=minutes, sizes=sellable(sheet))
    return offer


def _resized(top_up: TopUp, minutes: Minutes | None, account: Account) -> TopUp:
    """Another size has another price: approvals of the old one do not count for it."""
    if minutes is None or minutes == top_up.minutes:
        return top_up
    offer = _offer(minutes, account)
    return replace(
        top_up,
        minutes=offer.minutes,
        blocks=offer.blocks,
        rate=offer.rate,
        price=offer.price,
        approvals_needed=approvals_needed(offer.price, account.sheet),
        approved_by=(),
    )


def _priced(top_up: TopUp, cents: int, reason: str, account: Account) -> TopUp:
    """The same size at a price that somebody names for the whole of it, with a reason."""
    if not reason:
        raise ReasonNeeded(verb="approve")
    price = Money(cents=cents, currency=top_up.rate.currency)
    if top_up.minutes > MINUTES_PER_HOUR and 0 < cents <= top_up.rate.cents:
        raise PriceOfOneHour(
            price=price, minutes=top_up.minutes, whole=price_of(top_up.minutes, rate=price)
        )
    is_same = price == top_up.price
    return replace(
        top_up,
        price=price,
        reason=reason,
        approvals_needed=approvals_needed(price, account.sheet),
        approved_by=top_up.approved_by if is_same else (),
    )


def _finally_approved(top_up: TopUp, desk: Desk, account: Account) -> TopUp:
    """Enough approvals are there: a manager's among them where two are needed."""
    if top_up.approvals_needed > 1:
        people = [desk.books.people.get(person) for person in top_up.approved_by]
        if not any(person.role is Role.MANAGER for person in people):
            raise ManagerNeeded(client=account.client.name, top_up_id=top_up.id)
    return stepping.approved(account, top_up)
