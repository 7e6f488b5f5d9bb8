from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.chat import Place
from core.outbox import Delivery, OutboxMessage
from core.ports import Books, Unit
from tests.contracts.house import ACME, ALERTS, NOON, message

SECOND = timedelta(seconds=1)
LEASE = timedelta(seconds=90)


def claim(
    unit: Unit,
    *,
    now: datetime = NOON,
    platforms: Sequence[str] = ("slack", "web"),
    owner: str = "a",
    limit: int = 20,
) -> list[str]:
    """Claim, and name the messages."""
    claimed = unit.queue.claim(
        platforms=platforms, owner=owner, now=now, until=now + LEASE, limit=limit
    )
    return [each.subject for each in claimed]


def finish(unit: Unit, added: OutboxMessage, delivery: Delivery = Delivery.SENT) -> None:
    unit.queue.replace(replace(added, delivery=delivery))


def test_a_claimed_message_says_whose_it_is_and_until_when(unit: Unit, books: Books) -> None:
    added = books.outbox.add(message("one"))

    claimed = unit.queue.claim(
        platforms=["slack"], owner="a", now=NOON, until=NOON + LEASE, limit=20
    )
    expected = replace(added, delivery=Delivery.CLAIMED, claimed_by="a", claimed_until=NOON + LEASE)
    assert claimed == [expected]
    assert books.outbox.by_subject("one") == [expected]


def test_messages_to_different_channels_are_claimed_at_once_in_order(
    unit: Unit, books: Books
) -> None:
    for subject, channel in (("one", "C2"), ("two", "C1"), ("three", "C3")):
        books.outbox.add(message(subject, replace(ALERTS, channel=channel)))

    assert claim(unit) == ["one", "two", "three"]


def test_no_more_are_claimed_than_asked_for(unit: Unit, books: Books) -> None:
    for subject, channel in (("one", "C2"), ("two", "C1"), ("three", "C3")):
        books.outbox.add(message(subject, replace(ALERTS, channel=channel)))

    assert claim(unit, limit=2) == ["one", "two"]
    assert claim(unit, limit=2) == ["three"]


def test_a_claimed_message_is_not_claimed_again(unit: Unit, books: Books) -> None:
    books.outbox.add(message("one"))

    assert claim(unit) == ["one"]
    assert claim(unit, owner="b") == []


def test_a_message_waits_for_its_time(unit: Unit, books: Books) -> None:
    books.outbox.add(message("one", due_at=NOON + SECOND))

    assert claim(unit) == []
    assert claim(unit, now=NOON + SECOND) == ["one"]


@pytest.mark.parametrize("done", [Delivery.SENT, Delivery.FAILED, Delivery.UNKNOWN])
def test_a_channel_gets_its_messages_one_after_the_other(
    unit: Unit, books: Books, done: Delivery
) -> None:
    first = books.outbox.add(message("first"))
    books.outbox.add(message("second"))

    assert claim(unit) == ["first"]
    assert claim(unit) == []
    finish(unit, first, done)
    assert claim(unit) == ["second"]


def test_a_message_waits_for_an_earlier_one_that_is_to_be_tried_later(
    unit: Unit, books: Books
) -> None:
    books.outbox.add(message("first", due_at=NOON + SECOND))
    books.outbox.add(message("second"))

    assert claim(unit) == []
    assert claim(unit, now=NOON + SECOND) == ["first"]


def test_threads_of_a_channel_share_its_order(unit: Unit, books: Books) -> None:
    books.outbox.add(message("first"))
    books.outbox.add(message("reply", replace(ALERTS, thread="17.4"), thread="first"))

    assert claim(unit) == ["first"]
    assert claim(unit) == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        replace(ALERTS, channel="C9"),
        replace(ALERTS, workspace="T9"),
        replace(ALERTS, platform="web"),
        replace(ALERTS, direct=True),
    ],
)
def test_a_channel_does_not_wait_for_another(unit: Unit, books: Books, elsewhere: Place) -> None:
    books.outbox.add(message("here", due_at=NOON + SECOND))
    books.outbox.add(message("there", elsewhere))

    assert claim(unit) == ["there"]


def test_a_channel_keeps_its_order_across_organisations(
    unit: Unit, books: Books, other: Books
) -> None:
    first = other.outbox.add(message("first"))
    books.outbox.add(message("second"))

    assert claim(unit) == ["first"]
    assert claim(unit) == []
    finish(unit, first)
    assert claim(unit) == ["second"]


def test_only_the_platforms_asked_for_are_claimed(unit: Unit, books: Books) -> None:
    books.outbox.add(message("one"))
    books.outbox.add(message("two", replace(ALERTS, platform="web")))

    assert claim(unit, platforms=["web"]) == ["two"]
    assert claim(unit, platforms=[]) == []


