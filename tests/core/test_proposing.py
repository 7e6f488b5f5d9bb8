"""Renewals that the rules start: level-triggered, sized, withdrawn, automatic."""

from datetime import date

import pytest

from core.agreements import CreditOn, RenewalPolicy, TermSheet, ThresholdKind
from core.commands import (
    ApproveTopUp,
    ArchiveClient,
    CancelTopUp,
    DeclineTopUp,
    MarkPaid,
    RequestTopUp,
    SetTerms,
    UnlinkChannel,
)
from core.ledger import EntryKind
from core.notices import BalanceLow, BalanceRestored, ClientReloaded, TopUpMoved, TopUpOffered
from core.outbox import OutboxMessage
from core.results import HoursLogged, TopUpChanged
from core.term_changes import (
    SetRenewal,
)
from core.topups import StoppedBecause, TopUp, TopUpCause, TopUpState
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, ALERTS, NOON, Shop, changed, log, named

AUTO = changed(
    renewal=RenewalPolicy.AUTO,
    credit_on=CreditOn.INVOICE,
    mandate="SEPA-1",
    auto_cap_cents=240_000,
    auto_monthly_cap_cents=300_000,
)


def shop_at(balance: int, sheet: TermSheet | None = None) -> Shop:
    """A shop in which Acme has so many minutes left."""
    shop = Shop()
    if sheet is not None:
        shop.set_terms(sheet)
    shop.open_with(balance)
    return shop


def decline(reason: str = "not now") -> DeclineTopUp:
    return DeclineTopUp(client=named("acme", reason), reason=reason)


def cancel(reason: str) -> CancelTopUp:
    return CancelTopUp(client=named("acme", reason), reason=reason)


def proposed(shop: Shop) -> TopUp:
    (top_up,) = shop.top_ups(TopUpState.PROPOSED)
    return top_up


def low(message: OutboxMessage) -> BalanceLow:
    assert isinstance(message.notice, BalanceLow)
    return message.notice


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


def test_a_decline_mutes_until_the_next_lower_level() -> None:
    shop = shop_at(600)
    shop.log("anna", 480)
    shop.say("carl", decline())
    shop.log("anna", 60)
    assert shop.top_ups(TopUpState.PROPOSED) == []
    shop.log("anna", 60)  # nothing is left
    top_up = proposed(shop)
    alert = shop.told(BalanceLow)[-1]
    assert (top_up.subject, top_up.thread) == (alert.subject, alert.subject)


def test_a_second_decline_mutes_until_the_overdraft_limit() -> None:
    shop = shop_at(600)
    for minutes in (480, 120):
        shop.log("anna", minutes)
        shop.say("mona", decline())
    shop.log("anna", 225)
    assert shop.top_ups(TopUpState.PROPOSED) == []
    shop.log("anna", 15)
    assert proposed(shop).minutes == 600


def test_after_the_lowest_level_a_decline_mutes_until_it_is_armed_again() -> None:
    shop = shop_at(600)
    shop.log("anna", 840)
    shop.say("mona", decline())
    shop.log("ben", 600)
    assert shop.top_ups(TopUpState.PROPOSED) == []
    shop.adjust(2000)
    shop.log("ben", 800)
    shop.log("mona", 300)
    assert proposed(shop).minutes == 600


def test_a_decline_of_several_levels_mutes_them_all() -> None:
    shop = shop_at(600)
    shop.log("anna", 600)
    shop.say("mona", decline())
    shop.log("anna", 15)
    assert shop.top_ups(TopUpState.PROPOSED) == []


def test_a_new_episode_asks_again_after_a_decline() -> None:
    shop = shop_at(600)
    shop.log("anna", 480)
    shop.say("mona", decline())
    shop.adjust(60)
    shop.log("anna", 60)
    assert proposed(shop).minutes == 600


def test_a_decline_without_an_alarm_mutes_nothing() -> None:
    shop = shop_at(600)
    shop.say("anna", RequestTopUp(client=named("acme")))
    shop.say("mona", decline())
    shop.log("anna", 480)
    assert proposed(shop).cause is TopUpCause.THRESHOLD


def test_what_was_muted_is_not_enlarged_against_the_will_of_who_asked() -> None:
    shop = shop_at(600)
    shop.log("anna", 1200)
    shop.say("mona", decline())
    asked = RequestTopUp(client=named("acme"), minutes=Minutes(600))
    assert shop.ask(TopUpChanged, "carl", asked).top_up.minutes == 600
    shop.log("ben", 15)
    assert proposed(shop).minutes == 600


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


def test_invoicing_at_the_threshold_needs_no_approval_and_waits_for_payment() -> None:
    shop = shop_at(130, changed(renewal=RenewalPolicy.INVOICE))
    logged = shop.ask(HoursLogged, "anna", log(15))
    (top_up,) = shop.top_ups()
    assert top_up.state is TopUpState.INVOICED
    assert (top_up.approvals_needed, top_up.decided_by) == (0, None)
    assert (logged.balance, top_up.credited_block) == (115, None)
    (alert,) = shop.told(BalanceLow)
    (moved,) = shop.told(TopUpMoved)
    assert moved.thread == alert.subject
    assert shop.told(ClientReloaded) == []
    shop.say("mona", MarkPaid(client=named("acme")))
    assert shop.balance() == 715


