"""What can be asked for about timers."""

from dataclasses import dataclass

from core.readings import ClientReadings


@dataclass(frozen=True, slots=True, kw_only=True)
class StartTimer:
    """Start timing work for a client."""

    client: ClientReadings = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopTimer:
    """Stop the timer and log its minutes; `note` replaces the one it began with."""

    note: str = ""
    work_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTimer:
    """Whether and since when a timer runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTimer:
    """Throw the timer away; nothing is logged."""


TimerCommand = StartTimer | StopTimer | ShowTimer | CancelTimer
