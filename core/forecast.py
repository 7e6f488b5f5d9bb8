"""When hours run out, and the picture of how they went.

The method is simple enough to be checked by hand. The likely day is the one
on which the balance reaches zero at the pace of the last four weeks. Its
spread comes from the fastest and the slowest four weeks in a row, ending
today or one to four weeks ago, so that it holds the likely day. A client of
less than four weeks has one pace, and no spread.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from core.ledger import Standing
from core.units import Minutes
from core.views import Burndown, PastDay, RunOut

WEEK = 7
PACE_DAYS = 28
"""The pace is what was debited in the last four weeks (or since the start, at least one)."""
LOOKS_BACK = 2 * PACE_DAYS
"""The days whose paces give the spread, and which the picture shows."""
FORESEEABLE_DAYS = 1000
"""Beyond these no day is foretold on which hours run out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEnd:
    """How things stood at the end of a day; `used` counts from any common start."""

    day: date
    balance: Minutes
    used: Minutes


def pace_days(age: int) -> int:
    """Over how many days the pace of a client is taken that is so many days old."""
    return min(PACE_DAYS, max(WEEK, age))


def first_day(today: date, age: int) -> date:
    """The day before all that the forecast counts: with it the course has to begin."""
    return today - timedelta(days=min(LOOKS_BACK, max(WEEK, age)))


def day_ends(
    course: Sequence[Standing], *, first: date, last: date, zone: ZoneInfo
) -> tuple[DayEnd, ...]:
    """Tell how each day ended; days without an entry end as the one before."""
    days = []
    balance, used, at = Minutes(0), Minutes(0), 0
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        while at < len(course) and course[at].posted_at.astimezone(zone).date() <= day:
            balance, used = course[at].balance, course[at].used
            at += 1
        days.append(DayEnd(day=day, balance=balance, used=used))
    return tuple(days)


def runs_out_on(balance: Minutes, *, used: Minutes, days: int, today: date) -> date | None:
    """The day on which the balance reaches zero at that pace; None if none can be foretold."""
    if used <= 0 or balance <= 0:
        return None
    lasts = balance * days // used
    return None if lasts > FORESEEABLE_DAYS else today + timedelta(days=lasts)


def run_out(balance: Minutes, ends: Sequence[DayEnd], *, days: int) -> RunOut | None:
    """Foretell with the spread; `ends` are the days looked back on, `days` the pace's."""
    today = ends[-1].day
    used = tuple(_used(ends, days))
    likely, earliest, latest = (
        runs_out_on(balance, used=pace, days=days, today=today)
        for pace in (used[0], max(used), min(used))
    )
    if likely is None or earliest is None:
        return None
    return RunOut(likely=likely, earliest=earliest, latest=latest)


def burn_down(balance: Minutes, ends: Sequence[DayEnd], *, days: int) -> Burndown:
    """Draw how the balance went: the days on which it changed, the first and the last."""
    *past, today = ends
    changed = (end for before, end in pairwise(past) if end.balance != before.balance)
    kept = [past[0], *changed]
    points = [PastDay(day=end.day, balance=end.balance) for end in kept]
    return Burndown(
        past=(*points, PastDay(day=today.day, balance=balance)),
        run_out=run_out(balance, ends, days=days),
    )


def _used(ends: Sequence[DayEnd], days: int) -> Iterator[Minutes]:
    """What was used in so many days: those until today, then until each week before."""
    for last in range(len(ends) - 1, days - 1, -WEEK):
        yield Minutes(ends[last].used - ends[last - days].used)
