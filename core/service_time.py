"""Which part of a stretch of work lies inside the agreement's service hours."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from core.agreements import TermSheet
from core.ledger import ServiceTime
from core.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, Minutes

_SATURDAY = 5


def split(
    start: datetime, end: datetime, *, sheet: TermSheet, zone: ZoneInfo
) -> dict[ServiceTime, Minutes]:
    """Count the elapsed minutes of each service time between two UTC instants.

    Daylight saving is counted: the hours are those that really passed.
    """
    counted: dict[ServiceTime, Minutes] = {}
    inner = {*_service_edges(start, end, sheet, zone), *_clock_changes(start, end, zone)}
    edges = sorted({start, end} | {edge for edge in inner if start < edge < end})
    for opens, closes in pairwise(edges):
        when = at(opens, sheet=sheet, zone=zone)
        elapsed = int((closes - opens).total_seconds()) // 60
        counted[when] = Minutes(counted.get(when, 0) + elapsed)
    return counted


def at(moment: datetime, *, sheet: TermSheet, zone: ZoneInfo) -> ServiceTime:
    """Say what service time an instant is; holidays count as weekend."""
    local = moment.astimezone(zone)
    if local.date() in sheet.holidays:
        return ServiceTime.WEEKEND
    minute = local.hour * MINUTES_PER_HOUR + local.minute
    for window in sheet.service_windows:
        if window.weekday == local.weekday() and window.opens <= minute < window.closes:
            return ServiceTime.NORMAL
    return ServiceTime.WEEKEND if local.weekday() >= _SATURDAY else ServiceTime.AFTER_HOURS


def _service_edges(
    start: datetime, end: datetime, sheet: TermSheet, zone: ZoneInfo
) -> Iterator[datetime]:
    day = start.astimezone(zone).date()
    while day <= end.astimezone(zone).date():
        minutes = {0} | {
            minute
            for window in sheet.service_windows
            if window.weekday == day.weekday()
            for minute in (window.opens, window.closes)
        }
        for minute in minutes:
            yield from _instants(day, minute, zone)
        day += timedelta(days=1)


def _clock_changes(start: datetime, end: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """The instants at which the clocks may have been changed: on a half hour of UTC.

    A change can begin or end service hours without the wall clock ever
    showing when they open.
    """
    if start.astimezone(zone).utcoffset() == end.astimezone(zone).utcoffset():
        return
    moment = start.replace(minute=0)
    while moment < end:
        yield moment
        moment += timedelta(minutes=30)


def _instants(day: date, minute: int, zone: ZoneInfo) -> Iterator[datetime]:
    """The instants at which the wall clock shows that minute: two in a repeated hour."""
    if minute == MINUTES_PER_DAY:
        day, minute = day + timedelta(days=1), 0
    clock = time(minute // MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR)
    for fold in (0, 1):
        yield datetime.combine(day, clock.replace(fold=fold), zone).astimezone(UTC)
