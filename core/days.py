"""Days and clock times as they are said; an agreement's zone makes them dates."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysAgo:
    """0 is today, 1 yesterday; negative lies ahead ("tomorrow" is −1)."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestWeekday:
    """The latest such weekday, today included; Monday is 0."""

    weekday: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfMonth:
    """A day said without its year."""

    month: int
    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDate:
    """A full date."""

    date: date


Day = DaysAgo | LatestWeekday | DayOfMonth | OnDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRange:
    """Local clock times of a piece of work; without an end, the duration gives it."""

    start: time
    end: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThisWeek:
    """Monday to today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWeek:
    """The seven days before this week's Monday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A calendar month; `back` counts from this month (0), or it is named."""

    back: int = 0
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDays:
    """The last so many days, today included."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """From one day to another, both included; without an end, to today."""

    start: Day
    end: Day | None = None


Period = ThisWeek | LastWeek | Month | LastDays | Between
