"""What is answered to whoever looks after an alert, or wants to be asked in the evening."""

from dataclasses import dataclass
from datetime import time

from core.views import Taken


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertTaken:
    """Somebody looks after a client's alert; `anew` is False if they did before."""

    client: str
    taken: Taken
    anew: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeSet:
    """From now on the asker is asked on workdays at that time in the zone, or no more."""

    at: time | None
    zone: str


AttentionResult = AlertTaken | NudgeSet
