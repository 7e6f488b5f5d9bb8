"""From a command about papers to the operation that carries it out."""

from typing import assert_never

from core.commands import (
    CancelInvoice,
    IssueStatement,
    ListDebits,
    ListInvoices,
    MoveDebit,
    PaperCommand,
    PayInvoice,
    SetCompany,
    ShowAgreement,
    ShowCompany,
    ShowInvoice,
    ShowStatement,
)
from core.operations import agreeing, company, debiting, handling_invoices, stating
from core.operations.desk import Desk
from core.results import PaperResult

_Invoices = ListInvoices | ShowInvoice | CancelInvoice | PayInvoice | ListDebits | MoveDebit
_Papers = ShowCompany | SetCompany | ShowStatement | IssueStatement | ShowAgreement


def carry_out(command: PaperCommand, desk: Desk) -> PaperResult:
    """Run the command's operation. Rights were checked before."""
    return _invoices(command, desk) if isinstance(command, _Invoices) else _papers(command, desk)


def _invoices(command: _Invoices, desk: Desk) -> PaperResult:
    match command:
        case ListInvoices():
            return handling_invoices.list_invoices(command, desk)
        case ShowInvoice():
            return handling_invoices.show_invoice(command, desk)
        case CancelInvoice():
            return handling_invoices.cancel_invoice(command, desk)
        case PayInvoice():
            return handling_invoices.pay_invoice(command, desk)
        case ListDebits(page=page):
            return debiting.list_debits(desk, page)
        case MoveDebit():
            return debiting.move_debit(command, desk)
        case _:
            assert_never(command)


def _papers(command: _Papers, desk: Desk) -> PaperResult:
    match command:
        case ShowCompany():
            return company.show_company(desk)
        case SetCompany():
            return company.set_company(command, desk)
        case ShowStatement():
            return stating.show_statement(command, desk)
        case IssueStatement():
            return stating.issue_statement(command, desk)
        case ShowAgreement():
            return agreeing.show_agreement(command, desk)
        case _:
            assert_never(command)
