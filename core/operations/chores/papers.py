"""What a month leaves behind: its overage is invoiced, and its statement sent.

Overdraft is carried along, so that only the last month is looked at. A
statement is of its month: each that was missed is sent.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from core.agreements import Agreement, OverdraftPolicy, Terms, terms_on
from core.calendar import DateRange
from core.operations.account import Account
from core.operations.chores.chore import Chore, sheet_on, zone_of
from core.operations.desk import Act
from core.operations.overage import invoice_overage
from core.operations.stating import send_statement
from core.schedule import Due, Job, last_of_month, latest_month, months_up_to

AT = time(6)
MONTHS_BACK = 12
"""Statements of longer ago are not sent any more."""


def find_overage(act: Act) -> Iterator[Due]:
    """On the first, the agreements that are overdrawn at the overage rate."""
    if not act.books.parties.company().invoices:
        return
    for agreement in act.books.agreements.all():
        month = latest_month(AT, zone=zone_of(agreement), now=act.at)
        if agreement.overdraft and _has_overage(act, agreement, last_of_month(month)):
            yield Due(job=Job.OVERAGE, about=str(agreement.id), period=month)


def do_overage(act: Act, due: Due) -> None:
    """Invoice what was overdrawn when the month ended."""
    invoice_overage(Account.by_id(act, int(due.about)))


def find_statements(act: Act) -> Iterator[Due]:
    """On the first, the months at whose end the terms said that a statement is sent."""
    for agreement in act.books.agreements.all():
        versions = act.books.agreements.versions(agreement.id)
        if agreement.last_seq and any(each.sheet.monthly_statement for each in versions):
            for month in _stated(agreement, versions, act.at):
                yield Due(job=Job.STATEMENT, about=str(agreement.id), period=month)


def do_statement(act: Act, due: Due) -> None:
    """Send it, unless somebody has."""
    account = Account.by_id(act, int(due.about))
    send_statement(account, DateRange(first=due.period, last=last_of_month(due.period)))


def _has_overage(act: Act, agreement: Agreement, day: date) -> bool:
    return sheet_on(act, agreement, day).overdraft_policy is OverdraftPolicy.OVERAGE


def _stated(agreement: Agreement, versions: Sequence[Terms], now: datetime) -> Iterator[date]:
    latest = latest_month(AT, zone=zone_of(agreement), now=now)
    for month in months_up_to(latest, MONTHS_BACK):
        last = last_of_month(month)
        if agreement.started_on <= last and terms_on(versions, last).sheet.monthly_statement:
            yield month


OVERAGE = Chore(find=find_overage, do=do_overage)
STATEMENTS = Chore(find=find_statements, do=do_statement)
