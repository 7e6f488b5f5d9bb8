from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from core.ledger import Allocation, Block, BlockSource, Entry, EntryKind, WorkOfDay
from core.ports import Books
from core.units import Minutes
from tests.contracts.house import (
    AGREEMENT,
    ANNA,
    BLOCK,
    NOON,
    TODAY,
    agreement,
    block,
    client,
    entry,
    note,
    person,
    reversal,
    top_up,
    work,
)
from tests.contracts.implementations import NOT_UNIQUE

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def second_agreement(books: Books) -> int:
    holder = books.clients.add(client("Globex"))
    return books.agreements.add(agreement(holder.id)).id


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


@pytest.mark.parametrize("kind", [EntryKind.CREDIT, EntryKind.ADJUSTMENT])
def test_a_block_knows_the_entry_that_made_it(books: Books, kind: EntryKind) -> None:
    made = books.ledger.append(entry(1, kind, 600, block_id=BLOCK))
    books.ledger.append(entry(2, EntryKind.EXPIRY, -600, block_id=BLOCK))

    assert books.ledger.credit_of(BLOCK) == made


def test_a_block_that_waits_was_made_by_no_entry_yet(books: Books) -> None:
    books.ledger.append(entry(1, EntryKind.EXPIRY, -600, block_id=BLOCK))

    assert books.ledger.credit_of(BLOCK) is None


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


def test_work_comes_by_the_day_it_was_done_on_without_what_was_reversed(books: Books) -> None:
    ben = books.people.add(person("ben"))
    today = books.ledger.append(work(1, on=TODAY))
    yesterday = books.ledger.append(work(2, on=TODAY - DAY))
    wrong = books.ledger.append(work(3, on=TODAY))
    books.ledger.append(work(4, on=TODAY - 2 * DAY))
    books.ledger.append(work(5, on=TODAY + DAY))
    books.ledger.append(work(6, by=ben.id))
    books.ledger.append(reversal(7, wrong, by=ANNA, worked_on=TODAY))
    books.ledger.append(entry(8, EntryKind.RESTORE, 30, by=ANNA, worked_on=TODAY))

    assert books.ledger.worked_by(ANNA, TODAY - DAY, TODAY) == [yesterday, today]


def test_the_work_of_a_day_comes_with_its_notes_and_without_what_was_reversed(
    books: Books,
) -> None:
    ben = books.people.add(person("ben"))
    told = books.ledger.append(work(1, on=TODAY))
    books.ledger.add_note(note(told.id))
    untold = books.ledger.append(work(2, on=TODAY))
    wrong = books.ledger.append(work(3, on=TODAY))
    books.ledger.append(work(4, on=TODAY - DAY))
    books.ledger.append(work(5, by=ben.id))
    books.ledger.append(reversal(6, wrong, by=ANNA, worked_on=TODAY))
    books.ledger.append(entry(7, EntryKind.RESTORE, 30, by=ANNA, worked_on=TODAY))

    assert books.ledger.day_of(ANNA, TODAY) == [
        WorkOfDay(
            entry_id=each.id,
            agreement_id=AGREEMENT,
            worked=Minutes(70),
            posted_at=each.posted_at,
            note=said,
        )
        for each, said in ((told, note(told.id).public), (untold, ""))
    ]


def test_of_a_block_only_what_became_of_it_is_kept(books: Books) -> None:
    books.ledger.keep_block(
        replace(block(), id=BLOCK, remaining=Minutes(1), minutes=Minutes(9), starts_on=TODAY + DAY)
    )

    kept = books.ledger.block(BLOCK)
    assert (kept.remaining, kept.minutes) == (1, 600)
    assert kept.starts_on != TODAY + DAY


def test_what_was_debited_is_debits_less_their_reversals(books: Books) -> None:
    books.ledger.append(entry(1, EntryKind.CREDIT, 600))
    old = books.ledger.append(entry(2, minutes=-90))
    new = books.ledger.append(entry(3, minutes=-60))
    credit = books.ledger.append(entry(4, EntryKind.CREDIT, 600))
    books.ledger.append(entry(5, EntryKind.EXPIRY, -30))

    assert books.ledger.debited(AGREEMENT, NOON) == 150
    assert books.ledger.debited(AGREEMENT, new.posted_at) == 60
    books.ledger.append(reversal(6, credit))
    assert books.ledger.debited(AGREEMENT, NOON) == 150
    books.ledger.append(reversal(7, new))
    assert books.ledger.debited(AGREEMENT, NOON) == 90
    books.ledger.append(reversal(8, old))
    assert books.ledger.debited(AGREEMENT, NOON) == 0
    assert books.ledger.debited(AGREEMENT, new.posted_at) == -90
    assert books.ledger.debited(AGREEMENT, NOON + DAY) == 0


