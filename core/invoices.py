"""Invoices and credit notes: what is claimed, from whom, and until when.

An invoice is a draft until it is issued; then it has a number and never
changes. Only a credit note, with a number of its own, takes it back.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.agreements import TermSheet
from core.money import Tax, Totals, totals
from core.topups import TopUp
from core.units import Minutes, Money, price_of


class InvoiceKind(StrEnum):
    """What a paper of the series is."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit-note"


class InvoiceState(StrEnum):
    """Where an invoice stands; nothing of it is stored, it follows from what happened."""

    DRAFT = "draft"
    OPEN = "open"
    OVERDUE = "overdue"
    PAID = "paid"
    CANCELLED = "cancelled"
    CREDITED = "credited"
    """It is a credit note, and there is nothing to pay."""


class LineKind(StrEnum):
    """What a line charges for."""

    BLOCK = "block"
    OVERAGE = "overage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A sender or receiver, with its tax number or VAT id."""

    name: str
    address: str = ""
    tax_id: str = ""
    bank: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line, in cents: minutes at a rate, less a discount.

    `rate` is None where a price above every rate was agreed. `month` is the
    first day of the month whose overdraft is charged.
    """

    kind: LineKind
    minutes: Minutes
    net: int
    rate: int | None = None
    discount: int = 0
    month: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """One paper of an organisation's series.

    `sequence` counts in its `series` without gaps, and makes the `number`.
    `cancels` is the invoice that a credit note takes back, `top_up_id` the
    top-up that is charged, and `block_id` the block that charged overdraft was
    settled by. A draft has neither number nor dates.
    """

    id: int
    agreement_id: int
    kind: InvoiceKind
    language: str
    currency: str
    seller: Party
    buyer: Party
    lines: tuple[Line, ...]
    tax: Tax
    drafted_at: datetime
    top_up_id: int | None = None
    block_id: int | None = None
    cancels: int | None = None
    reason: str = ""
    series: str | None = None
    sequence: int | None = None
    number: str | None = None
    issued_on: date | None = None
    due_on: date | None = None
    issued_by: int | None = None

    @property
    def totals(self) -> Totals:
        """Net, tax and gross."""
        return totals(sum(line.net for line in self.lines), self.tax)

    @property
    def gross(self) -> Money:
        """What is to be paid."""
        return Money(cents=self.totals.gross, currency=self.currency)

    @property
    def is_issued(self) -> bool:
        """Whether it has gone out, and can change no more."""
        return self.number is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money that came in for an invoice, or (negative) went back again."""

    invoice_id: int
    cents: int
    paid_on: date
    recorded_at: datetime
    reference: str = ""
    by: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPaper:
    """The very bytes that were sent of an issued invoice, and their SHA-256."""

    invoice_id: int
    content: bytes
    sha256: str
    made_at: datetime


def block_line(top_up: TopUp, sheet: TermSheet) -> Line:
    """Charge a top-up: its hours at the standard rate, less the discount it was given.

    The standard rate is the highest of the price list; a price above it was
    agreed for this once, and stands alone.
    """
    standard = max(top_up.rate.cents, *(line.rate_cents for line in sheet.price_list))
    full = price_of(top_up.minutes, rate=replace(top_up.rate, cents=standard)).cents
    net = top_up.price.cents
    if net > full:
        return Line(kind=LineKind.BLOCK, minutes=top_up.minutes, net=net)
    return Line(
        kind=LineKind.BLOCK,
        minutes=top_up.minutes,
        net=net,
        rate=standard,
        discount=full - net,
    )


def overage_line(minutes: Minutes, *, rate: Money, month: date) -> Line:
    """Charge a month's overdraft at the overage rate."""
    net = price_of(minutes, rate=rate).cents
    return Line(kind=LineKind.OVERAGE, minutes=minutes, net=net, rate=rate.cents, month=month)


def taken_back(line: Line) -> Line:
    """The line of a credit note: the same with the opposite sign."""
    return replace(line, minutes=Minutes(-line.minutes), net=-line.net, discount=-line.discount)


def series_of(prefix: str, issued_on: date) -> str:
    """The series of a year: `2026`, or `RE-2026` with a prefix."""
    return f"{prefix}-{issued_on.year}" if prefix else str(issued_on.year)


def issued(
    draft: Invoice,
    *,
    series: str,
    sequence: int,
    issued_on: date,
    payment_days: int,
    by: int | None,
) -> Invoice:
    """Give a draft its number and its dates."""
    return replace(
        draft,
        series=series,
        sequence=sequence,
        number=f"{series}-{sequence:04d}",
        issued_on=issued_on,
        due_on=issued_on + timedelta(days=payment_days),
        issued_by=by,
    )


def credit_note(of: Invoice, *, reason: str, at: datetime) -> Invoice:
    """The draft of the paper that takes an issued invoice back as a whole."""
    return replace(
        of,
        id=0,
        kind=InvoiceKind.CREDIT_NOTE,
        lines=tuple(taken_back(line) for line in of.lines),
        drafted_at=at,
        cancels=of.id,
        reason=reason,
        series=None,
        sequence=None,
        number=None,
        issued_on=None,
        due_on=None,
        issued_by=None,
    )


def state_of(invoice: Invoice, *, paid: int, cancelled: bool, today: date) -> InvoiceState:
    """Say where an invoice stands; `paid` is what came in, less what went back."""
    if not invoice.is_issued:
        return InvoiceState.DRAFT
    if cancelled:
        return InvoiceState.CANCELLED
    if invoice.kind is InvoiceKind.CREDIT_NOTE:
        return InvoiceState.CREDITED
    if paid >= invoice.totals.gross:
        return InvoiceState.PAID
    if invoice.due_on is not None and invoice.due_on < today:
        return InvoiceState.OVERDUE
    return InvoiceState.OPEN
