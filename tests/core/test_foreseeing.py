"""A preview tells what the work would do, and does nothing."""

import pytest

from core.agreements import OverdraftPolicy, ThresholdKind
from core.commands import FixEntry, LogHours, PreviewWork
from core.days import DaysAgo
from core.questions import AskFutureDate
from core.refusals import NotAllowed, NothingToFix, NotYourEntry, UnknownClient, UnknownWorkType
from core.results import WorkForeseen
from core.units import Minutes
from tests.core.shop import Shop, changed, log, named


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    shop.open_with(600)
    return shop


def foreseen(shop: Shop, who: str, work: LogHours | FixEntry) -> WorkForeseen:
    """What a preview says; nothing may have changed by it."""
    before = shop.store.rows
    found = shop.ask(WorkForeseen, who, PreviewWork(work=work))
    assert shop.store.rows == before
    return found


def test_tells_what_is_debited_and_left(shop: Shop) -> None:
    found = foreseen(shop, "anna", log(70, work_type="emergency"))
    assert (found.client, found.work.worked, found.work.rounded) == ("Acme", 70, 75)
    assert found.work.debited == 150
    assert (found.balance, found.crossed, found.on_hold) == (450, (), False)


def test_tells_the_levels_that_would_be_reached(shop: Shop) -> None:
    found = foreseen(shop, "anna", log(600))
    assert [crossing.kind for crossing in found.crossed] == [
        ThresholdKind.RENEWAL,
        ThresholdKind.EMPTY,
    ]


def test_a_level_that_was_reached_before_is_no_news(shop: Shop) -> None:
    shop.log("anna", 500)
    assert foreseen(shop, "anna", log(15)).crossed == ()


def test_tells_that_the_client_would_be_on_hold(shop: Shop) -> None:
    shop.set_terms(changed(overdraft_policy=OverdraftPolicy.HOLD))
    assert foreseen(shop, "anna", log(615)).on_hold


def test_brings_back_what_expired_since_the_day_of_the_work() -> None:
    shop = Shop()
    shop.open_with(600, expires=DaysAgo(days=0))
    shop.later(days=2)
    assert foreseen(shop, "anna", log(60, day=DaysAgo(days=2))).balance == 0
    assert foreseen(shop, "anna", log(60)).balance == -60


def test_a_fix_gives_back_first_what_was_taken(shop: Shop) -> None:
    entry = shop.log("anna", 120)
    found = foreseen(shop, "anna", FixEntry(entry_id=entry, worked=Minutes(60)))
    assert (found.work.debited, found.balance) == (60, 540)


def test_a_fix_may_take_the_work_to_another_client(shop: Shop) -> None:
    entry = shop.log("anna", 120)
    found = foreseen(shop, "anna", FixEntry(entry_id=entry, client=named("globex")))
    assert (found.client, found.balance) == ("Globex", -120)


def test_who_may_not_do_it_may_not_see_it_either(shop: Shop) -> None:
    entry = shop.log("ben", 60)
    shop.refuse(NotAllowed, "carl", PreviewWork(work=log(60)))
    fix = FixEntry(entry_id=entry, worked=Minutes(30))
    shop.refuse(NotYourEntry, "anna", PreviewWork(work=fix))


def test_refuses_what_the_work_would_be_refused_for(shop: Shop) -> None:
    shop.refuse(UnknownClient, "anna", PreviewWork(work=log(60, client="nobody")))
    shop.refuse(UnknownWorkType, "anna", PreviewWork(work=log(60, work_type="magic")))
    entry = shop.log("anna", 60)
    same = FixEntry(entry_id=entry, worked=Minutes(60))
    shop.refuse(NothingToFix, "anna", PreviewWork(work=same))


def test_asks_about_a_day_that_has_not_come(shop: Shop) -> None:
    shop.ask(AskFutureDate, "anna", PreviewWork(work=log(60, day=DaysAgo(days=-1))))
