"""Working hours in which people may be reminded."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.agreements import ServiceWindow, TermSheet
from core.attention import after_working, is_working, next_opening
from core.units import Minutes

BERLIN = ZoneInfo("Europe/Berlin")
_FIRST, _LAST = (datetime.fromisoformat(f"{year}-01-01") for year in (2026, 2027))
OFFICE = TermSheet(holidays=(date(2026, 12, 25),))
ALWAYS = TermSheet(
    service_windows=tuple(
        ServiceWindow(weekday=day, opens=Minutes(0), closes=Minutes(1440)) for day in range(7)
    )
)
NEVER = TermSheet(service_windows=())


def at(text: str) -> datetime:
    """A moment in Berlin."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-11-03 09:00", "2026-11-03 13:00"),
        ("2026-11-03 14:00", "2026-11-03 18:00"),
        ("2026-11-03 16:30", "2026-11-04 10:30"),
        ("2026-11-03 23:00", "2026-11-04 12:00"),
        ("2026-11-03 03:00", "2026-11-03 12:00"),
        # Friday evening, over the weekend.
        ("2026-11-06 17:00", "2026-11-09 11:00"),
        # Thursday before a holiday on Friday.
        ("2026-12-24 17:00", "2026-12-28 11:00"),
        # The Friday before the clocks change.
        ("2026-03-27 17:00", "2026-03-30 11:00"),
    ],
)
def test_four_working_hours_pass_in_service_hours_only(start: str, end: str) -> None:
    assert after_working(at(start), Minutes(240), sheet=OFFICE, zone=BERLIN) == at(end)


@pytest.mark.parametrize(
    ("day", "opening"),
    [
        (date(2026, 11, 3), "2026-11-04 08:00"),
        (date(2026, 11, 6), "2026-11-09 08:00"),
        (date(2026, 12, 24), "2026-12-28 08:00"),
        (date(2026, 3, 27), "2026-03-30 08:00"),
    ],
)
def test_the_next_working_day_begins_with_service_hours(day: date, opening: str) -> None:
    assert next_opening(day, sheet=OFFICE, zone=BERLIN) == at(opening)


@pytest.mark.parametrize(
    ("moment", "sheet", "works"),
    [
        ("2026-11-03 08:00", OFFICE, True),
        ("2026-11-03 18:00", OFFICE, False),
        ("2026-11-07 12:00", OFFICE, False),
        ("2026-12-25 12:00", OFFICE, False),
        ("2026-11-07 12:00", ALWAYS, True),
        ("2026-11-03 06:59", ALWAYS, False),
        ("2026-11-03 07:00", ALWAYS, True),
        ("2026-11-03 20:00", ALWAYS, False),
        ("2026-11-03 12:00", NEVER, True),
        ("2026-11-07 12:00", NEVER, False),
    ],
)
def test_nobody_is_reminded_at_night_whatever_the_service_hours(
    moment: str, sheet: TermSheet, works: bool
) -> None:
    assert is_working(at(moment), sheet=sheet, zone=BERLIN) is works


def test_who_has_a_year_of_holidays_is_never_reminded() -> None:
    first = date(2026, 1, 1)
    sheet = TermSheet(holidays=tuple(first + timedelta(days=number) for number in range(800)))

    assert after_working(at("2026-01-02 09:00"), Minutes(1), sheet=sheet, zone=BERLIN) is None
    assert next_opening(first, sheet=sheet, zone=BERLIN) is None


@given(
    st.datetimes(_FIRST, _LAST, timezones=st.just(UTC)),
    st.integers(1, 2400).map(Minutes),
    st.sampled_from([OFFICE, ALWAYS, NEVER]),
)
def test_working_time_passes_only_in_working_hours(
    start: datetime, minutes: Minutes, sheet: TermSheet
) -> None:
    end = after_working(start, minutes, sheet=sheet, zone=BERLIN)
    assert end is not None
    assert end - start >= timedelta(minutes=minutes)
    assert is_working(end - timedelta(seconds=1), sheet=sheet, zone=BERLIN)