def test_a_note_stands_beside_its_entry(books: Books) -> None:
    noted = books.ledger.append(entry(1))
    bare = books.ledger.append(entry(2))
    books.ledger.add_note(note(noted.id))

    assert books.ledger.note(noted.id) == note(noted.id)
    assert books.ledger.note(bare.id) is None
    assert books.ledger.notes([noted.id, bare.id]) == {noted.id: note(noted.id)}
    assert books.ledger.notes([]) == {}


def test_thousands_of_notes_are_found_at_once(books: Books) -> None:
    noted = [books.ledger.append(entry(seq)).id for seq in range(1, 40)]
    for entry_id in noted:
        books.ledger.add_note(note(entry_id, f"note {entry_id}"))

    found = books.ledger.notes([*noted, *range(1000, 50_000)])
    assert {entry_id: each.public for entry_id, each in found.items()} == {
        entry_id: f"note {entry_id}" for entry_id in noted
    }


def test_an_entry_has_one_note(books: Books) -> None:
    noted = books.ledger.append(entry(1))
    books.ledger.add_note(note(noted.id))

    with pytest.raises(NOT_UNIQUE):
        books.ledger.add_note(note(noted.id, "another"))


def test_a_note_can_be_redacted(books: Books) -> None:
    noted = books.ledger.append(entry(1))
    books.ledger.add_note(note(noted.id))
    redacted = replace(note(noted.id, ""), internal="", redacted_by=ANNA, redacted_at=NOON)
    books.ledger.replace_note(redacted)

    assert books.ledger.note(noted.id) == redacted


def test_redacting_a_note_that_is_not_there_is_a_lookup_error(books: Books) -> None:
    with pytest.raises(LookupError):
        books.ledger.replace_note(note(99))


def test_a_block_is_read_back_as_it_was_added(books: Books) -> None:
    sold = books.top_ups.add(top_up())
    added = books.ledger.add_block(
        Block(
            id=0,
            agreement_id=AGREEMENT,
            minutes=Minutes(1200),
            remaining=Minutes(0),
            starts_on=TODAY,
            expires_on=TODAY + DAY,
            source=BlockSource.OPENING,
            rate_cents=11_400,
            top_up_id=sold.id,
            credited=False,
            expired=Minutes(7),
            settled=Minutes(8),
        )
    )

    assert books.ledger.block(added.id) == added


def test_an_unknown_block_is_a_lookup_error(books: Books) -> None:
    with pytest.raises(LookupError):
        books.ledger.block(99)
    with pytest.raises(LookupError):
        books.ledger.keep_block(replace(block(), id=99))


def test_a_block_that_is_done_with_is_not_live(books: Books) -> None:
    ledger = books.ledger
    used_up = ledger.add_block(block(remaining=0))
    expired = ledger.add_block(block(remaining=0, expired=Minutes(60)))
    waiting = ledger.add_block(block(remaining=0, credited=False))
    revoked = ledger.add_block(block(remaining=0, credited=False, revoked=True))

    live = ledger.live_blocks(AGREEMENT)
    assert live == [ledger.block(BLOCK), expired, waiting]
    ledger.keep_block(replace(used_up, remaining=Minutes(1)))
    ledger.keep_block(replace(revoked, revoked=False))
    assert [each.id for each in ledger.live_blocks(AGREEMENT)] == [1, 2, 3, 4, 5]


def test_blocks_that_paid_for_overdraft_come_newest_first(books: Books) -> None:
    first = books.ledger.add_block(block(settled=Minutes(60)))
    second = books.ledger.add_block(block(remaining=0, settled=Minutes(30)))

    assert books.ledger.settling_blocks(AGREEMENT) == [second, first]


def test_an_agreement_has_its_own_blocks_only(books: Books) -> None:
    second = second_agreement(books)
    alone = books.ledger.add_block(block(second, settled=Minutes(60)))

    assert books.ledger.live_blocks(second) == [alone]
    assert books.ledger.settling_blocks(AGREEMENT) == []
    assert books.ledger.settling_blocks(second) == [alone]


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
