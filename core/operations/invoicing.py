"""Invoices as top-ups and overdraft bring them about.

A top-up that is approved is drafted; it is issued when a manager says that it
goes out, or at once where nobody has to approve. An organisation that has not
set up its company writes its invoices elsewhere: then nothing happens here.
"""

from dataclasses import replace
from datetime import date

from core.clients import Client
from core.company import BillingAddress, Company
from core.invoices import (
    Invoice,
    InvoiceKind,
    Line,
    Party,
    Payment,
    block_line,
    credit_note,
    issued,
    series_of,
)
from core.money import Tax, totals
from core.notices import InvoiceSent
from core.operations.account import Account
from core.operations.bulletin import News
from core.operations.desk import Act
from core.operations.viewing_papers import invoice_view
from core.topups import TopUp
from core.units import Money


def draft(account: Account, top_up: TopUp) -> Invoice | None:
    """Draft the invoice of a top-up, where the organisation sends its invoices from here."""
    company = account.act.books.parties.company()
    if not company.invoices:
        return None
    line = block_line(top_up, account.sheet)
    plain = _drafted(account, company, line)
    return account.act.books.invoices.add(
        replace(plain, top_up_id=top_up.id, currency=top_up.price.currency)
    )


def issue_for(account: Account, top_up: TopUp) -> Invoice | None:
    """Issue the invoice of a top-up: its draft, or a new one; none where none is sent from here."""
    if not account.act.books.parties.company().invoices:
        discard_draft(account.act, top_up)
        return None
    drafted = account.act.books.invoices.of_top_up(top_up.id) or draft(account, top_up)
    return None if drafted is None else issue(account, drafted)


def with_tax(account: Account, price: Money) -> Money:
    """What a client has to pay for a price: tax too, where the invoice is sent from here."""
    company = account.act.books.parties.company()
    if not company.invoices:
        return price
    return replace(price, cents=totals(price.cents, _tax(account, company)).gross)


def issue_overage(account: Account, line: Line, block_id: int, *, currency: str) -> Invoice:
    """Issue the invoice of a month's overdraft, which the block has settled."""
    company = account.act.books.parties.company()
    plain = _drafted(account, company, line)
    drafted = replace(plain, block_id=block_id, currency=currency)
    return issue(account, account.act.books.invoices.add(drafted))


def issue(account: Account, drafted: Invoice) -> Invoice:
    """Give a draft its number, date it today, and send it to the client.

    The parties are written on it as they are now. The number is the next of
    its series, taken in the operation's own transaction, so that none is left
    out and none is given twice.
    """
    act = account.act
    company = act.books.parties.company()
    issued_on = act.today
    series = series_of(company.prefix, issued_on)
    out = issued(
        _addressed(drafted, account, company),
        series=series,
        sequence=act.books.invoices.next_in(series),
        issued_on=issued_on,
        payment_days=company.payment_days,
        by=act.by,
    )
    act.books.invoices.replace(out)
    _send(account, out)
    return out


def discard_draft(act: Act, top_up: TopUp) -> None:
    """Throw the draft of a top-up away: it is invoiced elsewhere, or not at all."""
    found = act.books.invoices.of_top_up(top_up.id)
    if found is not None and not found.is_issued:
        act.books.invoices.discard(found.id)


def take_back(account: Account, invoice: Invoice, reason: str) -> Invoice:
    """Issue the credit note of an invoice that went out; whatever was paid goes back."""
    act = account.act
    paid = sum(payment.cents for payment in act.books.invoices.payments(invoice.id))
    if paid:
        _pay(account, invoice, -paid, account.today, reason)
    note = act.books.invoices.add(credit_note(invoice, reason=reason, at=act.at))
    return issue(account, note)


def pay(account: Account, invoice: Invoice, paid_on: date, reference: str) -> None:
    """Record that an invoice was paid in full."""
    _pay(account, invoice, invoice.totals.gross, paid_on, reference)


def _pay(account: Account, invoice: Invoice, cents: int, paid_on: date, reference: str) -> None:
    account.act.books.invoices.pay(
        Payment(
            invoice_id=invoice.id,
            cents=cents,
            paid_on=paid_on,
            recorded_at=account.act.at,
            reference=reference,
            by=account.act.by,
        )
    )


def _drafted(account: Account, company: Company, line: Line) -> Invoice:
    plain = Invoice(
        id=0,
        agreement_id=account.agreement.id,
        kind=InvoiceKind.INVOICE,
        language="",
        currency=account.sheet.currency,
        seller=Party(name=""),
        buyer=Party(name=""),
        lines=(line,),
        tax=_tax(account, company),
        drafted_at=account.act.at,
    )
    return _addressed(plain, account, company)


def _addressed(drafted: Invoice, account: Account, company: Company) -> Invoice:
    """With the parties as they are now; a credit note keeps those of its invoice."""
    if drafted.kind is InvoiceKind.CREDIT_NOTE:
        return drafted
    books = account.act.books
    return replace(
        drafted,
        language=account.client.language or books.organisation.language,
        seller=seller_of(company, books.organisation.name),
        buyer=buyer_of(books.parties.billing(account.client.id), account.client),
        tax=_tax(account, company),
    )


def seller_of(company: Company, organisation: str) -> Party:
    """The organisation as it stands on its papers."""
    return Party(
        name=company.name or organisation,
        address=company.address,
        tax_id=company.tax_id,
        bank=company.bank,
    )


def buyer_of(billing: BillingAddress, client: Client) -> Party:
    """The client as it stands on its papers."""
    return Party(name=billing.name or client.name, address=billing.address, tax_id=billing.vat_id)


def _tax(account: Account, company: Company) -> Tax:
    tax = account.sheet.tax or company.tax
    if tax is None:
        raise AssertionError("a company that sends invoices has set its tax")
    return tax


def _send(account: Account, invoice: Invoice) -> None:
    account.act.bulletin.tell(
        News(
            notice=InvoiceSent(invoice=invoice_view(invoice, account)),
            subject=f"invoice/{invoice.id}",
            agreement_id=account.agreement.id,
            for_client=account.client.id,
        )
    )
