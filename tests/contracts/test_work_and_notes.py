from dataclasses import replace

import pytest

from core.ledger import EntryKind, WorkOfDay
from core.ports import Books
from core.units import Minutes
from tests.contracts.house import (
    AGREEMENT,
    ANNA,
    DAY,
    NOON,
    TODAY,
    entry,
    note,
    person,
    reversal,
    work,
)
from tests.contracts.implementations import NOT_UNIQUE


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
