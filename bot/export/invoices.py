"""Invoices as a table, for whoever does the books."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from bot.export.files import write_table
from core.operations.account import Account
from core.operations.desk import Act
from core.operations.viewing_papers import invoice_view
from core.paper_views import InvoiceView
from core.ports import Books


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceRow:
    """One line of invoices.csv."""

    organisation: str
    number: str | None
    kind: str
    state: str
    client: str
    issued_on: date | None
    due_on: date | None
    paid_on: date | None
    currency: str
    net_cents: int
    tax_cents: int
    gross_cents: int
    tax_rate_hundredths: int
    top_up: int | None
    cancels: str | None
    cancelled_by: str | None


def invoice_rows(books: Books, now: datetime) -> list[InvoiceRow]:
    """All invoices and credit notes of an organisation, drafts too, oldest first."""
    act = Act(books=books, at=now)
    return [
        _row(books.organisation.name, invoice_view(each, Account.by_id(act, each.agreement_id)))
        for each in books.invoices.all()
    ]


def write_invoices(rows: Sequence[InvoiceRow], folder: Path) -> Path:
    """Write invoices.csv, with headings also where there is no row."""
    return write_table(folder / "invoices.csv", InvoiceRow, rows)


def _row(organisation: str, view: InvoiceView) -> InvoiceRow:
    return InvoiceRow(
        organisation=organisation,
        number=view.number,
        kind=view.kind.value,
        state=view.state.value,
        client=view.client,
        issued_on=view.issued_on,
        due_on=view.due_on,
        paid_on=view.paid_on,
        currency=view.currency,
        net_cents=view.totals.net,
        tax_cents=view.totals.tax,
        gross_cents=view.totals.gross,
        tax_rate_hundredths=view.tax.rate,
        top_up=view.top_up,
        cancels=view.cancels,
        cancelled_by=view.cancelled_by,
    )
