"""Whole minutes and whole cents."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.units import Minutes, Money, price_of, round_up, rounded


@pytest.mark.parametrize(
    ("hours", "minutes"),
    [
        ("1.33", 80),
        ("1.5", 90),
        ("0.25", 15),
        ("1/120", 1),  # half a minute goes up
        ("0.008", 0),  # 0.48 of a minute
        ("1.675", 101),  # 100.5
        ("0", 0),
    ],
)
def test_decimal_hours_round_half_up_to_a_minute(hours: str, minutes: int) -> None:
    assert rounded(Fraction(hours) * 60) == minutes


@given(st.fractions(min_value=0, max_value=10_000))
def test_hours_are_never_off_by_more_than_half_a_minute(hours: Fraction) -> None:
    assert abs(rounded(hours * 60) - hours * 60) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("minutes", "increment", "raised"),
    [(70, 15, 75), (75, 15, 75), (1, 15, 15), (0, 15, 0), (61, 1, 61), (31, 30, 60)],
)
def test_rounds_up_to_the_increment(minutes: int, increment: int, raised: int) -> None:
    assert round_up(Minutes(minutes), Minutes(increment)) == raised


@given(st.integers(0, 10_000), st.integers(1, 480))
def test_rounding_up_adds_less_than_one_increment(minutes: int, increment: int) -> None:
    raised = round_up(Minutes(minutes), Minutes(increment))
    assert raised % increment == 0
    assert 0 <= raised - minutes < increment


@pytest.mark.parametrize(
    ("minutes", "rate", "price"),
    [
        (600, 12_000, 120_000),
        (90, 12_000, 18_000),
        (1, 12_030, 201),  # 200.5 cents go up
        (1, 12_029, 200),
    ],
)
def test_prices_round_half_up_to_a_cent(minutes: int, rate: int, price: int) -> None:
    at_the_rate = price_of(Minutes(minutes), rate=Money(cents=rate, currency="EUR"))
    assert at_the_rate == Money(cents=price, currency="EUR")
