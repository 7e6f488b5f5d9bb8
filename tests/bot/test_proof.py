from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.proof import Account, flaws
from core.agreements import Agreement
from core.ledger import Allocation, Block, Entry, EntryKind
from core.units import Minutes

NOON = datetime(2025, 11, 3, 12, tzinfo=UTC)
DAY = date(2025, 11, 3)


def entry(seq: int, kind: EntryKind, after: int, *allocations: tuple[int | None, int]) -> Entry:
    return Entry(
        id=10 + seq,
        agreement_id=1,
        seq=seq,
        kind=kind,
        minutes=Minutes(sum(minutes for _, minutes in allocations)),
        balance_after=Minutes(after),
        posted_at=NOON,
        allocations=tuple(
            Allocation(block_id=block, minutes=Minutes(minutes)) for block, minutes in allocations
        ),
    )


CREDIT = entry(1, EntryKind.CREDIT, 600, (1, 600))
DEBIT = entry(2, EntryKind.DEBIT, -30, (1, -600), (None, -30))
SECOND = entry(3, EntryKind.CREDIT, 570, (2, 600))
SETTLEMENT = entry(4, EntryKind.SETTLEMENT, 570, (2, -30), (None, 30))
SOUND = Account(
    agreement=Agreement(
        id=1,
        client_id=1,
        started_on=DAY,
        zone="Europe/Berlin",
        balance=Minutes(570),
        overdraft=Minutes(0),
        last_seq=4,
    ),
    entries=(CREDIT, DEBIT, SECOND, SETTLEMENT),
    blocks=(
        Block(
            id=2,
            agreement_id=1,
            minutes=Minutes(600),
            remaining=Minutes(570),
            starts_on=DAY,
            settled=Minutes(30),
        ),
    ),
)
UNSETTLED = replace(
    SOUND,
    agreement=replace(SOUND.agreement, balance=Minutes(-30), overdraft=Minutes(30), last_seq=2),
    entries=(CREDIT, DEBIT),
    blocks=(),
)


@pytest.mark.parametrize("account", [SOUND, UNSETTLED], ids=["settled", "overdrawn"])
def test_finds_nothing_in_an_account_that_adds_up(account: Account) -> None:
    assert list(flaws(account)) == []


@pytest.mark.parametrize(
    ("account", "found"),
    [
        (
            replace(SOUND, agreement=replace(SOUND.agreement, balance=Minutes(571))),
            [
                "the balance is 571 minutes and the ledger's sum is 570",
                "the balance is 571 minutes; blocks less overdraft are 570",
            ],
        ),
        (
            replace(SOUND, blocks=(replace(SOUND.blocks[0], remaining=Minutes(600)),)),
            [
                "the balance is 570 minutes; blocks less overdraft are 600",
                "block 2 has 600 minutes left and its allocations 570",
            ],
        ),
        (
            replace(SOUND, entries=(CREDIT, replace(DEBIT, seq=3), SECOND, SETTLEMENT)),
            ["entry E12 has the number 3 and should have 2"],
        ),
        (
            replace(
                SOUND,
                entries=(CREDIT, replace(DEBIT, balance_after=Minutes(0)), SECOND, SETTLEMENT),
            ),
            ["entry E12 says that 0 minutes were left after it, and it was -30"],
        ),
        (
            replace(SOUND, entries=(CREDIT, DEBIT, SECOND)),
            [
                "4 entries are counted and 3 are there",
                "overdraft is 0 minutes and its allocations 30",
                "block 2 has 570 minutes left and its allocations 600",
            ],
        ),
        (
            replace(
                SOUND,
                entries=(
                    CREDIT,
                    replace(DEBIT, allocations=DEBIT.allocations[:1]),
                    SECOND,
                    SETTLEMENT,
                ),
            ),
            [
                "entry E12 moves -630 minutes and allocates -600",
                "overdraft is 0 minutes and its allocations -30",
            ],
        ),
    ],
    ids=["balance", "block", "number", "balance after", "lost entry", "lost allocation"],
)
def test_says_what_does_not_add_up(account: Account, found: list[str]) -> None:
    assert list(flaws(account)) == found
