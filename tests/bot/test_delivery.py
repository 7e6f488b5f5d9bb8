from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.chat.poster import PostDelayed, PostRefused, PostUnknown
from bot.delivery import Problem, after_failure, after_success, backoff
from core.chat import Place
from core.notices import BalanceRestored
from core.outbox import Delivery, OutboxMessage
from core.units import Minutes

NOON = datetime(2025, 11, 3, 12, tzinfo=UTC)
CLAIMED = OutboxMessage(
    id=1,
    organisation_id=1,
    place=Place(platform="web", workspace="playground", channel="alerts"),
    language="en",
    subject="alert-1",
    notice=BalanceRestored(client="Acme", risen=(), balance=Minutes(600)),
    queued_at=NOON,
    due_at=NOON,
    delivery=Delivery.CLAIMED,
    attempts=2,
    claimed_by="here",
    claimed_until=NOON + timedelta(minutes=1),
)


def failed(problem: Problem, chance: float = 0.0) -> OutboxMessage:
    return after_failure(CLAIMED, problem, now=NOON, chance=chance)


def test_marks_a_posted_message_as_sent_and_remembers_what_the_platform_calls_it() -> None:
    sent = after_success(replace(CLAIMED, error="not yet"), ref="1730.5")

    assert (sent.delivery, sent.ref, sent.attempts, sent.error) == (
        Delivery.SENT,
        "1730.5",
        3,
        None,
    )
    assert (sent.claimed_by, sent.claimed_until) == (None, None)


@pytest.mark.parametrize(
    ("problem", "delivery"),
    [
        (PostRefused(reason="channel_not_found"), Delivery.FAILED),
        (PostUnknown(reason="connection reset"), Delivery.UNKNOWN),
    ],
)
def test_never_repeats_what_was_refused_or_may_have_been_posted(
    problem: Problem, delivery: Delivery
) -> None:
    message = failed(problem)

    assert (message.delivery, message.error) == (delivery, problem.reason)
    assert message.attempts == 3
    assert message.claimed_by is None


def test_queues_a_delayed_message_again_with_a_growing_pause() -> None:
    message = failed(PostDelayed(reason="rate limited"))

    assert message.delivery is Delivery.QUEUED
    assert message.due_at == NOON + timedelta(seconds=4)
    assert message.error == "rate limited"
    assert message.claimed_by is None


def test_waits_as_long_as_the_platform_asks() -> None:
    message = failed(PostDelayed(reason="rate limited", wait=timedelta(seconds=37)), chance=1.0)

    assert message.due_at == NOON + timedelta(seconds=37)


def test_spreads_attempts_by_chance_between_half_of_the_pause_and_all_of_it() -> None:
    assert backoff(3, chance=0.0) == timedelta(seconds=4)
    assert backoff(3, chance=0.5) == timedelta(seconds=3)
    assert backoff(3, chance=1.0) == timedelta(seconds=2)


def test_never_pauses_longer_than_five_minutes_however_often_it_was_tried() -> None:
    assert [backoff(n, chance=0.0).seconds for n in (1, 2, 9, 10, 10_000)] == [1, 2, 256, 300, 300]
