"""Top-ups as people move them: ask, approve, decline, invoice, pay, cancel.

Two people press Approve at once: the first wins, by compare-and-set on the
state; the second is told who did it and when.
"""

from dataclasses import dataclass, replace

from core import holdings as moves
from core.agreements import CreditOn
from core.alerts import ThresholdState
from core.clients import Client
from core.commands import (
    ApproveTopUp,
    CancelTopUp,
    Command,
    DeclineTopUp,
    MarkInvoiced,
    MarkPaid,
    Reading,
    RequestTopUp,
)
from core.ledger import EntryKind
from core.operations import announcing, renewing
from core.operations.account import About, Account
from core.operations.closing import close
from core.operations.desk import Asked, Desk
from core.operations.naming import client_here, client_meant
from core.operations.viewing import name_of, top_up_view
from core.people import Role
from core.refusals import (
    AlreadyApprovedByYou,
    BlockTooSmall,
    ManagerNeeded,
    NoPrice,
    NoTopUp,
    ReasonNeeded,
    TopUpAlreadyOpen,
    TopUpDecided,
)
from core.renewal import Offer, approvals_needed, offer_for, offer_needed, sellable
from core.results import AskWhichTopUp, Choice, TopUpChanged
from core.topups import TopUp, TopUpCause, TopUpState
from core.units import Minutes

Decision = ApproveTopUp | DeclineTopUp | MarkInvoiced | MarkPaid | CancelTopUp

