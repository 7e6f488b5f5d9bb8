"""Terms: every change makes a new version with a start date."""

from datetime import date

import pytest

from core.agreements import (
    BlockPrice,
    CreditOn,
    OverdraftPolicy,
    RenewalPolicy,
    ServiceWindow,
    TermSheet,
    WorkType,
)
from core.commands import (
    Command,
    SetTerms,
    ShowTerms,
)
from core.days import Day, DayOfMonth, DaysAgo, LatestWeekday, OnDate
from core.operations.making_terms import changed as with_change
from core.refusals import BadTerm, NotAllowed, TermsTooEarly
from core.results import HoursLogged, TermsChanged, TermsShown
from core.term_changes import (
    SetAutoCaps,
    SetBlockPrice,
    SetCreditOn,
    SetCurrency,
    SetExpiry,
    SetGrace,
    SetHoliday,
    SetIncrement,
    SetMandate,
    SetMinimum,
    SetOverdraft,
    SetRenewal,
    SetRenewalThreshold,
    SetServiceHours,
    SetServiceMultipliers,
    SetTwoPersonRule,
    SetUsualBlock,
    SetWorkType,
    TermChange,
)
from core.units import Minutes, Percent
from tests.core.shop import TODAY, Shop, changed, log, named

SHEET = TermSheet()
CHRISTMAS = date(2026, 12, 25)
NIGHT = ServiceWindow(weekday=6, opens=Minutes(0), closes=Minutes(1440))


def set_terms(change: TermChange, starts: Day | None = None) -> SetTerms:
    return SetTerms(client=named("acme"), change=change, starts=starts)


def percent(value: int) -> Percent:
    return Percent(value)


@pytest.mark.parametrize(
    ("change", "sheet"),
    [
        (SetIncrement(minutes=Minutes(30)), changed(increment=30)),
        (SetMinimum(minutes=Minutes(30)), changed(minimum=30)),
        (SetRenewalThreshold(minutes=Minutes(180)), changed(renewal_threshold=180)),
        (
            SetServiceMultipliers(after_hours=percent(125)),
            changed(after_hours=125),
        ),
        (SetServiceMultipliers(weekend=percent(175)), changed(weekend=175)),
        (SetServiceHours(windows=(NIGHT,)), changed(service_windows=(NIGHT,))),
        (SetHoliday(date=CHRISTMAS), changed(holidays=(CHRISTMAS,))),
        (SetRenewal(policy=RenewalPolicy.AUTO), changed(renewal=RenewalPolicy.AUTO)),
        (SetCreditOn(credit_on=CreditOn.APPROVAL), changed(credit_on=CreditOn.APPROVAL)),
        (
            SetOverdraft(policy=OverdraftPolicy.HOLD),
            changed(overdraft_policy=OverdraftPolicy.HOLD),
        ),
        (
            SetOverdraft(limit=Minutes(60), overage_rate_cents=15_000),
            changed(overdraft_limit=60, overage_rate_cents=15_000),
        ),
        (SetCurrency(code="USD"), changed(currency="USD")),
        (SetUsualBlock(minutes=Minutes(1200)), changed(usual_block=1200)),
        (SetTwoPersonRule(above_cents=100), changed(two_person_above_cents=100)),
        (SetMandate(reference="SEPA-1"), changed(mandate="SEPA-1")),
        (SetAutoCaps(reload_cents=5), changed(auto_cap_cents=5)),
        (SetAutoCaps(month_cents=5), changed(auto_monthly_cap_cents=5)),
        (SetExpiry(days=365), changed(expires_after_days=365)),
        (SetGrace(days=0), changed(grace_days=0)),
    ],
)
def test_a_change_changes_what_it_names_and_nothing_else(
    change: TermChange, sheet: TermSheet
) -> None:
    assert with_change(SHEET, change) == sheet


def test_a_holiday_can_be_taken_away_again() -> None:
    both = with_change(
        with_change(SHEET, SetHoliday(date=CHRISTMAS)), SetHoliday(date=date(2026, 12, 24))
    )
    assert both.holidays == (date(2026, 12, 24), CHRISTMAS)
    less = with_change(both, SetHoliday(date=CHRISTMAS, removed=True))
    assert less.holidays == (date(2026, 12, 24),)


