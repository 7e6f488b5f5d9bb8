"""Days, clock times and periods as they are said."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar import (
    DateRange,
    range_of,
    resolve,
    resolve_ahead,
    resolve_near,
    span_of,
    start_of,
    today_in,
)
from core.days import (
    Between,
    ClockRange,
    Day,
    DayOfMonth,
    DaysAgo,
    LastDays,
    LastWeek,
    LatestWeekday,
    Month,
    OnDate,
    Period,
    ThisWeek,
)
from core.refusals import BadDate, EndsBeforeStart, NoSuchTime
from core.units import Minutes

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
AUCKLAND = ZoneInfo("Pacific/Auckland")
TUESDAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("day", "today", "meant"),
    [
        (DaysAgo(days=0), "2026-11-03", "2026-11-03"),
        (DaysAgo(days=1), "2026-03-01", "2026-02-28"),
        (DaysAgo(days=-1), "2026-11-03", "2026-11-04"),
        (LatestWeekday(weekday=1), "2026-11-03", "2026-11-03"),  # Tuesday, on a Tuesday
        (LatestWeekday(weekday=0), "2026-11-03", "2026-11-02"),
        (LatestWeekday(weekday=2), "2026-11-03", "2026-10-28"),
        (OnDate(date=date(2025, 5, 5)), "2026-11-03", "2025-05-05"),
        (DayOfMonth(month=11, day=3), "2026-11-03", "2026-11-03"),
        (DayOfMonth(month=10, day=31), "2026-11-03", "2026-10-31"),
        (DayOfMonth(month=1, day=5), "2026-11-03", "2026-01-05"),
    ],
)
def test_a_day_is_meant_to_lie_behind(day: Day, today: str, meant: str) -> None:
    assert resolve(day, today=date.fromisoformat(today)) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    ("day", "today", "meant"),
    [
        (DayOfMonth(month=12, day=28), "2027-01-03", "2026-12-28"),
        (DayOfMonth(month=12, day=31), "2027-01-01", "2026-12-31"),
        (DayOfMonth(month=11, day=15), "2027-01-14", "2026-11-15"),  # 60 days ago
        (DayOfMonth(month=11, day=14), "2027-01-14", "2027-11-14"),  # further: this year's, ahead
        (DayOfMonth(month=1, day=2), "2027-01-03", "2027-01-02"),
        (DayOfMonth(month=11, day=5), "2026-11-03", "2026-11-05"),  # ahead: the caller asks
        (DayOfMonth(month=1, day=1), "2026-12-31", "2026-01-01"),
    ],
)
def test_around_the_turn_of_the_year_the_nearer_past_is_meant(
    day: Day, today: str, meant: str
) -> None:
    assert resolve(day, today=date.fromisoformat(today)) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    ("today", "meant"), [("2028-03-01", "2028-02-29"), ("2028-02-28", "2028-02-29")]
)
def test_the_leap_day_is_that_of_a_leap_year(today: str, meant: str) -> None:
    leap_day = DayOfMonth(month=2, day=29)
    assert resolve(leap_day, today=date.fromisoformat(today)) == date.fromisoformat(meant)


def test_the_leap_day_of_another_year_is_never_guessed() -> None:
    with pytest.raises(BadDate):
        resolve(DayOfMonth(month=2, day=29), today=date(2026, 3, 1))


@pytest.mark.parametrize(("month", "day"), [(2, 30), (4, 31), (13, 1), (0, 5), (5, 0)])
def test_refuses_a_day_that_its_month_does_not_have(month: int, day: int) -> None:
    with pytest.raises(BadDate) as refused:
        resolve(DayOfMonth(month=month, day=day), today=TUESDAY)
    assert (refused.value.day, refused.value.month) == (day, month)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_day_without_year_is_never_further_back_than_this_year_and_60_days(
    today: date, other: date
) -> None:
    try:
        meant = resolve(DayOfMonth(month=other.month, day=other.day), today=today)
    except BadDate:
        assert (other.month, other.day) == (2, 29)
        return
    assert (meant.month, meant.day) == (other.month, other.day)
    assert min(date(today.year, 1, 1), today - timedelta(days=60)) <= meant


@pytest.mark.parametrize(
    ("day", "meant"),
    [
        (DayOfMonth(month=1, day=1), "2027-01-01"),
        (DayOfMonth(month=11, day=3), "2026-11-03"),
        (DayOfMonth(month=12, day=1), "2026-12-01"),
        (LatestWeekday(weekday=0), "2026-11-09"),  # "from Monday", said on a Tuesday
        (LatestWeekday(weekday=1), "2026-11-03"),
        (DaysAgo(days=-1), "2026-11-04"),
        (OnDate(date=date(2026, 1, 1)), "2026-01-01"),
    ],
)
def test_the_start_of_terms_is_meant_to_lie_ahead(day: Day, meant: str) -> None:
    assert resolve_ahead(day, today=TUESDAY) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    ("day", "today", "meant"),
    [
        (DayOfMonth(month=1, day=1), "2026-11-03", "2027-01-01"),
        (DayOfMonth(month=10, day=1), "2026-11-03", "2026-10-01"),
        (DayOfMonth(month=12, day=15), "2027-01-03", "2026-12-15"),
        (DayOfMonth(month=2, day=29), "2027-12-01", "2028-02-29"),
        (LatestWeekday(weekday=0), "2026-11-03", "2026-11-02"),
        (OnDate(date=date(2026, 1, 1)), "2026-11-03", "2026-01-01"),
    ],
)
def test_the_start_of_a_block_is_the_nearer_such_day(day: Day, today: str, meant: str) -> None:
    assert resolve_near(day, today=date.fromisoformat(today)) == date.fromisoformat(meant)


def test_a_block_cannot_start_on_a_day_that_no_near_year_has() -> None:
    with pytest.raises(BadDate):
        resolve_near(DayOfMonth(month=2, day=29), today=date(2026, 6, 1))


def test_today_is_another_date_in_another_zone() -> None:
    late = datetime(2026, 11, 3, 23, 30, tzinfo=UTC)
    assert today_in(BERLIN, late) == date(2026, 11, 4)
    assert today_in(NEW_YORK, late) == date(2026, 11, 3)
    assert today_in(AUCKLAND, late) == date(2026, 11, 4)


def test_a_date_begins_at_its_own_midnight() -> None:
    assert start_of(TUESDAY, BERLIN) == datetime(2026, 11, 2, 23, 0, tzinfo=UTC)
    assert start_of(date(2026, 7, 1), BERLIN) == datetime(2026, 6, 30, 22, 0, tzinfo=UTC)


def worked(day: str, start: str, end: str, zone: ZoneInfo = BERLIN) -> int:
    clock = ClockRange(start=time.fromisoformat(start), end=time.fromisoformat(end))
    return span_of(clock, None, day=date.fromisoformat(day), zone=zone).minutes


@pytest.mark.parametrize(
    ("day", "start", "end", "minutes"),
    [
        ("2026-11-03", "09:15", "10:45", 90),
        ("2026-11-03", "23:30", "00:30", 60),  # ends on the next day
        ("2026-11-03", "09:00", "09:00", 24 * 60),
        ("2026-03-29", "01:30", "03:30", 60),  # an hour is skipped
        ("2026-03-28", "23:00", "06:00", 6 * 60),
        ("2026-10-25", "01:30", "03:30", 180),  # an hour comes twice
        ("2026-10-25", "02:30", "03:00", 90),  # of a repeated hour the first
        ("2026-10-24", "23:00", "06:00", 8 * 60),
    ],
)
def test_a_range_is_the_time_that_passed(day: str, start: str, end: str, minutes: int) -> None:
    assert worked(day, start, end) == minutes


@pytest.mark.parametrize(
    ("start", "end"), [("02:15", "03:15"), ("02:45", "03:15"), ("01:30", "02:30")]
)
def test_refuses_a_time_that_the_clocks_skipped(start: str, end: str) -> None:
    with pytest.raises(NoSuchTime) as refused:
        worked("2026-03-29", start, end)
    assert refused.value.day == date(2026, 3, 29)
    assert refused.value.clock.hour == 2


def test_a_range_that_ends_in_the_skipped_hour_of_the_next_day_is_refused_too() -> None:
    with pytest.raises(NoSuchTime) as refused:
        worked("2026-03-28", "23:00", "02:30")
    assert refused.value.day == date(2026, 3, 29)


def test_a_duration_wins_over_the_end_of_a_range() -> None:
    clock = ClockRange(start=time(9, 15), end=time(10, 45))
    span = span_of(clock, Minutes(30), day=TUESDAY, zone=BERLIN)
    assert span.start == datetime(2026, 11, 3, 8, 15, tzinfo=UTC)
    assert span.minutes == 30


def test_clock_times_are_those_of_the_zone() -> None:
    clock = ClockRange(start=time(9, 15))
    span = span_of(clock, Minutes(30), day=TUESDAY, zone=NEW_YORK)
    assert span.start == datetime(2026, 11, 3, 14, 15, tzinfo=UTC)


@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.times(),
    st.times(),
    st.sampled_from([BERLIN, NEW_YORK, AUCKLAND, ZoneInfo("Australia/Lord_Howe")]),
)
def test_a_range_lasts_some_minutes_and_at_most_a_day(
    day: date, start: time, end: time, zone: ZoneInfo
) -> None:
    clock = ClockRange(
        start=start.replace(second=0, microsecond=0, fold=0),
        end=end.replace(second=0, microsecond=0, fold=0),
    )
    try:
        span = span_of(clock, None, day=day, zone=zone)
    except NoSuchTime:
        return
    assert 0 < span.minutes <= 25 * 60


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (ThisWeek(), "2026-11-02", "2026-11-03"),
        (LastWeek(), "2026-10-26", "2026-11-01"),
        (LastDays(days=1), "2026-11-03", "2026-11-03"),
        (LastDays(days=30), "2026-10-05", "2026-11-03"),
        (Month(), "2026-11-01", "2026-11-30"),
        (Month(back=1), "2026-10-01", "2026-10-31"),
        (Month(back=11), "2025-12-01", "2025-12-31"),
        (Month(month=2), "2026-02-01", "2026-02-28"),
        (Month(month=12), "2025-12-01", "2025-12-31"),  # not over yet this year
        (Month(month=11), "2026-11-01", "2026-11-30"),
        (Month(month=2, year=2024), "2024-02-01", "2024-02-29"),
        (Between(start=DaysAgo(days=3)), "2026-10-31", "2026-11-03"),
        (
            Between(start=DayOfMonth(month=10, day=1), end=DayOfMonth(month=10, day=15)),
            "2026-10-01",
            "2026-10-15",
        ),
    ],
)
def test_a_period_is_its_dates_both_included(period: Period, first: str, last: str) -> None:
    assert range_of(period, today=TUESDAY) == DateRange(
        first=date.fromisoformat(first), last=date.fromisoformat(last)
    )


def test_refuses_a_period_that_ends_before_it_starts() -> None:
    with pytest.raises(EndsBeforeStart) as refused:
        range_of(Between(start=DaysAgo(days=1), end=DaysAgo(days=5)), today=TUESDAY)
    assert (refused.value.start, refused.value.end) == (date(2026, 11, 2), date(2026, 10, 29))
