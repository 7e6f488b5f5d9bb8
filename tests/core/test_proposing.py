"""Renewals that the rules start: level-triggered, sized, withdrawn, expiring."""

from datetime import date

from core.agreements import RenewalPolicy
from core.commands import ApproveTopUp, ArchiveClient, RequestTopUp, SetTerms
from core.notices import BalanceLow, TopUpMoved, TopUpOffered
from core.outbox import OutboxMessage
from core.term_changes import SetRenewal
from core.topups import TopUpCause, TopUpState
from core.units import Minutes
from tests.core.renewals import cancel, low, proposed, shop_at
from tests.core.shop import ALERTS, Shop, changed, named


def offered(message: OutboxMessage) -> TopUpOffered:
    assert isinstance(message.notice, TopUpOffered)
    return message.notice


def test_reaching_the_renewal_level_proposes_the_usual_block() -> None:
    shop = shop_at(130)
    shop.log("anna", 15)
    top_up = proposed(shop)
    assert (top_up.cause, top_up.minutes, top_up.blocks) == (TopUpCause.THRESHOLD, 600, 1)
    assert (top_up.price.cents, top_up.requested_by) == (120_000, None)


def test_the_size_counts_overdraft_in() -> None:
    shop = shop_at(130)
    shop.log("anna", 1000)
    assert proposed(shop).minutes == 1200


def test_the_size_counts_pending_hours_in() -> None:
    shop = shop_at(130)
    shop.log("anna", 15)
    shop.say("carl", ApproveTopUp())
    shop.log("anna", 1095)
    assert shop.balance() == -980
    assert proposed(shop).minutes == 600  # with the 600 that are pending, above two hours


def test_staying_low_proposes_nothing_more() -> None:
    shop = shop_at(130)
    shop.log("anna", 15)
    top_up = proposed(shop)
    shop.log("anna", 15)
    assert proposed(shop) == top_up


def test_a_proposal_that_lifts_no_more_is_enlarged_and_redrawn() -> None:
    shop = shop_at(130)
    shop.log("anna", 15)
    (message,) = shop.told(BalanceLow)
    shop.log("anna", 90)
    shop.log("ben", 600)
    top_up = proposed(shop)
    assert (top_up.minutes, top_up.price.cents) == (1200, 228_000)
    assert len(shop.top_ups()) == 1
    assert shop.redrawn(message)


def test_the_newest_alert_carries_the_buttons() -> None:
    shop = shop_at(130)
    shop.log("anna", 15)
    shop.log("anna", 120)
    first, second = shop.told(BalanceLow)
    top_up = proposed(shop)
    assert (top_up.subject, top_up.thread) == (second.subject, second.subject)
    assert second.top_up_id == top_up.id
    (redrawn,) = shop.redrawn(first)
    assert low(redrawn).top_up is None
    assert not low(redrawn).resolved


def test_an_alert_takes_the_buttons_over_from_an_offer() -> None:
    shop = shop_at(600)
    shop.say("anna", RequestTopUp(client=named("acme")))
    (offer,) = shop.told(TopUpOffered)
    shop.log("anna", 480)
    (alert,) = shop.told(BalanceLow)
    assert proposed(shop).subject == alert.subject
    assert not offered(offer).superseded
    assert [offered(each).superseded for each in shop.redrawn(offer)] == [True]


def test_buttons_that_an_alert_in_an_old_thread_takes_over_belong_to_that_thread() -> None:
    shop = shop_at(600)
    shop.say("anna", RequestTopUp(client=named("acme")))
    shop.log("anna", 480)
    shop.adjust(60)
    shop.later(hours=1)
    shop.log("anna", 60)
    first, second = shop.told(BalanceLow)
    top_up = proposed(shop)
    assert (top_up.subject, top_up.thread) == (second.subject, first.subject)


def test_a_correction_that_lifts_the_balance_withdraws_the_proposal() -> None:
    shop = shop_at(130)
    shop.log("anna", 15)
    (message,) = shop.told(BalanceLow)
    shop.undo("anna")
    (top_up,) = shop.top_ups()
    assert (top_up.state, top_up.decided_by) == (TopUpState.WITHDRAWN, None)
    (redrawn,) = shop.redrawn(message)
    view = low(redrawn).top_up
    assert view is not None
    assert view.state is TopUpState.WITHDRAWN


def test_what_somebody_asked_for_is_never_withdrawn() -> None:
    shop = shop_at(130)
    shop.say("anna", RequestTopUp(client=named("acme")))
    shop.log("anna", 15)
    shop.adjust(600)
    assert proposed(shop).cause is TopUpCause.REQUEST