def test_a_work_type_is_changed_or_added() -> None:
    free = with_change(SHEET, SetWorkType(code="emergency", multiplier=percent(300)))
    assert free.work_type("emergency") == WorkType(code="emergency", multiplier=percent(300))
    assert len(free.work_types) == len(SHEET.work_types)
    more = with_change(SHEET, SetWorkType(code="travel", multiplier=percent(100)))
    assert len(more.work_types) == len(SHEET.work_types) + 1


def test_the_price_list_stays_in_order_of_size() -> None:
    more = with_change(SHEET, SetBlockPrice(minutes=Minutes(900), rate_cents=11_700))
    assert [line.minutes for line in more.price_list] == [600, 900, 1200, 1800]
    assert more.price_list[1] == BlockPrice(minutes=Minutes(900), rate_cents=11_700)
    less = with_change(more, SetBlockPrice(minutes=Minutes(1200), rate_cents=None))
    assert [line.minutes for line in less.price_list] == [600, 900, 1800]


def window(weekday: int, opens: int, closes: int) -> SetServiceHours:
    return SetServiceHours(
        windows=(ServiceWindow(weekday=weekday, opens=Minutes(opens), closes=Minutes(closes)),)
    )


@pytest.mark.parametrize(
    "change",
    [
        SetIncrement(minutes=Minutes(0)),
        SetIncrement(minutes=Minutes(481)),
        SetMinimum(minutes=Minutes(-1)),
        SetMinimum(minutes=Minutes(1441)),
        SetRenewalThreshold(minutes=Minutes(-1)),
        SetRenewalThreshold(minutes=Minutes(600)),  # the usual block would run low at once
        SetWorkType(code="emergency", multiplier=percent(151)),  # steps of 0.05
        SetWorkType(code="emergency", multiplier=percent(50)),  # between free and whole
        SetWorkType(code="emergency", multiplier=percent(1005)),
        SetWorkType(code=" ", multiplier=percent(100)),
        SetServiceMultipliers(after_hours=percent(95)),
        SetServiceMultipliers(weekend=percent(0)),
        SetOverdraft(limit=Minutes(-1)),
        SetOverdraft(overage_rate_cents=-1),
        SetBlockPrice(minutes=Minutes(600), rate_cents=None),  # the usual block
        SetBlockPrice(minutes=Minutes(0), rate_cents=1),
        SetBlockPrice(minutes=Minutes(900), rate_cents=-1),
        SetCurrency(code="usd"),
        SetCurrency(code="EURO"),
        SetUsualBlock(minutes=Minutes(900)),  # has no price
        SetTwoPersonRule(above_cents=-1),
        SetAutoCaps(reload_cents=-1),
        SetAutoCaps(month_cents=-1),
        SetExpiry(days=0),
        SetGrace(days=-1),
        window(7, 0, 60),
        window(0, -1, 60),
        window(0, 60, 60),
        window(0, 60, 1441),
    ],
)
def test_refuses_what_the_rules_cannot_work_with(change: TermChange) -> None:
    refused = Shop().refuse(BadTerm, "mona", set_terms(change))
    assert refused.setting == type(change).__name__


@pytest.mark.parametrize("command", [ShowTerms(client=named("acme")), set_terms(SetGrace(days=1))])
@pytest.mark.parametrize("who", ["anna", "carl", "vera"])
def test_terms_are_the_managers(who: str, command: Command) -> None:
    Shop().refuse(NotAllowed, who, command)


def test_a_change_is_in_force_from_today() -> None:
    shop = Shop()
    after = shop.ask(TermsChanged, "mona", set_terms(SetIncrement(minutes=Minutes(30)))).after
    assert (after.starts_on, after.sheet.increment) == (TODAY, 30)
    assert shop.ask(HoursLogged, "anna", log(10)).entry.minutes == -30
    assert shop.ask(HoursLogged, "anna", log(10, day=DaysAgo(days=1))).entry.minutes == -15


def test_entries_keep_the_terms_that_they_were_made_under() -> None:
    shop = Shop()
    shop.log("anna", 10)
    before = shop.entries()
    shop.say("mona", set_terms(SetIncrement(minutes=Minutes(30))))
    assert shop.entries() == before


