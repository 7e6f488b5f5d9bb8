"""What is answered about papers, and about who sends them."""

from dataclasses import dataclass

from core.company import Company
from core.direct_debits import DirectDebit
from core.paging import Page
from core.paper_views import AgreementView, InvoiceView, StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyShown:
    """The sender of the papers; `changed` says that it was set just now."""

    organisation: str
    company: Company
    changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicesListed:
    """Invoices, newest first, a page of them; `client` is None for those of all clients."""

    client: str | None
    invoices: tuple[InvoiceView, ...]
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceShown:
    """One invoice."""

    invoice: InvoiceView


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicePaid:
    """An invoice was paid."""

    invoice: InvoiceView


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceCancelled:
    """An invoice was taken back by this credit note."""

    credit_note: InvoiceView


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementShown:
    """A statement, to look at: whole, since papers are made of it; `page` is to be read."""

    statement: StatementView
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementIssued:
    """A statement went out to the client."""

    statement: StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementShown:
    """An agreement in writing."""

    agreement: AgreementView


@dataclass(frozen=True, slots=True, kw_only=True)
class DebitView:
    """A direct debit, with whose it is."""

    client: str
    debit: DirectDebit


@dataclass(frozen=True, slots=True, kw_only=True)
class DebitsListed:
    """Direct debits that are under way, oldest first; a page of them."""

    debits: tuple[DebitView, ...]
    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class DebitMoved:
    """A direct debit took a step, or had taken it before."""

    client: str
    debit: DirectDebit
    before: bool = False


PaperResult = (
    CompanyShown
    | InvoicesListed
    | InvoiceShown
    | InvoicePaid
    | InvoiceCancelled
    | StatementShown
    | StatementIssued
    | AgreementShown
    | DebitsListed
    | DebitMoved
)
