from dataclasses import replace
from datetime import timedelta

import pytest

from bot.checkup import Finding, check_up
from core.outbox import Delivery, OutboxMessage
from core.ports import Unit
from core.units import Minutes
from tests.core.shop import ALERTS, Shop, log
from tests.core.test_invoicing import shop_with_invoice
from tests.fakes.memory import MemoryStore


def examined(shop: Shop) -> tuple[Finding, ...]:
    return shop.store.run(lambda unit: check_up(unit, now=shop.at)).findings


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    shop.sell(600)
    return shop


def test_finds_nothing_where_all_is_well(shop: Shop) -> None:
    shop.say("anna", log(90))

    checkup = shop.store.run(lambda unit: check_up(unit, now=shop.at))

    assert (checkup.accounts, checkup.entries, checkup.findings) == (3, 2, ())


def test_says_how_to_begin_with_an_empty_database() -> None:
    (finding,) = MemoryStore().run(lambda unit: check_up(unit, now=Shop().at)).findings

    assert finding.what == "The database is empty."
    assert "blockhours sample" in finding.remedy


def test_finds_a_ledger_that_does_not_add_up(shop: Shop) -> None:
    agreement = shop.agreement()
    wrong = replace(agreement, balance=Minutes(601))
    shop.store.run(lambda unit: unit.books(shop.organisation_id).agreements.replace(wrong))

    findings = examined(shop)

    assert len(findings) == 2
    assert findings[0].what == (
        "The ledger of Acme does not add up: "
        "the balance is 601 minutes and the ledger's sum is 600."
    )


def test_finds_that_alerts_have_no_channel(shop: Shop) -> None:
    shop.store.run(lambda unit: unit.books(shop.organisation_id).places.unbind(ALERTS))

    (finding,) = examined(shop)

    assert finding.what == "Nordlicht IT has no alert channel: its managers are told directly."


@pytest.mark.parametrize(
    ("delivery", "what"),
    [
        (Delivery.FAILED, "was refused: no such channel"),
        (Delivery.UNKNOWN, "may or may not have been posted: no such channel"),
    ],
)
def test_finds_an_alert_that_was_not_posted(delivery: Delivery, what: str, shop: Shop) -> None:
    alert = stuck(shop, delivery)

    (finding,) = examined(shop)

    assert finding.what == f"Message {alert.id} to test/msp/alerts {what}."


@pytest.mark.parametrize("delivery", [Delivery.QUEUED, Delivery.CLAIMED])
def test_counts_what_waits_for_too_long(delivery: Delivery, shop: Shop) -> None:
    stuck(shop, delivery)
    shop.at += timedelta(minutes=6)
    shop.say("ben", log(120))
    shop.at += timedelta(minutes=4)

    (finding,) = examined(shop)

    assert finding.what == "Messages waiting: 1, the oldest since 2026-11-03 11:00 UTC."


def stuck(shop: Shop, delivery: Delivery) -> OutboxMessage:
    """Log down to the threshold, and leave the alert in that state."""
    shop.say("anna", log(480))
    (alert,) = (message for message in shop.outbox() if message.place == ALERTS)
    left = replace(alert, delivery=delivery, error="no such channel")
    shop.store.run(lambda unit: unit.queue.replace(left))
    return left


def test_is_patient_with_what_was_queued_a_moment_ago(shop: Shop) -> None:
    shop.say("anna", log(480))
    assert shop.outbox()

    assert examined(shop) == ()


def test_finds_that_a_number_is_missing_among_the_invoices() -> None:
    shop = shop_with_invoice()
    assert examined(shop) == ()
    number = shop.books().invoices.by_number("2026-0001")
    assert number is not None

    def add(unit: Unit) -> None:
        later = replace(number, top_up_id=None, sequence=3, number="2026-0003")
        unit.books(shop.organisation_id).invoices.add(later)

    shop.store.run(add)

    (finding,) = examined(shop)
    assert finding.what == "Nordlicht IT: 1 missing among the invoices of 2026: 2026-0002."