@pytest.mark.parametrize(
    ("starts", "day"),
    [
        (DayOfMonth(month=1, day=1), date(2027, 1, 1)),
        (LatestWeekday(weekday=0), date(2026, 11, 9)),
        (OnDate(date=date(2026, 12, 1)), date(2026, 12, 1)),
        (DaysAgo(days=0), TODAY),
    ],
)
def test_the_start_is_meant_to_lie_ahead(starts: Day, day: date) -> None:
    change = set_terms(SetIncrement(minutes=Minutes(30)), starts)
    assert Shop().ask(TermsChanged, "mona", change).after.starts_on == day


def test_terms_cannot_start_in_the_past() -> None:
    change = set_terms(SetIncrement(minutes=Minutes(30)), DaysAgo(days=1))
    refused = Shop().refuse(TermsTooEarly, "mona", change)
    assert (refused.starts_on, refused.earliest) == (date(2026, 11, 2), TODAY)


def test_terms_to_come_are_not_in_force_yet() -> None:
    shop = Shop()
    shop.say("mona", set_terms(SetIncrement(minutes=Minutes(30)), DaysAgo(days=-1)))
    assert shop.ask(HoursLogged, "anna", log(10)).entry.minutes == -15
    shown = shop.ask(TermsShown, "mona", ShowTerms(client=named("acme")))
    assert shown.current.sheet.increment == 15
    assert [version.sheet.increment for version in shown.versions] == [15, 30]
    shop.later(days=1)
    assert shop.ask(HoursLogged, "anna", log(10)).entry.minutes == -30


def test_two_changes_on_one_day_both_hold() -> None:
    shop = Shop()
    shop.say("mona", set_terms(SetIncrement(minutes=Minutes(30))))
    shop.say("mona", set_terms(SetMinimum(minutes=Minutes(45))))
    current = shop.ask(TermsShown, "mona", ShowTerms(client=named("acme"))).current.sheet
    assert (current.increment, current.minimum) == (30, 45)


def later_sheet(shop: Shop) -> TermSheet:
    """What will be in force at the end of 2027."""
    return shop.ask(TermsShown, "mona", ShowTerms(client=named("acme"))).versions[-1].sheet


def test_a_change_holds_also_in_terms_that_are_still_to_come() -> None:
    shop = Shop()
    shop.say("mona", set_terms(SetIncrement(minutes=Minutes(30)), DayOfMonth(month=1, day=1)))
    shop.say("mona", set_terms(SetMandate(reference="SEPA-1")))
    later = later_sheet(shop)
    assert (later.increment, later.mandate) == (30, "SEPA-1")


def test_terms_to_come_keep_what_they_change_themselves() -> None:
    shop = Shop()
    shop.say("mona", set_terms(SetIncrement(minutes=Minutes(30)), DayOfMonth(month=1, day=1)))
    shop.say("mona", set_terms(SetIncrement(minutes=Minutes(6))))
    current = shop.ask(TermsShown, "mona", ShowTerms(client=named("acme"))).current.sheet
    assert (current.increment, later_sheet(shop).increment) == (6, 30)


def test_a_holiday_is_added_to_those_of_terms_to_come() -> None:
    shop = Shop()
    new_year = date(2027, 1, 1)
    shop.say("mona", set_terms(SetHoliday(date=new_year), OnDate(date=new_year)))
    shop.say("mona", set_terms(SetHoliday(date=CHRISTMAS)))
    assert later_sheet(shop).holidays == (CHRISTMAS, new_year)


def test_a_change_that_terms_to_come_could_not_bear_is_refused() -> None:
    shop = Shop()
    smaller = SetBlockPrice(minutes=Minutes(180), rate_cents=12_000)
    shop.say("mona", set_terms(smaller))
    shop.say("mona", set_terms(SetUsualBlock(minutes=Minutes(180)), DayOfMonth(month=1, day=1)))
    shop.refuse(BadTerm, "mona", set_terms(SetRenewalThreshold(minutes=Minutes(240))))


def test_a_change_to_come_leaves_the_terms_before_it_alone() -> None:
    shop = Shop()
    shop.say("mona", set_terms(SetMandate(reference="SEPA-1"), DayOfMonth(month=1, day=1)))
    current = shop.ask(TermsShown, "mona", ShowTerms(client=named("acme"))).current.sheet
    assert current.mandate is None
