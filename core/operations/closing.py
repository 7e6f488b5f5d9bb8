"""The end of every operation that touched an account.

In this order, and in the operation's own transaction: returned minutes settle
overdraft or expire again, the account is stored, the final balance is
compared with the levels, and a renewal opens if none lifts it.
"""

from dataclasses import dataclass, replace

from core.agreements import RenewalPolicy, ThresholdKind
from core.alerts import Alert, Threshold
from core.ledger import Entry
from core.notices import BalanceLow, BalanceRestored
from core.operations import announcing, renewing
from core.operations.account import Account
from core.operations.bulletin import News
from core.operations.viewing import balance_view, crossings, entry_view, top_up_of, waiting
from core.thresholds import continues_thread, evaluate
from core.topups import TopUp
from core.views import Crossing, EntryView


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The levels that the operation reached, and those it rose above."""

    crossed: tuple[Crossing, ...]
    risen: tuple[Crossing, ...]


def close(account: Account, *, cause: Entry | None = None, quietly: bool = False) -> Closing:
    """Finish the account. `cause` is the entry that an alert names.

    With `quietly` a risen balance is told by the caller, who has more to say.
    """
    account.bring_up_to_date()
    account.settle()
    account.save()
    if account.agreement.last_seq == 0:
        return Closing(crossed=(), risen=())
    before = account.act.books.alerts.thresholds(account.agreement.id)
    evaluation = evaluate(
        before,
        agreement_id=account.agreement.id,
        levels=account.sheet.thresholds(),
        balance=account.balance,
        at=account.act.at,
    )
    opened = _open_episodes(account, evaluation.opened, before)
    states = {each.kind: each for each in (*evaluation.states, *opened)}
    _store(account, before, states)
    _resolve(account, evaluation.resolved, quietly=quietly)
    _renew(account, states, opened, cause)
    return Closing(crossed=crossings(opened), risen=crossings(evaluation.resolved))


def _renew(
    account: Account,
    states: dict[ThresholdKind, Threshold],
    opened: tuple[Threshold, ...],
    cause: Entry | None,
) -> None:
    """Raise the alert, with what the rules propose; then carry out what needs no approval."""
    alert = _subject(opened) if opened else None
    top_up = renewing.renew_if_needed(account, states, alert=alert)
    if opened:
        _raise_alert(account, opened, cause)
    if top_up is None:
        return
    if top_up.is_open:
        if alert is None:
            announcing.offer(account, top_up)
        return
    _carry_out(account, top_up)


def _carry_out(account: Account, top_up: TopUp) -> None:
    """Credit a renewal that needs no approval: an operation of its own, evaluated again."""
    risen: tuple[Crossing, ...] = ()
    credited = renewing.credits_at_once(account.sheet)
    charged = account.sheet.renewal is RenewalPolicy.AUTO
    if credited:
        stored = renewing.credit_hours(account, top_up)
        account.act.books.top_ups.replace(stored, expected=top_up.state)
        risen = close(account, quietly=True).risen
    announcing.moved(account, top_up.id, risen=risen)
    if credited or charged:
        announcing.reloaded(account, top_up, charged=charged)


def _open_episodes(
    account: Account,
    opened: tuple[Threshold, ...],
    before: dict[ThresholdKind, Threshold],
) -> tuple[Threshold, ...]:
    """Name the thread of each new episode: the last one's if that is fresh, else a new one."""
    if not opened:
        return ()
    subject = _subject(opened)
    earlier = [before.get(each.kind) for each in opened]
    threads = [each.thread for each in earlier if continues_thread(each, account.act.at) and each]
    thread = threads[0] if threads else subject
    return tuple(replace(each, thread=thread) for each in opened)


def _store(
    account: Account,
    before: dict[ThresholdKind, Threshold],
    states: dict[ThresholdKind, Threshold],
) -> None:
    for kind, state in states.items():
        if before.get(kind) != state:
            account.act.books.alerts.put(state)


def _subject(opened: tuple[Threshold, ...]) -> str:
    """The alert message's name: that of the lowest level it reports."""
    lowest = min(opened, key=lambda each: each.level)
    return f"alert/{lowest.agreement_id}/{lowest.kind}/{lowest.episode}"


def _raise_alert(account: Account, opened: tuple[Threshold, ...], cause: Entry | None) -> None:
    """Queue one message for all the levels reached, and one alert row for each."""
    subject = _subject(opened)
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
                subject=subject,
            )
        )
    carried = waiting(account)
    thread = opened[0].thread
    account.act.bulletin.tell(
        News(
            notice=BalanceLow(
                crossed=crossings(opened),
                balance=balance_view(account),
                entry=_cause_view(account, cause),
                top_up=top_up_of(account),
            ),
            subject=subject,
            agreement_id=account.agreement.id,
            thread=None if thread == subject else thread,
            top_up_id=None if carried is None else carried.id,
        )
    )


def _cause_view(account: Account, cause: Entry | None) -> EntryView | None:
    if cause is None:
        return None
    note = account.act.books.ledger.note(cause.id)
    return entry_view(cause, account=account, note=note)


def _resolve(account: Account, resolved: tuple[Threshold, ...], *, quietly: bool) -> None:
    """Mark the alerts as resolved, tell it in their thread, redraw their messages."""
    for threshold in resolved:
        alert = account.act.books.alerts.alert(
            account.agreement.id, threshold.kind, threshold.episode
        )
        if alert is not None:
            account.act.books.alerts.replace(replace(alert, resolved_at=account.act.at))
            account.act.bulletin.redraw(alert.subject)
    if not resolved or quietly:
        return
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
