"""How large a renewal is, what it costs, and who has to agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.agreements import BlockPrice, TermSheet
from core.renewal import approvals_needed, offer_for, offer_needed, sellable, why_not_automatic
from core.topups import StoppedBecause
from core.units import Minutes, Money
from tests.core.shop import changed

SHEET = TermSheet()  # 10 h at 120, 20 h at 114, 30 h at 108 euros; alerts at 2 h


def euros(cents: int) -> Money:
    return Money(cents=cents, currency="EUR")


@pytest.mark.parametrize(
    ("balance", "minutes"),
    [
        (120, 600),
        (0, 600),
        (-479, 600),  # 121 afterwards
        (-480, 1200),  # 10 hours would bring exactly 2 h, which is not above
        (-1079, 1200),
        (-1080, 1800),
        (500, 600),  # at least one block, also where nothing is short
    ],
)
def test_offers_the_fewest_usual_blocks_that_lift_strictly_above(
    balance: int, minutes: int
) -> None:
    assert offer_needed(Minutes(balance), SHEET).minutes == minutes


@given(
    st.integers(-100_000, 10_000),
    st.integers(0, 599),
    st.sampled_from([600, 1200, 1800]),
)
def test_one_block_less_would_not_be_enough(balance: int, threshold: int, usual: int) -> None:
    sheet = changed(renewal_threshold=Minutes(threshold), usual_block=Minutes(usual))
    offer = offer_needed(Minutes(balance), sheet)
    assert offer.minutes % usual == 0
    assert balance + offer.minutes > threshold
    assert offer.minutes == usual or balance + offer.minutes - usual <= threshold


def test_a_size_on_the_price_list_has_its_own_rate() -> None:
    offer = offer_for(Minutes(1200), SHEET)
    assert offer is not None
    assert (offer.blocks, offer.rate, offer.price) == (1, euros(11_400), euros(228_000))


def test_two_small_blocks_at_once_get_the_rate_of_the_large_one() -> None:
    assert offer_needed(Minutes(-480), SHEET).price == euros(228_000)


def test_other_multiples_are_sold_at_the_usual_rate() -> None:
    offer = offer_for(Minutes(2400), SHEET)
    assert offer is not None
    assert (offer.blocks, offer.rate, offer.price) == (4, euros(12_000), euros(480_000))


@pytest.mark.parametrize("minutes", [0, -600, 90, 601, 900])
def test_what_is_no_whole_block_has_no_price(minutes: int) -> None:
    assert offer_for(Minutes(minutes), SHEET) is None


def test_only_sizes_above_the_threshold_are_offered_instead() -> None:
    small = BlockPrice(minutes=Minutes(120), rate_cents=13_000)
    sheet = changed(price_list=(*SHEET.price_list, small))
    assert sellable(sheet) == (600, 1200, 1800)


def automatic(price: int = 120_000, *, charged: int = 0, **terms: object) -> StoppedBecause | None:
    allowed = {
        "mandate": "SEPA-1",
        "auto_cap_cents": 120_000,
        "auto_monthly_cap_cents": 240_000,
    } | terms
    return why_not_automatic(euros(price), changed(**allowed), charged_this_month=charged)


def test_an_automatic_renewal_runs_within_its_caps() -> None:
    assert automatic() is None
    assert automatic(charged=120_000) is None


@pytest.mark.parametrize(
    ("why", "price", "charged", "terms"),
    [
        (StoppedBecause.NO_MANDATE, 120_000, 0, {"mandate": None}),
        (StoppedBecause.RELOAD_CAP, 120_001, 0, {}),
        (StoppedBecause.RELOAD_CAP, 120_000, 0, {"auto_cap_cents": None}),
        (StoppedBecause.MONTHLY_CAP, 120_000, 120_001, {}),
        (StoppedBecause.MONTHLY_CAP, 120_000, 0, {"auto_monthly_cap_cents": None}),
    ],
)
def test_an_automatic_renewal_is_stopped(
    why: StoppedBecause, price: int, charged: int, terms: dict[str, object]
) -> None:
    assert automatic(price, charged=charged, **terms) is why


def test_two_people_approve_only_above_the_set_amount() -> None:
    sheet = changed(two_person_above_cents=120_000)
    assert approvals_needed(euros(120_000), sheet) == 1
    assert approvals_needed(euros(120_001), sheet) == 2
    assert approvals_needed(euros(10_000_000), SHEET) == 1


def test_terms_whose_usual_block_has_no_price_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="price list"):
        changed(usual_block=Minutes(900))
