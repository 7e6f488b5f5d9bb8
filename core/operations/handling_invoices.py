"""Invoices as people ask for them: list, show, pay, cancel."""

from collections.abc import Sequence
from dataclasses import replace

from core.commands import CancelInvoice, ListInvoices, PayInvoice, Reading, ShowInvoice
from core.invoices import Invoice, InvoiceState
from core.operations import invoicing, stepping
from core.operations.account import Account
from core.operations.closing import close
from core.operations.debiting import check_not_at_bank
from core.operations.deciding import day_of_payment
from core.operations.desk import Desk
from core.operations.finding_top_ups import as_stored
from core.operations.naming import client_here, client_meant
from core.operations.viewing_papers import invoice_view
from core.paging import Page
from core.refusals import InvoiceSettled, NoInvoice, ReasonNeeded
from core.results import InvoiceCancelled, InvoicePaid, InvoiceShown, InvoicesListed

_UNPAID = frozenset({InvoiceState.OPEN, InvoiceState.OVERDUE})
_STANDING = _UNPAID | {InvoiceState.PAID}


def list_invoices(command: ListInvoices, desk: Desk) -> InvoicesListed:
    """Invoices of the client that is meant, else of all; drafts are the staff's to see."""
    if not command.client and client_here(desk) is None:
        return _listed(desk, desk.books.invoices.all(), None, command.page)

    def again(reading: Reading) -> ListInvoices:
        return replace(command, client=(reading,))

    client = client_meant(desk, command.client, again=again, archived=True).client
    account = Account.of(desk.act, client)
    every = desk.books.invoices.of_agreement(account.agreement.id)
    return _listed(desk, every, client.name, command.page)


def show_invoice(command: ShowInvoice, desk: Desk) -> InvoiceShown:
    """One invoice, or the draft of one."""
    invoice = _meant(command, desk)
    return InvoiceShown(invoice=invoice_view(invoice, _account_of(desk, invoice)))


def pay_invoice(command: PayInvoice, desk: Desk) -> InvoicePaid:
    """Say that an invoice was paid; its top-up is paid with it."""
    invoice, account = _to_move(command.number, desk, _UNPAID)
    paid_on = day_of_payment(command.paid_on, account)
    if invoice.top_up_id is None:
        invoicing.pay(account, invoice, paid_on, command.reference)
    else:
        top_up = as_stored(account, invoice.top_up_id)
        stepping.pay(account, top_up, paid_on=paid_on, reference=command.reference)
    return InvoicePaid(invoice=invoice_view(invoice, account))


def cancel_invoice(command: CancelInvoice, desk: Desk) -> InvoiceCancelled:
    """Take an invoice back by a credit note, with the hours that were credited for it."""
    if not command.reason.strip():
        raise ReasonNeeded(verb="cancel")
    invoice, account = _to_move(command.number, desk, _STANDING)
    if invoice.top_up_id is not None:
        check_not_at_bank(desk.act, invoice.top_up_id)
        stepping.cancel(account, as_stored(account, invoice.top_up_id), command.reason)
    else:
        invoicing.take_back(account, invoice, command.reason)
        if invoice.block_id is not None:
            stepping.take_back(account, invoice.block_id, command.reason)
        close(account, only_ask=True)
    note = desk.books.invoices.cancelling(invoice.id)
    if note is None:
        raise AssertionError("what was taken back has a credit note")
    return InvoiceCancelled(credit_note=invoice_view(note, account))


def _to_move(number: str, desk: Desk, states: frozenset[InvoiceState]) -> tuple[Invoice, Account]:
    """The invoice in one of these states, its account locked. Raises NoInvoice, InvoiceSettled."""
    invoice = _by_number(number, desk)
    desk.books.agreements.lock([invoice.agreement_id])
    account = _account_of(desk, invoice)
    if invoice_view(invoice, account).state not in states:
        raise InvoiceSettled(number=number)
    return invoice, account


def _meant(command: ShowInvoice, desk: Desk) -> Invoice:
    if command.number is not None:
        return _by_number(command.number, desk)
    top_up_id = command.top_up_id or 0
    found = desk.books.invoices.of_top_up(top_up_id)
    if found is None or not _may_see(found, desk):
        raise NoInvoice(number=f"TU{top_up_id}")
    return found


def _by_number(number: str, desk: Desk) -> Invoice:
    found = desk.books.invoices.by_number(number)
    if found is None or not _may_see(found, desk):
        raise NoInvoice(number=number)
    return found


def _may_see(invoice: Invoice, desk: Desk) -> bool:
    agreement = desk.books.agreements.get(invoice.agreement_id)
    sees = desk.asker.may_see(agreement.client_id)
    return sees and (invoice.is_issued or desk.asker.is_staff)


def _account_of(desk: Desk, invoice: Invoice) -> Account:
    return Account.by_id(desk.act, invoice.agreement_id)


def _listed(
    desk: Desk, invoices: Sequence[Invoice], client: str | None, page: int
) -> InvoicesListed:
    seen = [each for each in reversed(invoices) if _may_see(each, desk)]
    shown = Page.of(page, len(seen))
    views = (invoice_view(each, _account_of(desk, each)) for each in shown.cut(seen))
    return InvoicesListed(client=client, invoices=tuple(views), page=shown)
