"""The proof of an account: what its ledger adds up to must be what it says it holds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.agreements import Agreement
from core.ledger import Block, Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An agreement, all its entries in order, and its blocks (empty ones may be left out)."""

    agreement: Agreement
    entries: Sequence[Entry]
    blocks: Sequence[Block]


def flaws(account: Account) -> Iterator[str]:
    """Say everything that does not add up; nothing where all is well."""
    yield from _in_entries(account.entries)
    yield from _in_state(account)
    yield from _in_holdings(account)


def _in_entries(entries: Sequence[Entry]) -> Iterator[str]:
    balance = 0
    for number, entry in enumerate(entries, start=1):
        balance += entry.minutes
        if entry.seq != number:
            yield f"entry E{entry.id} has the number {entry.seq} and should have {number}"
        if entry.balance_after != balance:
            yield (
                f"entry E{entry.id} says that {entry.balance_after} minutes were left after it,"
                f" and it was {balance}"
            )
        allocated = sum(allocation.minutes for allocation in entry.allocations)
        if allocated != entry.minutes:
            yield f"entry E{entry.id} moves {entry.minutes} minutes and allocates {allocated}"


def _in_state(account: Account) -> Iterator[str]:
    agreement = account.agreement
    total = sum(entry.minutes for entry in account.entries)
    held = sum(block.remaining for block in account.blocks) - agreement.overdraft
    if agreement.balance != total:
        yield f"the balance is {agreement.balance} minutes and the ledger's sum is {total}"
    if agreement.balance != held:
        yield f"the balance is {agreement.balance} minutes; blocks less overdraft are {held}"
    if agreement.last_seq != len(account.entries):
        yield f"{agreement.last_seq} entries are counted and {len(account.entries)} are there"


def _in_holdings(account: Account) -> Iterator[str]:
    allocated: Counter[int | None] = Counter()
    for entry in account.entries:
        for allocation in entry.allocations:
            allocated[allocation.block_id] += allocation.minutes
    overdraft = -allocated.pop(None, 0)
    if account.agreement.overdraft != overdraft:
        yield f"overdraft is {account.agreement.overdraft} minutes and its allocations {overdraft}"
    remaining: dict[int | None, int] = {block.id: block.remaining for block in account.blocks}
    for block_id in sorted(allocated.keys() | remaining.keys(), key=lambda number: number or 0):
        left, sum_of_it = remaining.get(block_id, 0), allocated[block_id]
        if left != sum_of_it:
            yield f"block {block_id} has {left} minutes left and its allocations {sum_of_it}"
