"""What can be asked for about papers: invoices, statements, agreements, and who sends them."""

from dataclasses import dataclass

from core.days import Day, Period
from core.direct_debits import DebitState
from core.money import Tax
from core.readings import ClientReadings


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowCompany:
    """What stands on the papers as their sender."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCompany:
    """Change what stands on the papers as their sender; None leaves a thing as it is."""

    name: str | None = None
    address: str | None = None
    tax_id: str | None = None
    bank: str | None = None
    payment_days: int | None = None
    tax: Tax | None = None
    prefix: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListInvoices:
    """Invoices, newest first: a client's, or all that the asker may see."""

    client: ClientReadings = ()
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowInvoice:
    """One invoice, by its number or by the top-up that it charges."""

    number: str | None = None
    top_up_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelInvoice:
    """Take an issued invoice back by a credit note, with a reason."""

    number: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayInvoice:
    """Say that an invoice was paid; `reference` is the payment's."""

    number: str
    paid_on: Day | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowStatement:
    """A client's statement of a period; without one, of last month."""

    client: ClientReadings = ()
    period: Period | None = None
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueStatement:
    """Send a client the statement of a month that is over; without one, of last month."""

    client: ClientReadings = ()
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAgreement:
    """A client's agreement in writing, as it is in force on a day."""

    client: ClientReadings = ()
    day: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDebits:
    """Direct debits that are under way."""

    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveDebit:
    """Say what became of the direct debit of a top-up."""

    top_up_id: int
    state: DebitState
    reason: str = ""


PaperReading = ShowInvoice | ShowStatement | ShowAgreement
"""What is answered by a paper that can be had as a file."""

HouseReading = PaperReading | ListInvoices | ListDebits
"""What the house itself may ask, with nobody asking."""

PaperCommand = (
    ShowCompany
    | SetCompany
    | ListInvoices
    | ShowInvoice
    | CancelInvoice
    | PayInvoice
    | ShowStatement
    | IssueStatement
    | ShowAgreement
    | ListDebits
    | MoveDebit
)
