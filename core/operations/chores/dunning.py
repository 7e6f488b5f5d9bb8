"""Invoices that are overdue: their managers are reminded the day after, and two weeks later.

On workdays in the morning, and each time once. Of what was missed while
nothing ran only the last time is made up for, and nothing of long ago.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta

from core.invoices import Invoice, InvoiceState
from core.notices import InvoiceOverdue
from core.operations.account import Account
from core.operations.bulletin import News
from core.operations.chores.chore import Chore, house_zone
from core.operations.desk import Act
from core.operations.viewing_papers import invoice_view
from core.people import Right
from core.schedule import Due, Job, latest_day

AT = time(8)
DAYS_LATE = (1, 14)
"""How many days after its last one an invoice is reminded of."""
LONG_AGO = timedelta(days=30)
_SATURDAY = 5


def find(act: Act) -> Iterator[Due]:
    """The invoices that are unpaid, each with the last day on which it was to be reminded of."""
    today = latest_day(AT, zone=house_zone(act), now=act.at)
    if today.weekday() >= _SATURDAY:
        return
    newest = today - timedelta(days=DAYS_LATE[0])
    oldest = today - timedelta(days=DAYS_LATE[-1]) - LONG_AGO
    for invoice in act.books.invoices.unpaid_due(oldest, newest):
        yield Due(job=Job.OVERDUE, about=str(invoice.id), period=_last_due(invoice, today))


def do(act: Act, due: Due) -> None:
    """Tell the managers directly: an invoice is not everybody's business."""
    invoice = act.books.invoices.get(int(due.about))
    if invoice is None or invoice.due_on is None:
        return
    account = Account.by_id(act, invoice.agreement_id)
    view = invoice_view(invoice, account)
    managers = [each.id for each in act.books.people.everybody() if each.may(Right.MANAGE)]
    if view.state is InvoiceState.OVERDUE and managers:
        act.bulletin.tell(
            News(
                notice=InvoiceOverdue(invoice=view, days=(act.today - invoice.due_on).days),
                subject=f"overdue/{invoice.id}/{due.period.isoformat()}",
                agreement_id=account.agreement.id,
                for_people=tuple(managers),
            )
        )


def _last_due(invoice: Invoice, today: date) -> date:
    if invoice.due_on is None:
        raise AssertionError("what is due was issued")
    days = [invoice.due_on + timedelta(days=late) for late in DAYS_LATE]
    return max(day for day in days if day <= today)


DUNNING = Chore(find=find, do=do)
