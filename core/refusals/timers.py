"""What can be refused about timers."""

from dataclasses import dataclass
from datetime import datetime

from core.refusals.refusal import Refusal
from core.units import Minutes


@dataclass(kw_only=True, eq=False)
class TimerRunning(Refusal):
    """One timer for each technician."""

    client: str
    since: datetime
    minutes: Minutes


@dataclass(kw_only=True, eq=False)
class NoTimer(Refusal):
    """No timer runs."""


@dataclass(kw_only=True, eq=False)
class TimerTooShort(Refusal):
    """Less than a minute: there is nothing to log."""

    client: str