def test_an_approved_size_that_is_too_small_proposes_the_rest_without_a_new_alert() -> None:
    shop = shop_at(130)
    shop.log("anna", 1000)
    assert proposed(shop).minutes == 1200
    shop.say("carl", ApproveTopUp(minutes=Minutes(600)))
    rest = proposed(shop)
    assert rest.minutes == 600
    assert len(shop.told(BalanceLow)) == 1
    (offer,) = shop.told(TopUpOffered)
    (alert,) = shop.told(BalanceLow)
    assert (rest.subject, rest.thread, offer.thread) == (
        offer.subject,
        alert.subject,
        alert.subject,
    )
    assert offer.top_up_id == rest.id
    (moved,) = shop.told(TopUpMoved)
    assert moved.id < offer.id


def test_pending_hours_that_lift_need_no_further_proposal() -> None:
    shop = shop_at(130)
    shop.log("anna", 15)
    shop.say("carl", ApproveTopUp())
    shop.log("anna", 15)
    assert shop.top_ups(TopUpState.PROPOSED) == []


def test_cancelling_what_was_pending_proposes_again() -> None:
    shop = shop_at(130)
    shop.log("anna", 15)
    shop.say("carl", ApproveTopUp())
    shop.say("mona", cancel("order withdrawn"))
    assert proposed(shop).minutes == 600
    assert len(shop.told(TopUpOffered)) == 1


def test_an_archived_client_is_proposed_nothing_and_its_open_proposal_withdrawn() -> None:
    shop = shop_at(130)
    entry = shop.log("anna", 15)
    shop.say("mona", ArchiveClient(client=named("acme")))
    (top_up,) = shop.top_ups()
    assert (top_up.state, top_up.decided_by) == (TopUpState.WITHDRAWN, shop.person("mona").id)
    shop.undo("anna", entry)
    assert len(shop.top_ups()) == 1


def test_a_changed_policy_counts_from_the_next_proposal_on() -> None:
    shop = shop_at(130)
    shop.log("anna", 15)
    invoice = SetTerms(client=named("acme"), change=SetRenewal(policy=RenewalPolicy.INVOICE))
    shop.say("mona", invoice)
    assert proposed(shop).minutes == 600


def test_renewal_serves_quiet_accounts_too() -> None:
    shop = Shop()
    shop.sell(600, expires=None)
    shop.set_terms(changed(renewal_threshold=Minutes(599)), since=date(2026, 11, 4))
    shop.log("anna", 15)
    shop.later(days=1)
    shop.tick()
    assert proposed(shop).minutes == 600
    (alert,) = shop.told(BalanceLow)
    assert alert.place == ALERTS


def test_every_client_has_its_own_proposal() -> None:
    shop = Shop()
    shop.log("anna", 15)
    shop.log("anna", 15, client="Globex")
    assert len(shop.top_ups(client="Acme")) == len(shop.top_ups(client="Globex")) == 1


# expiry of a proposal


def test_a_proposal_that_nobody_answers_expires_in_its_thread_and_is_made_anew() -> None:
    shop = shop_at(130)
    shop.log("anna", 15)
    first = proposed(shop)
    shop.later(days=30)
    shop.tick()
    assert proposed(shop) == first
    shop.later(days=1)
    shop.tick()
    (expired,) = shop.top_ups(TopUpState.EXPIRED)
    assert (expired.id, expired.decided_by) == (first.id, None)
    told = shop.told(TopUpMoved)[-1]
    assert (told.thread, told.notice.top_up.state) == (first.thread, TopUpState.EXPIRED)  # type: ignore[union-attr]
    assert proposed(shop).thread == first.thread
    assert len(shop.told(BalanceLow)) == 1


def test_a_request_that_nobody_answers_just_expires() -> None:
    shop = shop_at(600)
    shop.say("carl", RequestTopUp())
    shop.later(days=31)
    shop.tick()
    assert [top_up.state for top_up in shop.top_ups()] == [TopUpState.EXPIRED]


def test_a_proposal_waits_as_long_as_the_terms_say() -> None:
    for days, state in ((3, TopUpState.EXPIRED), (None, TopUpState.PROPOSED)):
        shop = shop_at(600, changed(proposal_days=days))
        shop.say("carl", RequestTopUp())
        shop.later(days=4)
        shop.tick()
        assert [top_up.state for top_up in shop.top_ups()] == [state]
