"""Papers as results and notices show them, and as they are typeset."""

from dataclasses import dataclass
from datetime import date, datetime

from core.agreements import TermSheet
from core.invoices import InvoiceKind, InvoiceState, Line, Party
from core.money import Tax, Totals
from core.units import Minutes, Money
from core.views import EntryView


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceView:
    """An invoice or a credit note, as it stands today.

    `number` is None for a draft. `cancels` and `cancelled_by` are the numbers
    of the papers on the other side.
    """

    id: int
    kind: InvoiceKind
    state: InvoiceState
    number: str | None
    client: str
    language: str
    currency: str
    seller: Party
    buyer: Party
    lines: tuple[Line, ...]
    tax: Tax
    totals: Totals
    issued_on: date | None = None
    due_on: date | None = None
    paid_on: date | None = None
    top_up: int | None = None
    cancels: str | None = None
    cancelled_by: str | None = None

    @property
    def gross(self) -> Money:
        """What is to be paid."""
        return Money(cents=self.totals.gross, currency=self.currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementSums:
    """What a period did to a balance, by kind; together they lead from opening to closing."""

    worked: Minutes
    debited: Minutes
    credited: Minutes
    expired: Minutes
    restored: Minutes
    adjusted: Minutes
    reversed: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceMention:
    """An invoice on a statement: what of it never changes."""

    number: str
    kind: InvoiceKind
    issued_on: date
    gross: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """What was posted from `first` to `last`, both included, in the agreement's zone."""

    client: str
    provider: Party
    customer: Party
    language: str
    zone: str
    first: date
    last: date
    opening: Minutes
    closing: Minutes
    entries: tuple[EntryView, ...]
    sums: StatementSums
    invoices: tuple[InvoiceMention, ...] = ()
    issued_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView:
    """An agreement in writing: the parties, and one version of its terms.

    `version` counts from 1; `next_from` is the day on which the next version
    takes its place.
    """

    client: str
    language: str
    provider: Party
    customer: Party
    sheet: TermSheet
    tax: Tax | None
    payment_days: int
    version: int
    in_force_from: date
    next_from: date | None
    started_on: date
    zone: str
