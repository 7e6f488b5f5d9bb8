"""Log hours, and the questions that are asked before a doubtful entry."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.agreements import NORMAL, TermSheet
from core.calendar import resolve, span_of
from core.clients import Client
from core.commands import LogHours, OpenLogForm, Reading
from core.days import DayOfMonth, DaysAgo, OnDate
from core.ledger import WorkOfDay
from core.operations.account import Account
from core.operations.closing import close
from core.operations.desk import Asked, Desk
from core.operations.naming import client_here, client_meant, date_meant
from core.operations.recording import WorkSaid, logged, record, work_type_of
from core.operations.telling_work import tell_work
from core.operations.viewing import entry_view
from core.questions import (
    AskAgain,
    AskBeforeAgreement,
    AskFullDay,
    AskFutureDate,
    Choice,
)
from core.refusals import NotBegunYet
from core.results import (
    HoursLogged,
    LogFormOpened,
)
from core.units import MINUTES_PER_DAY, Minutes
from core.views import EntryView

RETYPED_WITHIN = timedelta(minutes=10)
"""The same work said again so soon may be somebody retyping after a time-out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkMeant:
    """A log that leaves nothing open, with the account that it goes to."""

    command: LogHours
    account: Account
    said: WorkSaid


def log_hours(command: LogHours, desk: Desk) -> HoursLogged:
    """Record work for a client. Raises Asked where the command is doubtful."""
    meant = work_meant(command, desk)
    ask_if_doubtful(meant.account, meant.said, meant.command)
    recorded = record(meant.account, meant.said)
    closing = close(meant.account, cause=recorded.entry)
    tell_work(desk, meant.account, recorded)
    return logged(desk, meant.account, recorded, closing)


def work_meant(command: LogHours, desk: Desk) -> WorkMeant:
    """Settle client, day and time of a log.

    Raises Asked or a Refusal where they cannot be; nothing was changed then.
    """
    meant = client_meant(
        desk,
        command.client,
        unnamed=None if command.named else command.note,
        again=lambda reading: replace(
            _with_client(command, reading),
            day=date_meant(desk, reading, command.day or DaysAgo(days=0)),
        ),
    )
    note = command.note if meant.rest is None else meant.rest
    said_rightly = _with_client(command, Reading(name=meant.client.name, rest=note))
    account = Account.of(desk.act, meant.client)
    said = work_said(said_rightly, account, worker=desk.asker.id)
    work_type_of(account, said)
    return WorkMeant(command=said_rightly, account=account, said=said)


def open_log_form(command: OpenLogForm, desk: Desk) -> LogFormOpened:
    """Answer a bare `log` with the choices of the form."""
    client = client_here(desk)
    if command.client:
        client = client_meant(
            desk, command.client, again=lambda reading: replace(command, client=(reading,))
        ).client
    return LogFormOpened(
        clients=tuple(each.name for each in desk.books.clients.everyone()),
        work_types=_work_types(desk, client),
        client=None if client is None else client.name,
        note=command.note,
    )


def work_said(command: LogHours, account: Account, *, worker: int) -> WorkSaid:
    """Settle day and time of a log.

    Raises Asked for a day that cannot be, NotBegunYet for a time that lies ahead.
    """
    day = _day_of(command, account)
    span = None
    if command.clock is not None:
        span = span_of(command.clock, command.worked, day=day, zone=account.zone)
        if span.start > account.act.at:
            raise NotBegunYet(
                start=span.start.astimezone(account.zone),
                now=account.act.at.astimezone(account.zone),
            )
    worked = command.worked if span is None else span.minutes
    if worked is None:
        raise AssertionError("the grammar yields a duration or an end")
    return WorkSaid(
        worker=worker,
        day=day,
        worked=worked,
        span=span,
        work_type=command.work_type or NORMAL,
        ticket=command.ticket,
        note=command.note,
        internal_note=command.internal_note,
    )


def ask_if_doubtful(
    account: Account,
    said: WorkSaid,
    command: LogHours,
    *,
    instead_of: int | None = None,
) -> None:
    """Ask if the day is over-full, or the work looks retyped.

    `instead_of` is an entry that is being fixed, which does not count.
    """
    others = [
        work
        for work in account.act.books.ledger.day_of(said.worker, said.day)
        if work.entry_id != instead_of
    ]
    already = sum(work.worked for work in others)
    if already + said.worked > MINUTES_PER_DAY:
        raise Asked(AskFullDay(day=said.day, already=Minutes(already), asked=said.worked))
    if command.confirmed or instead_of is not None:
        return
    for work in others:
        if _looks_retyped(work, account, said):
            again = replace(command, day=OnDate(date=said.day), confirmed=True)
            raise Asked(AskAgain(entry=_shown(work, account), command=again))


def _looks_retyped(work: WorkOfDay, account: Account, said: WorkSaid) -> bool:
    """Same client, minutes and note, and posted minutes ago (person and day are given)."""
    return (
        work.agreement_id == account.agreement.id
        and work.worked == said.worked
        and work.note == said.note
        and account.act.at - work.posted_at <= RETYPED_WITHIN
    )


def _shown(work: WorkOfDay, account: Account) -> EntryView:
    ledger = account.act.books.ledger
    entry = ledger.entry(work.entry_id)
    if entry is None:
        raise AssertionError("the ledger has just told of the entry")
    return entry_view(entry, account=account, note=ledger.note(entry.id))


def _with_client(command: LogHours, reading: Reading) -> LogHours:
    return replace(command, client=(reading,), named=True, note=reading.rest)


def _work_types(desk: Desk, client: Client | None) -> tuple[str, ...]:
    sheet = TermSheet() if client is None else Account.of(desk.act, client).sheet
    return tuple(kind.code for kind in sheet.work_types)


def _day_of(command: LogHours, account: Account) -> date:
    day = resolve(command.day or DaysAgo(days=0), today=account.today)
    client = account.client.name
    if day > account.today:
        raise Asked(
            AskFutureDate(
                client=client,
                day=day,
                today=account.today,
                choices=_earlier_days(command, day, account.today),
            )
        )
    if day < account.agreement.started_on:
        started = account.agreement.started_on
        raise Asked(AskBeforeAgreement(client=client, day=day, started_on=started, choices=()))
    return day


def _earlier_days(command: LogHours, day: date, today: date) -> tuple[Choice, ...]:
    """Offer today, or last year's day if no year was said."""
    offered = [today]
    if isinstance(command.day, DayOfMonth):
        offered.insert(0, _a_year_before(day))
    return tuple(
        Choice(label=each.isoformat(), command=replace(command, day=OnDate(date=each)))
        for each in offered
    )


def _a_year_before(day: date) -> date:
    """The same day a year earlier; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
