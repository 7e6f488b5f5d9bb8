"""The timer: start now, stop later, and the minutes are logged."""

from dataclasses import replace
from datetime import datetime, timedelta

from core.agreements import NORMAL
from core.assessment import Span
from core.calendar import today_in
from core.chat import Timer
from core.commands import LogHours, StartTimer, StopTimer
from core.operations.account import Account
from core.operations.closing import close
from core.operations.desk import Desk
from core.operations.logging_hours import ask_if_doubtful
from core.operations.naming import client_meant, refuse_archived
from core.operations.recording import WorkSaid, logged, record, work_type_of
from core.operations.telling_work import tell_work
from core.refusals import NoTimer, TimerRunning, TimerTooShort
from core.results import HoursLogged, TimerCancelled, TimerShown, TimerStarted
from core.units import Minutes


def start_timer(command: StartTimer, desk: Desk) -> TimerStarted:
    """Start timing. Raises TimerRunning: each technician times one thing."""
    running = desk.books.timers.get(desk.asker.id)
    if running is not None:
        raise TimerRunning(
            client=desk.books.clients.get(running.client_id).name,
            since=running.started_at.astimezone(desk.zone),
            minutes=_minutes_of(running, desk),
        )
    meant = client_meant(
        desk,
        command.client,
        unnamed=command.note,
        again=lambda reading: replace(command, client=(reading,), note=reading.rest),
    )
    Account.of(desk.act, meant.client)
    note = command.note if meant.rest is None else meant.rest
    desk.books.timers.put(
        Timer(person_id=desk.asker.id, client_id=meant.client.id, started_at=desk.act.at, note=note)
    )
    return TimerStarted(client=meant.client.name, since=desk.act.at.astimezone(desk.zone))


def stop_timer(command: StopTimer, desk: Desk) -> HoursLogged:
    """Stop the timer and log what it measured, from its start time on.

    Raises NoTimer, TimerTooShort, ClientArchived or UnknownWorkType.
    """
    timer = _running(desk)
    client = desk.books.clients.get(timer.client_id)
    refuse_archived(client)
    account = Account.of(desk.act, client)
    minutes = _minutes_of(timer, desk)
    if minutes < 1:
        raise TimerTooShort(client=account.client.name)
    start = _on_the_minute(timer.started_at)
    said = WorkSaid(
        worker=desk.asker.id,
        day=today_in(account.zone, start),
        worked=minutes,
        span=Span(start=start, end=start + timedelta(minutes=minutes)),
        work_type=command.work_type or NORMAL,
        note=command.note or timer.note,
    )
    work_type_of(account, said)
    ask_if_doubtful(account, said, LogHours(confirmed=True))
    desk.books.timers.remove(desk.asker.id)
    recorded = record(account, said)
    closing = close(account, cause=recorded.entry)
    tell_work(desk, account, recorded)
    return replace(logged(desk, account, recorded, closing), timer=True)


def show_timer(desk: Desk) -> TimerShown:
    """Tell whether a timer runs."""
    timer = desk.books.timers.get(desk.asker.id)
    if timer is None:
        return TimerShown(client=None)
    return TimerShown(
        client=desk.books.clients.get(timer.client_id).name,
        since=timer.started_at.astimezone(desk.zone),
        minutes=_minutes_of(timer, desk),
        note=timer.note,
    )


def cancel_timer(desk: Desk) -> TimerCancelled:
    """Throw the timer away. Raises NoTimer."""
    timer = _running(desk)
    desk.books.timers.remove(desk.asker.id)
    return TimerCancelled(
        client=desk.books.clients.get(timer.client_id).name, minutes=_minutes_of(timer, desk)
    )


def _running(desk: Desk) -> Timer:
    timer = desk.books.timers.get(desk.asker.id)
    if timer is None:
        raise NoTimer
    return timer


def _minutes_of(timer: Timer, desk: Desk) -> Minutes:
    """What passed since the start, rounded half up to a minute."""
    seconds = int((desk.act.at - timer.started_at).total_seconds())
    return Minutes((seconds + 30) // 60)


def _on_the_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
