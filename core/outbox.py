"""Messages that wait to be posted, written in the ledger's own transaction."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.chat import Place
from core.notices import Notice


class Delivery(StrEnum):
    """Where a message stands.

    `unknown` means that a send ended without an answer; it is shown, and
    never blindly repeated.
    """

    QUEUED = "queued"
    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxMessage:
    """One message to one place, worded in `language` when it is posted.

    `subject` names it for good; subject and place together are unique, and
    platforms use them as the idempotency key. `thread` is the subject of the
    message it replies to, `updates` the subject of the message it redraws.
    `top_up_id` is the top-up whose buttons it carries. `ref` is the
    platform's reference once it was posted.
    """

    id: int
    organisation_id: int
    place: Place
    language: str
    subject: str
    notice: Notice
    queued_at: datetime
    due_at: datetime
    thread: str | None = None
    updates: str | None = None
    agreement_id: int | None = None
    top_up_id: int | None = None
    delivery: Delivery = Delivery.QUEUED
    attempts: int = 0
    claimed_by: str | None = None
    claimed_until: datetime | None = None
    ref: str | None = None
    error: str | None = None

    @property
    def first_subject(self) -> str:
        """The subject of the message that stands in the place, whatever was drawn over it."""
        return self.updates or self.subject
