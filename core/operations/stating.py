"""Statements: what a month did to a balance, shown, and sent for good."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from core.calendar import DateRange, begun_range_of, range_of, start_of, today_in
from core.clients import Client
from core.commands import IssueStatement, Reading, ShowStatement
from core.days import Month
from core.ledger import Entry, EntryKind
from core.notices import StatementSent
from core.operations.account import Account
from core.operations.bulletin import News
from core.operations.desk import Act, Desk
from core.operations.invoicing import buyer_of, seller_of
from core.operations.naming import client_meant
from core.operations.viewing import entry_views
from core.operations.viewing_papers import mention
from core.paper_views import StatementSums, StatementView
from core.people import Person, Right
from core.refusals import MonthNotOver, NotAMonth, OnAStatement, StatementOutAlready
from core.results import StatementIssued, StatementShown
from core.statements import IssuedStatement
from core.units import Minutes
from core.views import EntryView

LAST_MONTH = Month(back=1)

_Command = ShowStatement | IssueStatement


def show_statement(command: ShowStatement, desk: Desk) -> StatementShown:
    """The statement of a period, by posting date in the agreement's zone."""
    account = Account.of(desk.act, _client(command, desk))
    dates = begun_range_of(command.period or LAST_MONTH, today=account.today)
    view = statement_of(account, dates)
    return StatementShown(statement=_as_read_by(desk.asker, view), page=command.page)


def issue_statement(command: IssueStatement, desk: Desk) -> StatementIssued:
    """Send the statement of a month; from now on its entries are the managers' to change."""
    account = Account.of(desk.act, _client(command, desk))
    dates = range_of(command.period or LAST_MONTH, today=account.today)
    return StatementIssued(statement=_issue(account, dates))


def send_statement(account: Account, dates: DateRange) -> None:
    """Send the statement of a month that is over, unless somebody has sent it."""
    if not _is_out(account, dates):
        _issue(account, dates)


def statement_of(account: Account, dates: DateRange) -> StatementView:
    """What was posted in these days, with what was invoiced in them."""
    since = start_of(dates.first, account.zone)
    until = start_of(dates.last + timedelta(days=1), account.zone)
    books = account.act.books
    entries = books.ledger.of_agreement(account.agreement.id, since=since, until=until)
    issued = _issued(account, dates)
    return StatementView(
        client=account.client.name,
        provider=seller_of(books.parties.company(), books.organisation.name),
        customer=buyer_of(books.parties.billing(account.client.id), account.client),
        language=account.client.language or books.organisation.language,
        zone=account.agreement.zone,
        first=dates.first,
        last=dates.last,
        opening=books.ledger.balance_before(account.agreement.id, since),
        closing=books.ledger.balance_before(account.agreement.id, until),
        entries=entry_views(entries, account=account),
        sums=_sums(entries),
        invoices=tuple(
            mention(each)
            for each in books.invoices.of_agreement(account.agreement.id)
            if each.issued_on is not None and dates.first <= each.issued_on <= dates.last
        ),
        issued_at=None if issued is None else issued.issued_at.astimezone(account.zone),
    )


def check_not_sent(act: Act, entry: Entry) -> None:
    """Raise OnAStatement if the entry stands on a statement that went out."""
    zone = ZoneInfo(act.books.agreements.get(entry.agreement_id).zone)
    posted_on = today_in(zone, entry.posted_at)
    for statement in act.books.statements.of_agreement(entry.agreement_id):
        if statement.covers(posted_on):
            raise OnAStatement(entry_id=entry.id, first=statement.first)


def _client(command: _Command, desk: Desk) -> Client:
    def again(reading: Reading) -> _Command:
        return replace(command, client=(reading,))

    return client_meant(desk, command.client, again=again, archived=True).client


def _issue(account: Account, dates: DateRange) -> StatementView:
    if not _is_whole_month(dates):
        raise NotAMonth(first=dates.first, last=dates.last)
    if dates.last >= account.today:
        raise MonthNotOver(last=dates.last)
    if _is_out(account, dates):
        raise StatementOutAlready(client=account.client.name, first=dates.first)
    account.act.books.agreements.lock([account.agreement.id])
    view = statement_of(account, dates)
    account.act.books.statements.add(
        IssuedStatement(
            agreement_id=account.agreement.id,
            first=dates.first,
            last=dates.last,
            opening=view.opening,
            closing=view.closing,
            issued_at=account.act.at,
            issued_by=account.act.by,
        )
    )
    sent = replace(view, issued_at=account.act.at.astimezone(account.zone))
    _send(account, _for_client(sent))
    return sent


def _send(account: Account, view: StatementView) -> None:
    account.act.bulletin.tell(
        News(
            notice=StatementSent(statement=view),
            subject=f"statement/{account.agreement.id}/{view.first.isoformat()}",
            agreement_id=account.agreement.id,
            for_client=account.client.id,
        )
    )


def _issued(account: Account, dates: DateRange) -> IssuedStatement | None:
    every = account.act.books.statements.of_agreement(account.agreement.id)
    return next(
        (each for each in every if (each.first, each.last) == (dates.first, dates.last)), None
    )


def _is_out(account: Account, dates: DateRange) -> bool:
    return _issued(account, dates) is not None


def _is_whole_month(dates: DateRange) -> bool:
    after = dates.last + timedelta(days=1)
    return dates.first.day == 1 and after.day == 1 and (after - dates.first).days <= 31


def _as_read_by(asker: Person, view: StatementView) -> StatementView:
    """The same without what the asker may not read: invoices are not everybody's."""
    seen = view if asker.is_staff else _for_client(view)
    return seen if asker.may(Right.READ_PAPERS) else replace(seen, invoices=())


def _for_client(view: StatementView) -> StatementView:
    """The same without what only staff may read: internal notes and reasons."""
    return replace(view, entries=tuple(_without_internals(each) for each in view.entries))


def _without_internals(entry: EntryView) -> EntryView:
    return replace(entry.without_internals(), reason=None)


def _sums(entries: Sequence[Entry]) -> StatementSums:
    def of(*kinds: EntryKind) -> Minutes:
        return _sum(entry.minutes for entry in entries if entry.kind in kinds)

    return StatementSums(
        worked=_sum(entry.work.worked for entry in entries if entry.work is not None),
        debited=of(EntryKind.DEBIT),
        credited=of(EntryKind.CREDIT),
        expired=of(EntryKind.EXPIRY),
        restored=of(EntryKind.RESTORE),
        adjusted=of(EntryKind.ADJUSTMENT),
        reversed=of(EntryKind.REVERSAL),
    )


def _sum(minutes: Iterable[int]) -> Minutes:
    return Minutes(sum(minutes))
