"""The ports to papers and money: invoices, statements, direct debits, and who sends them.

What `core.ports` says of its ports holds of these.
"""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from core.company import BillingAddress, Company
from core.direct_debits import DebitState, DirectDebit
from core.invoices import Invoice, Payment, StoredPaper
from core.statements import IssuedStatement


class Parties(Protocol):
    """Who stands on the papers as sender and receiver."""

    def company(self) -> Company:
        """The organisation as a sender; an empty one where nothing was set."""
        ...

    def set_company(self, company: Company) -> None: ...
    def billing(self, client_id: int) -> BillingAddress:
        """Where a client's invoices go; an empty one where nothing was set."""
        ...

    def set_billing(self, address: BillingAddress) -> None: ...


class Invoices(Protocol):
    """Invoices and credit notes, what was paid, and the papers as they were sent."""

    def get(self, invoice_id: int) -> Invoice | None: ...
    def by_number(self, number: str) -> Invoice | None:
        """Find an issued one; numbers compare without case."""
        ...

    def of_top_up(self, top_up_id: int) -> Invoice | None:
        """The invoice (no credit note) that charges the top-up."""
        ...

    def of_block(self, block_id: int) -> Invoice | None:
        """The invoice (no credit note) whose overdraft the block settled."""
        ...

    def cancelling(self, invoice_id: int) -> Invoice | None:
        """The credit note that takes an invoice back; there is one at most."""
        ...

    def of_agreement(self, agreement_id: int) -> Sequence[Invoice]:
        """All of an agreement, oldest first."""
        ...

    def all(self) -> Sequence[Invoice]:
        """All of the organisation, oldest first."""
        ...

    def unpaid_due(self, first: date, last: date) -> Sequence[Invoice]:
        """Those to be paid until a day from `first` to `last`, and not paid in full, oldest first.

        What was taken back is not among them.
        """
        ...

    def next_in(self, series: str) -> int:
        """The number after the last one of a series."""
        ...

    def add(self, invoice: Invoice) -> Invoice: ...
    def replace(self, invoice: Invoice) -> None:
        """Change a draft, or issue it; what was issued cannot be changed."""
        ...

    def discard(self, invoice_id: int) -> None:
        """Throw a draft away; what was issued cannot be thrown away."""
        ...

    def pay(self, payment: Payment) -> None: ...
    def payments(self, invoice_id: int) -> Sequence[Payment]:
        """What was paid and went back, oldest first."""
        ...

    def keep(self, paper: StoredPaper) -> None:
        """Store the paper of an issued invoice, once and for all."""
        ...

    def paper(self, invoice_id: int) -> StoredPaper | None: ...


class Statements(Protocol):
    """Statements that were issued."""

    def of_agreement(self, agreement_id: int) -> Sequence[IssuedStatement]:
        """All of an agreement, oldest month first."""
        ...

    def add(self, statement: IssuedStatement) -> None:
        """Keep a statement; an agreement has one for each first day."""
        ...


class DirectDebits(Protocol):
    """Direct debits of the organisation's top-ups."""

    def get(self, debit_id: int) -> DirectDebit | None: ...
    def of_top_up(self, top_up_id: int) -> DirectDebit | None: ...
    def in_states(self, states: frozenset[DebitState]) -> Sequence[DirectDebit]:
        """Those in these states, oldest first."""
        ...

    def add(self, debit: DirectDebit) -> DirectDebit: ...
    def replace(self, debit: DirectDebit, *, expected: DebitState) -> bool:
        """Compare and set: False, and nothing changed, if the state is another."""
        ...
