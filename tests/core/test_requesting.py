"""Top-ups that people ask for."""

from datetime import timedelta

import pytest

from core.commands import ArchiveClient, RequestTopUp
from core.days import OnDate
from core.notices import BalanceLow, TopUpOffered
from core.refusals import BlockTooSmall, ClientArchived, NoPrice, NotAllowed, TopUpAlreadyOpen
from core.topups import TopUpCause, TopUpState
from core.units import Minutes
from tests.core.proposal import DECLINED, approve, ask_for, decide, shop_with_proposal
from tests.core.shop import ALERTS, TODAY, Shop, named


@pytest.mark.parametrize("who", ["anna", "mona", "carl"])
def test_technicians_managers_and_approvers_may_ask(who: str) -> None:
    shop = Shop()
    shop.sell(600)
    top_up = decide(shop, who, ask_for())
    assert (top_up.state, top_up.cause) == (TopUpState.PROPOSED, TopUpCause.REQUEST)
    assert (top_up.minutes, top_up.requested_by) == (600, who.title())
    (offer,) = shop.told(TopUpOffered)
    assert (offer.place, offer.top_up_id, offer.thread) == (ALERTS, top_up.id, None)


def test_a_viewer_may_not_ask() -> None:
    Shop().refuse(NotAllowed, "vera", ask_for())


def test_a_size_of_the_price_list_can_be_asked_for() -> None:
    top_up = decide(Shop(), "carl", RequestTopUp(minutes=Minutes(1200), reason="audit in May"))
    assert (top_up.minutes, top_up.price.cents, top_up.reason) == (1200, 228_000, "audit in May")
    assert top_up.other_sizes == (600, 1800)


def test_a_size_that_is_no_larger_than_the_threshold_is_refused() -> None:
    refused = Shop().refuse(BlockTooSmall, "carl", ask_for(120))
    assert (refused.minutes, refused.threshold) == (120, 120)


def test_a_size_without_a_price_is_refused_with_those_that_have_one() -> None:
    refused = Shop().refuse(NoPrice, "carl", ask_for(900))
    assert (refused.minutes, refused.sizes) == (900, (600, 1200, 1800))


def test_without_a_size_as_much_is_asked_for_as_is_needed() -> None:
    shop = shop_with_proposal()
    shop.log("anna", 900)
    decide(shop, "carl", DECLINED)
    assert decide(shop, "anna", ask_for()).minutes == 1200


def test_what_is_pending_counts_when_more_is_asked_for() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", approve(1200))
    shop.log("anna", 1080)
    assert shop.balance() == -965
    assert decide(shop, "anna", ask_for()).minutes == 600


def test_an_asked_size_that_lifts_the_balance_no_more_is_enlarged() -> None:
    shop = Shop()
    shop.open_with(600)
    decide(shop, "carl", ask_for(600))
    shop.log("anna", 1200)
    (top_up,) = shop.top_ups(TopUpState.PROPOSED)
    assert (top_up.cause, top_up.minutes) == (TopUpCause.REQUEST, 1200)


def test_one_proposal_waits_at_a_time() -> None:
    shop = shop_with_proposal()
    refused = shop.refuse(TopUpAlreadyOpen, "carl", ask_for())
    assert (refused.client, refused.top_up_id, refused.minutes) == ("Acme", 1, 600)


def test_a_request_during_an_alarm_is_offered_in_the_alerts_thread() -> None:
    shop = shop_with_proposal()
    decide(shop, "carl", DECLINED)
    decide(shop, "carl", ask_for())
    (alert,) = shop.told(BalanceLow)
    (offer,) = shop.told(TopUpOffered)
    assert offer.thread == alert.subject


def test_a_request_that_meets_a_due_expiry_is_carried_by_its_alert() -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY))
    shop.later(days=1)
    top_up = decide(shop, "carl", RequestTopUp())
    (alert,) = shop.told(BalanceLow)
    assert alert.top_up_id == top_up.id
    assert shop.told(TopUpOffered) == []


def test_what_is_due_is_counted_in_when_more_is_asked_for() -> None:
    shop = Shop()
    shop.sell(1200, starts=OnDate(date=TODAY + timedelta(days=1)))
    shop.log("anna", 900)
    decide(shop, "mona", DECLINED)
    shop.later(days=1)
    assert decide(shop, "anna", ask_for()).minutes == 600


def test_an_archived_client_cannot_be_sold_anything() -> None:
    shop = Shop()
    shop.say("mona", ArchiveClient(client=named("acme")))
    shop.refuse(ClientArchived, "anna", ask_for())
