from collections.abc import Sequence
from datetime import timedelta

import pytest

from core.ledger import Allocation, Entry, EntryKind
from core.ports import Books
from core.units import Minutes
from tests.contracts.house import (
    AGREEMENT,
    ANNA,
    BLOCK,
    DAY,
    NOON,
    TODAY,
    block,
    entry,
    note,
    person,
    reversal,
    second_agreement,
    work,
)
from tests.contracts.implementations import NOT_UNIQUE

HOUR = timedelta(hours=1)


def test_an_entry_is_read_back_as_it_was_appended(books: Books) -> None:
    paid = (
        Allocation(block_id=BLOCK, minutes=Minutes(-60)),
        Allocation(block_id=None, minutes=Minutes(-30)),
    )
    appended = books.ledger.append(work(1, allocations=paid, request_key="slack/T1/Ev1"))

    assert appended.id == 1
    assert books.ledger.entry(appended.id) == appended


def test_an_entry_may_have_no_allocations_and_no_work(books: Books) -> None:
    included = books.ledger.append(entry(1, minutes=0, allocations=()))

    assert books.ledger.entry(included.id) == included


def test_an_unknown_entry_is_none(books: Books) -> None:
    assert books.ledger.entry(99) is None


def test_entries_of_an_agreement_have_different_numbers(books: Books) -> None:
    books.ledger.append(entry(1))

    with pytest.raises(NOT_UNIQUE):
        books.ledger.append(entry(1))


def test_an_entry_is_reversed_at_most_once(books: Books) -> None:
    debit = books.ledger.append(entry(1))
    books.ledger.append(reversal(2, debit))

    with pytest.raises(NOT_UNIQUE):
        books.ledger.append(reversal(3, debit))


def test_a_reversal_is_found_by_what_it_reverses(books: Books) -> None:
    first = books.ledger.append(entry(1))
    second = books.ledger.append(entry(2))
    undone = books.ledger.append(reversal(3, first))

    assert books.ledger.reversal_of(first.id) == undone
    assert books.ledger.reversal_of(second.id) is None
    assert books.ledger.reversals([first.id, second.id, 99]) == {first.id: undone.id}
    assert books.ledger.reversals([]) == {}


def test_entries_come_by_posting_time_with_the_start_and_without_the_end(books: Books) -> None:
    posted = [books.ledger.append(entry(seq)) for seq in (1, 2, 3, 4)]
    ledger = books.ledger

    assert ledger.of_agreement(AGREEMENT) == posted
    assert ledger.of_agreement(AGREEMENT, since=NOON + 2 * HOUR) == posted[1:]
    assert ledger.of_agreement(AGREEMENT, until=NOON + 3 * HOUR) == posted[:2]
    assert (
        ledger.of_agreement(AGREEMENT, since=NOON + 2 * HOUR, until=NOON + 3 * HOUR) == posted[1:2]
    )


def test_entries_of_one_moment_come_in_order_of_their_numbers(books: Books) -> None:
    second = books.ledger.append(entry(2, posted_at=NOON))
    first = books.ledger.append(entry(1, posted_at=NOON))

    assert books.ledger.of_agreement(AGREEMENT) == [first, second]


def test_some_entries_of_a_time_are_counted_and_read_back_from_the_newest(books: Books) -> None:
    posted = [books.ledger.append(entry(seq)) for seq in (1, 2, 3, 4, 5)]
    second, fifth = NOON + 2 * HOUR, NOON + 5 * HOUR

    def some(skip: int, limit: int) -> Sequence[Entry]:
        return books.ledger.some_of(AGREEMENT, since=second, until=fifth, skip=skip, limit=limit)

    assert books.ledger.count(AGREEMENT, since=second, until=fifth) == 3
    assert some(0, 2) == posted[2:4]
    assert some(2, 2) == posted[1:2]
    assert some(3, 2) == []


def test_a_moment_is_kept_to_the_microsecond(books: Books) -> None:
    moment = NOON + timedelta(microseconds=1)
    books.ledger.append(entry(1, posted_at=moment))

    assert books.ledger.of_agreement(AGREEMENT, until=moment) == []
    assert len(books.ledger.of_agreement(AGREEMENT, since=moment)) == 1


def test_the_latest_entries_come_newest_first(books: Books) -> None:
    posted = [books.ledger.append(entry(seq)) for seq in (1, 2, 3)]

    assert books.ledger.latest(AGREEMENT, 2) == [posted[2], posted[1]]
    assert books.ledger.latest(AGREEMENT, 9) == posted[::-1]


def test_an_agreement_has_its_own_entries_only(books: Books) -> None:
    second = second_agreement(books)
    books.ledger.append(entry(1))
    alone = books.ledger.append(entry(1, agreement_id=second, allocations=()))

    assert books.ledger.of_agreement(second) == [alone]
    assert books.ledger.latest(second, 9) == [alone]
    assert books.ledger.balance_before(second, NOON + 2 * HOUR) == alone.balance_after
    assert books.ledger.debited(second, NOON) == 90


