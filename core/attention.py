"""Who looks after an alert, and when people may be reminded of it: in working hours only."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.agreements import OFFICE_HOURS, ServiceWindow, TermSheet
from core.units import MINUTES_PER_HOUR, Minutes

MORNING = Minutes(7 * MINUTES_PER_HOUR)
EVENING = Minutes(20 * MINUTES_PER_HOUR)
"""Outside these nobody is reminded, however long service hours are."""
_A_YEAR = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """Somebody said that they look after the alert of that subject."""

    subject: str
    by: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """Somebody wants to be asked at `at` on workdays, if they have logged nothing by then."""

    person_id: int
    at: time


def is_working(moment: datetime, *, sheet: TermSheet, zone: ZoneInfo) -> bool:
    """Whether people may be reminded at that moment."""
    day = moment.astimezone(zone).date()
    return any(opens <= moment < closes for opens, closes in _hours(day, sheet, zone))


def after_working(
    start: datetime, minutes: Minutes, *, sheet: TermSheet, zone: ZoneInfo
) -> datetime | None:
    """When so many working minutes have passed; None if that is not within a year."""
    left = timedelta(minutes=minutes)
    for opens, closes in _from(start.astimezone(zone).date(), sheet, zone):
        begins = max(opens, start)
        if closes - begins >= left:
            return begins + left
        left -= max(closes - begins, timedelta())
    return None


def next_opening(day: date, *, sheet: TermSheet, zone: ZoneInfo) -> datetime | None:
    """When working hours begin on the next working day after that one."""
    later = _from(day + timedelta(days=1), sheet, zone)
    return next((opens for opens, _ in later), None)


def _from(day: date, sheet: TermSheet, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    for number in range(_A_YEAR):
        yield from _hours(day + timedelta(days=number), sheet, zone)


def _hours(day: date, sheet: TermSheet, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    if day not in sheet.holidays:
        for window in _by_day(sheet):
            if window.weekday == day.weekday():
                yield _instant(day, window.opens, zone), _instant(day, window.closes, zone)


def _by_day(sheet: TermSheet) -> list[ServiceWindow]:
    """The service hours without their nights; office hours where nothing is left."""
    kept = [
        ServiceWindow(
            weekday=window.weekday,
            opens=max(window.opens, MORNING),
            closes=min(window.closes, EVENING),
        )
        for window in sheet.service_windows
    ]
    by_day = [window for window in kept if window.opens < window.closes]
    return sorted(by_day or OFFICE_HOURS, key=lambda each: (each.weekday, each.opens))


def _instant(day: date, minute: Minutes, zone: ZoneInfo) -> datetime:
    clock = time(minute // MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR)
    return datetime.combine(day, clock, zone).astimezone(UTC)
