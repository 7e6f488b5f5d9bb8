"""Who sends and who receives invoices, as it stands on them."""

from dataclasses import dataclass

from core.money import Tax


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The organisation as the sender of its papers.

    It sends invoices from here as soon as its address and its tax are set;
    until then top-ups are only marked as invoiced, and the invoices are
    written elsewhere. `name` is the legal name, empty where the
    organisation's own will do. An address is one line, divided by commas.
    `payment_days` is how long an invoice may wait. `prefix` leads the numbers
    of invoices.
    """

    name: str = ""
    address: str = ""
    tax_id: str = ""
    bank: str = ""
    payment_days: int = 14
    tax: Tax | None = None
    prefix: str = ""

    @property
    def invoices(self) -> bool:
        """Whether it can send invoices from here."""
        return bool(self.address) and self.tax is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class BillingAddress:
    """Where a client's invoices go; `name` is empty where the client's own will do."""

    client_id: int
    name: str = ""
    address: str = ""
    vat_id: str = ""
