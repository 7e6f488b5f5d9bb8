"""Tax and sums in whole cents.

One rule for all papers: tax is reckoned once, on the net total, and rounded
half up to a whole cent (of a negative total half away from zero, so that a
credit note takes back exactly what its invoice claimed).
"""

from dataclasses import dataclass
from fractions import Fraction

HUNDREDTHS = 10_000
"""A tax rate is in hundredths of a percent: 1900 is 19 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tax:
    """A rate, and why there is none where it is 0 (reverse charge, a small business)."""

    rate: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What a paper comes to, in cents: `gross` is `net` with `tax`."""

    net: int
    tax: int
    gross: int


def totals(net: int, tax: Tax) -> Totals:
    """Add the tax to a net total."""
    exact = Fraction(abs(net) * tax.rate, HUNDREDTHS)
    amount = int((exact * 2 + 1) // 2)
    signed = -amount if net < 0 else amount
    return Totals(net=net, tax=signed, gross=net + signed)
