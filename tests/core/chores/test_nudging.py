"""The question in the evening, for those who want it."""

from datetime import UTC, datetime, time

import pytest

from core.commands import SetNudge, StartTimer
from core.days import DaysAgo
from core.notices import NothingLogged
from core.refusals import NotAllowed
from core.results import NudgeSet
from core.schedule import Job
from tests.core.shop import NOON, TODAY, Shop, log, named

AT_FIVE = SetNudge(at=time(17))
FIVE = datetime(2026, 11, 3, 16, 0, tzinfo=UTC)
"""Five in Berlin."""


def shop_asking_anna() -> Shop:
    shop = Shop()
    shop.sell(600)
    shop.say("anna", AT_FIVE)
    return shop


def asked(shop: Shop) -> int:
    shop.run_calendar(Job.NUDGE)
    return len(shop.told(NothingLogged))


def test_asks_directly_at_the_time_that_was_said_and_once() -> None:
    shop = shop_asking_anna()
    shop.at = datetime(2026, 11, 3, 15, 59, tzinfo=UTC)
    assert asked(shop) == 0

    shop.at = FIVE
    assert asked(shop) == 1
    shop.later(hours=1)
    assert asked(shop) == 1
    (message,) = shop.told(NothingLogged)
    assert (message.place.channel, message.place.direct) == ("anna", True)
    assert message.notice == NothingLogged(day=TODAY)

    shop.later(days=1)
    assert asked(shop) == 2


def test_whoever_has_logged_for_today_is_not_asked() -> None:
    shop = shop_asking_anna()
    shop.log("anna", 60)
    shop.at = FIVE

    assert asked(shop) == 0


def test_work_of_yesterday_or_of_others_does_not_count() -> None:
    shop = shop_asking_anna()
    shop.say("anna", log(60, day=DaysAgo(days=1)))
    shop.log("ben", 60)
    shop.at = FIVE

    assert asked(shop) == 1


def test_whose_timer_runs_is_not_asked() -> None:
    shop = shop_asking_anna()
    shop.say("anna", StartTimer(client=named("Acme")))
    shop.at = FIVE

    assert asked(shop) == 0


def test_the_time_is_that_of_the_own_zone() -> None:
    shop = Shop()
    shop.move("anna", "America/New_York")
    assert shop.ask(NudgeSet, "anna", AT_FIVE).zone == "America/New_York"
    shop.at = FIVE
    assert asked(shop) == 0

    shop.later(hours=6)
    assert asked(shop) == 1


def test_nobody_is_asked_on_a_weekend() -> None:
    shop = shop_asking_anna()
    shop.at = FIVE.replace(day=7)
    assert asked(shop) == 0
    shop.at = FIVE.replace(day=8)
    assert asked(shop) == 0
    shop.at = FIVE.replace(day=9)
    assert asked(shop) == 1


def test_what_was_missed_on_another_day_is_not_asked_any_more() -> None:
    shop = shop_asking_anna()
    shop.at = FIVE.replace(day=6, hour=8)

    assert asked(shop) == 0


def test_a_time_that_has_passed_is_asked_at_tomorrow() -> None:
    shop = Shop()
    shop.at = FIVE.replace(hour=18)
    shop.say("anna", AT_FIVE)
    assert asked(shop) == 0

    shop.later(days=1)
    assert asked(shop) == 1


def test_off_ends_it() -> None:
    shop = shop_asking_anna()
    assert shop.ask(NudgeSet, "anna", SetNudge(at=None)).at is None
    shop.at = FIVE

    assert asked(shop) == 0
    shop.say("anna", SetNudge(at=None))


def test_whoever_was_removed_is_not_asked() -> None:
    shop = shop_asking_anna()
    shop.replace_person("anna", active=False)
    shop.at = FIVE

    assert asked(shop) == 0


@pytest.mark.parametrize("who", ["carl", "vera"])
def test_clients_log_nothing_and_are_not_asked(who: str) -> None:
    Shop(at=NOON).refuse(NotAllowed, who, AT_FIVE)
