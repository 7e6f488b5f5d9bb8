"""Renewals that need no approval: invoiced at the threshold, or charged within caps."""

import pytest

from core.agreements import CreditOn, RenewalPolicy, ThresholdKind
from core.commands import ApproveTopUp, MarkPaid, RequestTopUp, UnlinkChannel
from core.ledger import EntryKind
from core.notices import BalanceLow, BalanceRestored, ClientReloaded, TopUpMoved
from core.results import HoursLogged
from core.topups import StoppedBecause, TopUpState
from core.units import Minutes
from tests.core.renewals import cancel, low, proposed, shop_at
from tests.core.shop import ACME_CHANNEL, NOON, changed, log, named

AUTO = changed(
    renewal=RenewalPolicy.AUTO,
    credit_on=CreditOn.INVOICE,
    mandate="SEPA-1",
    auto_cap_cents=240_000,
    auto_monthly_cap_cents=300_000,
)


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
