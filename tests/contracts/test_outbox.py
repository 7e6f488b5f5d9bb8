from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.notices import BalanceLow
from core.outbox import Delivery
from core.ports import Books, Unit
from core.topups import TopUpState
from core.units import Minutes
from core.views import BalanceView, Pace
from tests.contracts.house import ACME, AGREEMENT, ALERTS, NOON, message, top_up
from tests.contracts.implementations import NOT_UNIQUE

LOW = BalanceLow(
    crossed=(),
    balance=BalanceView(
        client="Müller & Söhne",
        balance=Minutes(-30),
        overdraft=Minutes(30),
        threshold=Minutes(120),
        blocks=(),
        pace=Pace(used=Minutes(630), days=28),
    ),
)


def test_the_messages_about_an_agreement_can_be_reworded(books: Books) -> None:
    sent = message("alert/1", notice=LOW, agreement_id=AGREEMENT, delivery=Delivery.SENT)
    about = books.outbox.add(replace(sent, ref="17.4"))
    elsewhere = books.outbox.add(message("alert/2", notice=LOW))
    other = replace(LOW, balance=replace(LOW.balance, client="Acme"))

    assert books.outbox.of_agreement(AGREEMENT) == [about]
    books.outbox.reword(about.id, other)

    assert books.outbox.of_agreement(AGREEMENT) == [replace(about, notice=other)]
    assert books.outbox.by_subject("alert/2") == [elsewhere]


def test_a_message_is_read_back_as_it_was_added(books: Books) -> None:
    offered = books.top_ups.add(top_up(TopUpState.PROPOSED))
    added = books.outbox.add(
        message(
            "alert/1",
            replace(ALERTS, direct=True, thread="17.4"),
            notice=LOW,
            thread="alert/0",
            updates="alert/0",
            agreement_id=AGREEMENT,
            top_up_id=offered.id,
        )
    )

    assert added.organisation_id == books.organisation.id
    assert books.outbox.by_subject("alert/1") == [added]


def test_a_subject_names_one_message_in_each_place(books: Books) -> None:
    there = books.outbox.add(message("alert/1", ALERTS))
    here = books.outbox.add(message("alert/1", ACME))
    books.outbox.add(message("alert/2", ACME))

    assert books.outbox.by_subject("alert/1") == [there, here]
    assert books.outbox.by_subject("alert/3") == []


def test_a_subject_is_told_once_in_a_channel_whatever_the_thread(books: Books) -> None:
    books.outbox.add(message("alert/1", ALERTS))

    with pytest.raises(NOT_UNIQUE):
        books.outbox.add(message("alert/1", replace(ALERTS, thread="17.4")))


def test_a_posted_message_is_found_by_its_reference(unit: Unit, books: Books) -> None:
    added = books.outbox.add(message("alert/1"))
    books.outbox.add(message("alert/2"))
    unit.queue.replace(replace(added, ref="17.4"))

    assert books.outbox.by_ref(replace(ALERTS, thread="17.4"), "17.4") == replace(added, ref="17.4")
    assert books.outbox.by_ref(ACME, "17.4") is None
    assert books.outbox.by_ref(ALERTS, "17.5") is None


def test_a_redrawn_message_is_found_as_it_was_first_posted(unit: Unit, books: Books) -> None:
    original = books.outbox.add(message("alert/1"))
    redrawing = books.outbox.add(message("alert/1~2", updates="alert/1"))
    unit.queue.replace(replace(redrawing, ref="17.4"))
    unit.queue.replace(replace(original, ref="17.4"))

    found = books.outbox.by_ref(ALERTS, "17.4")
    assert found is not None
    assert found.id == original.id


def test_the_outbox_of_another_organisation_is_not_seen(
    unit: Unit, books: Books, other: Books
) -> None:
    added = books.outbox.add(message("alert/1"))
    unit.queue.replace(replace(added, ref="17.4"))

    assert other.outbox.by_subject("alert/1") == []
    assert other.outbox.by_ref(ALERTS, "17.4") is None
    same = other.outbox.add(message("alert/1"))
    assert same.organisation_id == other.organisation.id
    assert same.id != added.id


def test_what_nobody_reads_is_found_the_newest_first(unit: Unit, books: Books) -> None:
    failed, unknown, late, sent = (
        books.outbox.add(message(f"alert/{number}")) for number in range(4)
    )
    redrawing = books.outbox.add(message("alert/0~2", updates="alert/0"))
    for one, delivery in (
        (failed, Delivery.FAILED),
        (unknown, Delivery.UNKNOWN),
        (sent, Delivery.SENT),
        (redrawing, Delivery.FAILED),
    ):
        unit.queue.replace(replace(one, delivery=delivery))

    def unread(*, late: datetime, since: datetime = NOON, limit: int = 9) -> list[int]:
        found = books.outbox.unread(since=since, late=late, limit=limit)
        return [each.id for each in found]

    a_moment = timedelta(seconds=1)
    assert unread(late=NOON) == [unknown.id, failed.id]
    assert unread(late=NOON + a_moment) == [late.id, unknown.id, failed.id]
    assert unread(late=NOON + a_moment, limit=1) == [late.id]
    assert unread(late=NOON, since=NOON + a_moment) == []
