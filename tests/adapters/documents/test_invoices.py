"""What stands on an invoice, and that it adds up as it is read."""

import re

import pytest

from adapters.documents.invoices import invoice_data
from core.agreements import TermSheet
from core.invoices import InvoiceState, Line, LineKind
from core.money import Tax, totals
from core.units import Minutes
from tests.adapters.documents.papers import TRICKY, credit_note, invoice
from tests.core.shop import TODAY


def cents(said: str) -> int:
    """An amount as it is read off the paper."""
    sign = -1 if "−" in said else 1
    return sign * int(re.sub(r"\D", "", said))


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_amounts_on_it_add_up(language: str) -> None:
    for view in (invoice(language), credit_note(language)):
        data = invoice_data(view)
        net, tax, gross = (cents(amount) for _, amount in data["sums"])
        assert sum(cents(row["amount"]) for row in data["rows"]) == net
        assert net + tax == gross == view.totals.gross


def test_it_says_who_owes_whom_what_and_until_when() -> None:
    data = invoice_data(invoice())
    assert data["title"] == "Invoice RE-2026-0042"
    assert data["author"] == "Nordlicht IT-Dienstleistungsgesellschaft mbH"
    assert data["receiver"][0] == "Müller & Söhne Spedition GmbH & Co. KG"
    assert ["Payable until", "8 Dec 2026"] in data["facts"]
    assert ["Your VAT id", "DE987654321"] in data["facts"]
    assert data["closing"][0] == "Please pay €2,713.20 by 8 Dec 2026, quoting RE-2026-0042."


def test_a_credit_note_says_what_it_takes_back_and_asks_for_nothing() -> None:
    data = invoice_data(credit_note("de"))
    assert data["title"] == "Rechnungskorrektur RE-2026-0043"
    assert "RE-2026-0042" in data["opening"]
    assert not any("Bitte zahlen" in each for each in data["closing"])


def test_an_invoice_without_tax_says_why() -> None:
    tax = Tax(rate=0, reason=TRICKY)
    data = invoice_data(invoice(tax=tax, totals=totals(228_000, tax)))
    assert data["closing"][0] == TRICKY


def test_overdraft_is_charged_for_its_month() -> None:
    line = Line(kind=LineKind.OVERAGE, minutes=Minutes(90), net=22_500, rate=15_000, month=TODAY)
    (row,) = invoice_data(invoice(lines=(line,)))["rows"]
    assert row["what"] == "Support beyond the prepaid hours, November 2026"
    assert ["Supplied", "November 2026"] in invoice_data(invoice(lines=(line,)))["facts"]


def test_nothing_on_it_depends_on_what_happens_later() -> None:
    later = invoice(state=InvoiceState.PAID, paid_on=TODAY, cancelled_by="RE-2026-0043")
    assert invoice_data(later) == invoice_data(invoice())


def test_a_price_above_every_rate_stands_alone() -> None:
    line = Line(kind=LineKind.BLOCK, minutes=TermSheet().usual_block, net=130_000)
    (row,) = invoice_data(invoice(lines=(line,)))["rows"]
    assert (row["rate"], row["detail"]) == ("", "At the agreed price")
