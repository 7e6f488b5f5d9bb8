"""Whole cents, and tax on the net total."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.invoices import LineKind, block_line, overage_line, taken_back
from core.money import Tax, totals
from core.units import Minutes, Money
from tests.contracts.house import top_up
from tests.core.shop import TODAY, changed


@pytest.mark.parametrize(
    ("net", "rate", "tax"),
    [
        (120_000, 1900, 22_800),
        (50, 1900, 10),  # 9.5 cents
        (49, 1900, 9),  # 9.31 cents
        (-50, 1900, -10),
        (228_000, 770, 17_556),
        (120_000, 0, 0),
    ],
)
def test_tax_is_rounded_half_up_and_back_the_same(net: int, rate: int, tax: int) -> None:
    assert totals(net, Tax(rate=rate)).tax == tax
    assert totals(net, Tax(rate=rate)).gross == net + tax


@given(net=st.integers(-(10**9), 10**9), rate=st.integers(0, 9999))
def test_a_credit_note_takes_back_exactly_what_its_invoice_claimed(net: int, rate: int) -> None:
    claimed, back = totals(net, Tax(rate=rate)), totals(-net, Tax(rate=rate))
    assert (claimed.net + back.net, claimed.tax + back.tax) == (0, 0)
    assert claimed.gross + back.gross == 0


def test_a_large_block_shows_its_discount_from_the_standard_rate() -> None:
    line = block_line(
        top_up(minutes=Minutes(1200), rate=eur(11_400), price=eur(228_000)), changed()
    )
    assert (line.rate, line.discount, line.net) == (12_000, 12_000, 228_000)
    assert line.net == 12_000 * 20 - 12_000


def test_a_price_of_its_own_is_a_discount_too_and_one_above_stands_alone() -> None:
    low = block_line(top_up(minutes=Minutes(600), rate=eur(12_000), price=eur(100_000)), changed())
    assert (low.rate, low.discount, low.net) == (12_000, 20_000, 100_000)
    high = block_line(top_up(minutes=Minutes(600), rate=eur(12_000), price=eur(130_000)), changed())
    assert (high.rate, high.discount, high.net) == (None, 0, 130_000)


def test_overdraft_is_charged_at_its_rate_and_taken_back_with_its_sign_turned() -> None:
    line = overage_line(Minutes(100), rate=eur(15_000), month=TODAY)
    assert (line.kind, line.net) == (LineKind.OVERAGE, 25_000)
    back = taken_back(line)
    assert (back.minutes, back.net, back.rate) == (-100, -25_000, 15_000)


def eur(cents: int) -> Money:
    return Money(cents=cents, currency="EUR")