_DECIDABLE: dict[type[Decision], frozenset[TopUpState]] = {
    ApproveTopUp: frozenset({TopUpState.PROPOSED}),
    DeclineTopUp: frozenset({TopUpState.PROPOSED}),
    MarkInvoiced: frozenset({TopUpState.APPROVED}),
    MarkPaid: frozenset({TopUpState.APPROVED, TopUpState.INVOICED}),
    CancelTopUp: frozenset({TopUpState.APPROVED, TopUpState.INVOICED, TopUpState.PAID}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A top-up with the account that it belongs to."""

    top_up: TopUp
    account: Account


def request_top_up(command: RequestTopUp, desk: Desk) -> TopUpChanged:
    """Propose more hours on somebody's request. One proposal waits at a time."""
    client = client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client
    account = Account.of(desk.act, client)
    already = renewing.open_top_up(account)
    if already is not None:
        raise TopUpAlreadyOpen(client=client.name, top_up_id=already.id, minutes=already.minutes)
    top_up = desk.books.top_ups.add(_requested(command, desk, account))
    announcing.offer(account, top_up)
    return _changed(account, top_up)


def approve_top_up(command: ApproveTopUp, desk: Desk) -> TopUpChanged:
    """Approve a proposal, as it is or in another size."""
    found = _found(command, desk)
    account = found.account
    sized = _resized(found.top_up, command.minutes, account)
    if desk.asker.id in sized.approved_by:
        raise AlreadyApprovedByYou(client=account.client.name, top_up_id=sized.id)
    approved = replace(sized, approved_by=(*sized.approved_by, desk.asker.id))
    if len(approved.approved_by) >= approved.approvals_needed:
        approved = _finally_approved(approved, desk, account)
    return _move(account, found.top_up, approved)


def decline_top_up(command: DeclineTopUp, desk: Desk) -> TopUpChanged:
    """Decline a proposal; only the next lower threshold proposes again."""
    found = _found(command, desk)
    if not command.reason.strip():
        raise ReasonNeeded(verb="decline")
    alerts = desk.books.alerts
    for threshold in alerts.thresholds(found.account.agreement.id).values():
        if threshold.state is ThresholdState.ALARM:
            alerts.put(replace(threshold, declined=True))
    declined = _decided(found.top_up, TopUpState.DECLINED, desk, reason=command.reason)
    return _move(found.account, found.top_up, declined)


def mark_invoiced(command: MarkInvoiced, desk: Desk) -> TopUpChanged:
    """Say that the invoice went out; credits the hours where that is the policy."""
    found = _found(command, desk)
    invoiced = _decided(
        found.top_up, TopUpState.INVOICED, desk, reference=command.reference or None
    )
    if found.account.sheet.credit_on is CreditOn.INVOICE:
        invoiced = _credited(found.account, invoiced)
    return _move(found.account, found.top_up, invoiced)


def mark_paid(command: MarkPaid, desk: Desk) -> TopUpChanged:
    """Say that it was paid; credits the hours if nothing did before.

    An approved top-up whose invoice nobody reported passes through `invoiced`.
    """
    found = _found(command, desk)
    paid = _decided(
        found.top_up,
        TopUpState.PAID,
        desk,
        reference=command.reference or found.top_up.reference,
    )
    return _move(found.account, found.top_up, _credited(found.account, paid))


def cancel_top_up(command: CancelTopUp, desk: Desk) -> TopUpChanged:
    """Cancel (or reverse, once paid), and take back exactly what was credited."""
    found = _found(command, desk)
    if not command.reason.strip():
        raise ReasonNeeded(verb="cancel")
    was_paid = found.top_up.state is TopUpState.PAID
    state = TopUpState.REVERSED if was_paid else TopUpState.CANCELLED
    cancelled = _decided(found.top_up, state, desk, reason=command.reason)
    if found.top_up.credited_block is not None:
        _take_back(found.account, found.top_up.credited_block, command.reason)
    return _move(found.account, found.top_up, cancelled)


def _requested(command: RequestTopUp, desk: Desk, account: Account) -> TopUp:
    sheet = account.sheet
    if command.minutes is None:
        offer = offer_needed(account.balance, sheet)
    else:
        offer = _offer(command.minutes, account)
    subject = renewing.new_subject(account)
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
        thread=_episode_thread(account) or subject,
        created_at=desk.act.at,
        requested_by=desk.asker.id,
        approvals_needed=approvals_needed(offer.price, sheet),
        reason=command.reason or None,
    )


def _episode_thread(account: Account) -> str | None:
    """The thread of a running alarm, where a request belongs."""
    thresholds = account.act.books.alerts.thresholds(account.agreement.id).values()
    running = [each for each in thresholds if each.state is ThresholdState.ALARM]
    return max(running, key=lambda each: each.level).thread if running else None


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


def _finally_approved(top_up: TopUp, desk: Desk, account: Account) -> TopUp:
    """Enough approvals are there: a manager's among them where two are needed."""
    if top_up.approvals_needed > 1:
        people = [desk.books.people.get(person) for person in top_up.approved_by]
        if not any(person.role is Role.MANAGER for person in people):
            raise ManagerNeeded(client=account.client.name, top_up_id=top_up.id)
    approved = _decided(top_up, TopUpState.APPROVED, desk)
    if account.sheet.credit_on is CreditOn.APPROVAL:
        return _credited(account, approved)
    return approved


def _decided(
    top_up: TopUp,
    state: TopUpState,
    desk: Desk,
    *,
    reason: str | None = None,
    reference: str | None = None,
) -> TopUp:
    return replace(
        top_up,
        state=state,
        decided_by=desk.asker.id,
        decided_at=desk.act.at,
        reason=reason or top_up.reason,
        reference=reference or top_up.reference,
    )


def _credited(account: Account, top_up: TopUp) -> TopUp:
    return top_up if top_up.credited_block else renewing.credit_hours(account, top_up)


def _take_back(account: Account, block_id: int, reason: str) -> None:
    account.bring_up_to_date()
    credit = account.act.books.ledger.credit_of(block_id)
    block = account.bring_in(block_id)
    movement = moves.revoke(account.holdings, block)
    about = About(reverses=None if credit is None else credit.id, reason=reason)
    account.post(EntryKind.REVERSAL, movement, about)


def _move(account: Account, before: TopUp, after: TopUp) -> TopUpChanged:
    """Take the step if nobody was faster, close the account, and tell it."""
    if not account.act.books.top_ups.replace(after, expected=before.state):
        raise _decided_by_other(account, before.id)
    closing = close(account, quietly=True)
    announcing.moved(account, after.id, risen=closing.risen)
    if after.credited_block is not None and before.credited_block is None:
        announcing.reloaded(account, after, charged=False)
    return _changed(account, after)


def _changed(account: Account, top_up: TopUp) -> TopUpChanged:
    view = top_up_view(
        top_up, books=account.act.books, client=account.client.name, sheet=account.sheet
    )
    return TopUpChanged(top_up=view, balance=account.balance)


def _found(command: Decision, desk: Desk) -> Found:
    """Find the top-up that is meant: by its id, its client, the thread or the place."""
    wanted = _DECIDABLE[type(command)]
    if command.top_up_id is not None:
        return _by_id(desk, command.top_up_id, wanted)
    client = _client_of(command, desk)
    if client is None:
        return _only_one(command, desk, wanted)
    account = Account.of(desk.act, client)
    newest = _newest(account, wanted)
    if newest is None:
        raise _nothing_waits(account)
    return Found(top_up=newest, account=account)


def _client_of(command: Decision, desk: Desk) -> Client | None:
    if command.client:

        def again(reading: Reading) -> Command:
            return replace(command, client=(reading,))

        return client_meant(desk, command.client, again=again).client
    return client_here(desk)


def _by_id(desk: Desk, top_up_id: int, wanted: frozenset[TopUpState]) -> Found:
    top_up = desk.books.top_ups.get(top_up_id)
    if top_up is None:
        raise NoTopUp(client=None)
    agreement = desk.books.agreements.get(top_up.agreement_id)
    client = desk.books.clients.get(agreement.client_id)
    if not desk.asker.may_see(client.id):
        raise NoTopUp(client=None)
    account = Account.of(desk.act, client)
    locked = desk.books.top_ups.get(top_up_id) or top_up
    if locked.state not in wanted:
        raise _decided_by_other(account, top_up_id)
    return Found(top_up=locked, account=account)


def _newest(account: Account, states: frozenset[TopUpState]) -> TopUp | None:
    found = account.act.books.top_ups.of_agreement(account.agreement.id, states)
    return found[-1] if found else None


def _nothing_waits(account: Account) -> NoTopUp | TopUpDecided:
    """Say who decided the newest top-up, so that the slower of two learns it."""
    newest = _newest(account, frozenset(TopUpState))
    if newest is None:
        return NoTopUp(client=account.client.name)
    return _decided_by_other(account, newest.id)


def _decided_by_other(account: Account, top_up_id: int) -> TopUpDecided:
    top_up = account.act.books.top_ups.get(top_up_id)
    if top_up is None:
        raise AssertionError("a top-up is never deleted")
    at = top_up.decided_at
    return TopUpDecided(
        client=account.client.name,
        top_up_id=top_up_id,
        state=top_up.state,
        by=name_of(account.act.books, top_up.decided_by),
        at=None if at is None else at.astimezone(account.zone),
    )


def _only_one(command: Decision, desk: Desk, wanted: frozenset[TopUpState]) -> Found:
    """Without any hint: the only top-up that waits, else ask which."""
    waiting = [
        found
        for found in (_with_account(desk, each) for each in desk.books.top_ups.in_states(wanted))
        if desk.asker.may_see(found.account.client.id)
    ]
    if not waiting:
        raise NoTopUp(client=None)
    if len(waiting) == 1:
        return waiting[0]
    raise Asked(
        AskWhichTopUp(
            choices=tuple(
                Choice(
                    label=found.account.client.name,
                    command=replace(command, top_up_id=found.top_up.id),
                )
                for found in waiting
            ),
            top_ups=tuple(_changed(found.account, found.top_up).top_up for found in waiting),
        )
    )


def _with_account(desk: Desk, top_up: TopUp) -> Found:
    desk.books.agreements.lock([top_up.agreement_id])
    agreement = desk.books.agreements.get(top_up.agreement_id)
    client = desk.books.clients.get(agreement.client_id)
    return Found(top_up=top_up, account=Account(desk.act, agreement, client))
