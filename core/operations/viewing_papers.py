"""Views of invoices, as results and notices show them."""

from core.invoices import Invoice, state_of
from core.operations.account import Account
from core.paper_views import InvoiceMention, InvoiceView


def invoice_view(invoice: Invoice, account: Account) -> InvoiceView:
    """Show an invoice of the account, with what became of it."""
    books = account.act.books
    payments = books.invoices.payments(invoice.id)
    canceller = books.invoices.cancelling(invoice.id)
    cancelled = None if invoice.cancels is None else books.invoices.get(invoice.cancels)
    paid = sum(payment.cents for payment in payments)
    return InvoiceView(
        id=invoice.id,
        kind=invoice.kind,
        state=state_of(
            invoice,
            paid=paid,
            cancelled=canceller is not None,
            today=account.act.today,
        ),
        number=invoice.number,
        client=account.client.name,
        language=invoice.language,
        currency=invoice.currency,
        seller=invoice.seller,
        buyer=invoice.buyer,
        lines=invoice.lines,
        tax=invoice.tax,
        totals=invoice.totals,
        issued_on=invoice.issued_on,
        due_on=invoice.due_on,
        paid_on=payments[-1].paid_on if paid else None,
        top_up=invoice.top_up_id,
        cancels=None if cancelled is None else cancelled.number,
        cancelled_by=None if canceller is None else canceller.number,
    )


def mention(invoice: Invoice) -> InvoiceMention:
    """What a statement says of an invoice that was issued."""
    if invoice.number is None or invoice.issued_on is None:
        raise AssertionError("only what was issued stands on a statement")
    return InvoiceMention(
        number=invoice.number,
        kind=invoice.kind,
        issued_on=invoice.issued_on,
        gross=invoice.gross,
    )