def test_invoicing_that_credits_at_once_lifts_the_balance_and_resolves_in_one_operation() -> None:
    shop = shop_at(130, changed(renewal=RenewalPolicy.INVOICE, credit_on=CreditOn.INVOICE))
    logged = shop.ask(HoursLogged, "anna", log(15))
    assert logged.balance == 715
    assert [crossing.kind for crossing in logged.crossed] == [ThresholdKind.RENEWAL]
    (alert,) = shop.alerts()
    assert (alert.balance, alert.resolved_at) == (115, NOON)
    (message,) = shop.told(BalanceLow)
    (redrawn,) = shop.redrawn(message)
    assert low(redrawn).resolved
    (moved,) = shop.told(TopUpMoved)
    assert isinstance(moved.notice, TopUpMoved)
    assert [crossing.kind for crossing in moved.notice.risen] == [ThresholdKind.RENEWAL]
    assert shop.told(BalanceRestored) == []


def test_what_the_rules_credit_is_in_nobodys_name() -> None:
    shop = shop_at(130, AUTO)
    shop.log("anna", 15)
    credit = shop.entries()[-1]
    assert (credit.kind, credit.by) == (EntryKind.CREDIT, None)


def test_an_automatic_renewal_tells_the_client_at_every_reload() -> None:
    shop = shop_at(130, AUTO)
    shop.log("anna", 15)
    (told,) = shop.told(ClientReloaded)
    assert told.place == ACME_CHANNEL
    assert isinstance(told.notice, ClientReloaded)
    assert (told.notice.charged, told.notice.minutes, told.notice.balance) == (True, 600, 715)


def test_a_client_without_a_channel_is_told_directly() -> None:
    shop = shop_at(130, AUTO)
    shop.say("mona", UnlinkChannel(), place=ACME_CHANNEL)
    shop.log("anna", 15)
    told = [message.place for message in shop.told(ClientReloaded)]
    assert [(place.channel, place.direct) for place in told] == [("carl", True), ("vera", True)]


def test_a_charge_that_is_credited_on_payment_tells_the_client_both_times() -> None:
    shop = shop_at(130, changed(AUTO, credit_on=CreditOn.PAYMENT))
    shop.log("anna", 15)
    assert shop.balance() == 115
    shop.say("mona", MarkPaid(client=named("acme")))
    told = [message.notice for message in shop.told(ClientReloaded)]
    assert [notice.charged for notice in told if isinstance(notice, ClientReloaded)] == [
        True,
        False,
    ]
    assert shop.balance() == 715


@pytest.mark.parametrize(
    ("stopped", "terms"),
    [
        (StoppedBecause.NO_MANDATE, {"mandate": None}),
        (StoppedBecause.RELOAD_CAP, {"auto_cap_cents": 119_999}),
        (StoppedBecause.MONTHLY_CAP, {"auto_monthly_cap_cents": 119_999}),
    ],
)
def test_an_automatic_renewal_that_may_not_run_asks_and_says_why(
    stopped: StoppedBecause, terms: dict[str, object]
) -> None:
    shop = shop_at(130, changed(AUTO, **terms))
    shop.log("anna", 15)
    assert proposed(shop).stopped is stopped
    (alert,) = shop.told(BalanceLow)
    top_up = low(alert).top_up
    assert top_up is not None
    assert top_up.stopped is stopped


def test_the_monthly_cap_counts_what_was_paid_meanwhile() -> None:
    shop = shop_at(130, AUTO)
    for _ in range(2):
        shop.log("anna", 600)
        shop.say("mona", MarkPaid(client=named("acme")))
    shop.log("ben", 600)
    assert proposed(shop).stopped is StoppedBecause.MONTHLY_CAP
    assert len(shop.top_ups(TopUpState.PAID)) == 2


def test_the_monthly_cap_begins_anew_with_the_month_of_the_agreements_zone() -> None:
    shop = shop_at(130, AUTO)
    shop.log("anna", 600)
    shop.log("anna", 600)
    shop.at = NOON.replace(day=30, hour=23)  # already December in Berlin
    shop.log("anna", 600)
    assert shop.top_ups(TopUpState.PROPOSED) == []
    assert len(shop.top_ups(TopUpState.INVOICED)) == 3


def test_what_people_approved_does_not_count_towards_the_cap() -> None:
    shop = shop_at(130, AUTO)
    asked = RequestTopUp(client=named("acme"), minutes=Minutes(1800))
    shop.say("mona", asked)
    shop.say("mona", ApproveTopUp(client=named("acme")))
    shop.say("mona", MarkPaid(client=named("acme")))
    shop.log("anna", 1200)
    shop.log("ben", 720)
    (automatic,) = shop.top_ups(TopUpState.INVOICED)
    assert automatic.stopped is None


def test_a_cancelled_charge_is_never_charged_again_by_itself() -> None:
    shop = shop_at(130, AUTO)
    shop.log("anna", 15)
    shop.say("mona", cancel("client objects"))
    assert shop.balance() == 115
    assert proposed(shop).minutes == 600
    shop.log("anna", 15)
    assert shop.top_ups(TopUpState.INVOICED) == []


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
