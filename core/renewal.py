"""How large a renewal is, what it costs, and whether it may run by itself."""

from dataclasses import dataclass

from core.agreements import TermSheet
from core.topups import StoppedBecause
from core.units import Minutes, Money, price_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A size with its price: `blocks` times the block size, at `rate` an hour."""

    minutes: Minutes
    blocks: int
    rate: Money
    price: Money


def offer_for(minutes: Minutes, sheet: TermSheet) -> Offer | None:
    """Price a size: its own line of the price list, else whole usual blocks.

    The line of the exact size wins, so that two blocks of ten bought at once
    get the discounted rate of twenty. None where the size cannot be sold.
    """
    own = sheet.rate_for(minutes)
    if own is not None:
        return Offer(minutes=minutes, blocks=1, rate=own, price=price_of(minutes, rate=own))
    if minutes <= 0 or minutes % sheet.usual_block:
        return None
    rate = Money(cents=sheet.usual_rate_cents, currency=sheet.currency)
    return Offer(
        minutes=minutes,
        blocks=minutes // sheet.usual_block,
        rate=rate,
        price=price_of(minutes, rate=rate),
    )


def offer_needed(balance: Minutes, sheet: TermSheet) -> Offer:
    """The fewest usual blocks that lift the balance strictly above the threshold.

    Count pending credit into the balance. At least one block.
    """
    short = sheet.renewal_threshold - balance
    blocks = max(1, short // sheet.usual_block + 1)
    offer = offer_for(Minutes(blocks * sheet.usual_block), sheet)
    if offer is None:
        raise AssertionError("whole usual blocks always have a price")
    return offer


def sellable(sheet: TermSheet) -> tuple[Minutes, ...]:
    """The sizes of the price list that are larger than the renewal threshold."""
    sizes = {line.minutes for line in sheet.price_list}
    return tuple(sorted(size for size in sizes if size > sheet.renewal_threshold))


def why_not_automatic(
    price: Money, sheet: TermSheet, *, charged_this_month: int
) -> StoppedBecause | None:
    """Say why an automatic renewal has to ask, or None when it may run.

    `price` is what would be collected, and `charged_this_month`, in cents, what
    was. An agreement without caps has none to protect its client, so `auto`
    without them asks.
    """
    if sheet.mandate is None:
        return StoppedBecause.NO_MANDATE
    if sheet.auto_cap_cents is None or price.cents > sheet.auto_cap_cents:
        return StoppedBecause.RELOAD_CAP
    monthly = sheet.auto_monthly_cap_cents
    if monthly is None or charged_this_month + price.cents > monthly:
        return StoppedBecause.MONTHLY_CAP
    return None


def approvals_needed(price: Money, sheet: TermSheet) -> int:
    """Two people above the agreement's set amount, else one."""
    above = sheet.two_person_above_cents
    return 2 if above is not None and price.cents > above else 1
