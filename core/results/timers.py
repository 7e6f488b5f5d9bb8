"""What is answered about timers."""

from dataclasses import dataclass
from datetime import datetime

from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerStarted:
    """A timer runs from now on; `since` is in the person's zone."""

    client: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerShown:
    """A timer runs, or none does (`client` is None)."""

    client: str | None
    since: datetime | None = None
    minutes: Minutes = Minutes(0)
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerCancelled:
    """A timer was thrown away."""

    client: str
    minutes: Minutes


TimerResult = TimerStarted | TimerShown | TimerCancelled