def test_the_balance_before_a_moment_is_that_after_the_last_entry(books: Books) -> None:
    books.ledger.append(entry(1, balance_after=Minutes(500)))
    books.ledger.append(entry(2, balance_after=Minutes(400)))

    assert books.ledger.balance_before(AGREEMENT, NOON + HOUR) == 0
    assert books.ledger.balance_before(AGREEMENT, NOON + 2 * HOUR) == 500
    assert books.ledger.balance_before(AGREEMENT, NOON + DAY) == 400


def test_somebodys_latest_entry_is_their_newest_that_still_stands(books: Books) -> None:
    ben = books.people.add(person("ben"))
    first = books.ledger.append(work(1))
    second = books.ledger.append(work(2))
    books.ledger.append(work(3, by=ben.id))
    books.ledger.append(entry(4, EntryKind.ADJUSTMENT, 60, by=ANNA))

    assert books.ledger.latest_by(ANNA, EntryKind.DEBIT) == second
    books.ledger.append(reversal(5, second, by=ben.id))
    assert books.ledger.latest_by(ANNA, EntryKind.DEBIT) == first
    books.ledger.append(reversal(6, first, by=ben.id))
    assert books.ledger.latest_by(ANNA, EntryKind.DEBIT) is None


def test_somebodys_latest_entry_may_be_asked_for_one_agreement(books: Books) -> None:
    second = second_agreement(books)
    first = books.ledger.append(work(1))
    books.ledger.append(work(1, agreement_id=second))

    assert books.ledger.latest_by(ANNA, EntryKind.DEBIT, AGREEMENT) == first


def test_the_ledger_of_another_organisation_is_not_seen(books: Books, other: Books) -> None:
    debit = books.ledger.append(work(1, block_id=None))
    made = books.ledger.append(entry(2, EntryKind.CREDIT, 600, block_id=BLOCK))
    books.ledger.append(reversal(3, made))
    books.ledger.add_note(note(debit.id))
    second = books.ledger.add_block(block(settled=Minutes(60)))

    assert other.ledger.entry(debit.id) is None
    assert other.ledger.reversal_of(made.id) is None
    assert other.ledger.reversals([made.id]) == {}
    assert other.ledger.credit_of(BLOCK) is None
    assert other.ledger.of_agreement(AGREEMENT) == []
    assert other.ledger.latest(AGREEMENT, 9) == []
    assert other.ledger.balance_before(AGREEMENT, NOON + DAY) == 0
    assert other.ledger.latest_by(ANNA, EntryKind.DEBIT) is None
    assert other.ledger.worked_by(ANNA, TODAY, TODAY) == []
    assert other.ledger.day_of(ANNA, TODAY) == []
    assert other.ledger.debited(AGREEMENT, NOON) == 0
    assert other.ledger.note(debit.id) is None
    assert other.ledger.notes([debit.id]) == {}
    assert [each.id for each in other.ledger.live_blocks(AGREEMENT)] == [BLOCK]
    assert other.ledger.settling_blocks(AGREEMENT) == []
    with pytest.raises(LookupError):
        other.ledger.block(second.id)
    with pytest.raises(LookupError):
        other.ledger.replace_note(note(debit.id, "seen"))
    assert other.ledger.append(entry(1)).id == 1


def test_the_course_begins_with_how_things_stood_before(books: Books) -> None:
    books.ledger.append(entry(1, EntryKind.CREDIT, 600, balance_after=600, posted_at=NOON))
    first = books.ledger.append(work(2, minutes=-60, balance_after=540, posted_at=NOON + HOUR))
    books.ledger.append(work(3, minutes=-30, balance_after=510, posted_at=NOON + DAY))
    books.ledger.append(reversal(4, of=first, balance_after=570, posted_at=NOON + 2 * DAY))

    def course(since: timedelta) -> list[tuple[timedelta, int, int]]:
        stood = books.ledger.course(AGREEMENT, NOON + since)
        return [(one.posted_at - NOON, one.balance, one.used) for one in stood]

    in_full = [(timedelta(), 600, 0), (HOUR, 540, 60), (DAY, 510, 90), (2 * DAY, 570, 30)]
    assert course(timedelta()) == in_full
    assert course(HOUR) == in_full
    assert course(DAY) == in_full[1:]
    assert course(3 * DAY) == in_full[3:]
    assert books.ledger.course(second_agreement(books), NOON) == []


def test_an_entry_of_a_number_that_nobody_will_ever_reach_is_not_there(books: Books) -> None:
    assert books.ledger.entry(10**18) is None
