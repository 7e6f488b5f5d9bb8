"""Notices before a block expires."""

from datetime import UTC, datetime, timedelta

from core.days import OnDate
from core.notices import ClientExpiryNear, ExpiryNear
from core.schedule import Job
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, ALERTS, NOON, TODAY, Shop, changed

LAST = TODAY + timedelta(days=60)
EIGHT = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
"""Nine in Berlin, 30 days before the last day."""


def shop_with_block(days: int = 60) -> Shop:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY + timedelta(days=days)))
    return shop


def notices(shop: Shop) -> list[ExpiryNear]:
    return [each.notice for each in shop.told(ExpiryNear) if isinstance(each.notice, ExpiryNear)]


def test_tells_30_and_7_days_before_the_last_day_at_nine() -> None:
    shop = shop_with_block()
    told = []
    for _ in range(70 * 24):
        if shop.run_calendar(Job.EXPIRY_NOTICE):
            told.append(shop.at)
        shop.later(hours=1)

    assert told == [EIGHT, EIGHT + timedelta(days=23)]
    assert [notice.days for notice in notices(shop)] == [30, 7]
    assert {notice.expires_on for notice in notices(shop)} == {LAST}
    assert {message.place for message in shop.told(ExpiryNear)} == {ALERTS}


def test_tells_what_is_left_by_then() -> None:
    shop = shop_with_block()
    shop.log("anna", 240)
    shop.at = EIGHT
    shop.run_calendar()

    (notice,) = notices(shop)
    assert (notice.client, notice.remaining, notice.balance) == ("Acme", 360, 360)


def test_of_two_notices_that_were_missed_only_the_nearer_is_given() -> None:
    shop = shop_with_block()
    shop.at = EIGHT + timedelta(days=25)
    shop.run_calendar()
    shop.run_calendar()

    assert [notice.days for notice in notices(shop)] == [5]


def test_a_block_that_was_sold_later_than_a_notice_has_only_the_other() -> None:
    shop = shop_with_block(days=20)
    shop.later(days=1)
    assert shop.run_calendar(Job.EXPIRY_NOTICE) == []

    shop.at = NOON + timedelta(days=13)
    shop.run_calendar()
    assert [notice.days for notice in notices(shop)] == [7]


def test_used_up_and_expired_blocks_are_not_told_of() -> None:
    used = shop_with_block()
    used.log("anna", 600)
    used.at = EIGHT
    expired = shop_with_block()
    expired.at = EIGHT + timedelta(days=31)

    assert used.run_calendar(Job.EXPIRY_NOTICE) == []
    assert expired.run_calendar(Job.EXPIRY_NOTICE) == []


def test_an_archived_clients_block_is_not_told_of() -> None:
    shop = shop_with_block()
    shop.archive("Acme")
    shop.at = EIGHT
    shop.run_calendar()

    assert notices(shop) == []


def test_the_client_is_told_where_that_was_agreed() -> None:
    silent, told = shop_with_block(), shop_with_block()
    told.set_terms(changed(client_told=True))
    for shop in (silent, told):
        shop.at = EIGHT
        shop.run_calendar()

    assert silent.told(ClientExpiryNear) == []
    (message,) = told.told(ClientExpiryNear)
    assert message.place == ACME_CHANNEL
    assert message.notice == ClientExpiryNear(
        client="Acme", remaining=Minutes(600), expires_on=LAST, days=30
    )
