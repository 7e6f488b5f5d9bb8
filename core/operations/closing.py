"""The end of every operation that touched an account.

In this order, and in the operation's own transaction: returned minutes settle
overdraft or expire again, the account is stored, the final balance is
compared with the levels, and a renewal opens if none lifts it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.agreements import RenewalPolicy, ThresholdKind
from core.alerts import Alert, Threshold, ThresholdState
from core.ledger import Entry
from core.notices import BalanceLow, BalanceRestored
from core.operations import announcing, collecting, invoicing, renewing
from core.operations.account import Account
from core.operations.bulletin import News
from core.operations.renewing import Post
from core.operations.viewing import balance_view, crossings, entry_view
from core.thresholds import Evaluation, continues_thread, evaluate
from core.topups import TopUp
from core.views import BalanceView, Crossing, EntryView

Thresholds = Mapping[ThresholdKind, Threshold]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The levels that the operation reached, and those it rose above."""

    crossed: tuple[Crossing, ...] = ()
    risen: tuple[Crossing, ...] = ()


def close(
    account: Account,
    *,
    cause: Entry | None = None,
    told_in: str | None = None,
    only_ask: bool = False,
) -> Closing:
    """Finish the account. `cause` is the entry that an alert names.

    `told_in` is the thread in which the caller tells of a risen balance, with
    what else there is to say. With `only_ask` a renewal waits for a person,
    whatever the policy. An archived client's ledger is kept in order, but it
    raises no alert and needs no renewal.
    """
    account.bring_up_to_date()
    account.settle()
    account.save()
    if account.agreement.last_seq == 0 or account.client.archived:
        return Closing()
    before = account.act.books.alerts.thresholds(account.agreement.id)
    evaluation = evaluate(
        before,
        agreement_id=account.agreement.id,
        levels=account.sheet.thresholds(),
        balance=account.balance,
        at=account.act.at,
    )
    alert = _alert_post(account, evaluation.opened, before)
    states = _stored(account, evaluation, before, alert)
    _resolve(account, evaluation.resolved, told_in=told_in)
    top_up = None
    if _concerns_renewal(evaluation):
        top_up = renewing.renew_if_needed(account, states, alert=alert, only_ask=only_ask)
    if alert is not None:
        _raise_alert(account, evaluation.opened, alert, cause)
    if top_up is not None:
        _follow_up(account, top_up, is_told=alert is not None)
    return Closing(crossed=crossings(evaluation.opened), risen=crossings(evaluation.resolved))


def _alert_post(account: Account, opened: tuple[Threshold, ...], before: Thresholds) -> Post | None:
    """One message for all levels reached, named after the lowest; in the last thread if fresh."""
    if not opened:
        return None
    lowest = min(opened, key=lambda each: each.level)
    subject = f"alert/{lowest.agreement_id}/{lowest.kind}/{lowest.episode}"
    earlier = [before.get(each.kind) for each in opened]
    threads = [each.thread for each in earlier if continues_thread(each, account.act.at) and each]
    return Post(subject=subject, thread=next(filter(None, threads), subject))


def _stored(
    account: Account, evaluation: Evaluation, before: Thresholds, alert: Post | None
) -> Thresholds:
    """Store the states that changed; a new episode belongs to the thread of its alert."""
    thread = None if alert is None else alert.thread
    opened = [replace(each, thread=thread) for each in evaluation.opened]
    states = {each.kind: each for each in (*evaluation.states, *opened)}
    for kind, state in states.items():
        if before.get(kind) != state:
            account.act.books.alerts.put(state)
    return states


def _concerns_renewal(evaluation: Evaluation) -> bool:
    """Whether the renewal level is in alarm, or was until now: else nothing is proposed."""
    running = any(each.state is ThresholdState.ALARM for each in evaluation.states)
    return running or bool(evaluation.resolved)


