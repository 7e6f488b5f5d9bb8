"""Threshold episodes: when a balance alerts, and when it is armed again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.agreements import ThresholdKind
from core.units import Minutes


class ThresholdState(StrEnum):
    """`alarm` while the balance is at or below the level, `ok` strictly above."""

    OK = "ok"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """The state of one level of one agreement.

    `episode` counts the crossings so far, `level` is the level at the last
    evaluation. `thread` is the subject of the message that the newest
    episode's thread hangs from. `declined` is True when the top-up of the
    running episode was declined, so that this level proposes no more.
    """

    agreement_id: int
    kind: ThresholdKind
    level: Minutes
    state: ThresholdState = ThresholdState.OK
    episode: int = 0
    opened_at: datetime | None = None
    resolved_at: datetime | None = None
    thread: str | None = None
    declined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """The one alert of an episode; its key is agreement, kind and episode."""

    agreement_id: int
    kind: ThresholdKind
    episode: int
    level: Minutes
    balance: Minutes
    entry_id: int | None
    raised_at: datetime
    subject: str
    resolved_at: datetime | None = None
