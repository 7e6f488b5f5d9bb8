from dataclasses import replace

import pytest

from core.ledger import Block, BlockSource, EntryKind
from core.ports import Books
from core.units import Minutes
from tests.contracts.house import (
    AGREEMENT,
    BLOCK,
    DAY,
    TODAY,
    block,
    entry,
    second_agreement,
    top_up,
)


@pytest.mark.parametrize("kind", [EntryKind.CREDIT, EntryKind.ADJUSTMENT])
def test_a_block_knows_the_entry_that_made_it(books: Books, kind: EntryKind) -> None:
    made = books.ledger.append(entry(1, kind, 600, block_id=BLOCK))
    books.ledger.append(entry(2, EntryKind.EXPIRY, -600, block_id=BLOCK))

    assert books.ledger.credit_of(BLOCK) == made


def test_a_block_that_waits_was_made_by_no_entry_yet(books: Books) -> None:
    books.ledger.append(entry(1, EntryKind.EXPIRY, -600, block_id=BLOCK))

    assert books.ledger.credit_of(BLOCK) is None


def test_of_a_block_only_what_became_of_it_is_kept(books: Books) -> None:
    books.ledger.keep_block(
        replace(block(), id=BLOCK, remaining=Minutes(1), minutes=Minutes(9), starts_on=TODAY + DAY)
    )

    kept = books.ledger.block(BLOCK)
    assert (kept.remaining, kept.minutes) == (1, 600)
    assert kept.starts_on != TODAY + DAY


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
