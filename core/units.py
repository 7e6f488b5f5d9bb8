"""Whole minutes and whole cents: the only quantities that enter the ledger."""

from dataclasses import dataclass
from fractions import Fraction
from typing import NewType

Minutes = NewType("Minutes", int)
"""A whole number of minutes; negative where a ledger entry takes time away."""

Percent = NewType("Percent", int)
"""A multiplier in hundredths: 150 is ×1.5. Multipliers move in steps of five."""

PERCENT_STEP = 5
MINUTES_PER_HOUR = 60
MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Money:
    """An amount in whole minor units of an ISO 4217 currency."""

    cents: int
    currency: str


def rounded(minutes: Fraction) -> Minutes:
    """Round exact minutes half up: 1.33 h are 79.8 minutes, and said to be 80."""
    over, under = minutes.numerator, minutes.denominator
    return Minutes((over * 2 + under) // (under * 2))


def round_up(minutes: Minutes, increment: Minutes) -> Minutes:
    """Raise minutes to the next multiple of the billing increment."""
    return Minutes(-(-minutes // increment) * increment)


def price_of(minutes: Minutes, *, rate: Money) -> Money:
    """Price minutes at a rate per hour, rounding half up to a whole cent."""
    exact = Fraction(rate.cents * minutes, MINUTES_PER_HOUR)
    return Money(cents=int((exact * 2 + 1) // 2), currency=rate.currency)
