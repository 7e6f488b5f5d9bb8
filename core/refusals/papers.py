"""What can be refused about papers."""

from dataclasses import dataclass
from datetime import date

from core.direct_debits import DebitState
from core.refusals.refusal import Refusal


@dataclass(kw_only=True, eq=False)
class BadCompany(Refusal):
    """Something that cannot stand on an invoice; `setting` is the field of the command."""

    setting: str
    value: str


@dataclass(kw_only=True, eq=False)
class BadIban(Refusal):
    """What looks like an IBAN is none; `length` is its country's, None for no country's."""

    value: str
    country: str
    length: int | None


@dataclass(kw_only=True, eq=False)
class NoAccountNumber(Refusal):
    """A bank account without any number in it."""

    value: str


@dataclass(kw_only=True, eq=False)
class BadVatId(Refusal):
    """What looks like a country's VAT id has not its form, of which `like` is an example."""

    value: str
    country: str
    like: str


@dataclass(kw_only=True, eq=False)
class NoTaxNumber(Refusal):
    """A tax number without any digit in it."""

    value: str


@dataclass(kw_only=True, eq=False)
class TaxReasonNeeded(Refusal):
    """An invoice without tax has to say why."""


@dataclass(kw_only=True, eq=False)
class NoInvoice(Refusal):
    """No such invoice that the asker may know of."""

    number: str


@dataclass(kw_only=True, eq=False)
class InvoiceSettled(Refusal):
    """The invoice is paid or cancelled already, or is a credit note."""

    number: str


@dataclass(kw_only=True, eq=False)
class CameByInvoice(Refusal):
    """The entry credited what an invoice charged, and goes back with a credit note."""

    entry_id: int
    number: str


@dataclass(kw_only=True, eq=False)
class PaidAhead(Refusal):
    """A payment cannot be dated later than today."""

    day: date


@dataclass(kw_only=True, eq=False)
class NotAMonth(Refusal):
    """Only a whole month is issued as a statement."""

    first: date
    last: date


@dataclass(kw_only=True, eq=False)
class MonthNotOver(Refusal):
    """A statement of a month that still runs would change after it was sent."""

    last: date


@dataclass(kw_only=True, eq=False)
class StatementOutAlready(Refusal):
    """The statement of that month was issued before."""

    client: str
    first: date


@dataclass(kw_only=True, eq=False)
class OnAStatement(Refusal):
    """The entry stands on a statement that was issued; only a manager may change it."""

    entry_id: int
    first: date


@dataclass(kw_only=True, eq=False)
class NoDebit(Refusal):
    """The top-up is not collected by direct debit."""

    top_up_id: int


@dataclass(kw_only=True, eq=False)
class DebitAtBank(Refusal):
    """Its direct debit was submitted: money may come for what would be cancelled."""

    top_up_id: int


@dataclass(kw_only=True, eq=False)
class NoSuchDebitStep(Refusal):
    """A direct debit cannot become that from where it stands."""

    top_up_id: int
    state: DebitState
    wanted: DebitState
