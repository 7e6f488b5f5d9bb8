"""Reminders of an alert that nobody has answered, and then a manager after the other.

The first comes after some working hours, each further one when the next
working day begins; never outside working hours, and after a time in which the
program was down once. A decision about the top-up, a decline, somebody who
looks after it, and a balance that rose end them.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from core.alerts import Alert
from core.attention import after_working, is_working, next_opening
from core.calendar import today_in
from core.notices import AlertUnanswered
from core.operations.account import Account
from core.operations.awaited import awaited
from core.operations.bulletin import News
from core.operations.chores.chore import Chore
from core.operations.desk import Act
from core.operations.running_alerts import alert_of, running_levels
from core.operations.viewing import top_up_view
from core.people import Role
from core.schedule import Due, Job


def find(act: Act) -> Iterator[Due]:
    """The agreements whose newest alert is to be reminded of now."""
    for agreement_id, _ in groupby(act.books.alerts.running(), lambda each: each.agreement_id):
        account = Account.by_id(act, agreement_id)
        alert = _unanswered(account)
        if alert is not None and _is_due(account, alert):
            today = today_in(account.zone, act.at)
            yield Due(job=Job.REMINDER, about=_name(alert), period=today)


def do(act: Act, due: Due) -> None:
    """Remind in the alert's thread; after the last time, tell the next manager directly."""
    account = Account.by_id(act, int(due.about.split("/")[0]))
    alert = _unanswered(account)
    if alert is None or _name(alert) != due.about:
        return
    number = act.books.runs.count(Job.REMINDER, due.about)
    beyond = number - account.sheet.reminders
    if beyond <= 0:
        _tell(account, alert, number)
    for manager in _managers(act)[beyond - 1 : beyond] if beyond > 0 else ():
        _tell(account, alert, number, manager=manager)


def _unanswered(account: Account) -> Alert | None:
    """The newest running alert, if nobody has answered it."""
    levels = running_levels(account)
    if not levels or account.client.archived or awaited(account).pending:
        return None
    newest = levels[-1]
    alert = alert_of(account, newest)
    if alert is None or newest.declined:
        return None
    taken = account.act.books.attention.acknowledgement(alert.subject)
    return alert if taken is None else None


def _is_due(account: Account, alert: Alert) -> bool:
    act, sheet, zone = account.act, account.sheet, account.zone
    given = act.books.runs.count(Job.REMINDER, _name(alert))
    if not sheet.reminders or given >= sheet.reminders + len(_managers(act)):
        return False
    due = _next(account, alert)
    return due is not None and act.at >= due and is_working(act.at, sheet=sheet, zone=zone)


def _next(account: Account, alert: Alert) -> datetime | None:
    sheet, zone = account.sheet, account.zone
    last = account.act.books.runs.latest(Job.REMINDER, _name(alert))
    if last is None:
        return after_working(alert.raised_at, sheet.remind_after, sheet=sheet, zone=zone)
    return next_opening(last, sheet=sheet, zone=zone)


def _managers(act: Act) -> list[int]:
    """The managers who can be told, by handle."""
    return [
        person.id
        for person in act.books.people.everybody()
        if person.role is Role.MANAGER and act.books.people.identities(person.id)
    ]


def _tell(account: Account, alert: Alert, number: int, *, manager: int | None = None) -> None:
    proposed = awaited(account).proposed
    account.act.bulletin.tell(
        News(
            notice=AlertUnanswered(
                client=account.client.name,
                balance=account.balance,
                since=alert.raised_at.astimezone(account.zone),
                top_up=None if proposed is None else top_up_view(proposed, account),
                escalated=manager is not None,
            ),
            subject=f"reminder/{_name(alert)}/{number}",
            agreement_id=account.agreement.id,
            thread=None if manager is not None else _thread(account, alert),
            for_people=() if manager is None else (manager,),
        )
    )


def _thread(account: Account, alert: Alert) -> str:
    level = account.act.books.alerts.thresholds(account.agreement.id)[alert.kind]
    return level.thread or alert.subject


def _name(alert: Alert) -> str:
    """The alert's own key: its message may be another one after it was sent again."""
    return f"{alert.agreement_id}/{alert.kind}/{alert.episode}"


REMINDING = Chore(find=find, do=do)
