"""The forecast by hand, and what must hold of any course."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import forecast
from core.forecast import DayEnd
from core.ledger import Standing
from core.units import Minutes
from core.views import Burndown, PastDay, RunOut

TODAY = date(2026, 11, 24)
BERLIN = ZoneInfo("Europe/Berlin")


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def ends_of(used_each_day: list[int], balance: int = 600) -> list[DayEnd]:
    """Days that end today, the first of which counts for nothing yet."""
    days, used = [], 0
    for number, minutes in enumerate(used_each_day):
        used += minutes
        day = days_ago(len(used_each_day) - 1 - number)
        days.append(DayEnd(day=day, balance=Minutes(balance - used), used=Minutes(used)))
    return days


def stood(said: str, *, balance: int, used: int) -> Standing:
    at = datetime.fromisoformat(said).replace(tzinfo=UTC)
    return Standing(posted_at=at, balance=Minutes(balance), used=Minutes(used))


def test_the_pace_of_the_last_four_weeks_tells_the_day_and_others_the_spread() -> None:
    quiet, busy, usual = [10] * 28, [40] * 14, [20] * 14
    ends = ends_of([0, *quiet, *busy, *usual])

    # 840 minutes in the last 28 days are 30 a day; two weeks ago they were 14 of 40 and 14 of 10,
    # a week ago 14 of 40, 7 of 20 and 7 of 10, which is 27.5, and four weeks ago 28 of 10.
    assert forecast.run_out(Minutes(600), ends, days=28) == RunOut(
        likely=date(2026, 12, 14), earliest=date(2026, 12, 14), latest=date(2027, 1, 23)
    )


def test_a_quieter_month_lets_hours_run_out_later_than_the_month_before() -> None:
    ends = ends_of([0, *[30] * 28, *[10] * 28])

    assert forecast.run_out(Minutes(300), ends, days=28) == RunOut(
        likely=date(2026, 12, 24), earliest=date(2026, 12, 4), latest=date(2026, 12, 24)
    )


def test_nobody_knows_the_last_day_where_there_was_a_month_without_work() -> None:
    ends = ends_of([0, *[0] * 28, *[10] * 28])

    found = forecast.run_out(Minutes(300), ends, days=28)

    assert found == RunOut(likely=date(2026, 12, 24), earliest=date(2026, 12, 24), latest=None)


def test_a_young_client_has_one_pace_and_no_spread() -> None:
    ends = ends_of([0, *[30] * 10])

    assert forecast.run_out(Minutes(300), ends, days=10) == RunOut(
        likely=date(2026, 12, 4), earliest=date(2026, 12, 4), latest=date(2026, 12, 4)
    )


@pytest.mark.parametrize(
    ("balance", "used"),
    [(0, 30), (-60, 30), (600, 0), (600, -30), (100_000, 1)],
    ids=["nothing left", "overdrawn", "nothing used", "undone", "lasts for years"],
)
def test_nothing_is_foretold(balance: int, used: int) -> None:
    ends = ends_of([0, *[0] * 27, used])

    assert forecast.run_out(Minutes(balance), ends, days=28) is None


@pytest.mark.parametrize(
    ("age", "pace", "first"), [(0, 7, 7), (12, 12, 12), (40, 28, 40), (400, 28, 56)]
)
def test_no_more_days_are_counted_than_the_client_has_been_one(
    age: int, pace: int, first: int
) -> None:
    assert forecast.pace_days(age) == pace
    assert forecast.first_day(TODAY, age) == days_ago(first)


def test_a_day_ends_in_the_zone_of_the_agreement() -> None:
    course = [
        stood("2026-11-01T12:00", balance=600, used=0),
        stood("2026-11-22T22:30", balance=540, used=60),
        stood("2026-11-22T23:30", balance=510, used=90),
    ]

    ends = forecast.day_ends(course, first=days_ago(3), last=TODAY, zone=BERLIN)

    assert [(end.day.day, end.balance, end.used) for end in ends] == [
        (21, 600, 0),
        (22, 540, 60),
        (23, 510, 90),
        (24, 510, 90),
    ]


def test_before_the_first_entry_there_was_nothing() -> None:
    course = [stood("2026-11-24T10:00", balance=600, used=0)]

    ends = forecast.day_ends(course, first=days_ago(1), last=TODAY, zone=BERLIN)

    assert [end.balance for end in ends] == [0, 600]


def test_the_picture_shows_the_days_of_change_and_what_is_left_now() -> None:
    ends = ends_of([0, 0, 60, 0, 0, 30, 0, 0])

    assert forecast.burn_down(Minutes(510), ends, days=7) == Burndown(
        past=(
            PastDay(day=days_ago(7), balance=Minutes(600)),
            PastDay(day=days_ago(5), balance=Minutes(540)),
            PastDay(day=days_ago(2), balance=Minutes(510)),
            PastDay(day=TODAY, balance=Minutes(510)),
        ),
        run_out=RunOut(likely=date(2027, 1, 2), earliest=date(2027, 1, 2), latest=date(2027, 1, 2)),
    )


uses = st.lists(st.integers(-300, 300), min_size=57, max_size=57)


@given(used=uses, balance=st.integers(-600, 6000))
def test_the_likely_day_lies_within_its_spread(used: list[int], balance: int) -> None:
    found = forecast.run_out(Minutes(balance), ends_of(used), days=28)

    if found is not None:
        assert TODAY <= found.earliest <= found.likely
        assert found.latest is None or found.likely <= found.latest


@given(used=uses, balance=st.integers(1, 6000), more=st.integers(0, 600))
def test_more_hours_never_run_out_sooner(used: list[int], balance: int, more: int) -> None:
    ends = ends_of(used)
    before = forecast.run_out(Minutes(balance), ends, days=28)
    after = forecast.run_out(Minutes(balance + more), ends, days=28)

    if before is not None and after is not None:
        assert before.likely <= after.likely
        assert before.earliest <= after.earliest


@given(used=uses)
def test_the_picture_is_never_longer_than_the_weeks_it_shows(used: list[int]) -> None:
    past = forecast.burn_down(Minutes(0), ends_of(used), days=28).past

    assert [point.day for point in past] == sorted({point.day for point in past})
    assert (past[0].day, past[-1].day) == (days_ago(56), TODAY)
