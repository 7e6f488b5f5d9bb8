"""The proof of alerts finds what is wrong, and makes it good where that helps."""

from dataclasses import replace

import pytest

from core.agreements import CreditOn, RenewalPolicy
from core.commands import ApproveTopUp, SetTerms
from core.days import Day, OnDate
from core.notices import BalanceLow
from core.operations.auditing import AlertFault, AlertFlaw, audit_alerts, make_good
from core.outbox import Delivery
from core.ports import Unit
from core.term_changes import SetRenewalThreshold
from core.topups import TopUpState
from core.units import Minutes
from tests.core.shop import Shop, changed, named


@pytest.fixture
def shop() -> Shop:
    """Acme has reached its threshold, and everybody was told."""
    shop = Shop()
    shop.sell(600)
    shop.later(hours=1)
    shop.log("anna", 540)
    shop.post()
    return shop


def audited(shop: Shop) -> list[AlertFlaw]:
    return shop.store.run(lambda unit: audit_alerts(unit, shop.at))


def faults(shop: Shop) -> list[AlertFault]:
    return [flaw.fault for flaw in audited(shop)]


def lose_the_alert(shop: Shop) -> None:
    shop.store.rows.alerts.clear()


def lose_the_message(shop: Shop) -> None:
    shop.store.rows.outbox.clear()


def deliver(shop: Shop, delivery: Delivery) -> None:
    def all_of_them(unit: Unit) -> None:
        for message in shop.outbox():
            unit.queue.replace(replace(message, delivery=delivery))

    shop.store.run(all_of_them)


def test_finds_nothing_where_every_crossing_was_told(shop: Shop) -> None:
    assert audited(shop) == []
    shop.log("ben", 120)
    shop.say("mona", ApproveTopUp(client=named("acme")))
    shop.post()
    assert audited(shop) == []


def test_finds_an_alert_that_was_deleted_and_sends_it(shop: Shop) -> None:
    lose_the_alert(shop)
    lose_the_message(shop)

    (flaw,) = audited(shop)
    assert (flaw.client, flaw.fault, flaw.balance) == ("Acme", AlertFault.MISSING, 60)

    shop.later(hours=1)
    shop.store.run(lambda unit: make_good(flaw, unit, shop.at))
    (told,) = shop.told(BalanceLow)
    assert isinstance(told.notice, BalanceLow)
    assert (told.notice.balance.balance, told.notice.resolved) == (60, False)
    assert told.top_up_id == shop.top_ups(TopUpState.PROPOSED)[0].id
    assert shop.top_ups(TopUpState.PROPOSED)[0].subject == told.subject
    assert audited(shop) == []


def test_sends_again_what_was_refused_wherever_it_was_sent(shop: Shop) -> None:
    deliver(shop, Delivery.FAILED)

    (flaw,) = audited(shop)
    assert flaw.fault is AlertFault.UNSENT
    shop.store.run(lambda unit: make_good(flaw, unit, shop.at))

    assert len(shop.told(BalanceLow)) == 2
    assert audited(shop) == []
    assert len(shop.alerts()) == 1


def test_names_what_may_have_been_posted_and_sends_it_to_nobody_twice(shop: Shop) -> None:
    deliver(shop, Delivery.UNKNOWN)

    (flaw,) = audited(shop)
    assert (flaw.fault, flaw.can_be_made_good) == (AlertFault.UNCERTAIN, False)


@pytest.mark.parametrize("delivery", [Delivery.QUEUED, Delivery.CLAIMED])
def test_waits_for_what_is_on_its_way(delivery: Delivery, shop: Shop) -> None:
    deliver(shop, delivery)
    assert audited(shop) == []


def test_names_an_alert_for_which_nothing_was_crossed(shop: Shop) -> None:
    (alert,) = shop.alerts()
    sale = shop.entries()[0]
    early = replace(alert, episode=2, entry_id=sale.id)
    shop.store.run(lambda unit: unit.books(shop.organisation_id).alerts.add(early))
    assert faults(shop) == [AlertFault.UNFOUNDED]


def test_names_an_alert_that_was_raised_twice(shop: Shop) -> None:
    (alert,) = shop.alerts()
    again = replace(alert, episode=2)
    shop.store.run(lambda unit: unit.books(shop.organisation_id).alerts.add(again))
    assert faults(shop) == [AlertFault.REPEATED]


def raise_threshold(shop: Shop, minutes: int, *, starts: Day | None = None) -> None:
    change = SetRenewalThreshold(minutes=Minutes(minutes))
    shop.say("mona", SetTerms(client=named("acme"), change=change, starts=starts))


def renewing_by_itself() -> Shop:
    """Acme is invoiced and credited at the threshold, without a question."""
    shop = Shop()
    shop.set_terms(changed(renewal=RenewalPolicy.INVOICE, credit_on=CreditOn.INVOICE))
    return shop


def test_knows_the_levels_that_were_in_force_then() -> None:
    shop = Shop()
    shop.sell(600)
    shop.log("anna", 300)
    shop.later(days=1)
    raise_threshold(shop, 360)
    shop.later(hours=2)
    shop.post()
    assert len(shop.alerts()) == 1
    assert audited(shop) == []


def test_knows_a_level_that_begins_on_a_later_day() -> None:
    shop = Shop()
    shop.sell(600)
    shop.log("anna", 300)
    raise_threshold(shop, 360, starts=OnDate(date=shop.at.date().replace(day=10)))
    shop.later(days=3)
    assert audited(shop) == []
    shop.later(days=5)
    assert faults(shop) == [AlertFault.MISSING]  # the job that looks every ten minutes is down
    shop.tick()
    shop.post()
    assert audited(shop) == []


def test_knows_a_crossing_that_the_same_change_of_terms_renewed() -> None:
    shop = renewing_by_itself()
    shop.sell(121)
    shop.later(minutes=1)
    raise_threshold(shop, 300)
    assert (shop.balance(), len(shop.alerts())) == (721, 1)
    assert audited(shop) == []


def test_knows_a_crossing_that_was_renewed_as_soon_as_its_level_was_looked_at() -> None:
    shop = renewing_by_itself()
    shop.sell(121)
    raise_threshold(shop, 300, starts=OnDate(date=shop.at.date().replace(day=4)))
    shop.later(hours=12, minutes=7)
    shop.tick()
    assert (shop.balance(), len(shop.alerts())) == (721, 1)
    assert audited(shop) == []


def test_goes_by_the_order_of_the_ledger_and_not_of_clocks_that_are_set_back() -> None:
    shop = Shop()
    shop.open_with(180)
    for _ in range(3):
        shop.log("anna", 90)
        shop.later(hours=-1)
        shop.adjust(90)
        shop.later(minutes=30)
    shop.post()
    assert len(shop.alerts()) == 3
    assert audited(shop) == []
