"""Overdue invoices by the calendar: managers hear of each on two days, and of nothing paid."""

from datetime import UTC, datetime, timedelta

import pytest

from core.commands import CancelInvoice, PayInvoice
from core.notices import InvoiceOverdue
from core.outbox import OutboxMessage
from core.schedule import Job
from tests.core.shop import Shop
from tests.core.test_invoicing import shop_with_invoice

THE_DAY_AFTER = datetime(2026, 11, 18, 7, 0, tzinfo=UTC)
"""Wednesday at eight in Berlin; on Tuesday the fourteen days were over."""


def told(shop: Shop) -> list[tuple[str | None, int]]:
    """What was told by now, to one of the two managers."""
    shop.run_calendar(Job.OVERDUE)
    notices = [message.notice for message in to_mona(shop)]
    return [
        (each.invoice.number, each.days) for each in notices if isinstance(each, InvoiceOverdue)
    ]


def to_mona(shop: Shop) -> list[OutboxMessage]:
    return [each for each in shop.told(InvoiceOverdue) if each.place.channel == "mona"]


def test_managers_are_reminded_on_the_day_after_the_last_one_and_two_weeks_later() -> None:
    shop = shop_with_invoice()
    for at, expected in (
        (THE_DAY_AFTER - timedelta(minutes=1), []),
        (THE_DAY_AFTER, [("2026-0001", 1)]),
        (THE_DAY_AFTER + timedelta(days=12), [("2026-0001", 1)]),
        (THE_DAY_AFTER + timedelta(days=13), [("2026-0001", 1), ("2026-0001", 14)]),
        (THE_DAY_AFTER + timedelta(days=40), [("2026-0001", 1), ("2026-0001", 14)]),
    ):
        shop.at = at
        assert told(shop) == expected
        assert told(shop) == expected


def test_it_is_told_to_managers_directly_and_in_no_channel() -> None:
    shop = shop_with_invoice()
    shop.at = THE_DAY_AFTER
    told(shop)
    places = [message.place for message in shop.told(InvoiceOverdue)]
    assert all(place.direct for place in places)
    assert sorted(place.channel for place in places) == ["max", "mona"]


@pytest.mark.parametrize(
    "command", [PayInvoice(number="2026-0001"), CancelInvoice(number="2026-0001", reason="wrong")]
)
def test_nobody_is_reminded_of_what_was_paid_or_taken_back(
    command: PayInvoice | CancelInvoice,
) -> None:
    shop = shop_with_invoice()
    shop.say("mona", command)
    shop.at = THE_DAY_AFTER
    assert told(shop) == []


def test_at_the_weekend_it_waits_for_monday() -> None:
    shop = shop_with_invoice()
    shop.at = THE_DAY_AFTER + timedelta(days=3)
    assert f"{shop.at:%A}" == "Saturday"
    assert told(shop) == []
    shop.later(days=2)
    assert told(shop) == [("2026-0001", 6)]


def test_of_what_was_missed_the_last_time_is_made_up_for_and_nothing_of_long_ago() -> None:
    shop = shop_with_invoice()
    shop.at = THE_DAY_AFTER + timedelta(days=20)
    assert told(shop) == [("2026-0001", 21)]
    later = shop_with_invoice()
    later.at = THE_DAY_AFTER + timedelta(days=50)
    assert told(later) == []
