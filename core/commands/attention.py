"""Looking after an alert, and being asked whether anything was forgotten."""

from dataclasses import dataclass
from datetime import time

from core.readings import ClientReadings


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAlert:
    """Say that one looks after a client's alert; reminders of it end."""

    client: ClientReadings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNudge:
    """Be asked on workdays at a time if nothing is logged; None ends it."""

    at: time | None


AttentionCommand = TakeAlert | SetNudge
