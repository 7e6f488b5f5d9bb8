"""Days, clock times and periods as said, made dates and instants in a zone."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from core.assessment import Span
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
from core.refusals import BadDate, EndsBeforeStart, NoSuchTime, StartsLater
from core.units import Minutes

TURN_OF_YEAR = timedelta(days=60)
"""A day without its year means last year's if that is so near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """Two dates, both included."""

    first: date
    last: date


def today_in(zone: ZoneInfo, now: datetime) -> date:
    """The date that the zone has at an instant."""
    return now.astimezone(zone).date()


def start_of(day: date, zone: ZoneInfo) -> datetime:
    """The instant at which a date begins in the zone."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def resolve(day: Day, *, today: date) -> date:
    """Make a said day a date. It may lie ahead: the caller decides whether it may.

    Raises BadDate for a day that its month does not have.
    """
    match day:
        case DaysAgo(days=days):
            return today - timedelta(days=days)
        case LatestWeekday(weekday=weekday):
            return today - timedelta(days=(today.weekday() - weekday) % 7)
        case DayOfMonth():
            return _without_year(day, today)
        case OnDate(date=exact):
            return exact
        case _:
            assert_never(day)


def resolve_ahead(day: Day, *, today: date) -> date:
    """Make a said day a date that is meant to lie ahead, as the start of terms."""
    match day:
        case DayOfMonth():
            this_year = _in_year(day, today.year)
            return this_year if this_year >= today else _in_year(day, today.year + 1)
        case LatestWeekday(weekday=weekday):
            return today + timedelta(days=(weekday - today.weekday()) % 7)
        case _:
            return resolve(day, today=today)


def resolve_near(day: Day, *, today: date) -> date:
    """Make a said day a date on either side of today, as the start of a block."""
    if not isinstance(day, DayOfMonth):
        return resolve(day, today=today)
    years = (today.year - 1, today.year, today.year + 1)
    around = [each for each in (_if_it_exists(day, year) for year in years) if each is not None]
    if not around:
        raise BadDate(day=day.day, month=day.month)
    return min(around, key=lambda each: abs(each - today))


def span_of(clock: ClockRange, worked: Minutes | None, *, day: date, zone: ZoneInfo) -> Span:
    """Place clock times on a date.

    The minutes are those that pass, daylight saving counted; a range that
    ends at or before its start ends on the next day. A duration, where one
    was said, wins over the end. Raises NoSuchTime for a time that the clocks
    skipped.
    """
    start = _instant(day, clock.start, zone)
    if worked is not None:
        return Span(start=start, end=start + timedelta(minutes=worked))
    if clock.end is None:
        raise AssertionError("clock times without an end come with a duration")
    end_day = day if clock.end > clock.start else day + timedelta(days=1)
    return Span(start=start, end=_instant(end_day, clock.end, zone))


def range_of(period: Period, *, today: date) -> DateRange:
    """Make a said period its dates. Raises BadDate or EndsBeforeStart."""
    match period:
        case ThisWeek():
            return DateRange(first=_monday(today), last=today)
        case LastWeek():
            monday = _monday(today)
            return DateRange(first=monday - timedelta(days=7), last=monday - timedelta(days=1))
        case LastDays(days=days):
            return DateRange(first=today - timedelta(days=max(days, 1) - 1), last=today)
        case Month():
            return _month(period, today)
        case Between(start=start, end=end):
            return _between(start, end, today)
        case _:
            assert_never(period)


def begun_range_of(period: Period, *, today: date) -> DateRange:
    """The same of a period in which something may have happened. Raises StartsLater, too."""
    dates = range_of(period, today=today)
    if dates.first > today:
        raise StartsLater(start=dates.first, today=today)
    return dates


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    instant = datetime.combine(day, clock, zone).astimezone(UTC)
    if instant.astimezone(zone).time() != clock:
        raise NoSuchTime(clock=clock, day=day)
    return instant


def _without_year(day: DayOfMonth, today: date) -> date:
    earliest = today - TURN_OF_YEAR
    if earliest.year < today.year and (day.month, day.day) >= (earliest.month, earliest.day):
        return _in_year(day, earliest.year)
    return _in_year(day, today.year)


def _in_year(day: DayOfMonth, year: int) -> date:
    found = _if_it_exists(day, year)
    if found is None:
        raise BadDate(day=day.day, month=day.month)
    return found


def _if_it_exists(day: DayOfMonth, year: int) -> date | None:
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None


def _month(period: Month, today: date) -> DateRange:
    if period.month is None:
        number = today.year * 12 + today.month - 1 - period.back
        year, month = divmod(number, 12)
        month += 1
    else:
        month = period.month
        year = period.year or (today.year if month <= today.month else today.year - 1)
    return DateRange(first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1]))


def _between(start: Day, end: Day | None, today: date) -> DateRange:
    first = resolve(start, today=today)
    last = today if end is None else resolve(end, today=today)
    if last < first:
        raise EndsBeforeStart(start=first, end=last)
    return DateRange(first=first, last=last)
