"""Overdraft at `overage`: collected monthly, invoiced at the overage rate, and settled by that.

What is overdrawn at the end of a month is invoiced after it, and the invoice
brings a block of exactly these minutes, which settles the overdraft. So
nothing is charged twice: what a block that was bought settled before is not
overdrawn any more, and what was invoiced no later block settles again.
"""

from datetime import date, timedelta

from core.agreements import OverdraftPolicy, TermSheet
from core.calendar import start_of
from core.holdings import credit as fill
from core.invoices import overage_line
from core.ledger import Block, EntryKind
from core.operations import invoicing
from core.operations.account import About, Account
from core.operations.closing import close
from core.units import Minutes, Money


def invoice_overage(account: Account) -> bool:
    """Invoice last month's overdraft, where the policy is that; whether anything was invoiced.

    Doing it twice changes nothing.
    """
    month = _month_before(account.today)
    rate = _rate(account.terms_on(account.today.replace(day=1) - timedelta(days=1)).sheet)
    if rate is None or _is_invoiced(account, month):
        return False
    account.bring_up_to_date()
    minutes = _overdrawn_at_the_end(account)
    if minutes <= 0:
        close(account)  # what was due is posted all the same
        return False
    block = account.add_block(
        Block(
            id=0,
            agreement_id=account.agreement.id,
            minutes=minutes,
            remaining=Minutes(0),
            starts_on=account.today,
            rate_cents=rate.cents,
            credited=False,
        )
    )
    account.post_by_rules(EntryKind.CREDIT, fill(account.holdings, block), About(block_id=block.id))
    close(account, only_ask=True)
    line = overage_line(minutes, rate=rate, month=month)
    invoicing.issue_overage(account, line, block.id, currency=rate.currency)
    return True


def _overdrawn_at_the_end(account: Account) -> Minutes:
    """What was overdrawn when the month ended, as far as it is overdrawn still.

    While there is overdraft no unexpired block has minutes, so it is the
    balance with the opposite sign.
    """
    ended = start_of(account.today.replace(day=1), account.zone)
    at_the_end = -account.act.books.ledger.balance_before(account.agreement.id, ended)
    return Minutes(min(at_the_end, account.holdings.overdraft))


def _is_invoiced(account: Account, month: date) -> bool:
    every = account.act.books.invoices.of_agreement(account.agreement.id)
    return any(line.month == month for invoice in every for line in invoice.lines)


def _rate(sheet: TermSheet) -> Money | None:
    if sheet.overdraft_policy is not OverdraftPolicy.OVERAGE or sheet.overage_rate_cents is None:
        return None
    return Money(cents=sheet.overage_rate_cents, currency=sheet.currency)


def _month_before(today: date) -> date:
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)
