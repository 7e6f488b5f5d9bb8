"""What becomes of a message once it was tried: pure decisions, no clock and no chance."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from adapters.chat.poster import PostDelayed, PostRefused, PostUnknown
from core.outbox import Delivery, OutboxMessage

FIRST_WAIT = timedelta(seconds=1)
LONGEST_WAIT = timedelta(minutes=5)

Problem = PostRefused | PostDelayed | PostUnknown


def after_success(message: OutboxMessage, *, ref: str) -> OutboxMessage:
    """The message was posted, and the platform calls it `ref`."""
    return replace(_settled(message, Delivery.SENT), ref=ref, error=None)


def after_failure(
    message: OutboxMessage, problem: Problem, *, now: datetime, chance: float
) -> OutboxMessage:
    """Try again only what was certainly not posted.

    There is no last attempt: an alert waits until the platform takes it or
    refuses it. `chance`, from 0 to 1, spreads the attempts of many messages.
    """
    match problem:
        case PostRefused(reason=reason):
            return replace(_settled(message, Delivery.FAILED), error=reason)
        case PostUnknown(reason=reason):
            return replace(_settled(message, Delivery.UNKNOWN), error=reason)
        case PostDelayed(reason=reason, wait=wait):
            pause = backoff(message.attempts + 1, chance=chance) if wait is None else wait
            queued = _settled(message, Delivery.QUEUED)
            return replace(queued, error=reason, due_at=now + pause)
        case _:
            assert_never(problem)


def put_off(message: OutboxMessage, *, until: datetime) -> OutboxMessage:
    """The message was not tried yet: its channel has had enough for now."""
    return replace(
        message,
        delivery=Delivery.QUEUED,
        due_at=until,
        claimed_by=None,
        claimed_until=None,
    )


def backoff(attempts: int, *, chance: float) -> timedelta:
    """Wait twice as long after each attempt, less up to a half by chance."""
    doublings = min(attempts - 1, 16)
    longest: timedelta = min(FIRST_WAIT * 2**doublings, LONGEST_WAIT)
    return longest * (1 - chance / 2)


def _settled(message: OutboxMessage, delivery: Delivery) -> OutboxMessage:
    return replace(
        message,
        delivery=delivery,
        attempts=message.attempts + 1,
        claimed_by=None,
        claimed_until=None,
    )