def test_a_claim_runs_out(unit: Unit, books: Books) -> None:
    books.outbox.add(message("one"))
    claim(unit)

    assert claim(unit, owner="b", now=NOON + LEASE - SECOND) == []
    assert claim(unit, owner="b", now=NOON + LEASE) == ["one"]
    assert books.outbox.by_subject("one")[0].claimed_by == "b"


def test_an_owner_takes_back_its_own_claims_only(unit: Unit, books: Books) -> None:
    books.outbox.add(message("one"))
    claim(unit, owner="a")
    books.outbox.add(message("two", ACME))
    claim(unit, owner="b")

    assert unit.queue.release("a") == 1
    assert unit.queue.release("a") == 0
    assert claim(unit, owner="c") == ["one"]


def test_releasing_touches_nothing_that_is_done(unit: Unit, books: Books) -> None:
    added = books.outbox.add(message("one"))
    unit.queue.replace(replace(added, delivery=Delivery.SENT, claimed_by="a"))

    assert unit.queue.release("a") == 0
    assert books.outbox.by_subject("one")[0].delivery is Delivery.SENT


def test_what_became_of_a_message_is_kept_and_what_it_says_is_not_touched(
    unit: Unit, books: Books
) -> None:
    added = books.outbox.add(message("one"))
    tried = replace(
        added,
        delivery=Delivery.QUEUED,
        attempts=2,
        due_at=NOON + SECOND,
        ref="17.4",
        error="channel_not_found",
    )
    unit.queue.replace(replace(tried, subject="two", place=ACME, language="en"))

    assert books.outbox.by_subject("one") == [tried]


def test_replacing_an_unknown_message_is_a_lookup_error(unit: Unit, books: Books) -> None:
    with pytest.raises(LookupError):
        unit.queue.replace(replace(message("one"), id=99))


def test_nothing_is_due_in_an_empty_queue(unit: Unit) -> None:
    assert unit.queue.next_due(["slack"]) is None


def test_the_next_message_is_due_when_the_first_channel_can_go_on(unit: Unit, books: Books) -> None:
    waiting = books.outbox.add(message("first", due_at=NOON + 9 * SECOND))
    books.outbox.add(message("second"))
    books.outbox.add(message("there", ACME, due_at=NOON + 20 * SECOND))
    books.outbox.add(message("web", replace(ACME, platform="web")))

    assert unit.queue.next_due(["slack"]) == NOON + 9 * SECOND
    finish(unit, waiting)
    assert unit.queue.next_due(["slack"]) == NOON


def test_a_claimed_message_is_due_again_when_its_claim_runs_out(unit: Unit, books: Books) -> None:
    added = books.outbox.add(message("one"))
    claim(unit)

    assert unit.queue.next_due(["slack"]) == NOON + LEASE
    finish(unit, added)
    assert unit.queue.next_due(["slack"]) is None


def test_a_reply_knows_its_root_in_its_own_place(unit: Unit, books: Books) -> None:
    root = books.outbox.add(message("alert/1"))
    elsewhere = books.outbox.add(message("alert/1", ACME))
    reply = books.outbox.add(message("step", replace(ALERTS, thread="17.4"), thread="alert/1"))
    plain = books.outbox.add(message("plain"))

    assert unit.queue.root(reply) == root
    assert unit.queue.root(replace(reply, place=ACME)) == elsewhere
    assert unit.queue.root(replace(reply, thread="alert/2")) is None
    assert unit.queue.root(plain) is None


def test_an_update_knows_what_it_redraws_in_its_own_place(unit: Unit, books: Books) -> None:
    original = books.outbox.add(message("alert/1"))
    update = books.outbox.add(message("alert/1~2", updates="alert/1"))

    assert unit.queue.target(update) == original
    assert unit.queue.target(replace(update, place=ACME)) is None
    assert unit.queue.target(original) is None


def test_root_and_target_are_the_same_organisations(unit: Unit, books: Books, other: Books) -> None:
    books.outbox.add(message("alert/1"))
    reply = other.outbox.add(message("step", thread="alert/1", updates="alert/1"))

    assert unit.queue.root(reply) is None
    assert unit.queue.target(reply) is None


def test_all_that_was_not_posted_is_listed(unit: Unit, books: Books, other: Books) -> None:
    added = [books.outbox.add(message(each.value, ACME)) for each in Delivery]
    for each in added:
        finish(unit, each, Delivery(each.subject))
    other.outbox.add(message("theirs"))

    assert [each.subject for each in unit.queue.unsent()] == [
        "queued",
        "claimed",
        "failed",
        "unknown",
        "theirs",
    ]


def test_tells_how_much_waits_and_since_when(unit: Unit, books: Books, other: Books) -> None:
    assert unit.queue.backlog() == (0, None)
    first = books.outbox.add(replace(message("one"), queued_at=NOON))
    other.outbox.add(replace(message("one"), queued_at=NOON + SECOND))
    assert unit.queue.backlog() == (2, NOON)

    finish(unit, first, Delivery.FAILED)
    assert unit.queue.backlog() == (1, NOON + SECOND)