def _follow_up(account: Account, top_up: TopUp, *, is_told: bool) -> None:
    """Offer a proposal that no alert has told of; carry out what needs no approval."""
    if not top_up.is_open:
        _carry_out(account, top_up)
    elif not is_told:
        announcing.offer(account, top_up)


def _carry_out(account: Account, top_up: TopUp) -> None:
    """Invoice and credit a renewal that needs no approval, and collect it if it is `auto`.

    The credit is an operation of its own, evaluated again.
    """
    risen: tuple[Crossing, ...] = ()
    credited = renewing.credits_at_once(account.sheet)
    charged = account.sheet.renewal is RenewalPolicy.AUTO
    stored = _invoiced(account, top_up)
    if charged:
        collecting.ask(account, stored)
    if credited:
        stored = renewing.credit_hours(account, stored)
    if stored != top_up:
        account.act.books.top_ups.replace(stored, expected=top_up.state)
    if credited:
        risen = close(account, told_in=top_up.thread).risen
    announcing.moved(account, top_up.id, risen=risen)
    if credited or charged:
        announcing.reloaded(account, top_up, charged=charged, credited=credited)


def _invoiced(account: Account, top_up: TopUp) -> TopUp:
    """The renewal with the number of the invoice that went out for it, if one did."""
    out = invoicing.issue_for(account, top_up)
    return top_up if out is None else replace(top_up, reference=out.number)


def _raise_alert(
    account: Account, opened: tuple[Threshold, ...], post: Post, cause: Entry | None
) -> None:
    """Queue one message for all the levels reached, and one alert row for each."""
    for threshold in opened:
        account.act.books.alerts.add(
            Alert(
                agreement_id=account.agreement.id,
                kind=threshold.kind,
                episode=threshold.episode,
                level=threshold.level,
                balance=account.balance,
                entry_id=None if cause is None else cause.id,
                raised_at=account.act.at,
                subject=post.subject,
            )
        )
    balance = balance_view(account, with_entries=False)
    account.act.bulletin.tell(
        News(
            notice=BalanceLow(
                crossed=crossings(opened),
                balance=balance,
                entry=_cause_view(account, cause),
                top_up=balance.top_up,
            ),
            subject=post.subject,
            agreement_id=account.agreement.id,
            thread=None if post.thread == post.subject else post.thread,
            top_up_id=None if balance.top_up is None else balance.top_up.id,
        )
    )
    _tell_client(account, balance, post)


def _tell_client(account: Account, balance: BalanceView, post: Post) -> None:
    """The same without internal matter, where that was agreed."""
    if account.sheet.client_told:
        announcing.client_low(account, balance, subject=f"client/{post.subject}")


def _cause_view(account: Account, cause: Entry | None) -> EntryView | None:
    if cause is None:
        return None
    note = account.act.books.ledger.note(cause.id)
    return entry_view(cause, account=account, note=note)


def _resolve(account: Account, resolved: tuple[Threshold, ...], *, told_in: str | None) -> None:
    """Mark the alerts as resolved, redraw their messages, and tell it in each one's thread."""
    for threshold in resolved:
        alert = account.act.books.alerts.alert(
            account.agreement.id, threshold.kind, threshold.episode
        )
        if alert is not None:
            account.act.books.alerts.replace(replace(alert, resolved_at=account.act.at))
            account.act.bulletin.redraw(alert.subject)
    for thread in dict.fromkeys(each.thread for each in resolved):
        if thread != told_in:
            _tell_restored(account, [each for each in resolved if each.thread == thread])


def _tell_restored(account: Account, resolved: list[Threshold]) -> None:
    highest = max(resolved, key=lambda each: each.level)
    account.act.bulletin.tell(
        News(
            notice=BalanceRestored(
                client=account.client.name,
                risen=crossings(resolved),
                balance=account.balance,
            ),
            subject=f"restored/{account.agreement.id}/{highest.kind}/{highest.episode}",
            agreement_id=account.agreement.id,
            thread=highest.thread,
        )
    )
