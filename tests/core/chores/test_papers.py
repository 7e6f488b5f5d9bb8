"""Monthly statements by the calendar: each month that was missed, and none twice."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.commands import IssueStatement
from core.days import Month
from core.notices import StatementSent
from core.schedule import Job
from tests.core.shop import ACME_CHANNEL, Shop, changed, named

FEBRUARY = datetime(2027, 2, 1, 5, 0, tzinfo=UTC)
"""Six in Berlin."""


def working_shop() -> Shop:
    shop = Shop()
    shop.set_terms(changed(monthly_statement=True), since=date(2026, 11, 1))
    shop.sell(600)
    shop.log("anna", 60)
    return shop


def months(shop: Shop) -> list[str]:
    shop.run_calendar(Job.STATEMENT)
    notices = [message.notice for message in shop.told(StatementSent)]
    return [f"{each.statement.first:%Y-%m}" for each in notices if isinstance(each, StatementSent)]


def test_is_sent_to_the_client_on_the_first_at_six() -> None:
    shop = working_shop()
    shop.at = datetime(2026, 12, 1, 4, 59, tzinfo=UTC)
    assert months(shop) == []

    shop.at = datetime(2026, 12, 1, 5, 0, tzinfo=UTC)
    assert months(shop) == ["2026-11"]
    assert months(shop) == ["2026-11"]
    assert {message.place for message in shop.told(StatementSent)} == {ACME_CHANNEL}


def test_each_month_that_was_missed_is_sent_in_order() -> None:
    shop = working_shop()
    shop.at = FEBRUARY

    assert months(shop) == ["2026-11", "2026-12", "2027-01"]


def test_months_before_it_was_agreed_are_not_sent() -> None:
    shop = working_shop()
    shop.set_terms(changed(monthly_statement=False), since=date(2026, 11, 1))
    shop.set_terms(changed(monthly_statement=True), since=date(2027, 1, 10))
    shop.at = FEBRUARY

    assert months(shop) == ["2027-01"]


def test_what_a_manager_has_sent_is_not_sent_again() -> None:
    shop = working_shop()
    shop.at = datetime(2026, 12, 1, 4, 0, tzinfo=UTC)
    shop.say("mona", IssueStatement(client=named("Acme"), period=Month(month=11, year=2026)))
    shop.at = FEBRUARY

    assert months(shop) == ["2026-11", "2026-12", "2027-01"]


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_a_month_ends_in_the_zone_of_the_agreement(zone: str) -> None:
    shop = working_shop()
    agreement = shop.agreement()
    moved = replace(agreement, zone=zone)
    shop.store.run(lambda unit: unit.books(shop.organisation_id).agreements.replace(moved))
    shop.at = datetime(2026, 11, 30, 18, 0, tzinfo=UTC)

    assert months(shop) == (["2026-11"] if zone == "Pacific/Auckland" else [])
