"""Invoices with what was paid and what was sent, and statements that were issued."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import bindparam, exists, func, insert, select

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, changed, literally, mine, numbered, removed
from adapters.storage.prepared import Found
from adapters.storage.schema.papers import invoices, payments, statements, stored_papers
from core.invoices import Invoice, InvoiceKind, Payment, StoredPaper
from core.statements import IssuedStatement

_INVOICE = Record(Invoice, invoices)
_PAYMENT = Record(Payment, payments, without={"by"})
_PAPER = Record(StoredPaper, stored_papers)
_STATEMENT = Record(IssuedStatement, statements)

_INVOICES = select(*_INVOICE.columns)
_GET = _INVOICES.where(mine(invoices, "id"))
_BY_NUMBER = _INVOICES.where(mine(invoices, "number"))
_is_invoice = invoices.c.kind == literally(InvoiceKind.INVOICE)
_OF_TOP_UP = _INVOICES.where(mine(invoices, "top_up_id"), _is_invoice)
_OF_BLOCK = _INVOICES.where(mine(invoices, "block_id"), _is_invoice)
_CANCELLING = _INVOICES.where(mine(invoices, "cancels"))
_OF_AGREEMENT = _INVOICES.where(mine(invoices, "agreement_id")).order_by(invoices.c.id)
_ALL = _INVOICES.where(mine(invoices)).order_by(invoices.c.id)
_cancelling = invoices.alias("cancelling")
_taken_back = exists().where(
    _cancelling.c.organisation_id == invoices.c.organisation_id,
    _cancelling.c.cancels == invoices.c.id,
)
_paid = (
    select(func.coalesce(func.sum(payments.c.cents), 0))
    .where(
        payments.c.organisation_id == invoices.c.organisation_id,
        payments.c.invoice_id == invoices.c.id,
    )
    .scalar_subquery()
)
_UNPAID_DUE = _INVOICES.where(
    mine(invoices),
    _is_invoice,
    invoices.c.due_on.between(bindparam("first"), bindparam("last")),
    ~_taken_back,
    _paid < invoices.c.gross_cents,
).order_by(invoices.c.id)
_LAST_IN = select(func.coalesce(func.max(invoices.c.sequence), 0)).where(mine(invoices, "series"))
_ADD = numbered(invoices)
_REPLACE = changed(invoices, "id")
_DISCARD = removed(invoices, "id")

_PAYMENTS = (
    select(*_PAYMENT.columns, payments.c.recorded_by)
    .where(mine(payments, "invoice_id"))
    .order_by(payments.c.position)
)
_PAY = insert(payments)
_KEEP = insert(stored_papers)
_PAPER_OF = select(*_PAPER.columns).where(mine(stored_papers, "invoice_id"))

_STATEMENTS = (
    select(*_STATEMENT.columns).where(mine(statements, "agreement_id")).order_by(statements.c.first)
)
_ADD_STATEMENT = insert(statements)


class SqlInvoices(Shelf):
    """Implements `core.paper_ports.Invoices`."""

    def get(self, invoice_id: int) -> Invoice | None:
        return _read(self._first(_GET, id=invoice_id))

    def by_number(self, number: str) -> Invoice | None:
        return _read(self._first(_BY_NUMBER, number=number.upper()))

    def of_top_up(self, top_up_id: int) -> Invoice | None:
        return _read(self._first(_OF_TOP_UP, top_up_id=top_up_id))

    def of_block(self, block_id: int) -> Invoice | None:
        return _read(self._first(_OF_BLOCK, block_id=block_id))

    def cancelling(self, invoice_id: int) -> Invoice | None:
        return _read(self._first(_CANCELLING, cancels=invoice_id))

    def of_agreement(self, agreement_id: int) -> Sequence[Invoice]:
        rows = self._rows(_OF_AGREEMENT, agreement_id=agreement_id)
        return [_INVOICE.read(row) for row in rows]

    def all(self) -> Sequence[Invoice]:
        return [_INVOICE.read(row) for row in self._rows(_ALL)]

    def unpaid_due(self, first: date, last: date) -> Sequence[Invoice]:
        return [_INVOICE.read(row) for row in self._rows(_UNPAID_DUE, first=first, last=last)]

    def next_in(self, series: str) -> int:
        last: int = self._one(_LAST_IN, series=series)[0]
        return last + 1

    def add(self, invoice: Invoice) -> Invoice:
        return replace(invoice, id=self._number(_ADD, _values(invoice)))

    def replace(self, invoice: Invoice) -> None:
        self._update(_REPLACE, _values(invoice), id=invoice.id)

    def discard(self, invoice_id: int) -> None:
        self._change(_DISCARD, {}, id=invoice_id)

    def pay(self, payment: Payment) -> None:
        position = len(self.payments(payment.invoice_id))
        values = {**_PAYMENT.values(payment), "position": position, "recorded_by": payment.by}
        self._insert(_PAY, values)

    def payments(self, invoice_id: int) -> Sequence[Payment]:
        rows = self._rows(_PAYMENTS, invoice_id=invoice_id)
        return [_PAYMENT.read(row, by=row[-1]) for row in rows]

    def keep(self, paper: StoredPaper) -> None:
        self._insert(_KEEP, _PAPER.values(paper))

    def paper(self, invoice_id: int) -> StoredPaper | None:
        row = self._first(_PAPER_OF, invoice_id=invoice_id)
        return None if row is None else _PAPER.read(row)


class SqlStatements(Shelf):
    """Implements `core.paper_ports.Statements`."""

    def of_agreement(self, agreement_id: int) -> Sequence[IssuedStatement]:
        rows = self._rows(_STATEMENTS, agreement_id=agreement_id)
        return [_STATEMENT.read(row) for row in rows]

    def add(self, statement: IssuedStatement) -> None:
        self._insert(_ADD_STATEMENT, _STATEMENT.values(statement))


def _read(row: Found | None) -> Invoice | None:
    return None if row is None else _INVOICE.read(row)


def _values(invoice: Invoice) -> dict[str, Any]:
    totals = invoice.totals
    return {
        **_INVOICE.values(invoice),
        "net_cents": totals.net,
        "tax_cents": totals.tax,
        "gross_cents": totals.gross,
    }
