"""The early warning: hours that run out before a payment could arrive."""

from core.notices import BalanceLow, RunsOutSoon
from core.schedule import Job
from tests.core.shop import ALERTS, Shop, changed

PACE = 120
"""Two hours a day."""


def working_shop(lead: int | None = 14) -> Shop:
    """Acme has 100 hours and uses two a day, since half a year."""
    shop = Shop()
    shop.set_terms(changed(lead_days=lead))
    shop.sell(6000)
    return shop


def work(shop: Shop, days: int, minutes: int = PACE) -> int:
    """Work day by day; returns how many warnings came."""
    before = len(shop.told(RunsOutSoon))
    for _ in range(days):
        shop.later(days=1)
        if minutes:
            shop.log("anna", minutes)
        shop.run_calendar(Job.EARLY_WARNING)
    return len(shop.told(RunsOutSoon)) - before


def test_warns_once_when_hours_likely_run_out_before_a_payment_arrives() -> None:
    shop = working_shop()
    assert work(shop, 30) == 0

    assert work(shop, 15) == 1
    (warning,) = shop.told(RunsOutSoon)
    assert warning.place == ALERTS
    notice = warning.notice
    assert isinstance(notice, RunsOutSoon)
    assert notice.lead_days == 14
    assert notice.balance.burndown is not None
    assert notice.balance.burndown.run_out is not None
    assert notice.balance.balance > 120
    assert shop.told(BalanceLow) == []


def test_says_nothing_more_until_the_forecast_clears_and_comes_again() -> None:
    shop = working_shop()
    assert work(shop, 45) == 1
    shop.sell(6000)
    assert work(shop, 30) == 0

    assert work(shop, 20) == 1


def test_without_a_lead_time_there_is_no_warning() -> None:
    assert work(working_shop(lead=None), 45) == 0


def test_an_open_top_up_needs_no_warning_and_the_threshold_has_its_own_alert() -> None:
    shop = working_shop()
    shop.adjust(-5880)
    assert len(shop.told(BalanceLow)) == 1

    assert work(shop, 1, minutes=15) == 0


def test_who_uses_nothing_is_not_warned() -> None:
    assert work(working_shop(), 45, minutes=0) == 0
