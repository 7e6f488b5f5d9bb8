"""Papers and money in memory."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.company import BillingAddress, Company
from core.direct_debits import DebitState, DirectDebit
from core.invoices import Invoice, InvoiceKind, Payment, StoredPaper
from core.statements import IssuedStatement
from tests.fakes.rows import Conflict, Rows, insert, of, unique, update


@dataclass(frozen=True, slots=True)
class MemoryParties:
    rows: Rows
    organisation_id: int

    def company(self) -> Company:
        return self.rows.companies.get((self.organisation_id,), Company())

    def set_company(self, company: Company) -> None:
        self.rows.companies[self.organisation_id,] = company

    def billing(self, client_id: int) -> BillingAddress:
        empty = BillingAddress(client_id=client_id)
        return self.rows.billing.get((self.organisation_id, client_id), empty)

    def set_billing(self, address: BillingAddress) -> None:
        self.rows.billing[self.organisation_id, address.client_id] = address


@dataclass(frozen=True, slots=True)
class MemoryInvoices:
    rows: Rows
    organisation_id: int

    def get(self, invoice_id: int) -> Invoice | None:
        return self.rows.invoices.get((self.organisation_id, invoice_id))

    def by_number(self, number: str) -> Invoice | None:
        said = number.upper()
        return next((one for one in self.all() if (one.number or "").upper() == said), None)

    def of_top_up(self, top_up_id: int) -> Invoice | None:
        return next((one for one in self._invoices() if one.top_up_id == top_up_id), None)

    def of_block(self, block_id: int) -> Invoice | None:
        return next((one for one in self._invoices() if one.block_id == block_id), None)

    def cancelling(self, invoice_id: int) -> Invoice | None:
        return next((one for one in self.all() if one.cancels == invoice_id), None)

    def of_agreement(self, agreement_id: int) -> Sequence[Invoice]:
        return [one for one in self.all() if one.agreement_id == agreement_id]

    def all(self) -> Sequence[Invoice]:
        return of(self.rows.invoices, self.organisation_id)

    def unpaid_due(self, first: date, last: date) -> Sequence[Invoice]:
        return [
            one
            for one in self._invoices()
            if one.due_on is not None
            and first <= one.due_on <= last
            and self.cancelling(one.id) is None
            and sum(payment.cents for payment in self.payments(one.id)) < one.totals.gross
        ]

    def next_in(self, series: str) -> int:
        given = (one.sequence or 0 for one in self.all() if one.series == series)
        return max(given, default=0) + 1

    def add(self, invoice: Invoice) -> Invoice:
        invoice = replace(invoice, id=self.rows.number("invoices", self.organisation_id))
        self._check(invoice)
        insert(self.rows.invoices, (self.organisation_id, invoice.id), invoice)
        return invoice

    def replace(self, invoice: Invoice) -> None:
        self._refuse_issued(invoice.id)
        self._check(invoice)
        update(self.rows.invoices, (self.organisation_id, invoice.id), invoice)

    def discard(self, invoice_id: int) -> None:
        self._refuse_issued(invoice_id)
        self.rows.invoices.pop((self.organisation_id, invoice_id), None)

    def pay(self, payment: Payment) -> None:
        key = (self.organisation_id, payment.invoice_id)
        self.rows.payments[key] = (*self.payments(payment.invoice_id), payment)

    def payments(self, invoice_id: int) -> Sequence[Payment]:
        return list(self.rows.payments.get((self.organisation_id, invoice_id), ()))

    def keep(self, paper: StoredPaper) -> None:
        insert(self.rows.papers, (self.organisation_id, paper.invoice_id), paper)

    def paper(self, invoice_id: int) -> StoredPaper | None:
        return self.rows.papers.get((self.organisation_id, invoice_id))

    def _invoices(self) -> Iterator[Invoice]:
        return (one for one in self.all() if one.kind is InvoiceKind.INVOICE)

    def _check(self, invoice: Invoice) -> None:
        others = [one for one in self.all() if one.id != invoice.id]
        if invoice.is_issued:
            unique(all(one.number != invoice.number for one in others), invoice.number)
        if invoice.cancels is not None:
            unique(all(one.cancels != invoice.cancels for one in others), invoice.cancels)
        if invoice.kind is InvoiceKind.INVOICE and invoice.top_up_id is not None:
            found = self.of_top_up(invoice.top_up_id)
            unique(found is None or found.id == invoice.id, invoice.top_up_id)

    def _refuse_issued(self, invoice_id: int) -> None:
        before = self.get(invoice_id)
        if before is not None and before.is_issued:
            raise Conflict(invoice_id)


@dataclass(frozen=True, slots=True)
class MemoryStatements:
    rows: Rows
    organisation_id: int

    def of_agreement(self, agreement_id: int) -> Sequence[IssuedStatement]:
        own = of(self.rows.statements, self.organisation_id)
        found = (one for one in own if one.agreement_id == agreement_id)
        return sorted(found, key=lambda one: one.first)

    def add(self, statement: IssuedStatement) -> None:
        key = (self.organisation_id, statement.agreement_id, statement.first)
        insert(self.rows.statements, key, statement)


@dataclass(frozen=True, slots=True)
class MemoryDirectDebits:
    rows: Rows
    organisation_id: int

    def get(self, debit_id: int) -> DirectDebit | None:
        return self.rows.debits.get((self.organisation_id, debit_id))

    def of_top_up(self, top_up_id: int) -> DirectDebit | None:
        own = of(self.rows.debits, self.organisation_id)
        return next((one for one in own if one.top_up_id == top_up_id), None)

    def in_states(self, states: frozenset[DebitState]) -> Sequence[DirectDebit]:
        return [one for one in of(self.rows.debits, self.organisation_id) if one.state in states]

    def add(self, debit: DirectDebit) -> DirectDebit:
        unique(self.of_top_up(debit.top_up_id) is None, debit.top_up_id)
        debit = replace(debit, id=self.rows.number("debits", self.organisation_id))
        insert(self.rows.debits, (self.organisation_id, debit.id), debit)
        return debit

    def replace(self, debit: DirectDebit, *, expected: DebitState) -> bool:
        before = self.get(debit.id)
        if before is None or before.state is not expected:
            return False
        update(self.rows.debits, (self.organisation_id, debit.id), debit)
        return True
