"""Which part of a stretch of work lies inside the service hours."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from core import service_time
from core.agreements import ServiceWindow, TermSheet
from core.ledger import ServiceTime
from core.units import Minutes
from tests.core.strategies import moments

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = TermSheet()  # Monday to Friday, 8:00 to 18:00
NORMAL, AFTER, WEEKEND = ServiceTime.NORMAL, ServiceTime.AFTER_HOURS, ServiceTime.WEEKEND


def local(day: str, clock: str, *, fold: int = 0) -> datetime:
    """An instant as the wall in Berlin shows it."""
    wall = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=BERLIN, fold=fold)
    return wall.astimezone(UTC)


def split(start: datetime, end: datetime, sheet: TermSheet = OFFICE) -> dict[ServiceTime, int]:
    return {**service_time.split(start, end, sheet=sheet, zone=BERLIN)}


def windows(*, weekday: int, opens: int, closes: int) -> TermSheet:
    window = ServiceWindow(weekday=weekday, opens=Minutes(opens), closes=Minutes(closes))
    return TermSheet(service_windows=(window,))


def test_work_inside_the_service_hours_is_normal() -> None:
    assert split(local("2026-11-03", "09:15"), local("2026-11-03", "10:45")) == {NORMAL: 90}


def test_splits_where_the_service_hours_begin_and_end() -> None:
    assert split(local("2026-11-03", "07:30"), local("2026-11-03", "18:20")) == {
        AFTER: 30 + 20,
        NORMAL: 600,
    }


def test_the_first_minute_is_inside_and_the_closing_one_is_not() -> None:
    assert split(local("2026-11-03", "08:00"), local("2026-11-03", "08:01")) == {NORMAL: 1}
    assert split(local("2026-11-03", "18:00"), local("2026-11-03", "18:01")) == {AFTER: 1}


def test_splits_at_midnight_between_friday_night_and_saturday() -> None:
    assert split(local("2026-11-06", "23:00"), local("2026-11-07", "01:30")) == {
        AFTER: 60,
        WEEKEND: 90,
    }


def test_splits_at_midnight_between_sunday_and_monday_morning() -> None:
    assert split(local("2026-11-08", "23:30"), local("2026-11-09", "08:30")) == {
        WEEKEND: 30,
        AFTER: 480,
        NORMAL: 30,
    }


def test_a_holiday_counts_as_weekend_also_within_service_hours() -> None:
    christmas = TermSheet(holidays=(date(2026, 12, 25),))
    assert split(local("2026-12-25", "10:00"), local("2026-12-25", "11:00"), christmas) == {
        WEEKEND: 60
    }


def test_splits_at_the_midnight_in_which_a_holiday_begins_and_ends() -> None:
    christmas = TermSheet(holidays=(date(2026, 12, 24), date(2026, 12, 25)))
    assert split(local("2026-12-23", "22:00"), local("2026-12-24", "01:00"), christmas) == {
        AFTER: 120,
        WEEKEND: 60,
    }


def test_saturday_service_hours_are_normal_where_they_are_agreed() -> None:
    saturdays = windows(weekday=5, opens=600, closes=840)
    assert split(local("2026-11-07", "09:00"), local("2026-11-07", "15:00"), saturdays) == {
        WEEKEND: 60 + 60,
        NORMAL: 240,
    }


def test_service_hours_can_last_until_midnight() -> None:
    late = windows(weekday=1, opens=720, closes=1440)
    assert split(local("2026-11-03", "23:00"), local("2026-11-04", "01:00"), late) == {
        NORMAL: 60,
        AFTER: 60,
    }


def test_the_hour_that_is_skipped_in_spring_is_not_counted() -> None:
    assert split(local("2026-03-29", "01:00"), local("2026-03-29", "04:00")) == {WEEKEND: 120}


def test_the_hour_that_is_repeated_in_autumn_is_counted_twice() -> None:
    assert split(local("2026-10-25", "01:00"), local("2026-10-25", "04:00")) == {WEEKEND: 240}


def test_the_second_pass_of_a_repeated_hour_can_be_meant() -> None:
    second = local("2026-10-25", "02:30", fold=1)
    assert split(second, local("2026-10-25", "03:00")) == {WEEKEND: 30}


def test_service_hours_that_open_in_the_skipped_hour_open_when_the_clocks_jump() -> None:
    night = windows(weekday=6, opens=150, closes=600)  # Sundays from 2:30
    assert split(local("2026-03-29", "01:30"), local("2026-03-29", "04:00"), night) == {
        WEEKEND: 30,
        NORMAL: 60,
    }


def test_service_hours_that_close_in_the_repeated_hour_are_there_in_both_passes() -> None:
    night = windows(weekday=6, opens=0, closes=150)  # Sundays until 2:30
    assert split(local("2026-10-25", "02:00"), local("2026-10-25", "03:00"), night) == {
        NORMAL: 30 + 30,
        WEEKEND: 30 + 30,
    }


@given(
    moments,
    st.integers(1, 24 * 60),
    st.sampled_from(
        [
            OFFICE,
            windows(weekday=6, opens=150, closes=175),
            windows(weekday=2, opens=0, closes=1440),
        ]
    ),
)
def test_counting_minute_by_minute_gives_the_same(
    start: datetime, minutes: int, sheet: TermSheet
) -> None:
    end = start + timedelta(minutes=minutes)
    counted: dict[ServiceTime, int] = {}
    for minute in range(minutes):
        when = service_time.at(start + timedelta(minutes=minute), sheet=sheet, zone=BERLIN)
        counted[when] = counted.get(when, 0) + 1
    assert split(start, end, sheet) == counted
