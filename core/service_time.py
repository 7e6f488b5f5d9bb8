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
    edges = sorted({start, end, *_edges_between(start, end, sheet, zone)})
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


def _edges_between(
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
            for edge in _instants(day, minute, zone):
                if start < edge < end:
                    yield edge
        day += timedelta(days=1)


def _instants(day: date, minute: int, zone: ZoneInfo) -> Iterator[datetime]:
    """The instants at which the wall clock shows that minute: two in a repeated hour."""
    if minute == MINUTES_PER_DAY:
        day, minute = day + timedelta(days=1), 0
    clock = time(minute // MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR)
    for fold in (0, 1):
        yield datetime.combine(day, clock.replace(fold=fold), zone).astimezone(UTC)
