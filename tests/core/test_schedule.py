"""When jobs are due: wall-clock times, on the days on which clocks change too."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.schedule import (
    last_of_month,
    latest_day,
    latest_month,
    latest_week,
    moment_of,
    months_up_to,
)

BERLIN = ZoneInfo("Europe/Berlin")
_FIRST, _LAST = (datetime.fromisoformat(f"{year}-01-01") for year in (2005, 2035))
NEW_YORK = ZoneInfo("America/New_York")
ZONES = st.sampled_from(
    [
        ZoneInfo(name)
        for name in (
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Asia/Kathmandu",
            "UTC",
        )
    ]
)
CLOCKS = st.times().map(lambda at: time(at.hour, at.minute))
MOMENTS = st.datetimes(_FIRST, _LAST, timezones=st.just(UTC))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "moment"),
    [
        (date(2026, 1, 5), time(8), BERLIN, "2026-01-05 07:00"),
        (date(2026, 7, 6), time(8), BERLIN, "2026-07-06 06:00"),
        # The clocks skip from 2:00 to 3:00.
        (date(2026, 3, 29), time(1, 59), BERLIN, "2026-03-29 00:59"),
        (date(2026, 3, 29), time(2, 30), BERLIN, "2026-03-29 01:30"),
        (date(2026, 3, 29), time(3), BERLIN, "2026-03-29 01:00"),
        # They show 2:30 twice: the first one is meant.
        (date(2026, 10, 25), time(2, 30), BERLIN, "2026-10-25 00:30"),
        (date(2026, 10, 25), time(3), BERLIN, "2026-10-25 02:00"),
        (date(2026, 3, 8), time(2, 30), NEW_YORK, "2026-03-08 07:30"),
        (date(2026, 11, 1), time(1, 30), NEW_YORK, "2026-11-01 05:30"),
    ],
)
def test_a_wall_clock_time_is_an_instant(
    day: date, clock: time, zone: ZoneInfo, moment: str
) -> None:
    assert moment_of(day, clock, zone) == utc(moment)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2026-10-25 06:59", date(2026, 10, 24)),
        ("2026-10-25 07:00", date(2026, 10, 25)),
        ("2026-10-26 06:59", date(2026, 10, 25)),
        ("2026-03-28 06:59", date(2026, 3, 27)),
        ("2026-03-29 05:59", date(2026, 3, 28)),
        ("2026-03-29 06:00", date(2026, 3, 29)),
    ],
)
def test_eight_in_the_morning_comes_once_on_each_day(now: str, day: date) -> None:
    assert latest_day(time(8), zone=BERLIN, now=utc(now)) == day


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        ("2026-11-02 06:59", date(2026, 10, 26)),
        ("2026-11-02 07:00", date(2026, 11, 2)),
        ("2026-11-08 22:00", date(2026, 11, 2)),
    ],
)
def test_a_week_begins_on_monday_morning(now: str, monday: date) -> None:
    assert latest_week(time(8), zone=BERLIN, now=utc(now)) == monday


@pytest.mark.parametrize(
    ("now", "month"),
    [
        ("2026-12-01 04:59", date(2026, 10, 1)),
        ("2026-12-01 05:00", date(2026, 11, 1)),
        ("2027-01-01 05:00", date(2026, 12, 1)),
        ("2026-12-31 22:00", date(2026, 11, 1)),
    ],
)
def test_a_month_is_due_on_the_morning_after_it(now: str, month: date) -> None:
    assert latest_month(time(6), zone=BERLIN, now=utc(now)) == month


def test_months_in_a_row_end_with_the_last_and_begin_on_their_first() -> None:
    assert list(months_up_to(date(2026, 2, 1), 3)) == [
        date(2025, 12, 1),
        date(2026, 1, 1),
        date(2026, 2, 1),
    ]
    assert last_of_month(date(2028, 2, 1)) == date(2028, 2, 29)
    assert last_of_month(date(2026, 12, 1)) == date(2026, 12, 31)


@given(MOMENTS, CLOCKS, ZONES)
def test_the_latest_day_is_over_its_time_and_the_next_is_not(
    now: datetime, clock: time, zone: ZoneInfo
) -> None:
    day = latest_day(clock, zone=zone, now=now)
    assert moment_of(day, clock, zone) <= now
    assert now < moment_of(day + timedelta(days=1), clock, zone)


@given(MOMENTS, st.timedeltas(timedelta(), timedelta(days=400)), CLOCKS, ZONES)
def test_time_that_passes_brings_no_period_back(
    now: datetime, later: timedelta, clock: time, zone: ZoneInfo
) -> None:
    for latest in (latest_day, latest_week, latest_month):
        assert latest(clock, zone=zone, now=now) <= latest(clock, zone=zone, now=now + later)
