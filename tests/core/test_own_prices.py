"""A price of its own, that a manager names for one top-up."""

from core.commands import ApproveTopUp
from core.refusals import NotAllowed, PriceOfOneHour, ReasonNeeded
from core.topups import TopUpState
from core.units import Minutes
from tests.core.proposal import TWO_PEOPLE, approve, decide, shop_with_proposal


def at_price(cents: int, reason: str = "they stay", minutes: int | None = None) -> ApproveTopUp:
    size = None if minutes is None else Minutes(minutes)
    return ApproveTopUp(top_up_id=1, minutes=size, price_cents=cents, reason=reason)


def test_a_manager_may_name_a_price_for_this_once_with_a_reason() -> None:
    shop = shop_with_proposal()
    top_up = decide(shop, "mona", at_price(180_000, minutes=1200))
    assert (top_up.minutes, top_up.price.cents, top_up.reason) == (1200, 180_000, "they stay")
    assert top_up.has_own_price
    assert not decide(shop_with_proposal(), "mona", approve()).has_own_price


def test_a_price_of_its_own_wants_a_reason() -> None:
    shop_with_proposal().refuse(ReasonNeeded, "mona", at_price(100_000, reason=" "))


def test_the_client_does_not_name_the_price() -> None:
    shop_with_proposal().refuse(NotAllowed, "carl", at_price(1))


def test_a_rate_in_the_place_of_the_price_is_refused_with_the_price_that_it_makes() -> None:
    refused = shop_with_proposal().refuse(PriceOfOneHour, "mona", at_price(11_000))
    assert (refused.price.cents, refused.whole.cents) == (11_000, 110_000)


def test_hours_may_be_given_for_nothing() -> None:
    assert decide(shop_with_proposal(), "mona", at_price(0)).price.cents == 0


def test_two_people_approve_the_same_price_of_its_own() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "carl", approve())
    first = decide(shop, "mona", at_price(110_000))
    assert (first.state, first.approved_by) == (TopUpState.PROPOSED, ("Mona",))
    second = decide(shop, "max", approve())
    assert (second.state, second.price.cents) == (TopUpState.APPROVED, 110_000)
