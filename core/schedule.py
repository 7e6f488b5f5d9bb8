"""Jobs that come with the calendar: when each is due, and that it ran.

Due moments are wall-clock times in somebody's zone. A time that the clocks
skip is due when they have moved on; one that they show twice, the first time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class Job(StrEnum):
    """What is done by the calendar."""

    AUDIT = "audit"
    """Prove last night's alerts."""
    DIGEST = "digest"
    """Tell the managers of the week."""
    EARLY_WARNING = "early-warning"
    """Look whether hours run out before a payment could arrive."""
    EXPIRY_NOTICE = "expiry-notice"
    """Tell that a block's last day is near."""
    NUDGE = "nudge"
    """Ask a technician who has logged nothing today."""
    OVERAGE = "overage"
    """Invoice what was overdrawn when a month ended."""
    OVERDUE = "overdue"
    """Remind managers of an invoice that nobody has paid."""
    REMINDER = "reminder"
    """Remind of an alert that nobody has answered."""
    STATEMENT = "statement"
    """Send the statement of a month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A job whose time has come, for what it is about and for which period.

    `about` is empty where the job is the organisation's own; `period` is the
    day, or the first day of the week or month.
    """

    job: Job
    about: str
    period: date


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRun:
    """That a job ran: the key is job, about and period, so it ran once."""

    job: Job
    about: str
    period: date
    ran_at: datetime

    @classmethod
    def of(cls, due: Due, *, at: datetime) -> "JobRun":
        """The run of what was due."""
        return cls(job=due.job, about=due.about, period=due.period, ran_at=at)


def moment_of(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The instant at which the clocks of the zone show that time on that day."""
    return datetime.combine(day, clock.replace(fold=0), zone).astimezone(UTC)


def latest_day(clock: time, *, zone: ZoneInfo, now: datetime) -> date:
    """The last day on which the clock time has come."""
    today = now.astimezone(zone).date()
    return today if now >= moment_of(today, clock, zone) else today - timedelta(days=1)


def latest_week(clock: time, *, zone: ZoneInfo, now: datetime) -> date:
    """The last Monday on which the clock time has come."""
    day = latest_day(clock, zone=zone, now=now)
    return day - timedelta(days=day.weekday())


def latest_month(clock: time, *, zone: ZoneInfo, now: datetime) -> date:
    """The first day of the last month that is over: it is due on the first of the next."""
    return month_before(latest_day(clock, zone=zone, now=now))


def months_up_to(last: date, count: int) -> Iterator[date]:
    """The first days of so many months in a row, the oldest first."""
    months = [last]
    while len(months) < count:
        months.append(month_before(months[-1]))
    return reversed(months)


def month_before(day: date) -> date:
    """The first day of the month before that of the day."""
    return last_of_month_before(day).replace(day=1)


def last_of_month(month: date) -> date:
    """The last day of a month."""
    return last_of_month_before(month + timedelta(days=31))


def last_of_month_before(day: date) -> date:
    """The last day of the month before that of the day."""
    return day.replace(day=1) - timedelta(days=1)
