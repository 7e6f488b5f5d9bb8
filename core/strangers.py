"""Accounts that spoke to the bot without having rights, and what managers made of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.people import Identity

ASK_AGAIN_AFTER = timedelta(days=1)


class StrangerState(StrEnum):
    """What became of the question who somebody is."""

    WAITING = "waiting"
    KNOWN = "known"
    """A manager gave them a role."""
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """Somebody about whom managers were asked.

    `subject` is the newest message that asks; None where none was needed.
    `decided_by` is the manager who answered.
    """

    account: Identity
    state: StrangerState
    asked_at: datetime
    subject: str | None
    decided_by: int | None = None
    decided_at: datetime | None = None
