"""What an agreement holds: its blocks and its overdraft, and how they move.

Pure arithmetic over frozen values. Every move answers with the allocations
that a ledger entry carries and with the holdings after it. The rules are
those of `semantics.md`, "Ledger". Three things always hold:

- the balance is the remaining minutes of all blocks less the overdraft;
- after `settlements`, there is no overdraft while an unexpired block has minutes;
- what may still return to the overdraft is covered by it and by what blocks
  settled of it, so that a reversal never makes overdraft negative.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.ledger import Allocation, Block
from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """Blocks in order of id, and what was worked beyond them."""

    blocks: tuple[Block, ...]
    overdraft: Minutes = Minutes(0)

    @property
    def balance(self) -> Minutes:
        """Remaining minutes of all blocks less the overdraft."""
        return Minutes(sum(block.remaining for block in self.blocks) - self.overdraft)

    def block(self, block_id: int) -> Block | None:
        """The block of that id, if it is among these."""
        return next((block for block in self.blocks if block.id == block_id), None)

    def with_block(self, changed: Block) -> "Holdings":
        """The same holdings with one block changed, or added."""
        others = [block for block in self.blocks if block.id != changed.id]
        blocks = tuple(sorted([*others, changed], key=lambda block: block.id))
        return Holdings(blocks=blocks, overdraft=self.overdraft)


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """The allocations of one ledger entry, and the holdings after it."""

    allocations: tuple[Allocation, ...]
    holdings: Holdings

    @property
    def minutes(self) -> Minutes:
        """What the entry adds to the balance."""
        return Minutes(sum(allocation.minutes for allocation in self.allocations))


def draw(holdings: Holdings, minutes: Minutes, *, worked_on: date, today: date) -> Movement:
    """Take minutes from blocks in the order of draw-down; the rest is overdraft."""
    allocations: list[Allocation] = []
    wanted = minutes
    for block in _in_draw_order(holdings.blocks, worked_on=worked_on, today=today):
        taken = Minutes(min(wanted, block.remaining))
        if taken == 0:
            break
        holdings = holdings.with_block(replace(block, remaining=Minutes(block.remaining - taken)))
        allocations.append(Allocation(block_id=block.id, minutes=Minutes(-taken)))
        wanted = Minutes(wanted - taken)
    if wanted:
        allocations.append(Allocation(block_id=None, minutes=Minutes(-wanted)))
        holdings = replace(holdings, overdraft=Minutes(holdings.overdraft + wanted))
    return Movement(allocations=tuple(allocations), holdings=holdings)


def restorations(
    holdings: Holdings, minutes: Minutes, *, worked_on: date, today: date, grace_days: int
) -> Iterator[Movement]:
    """Bring back just enough expired minutes for work that was done before the expiry.

    The grace period counts in days after the block's last one.
    """
    could = holdings
    for block in holdings.blocks:
        if _restorable(block, worked_on=worked_on, today=today, grace_days=grace_days):
            full = Minutes(block.remaining + block.expired)
            could = could.with_block(replace(block, remaining=full))
    if could is holdings:
        return
    for allocation in draw(could, minutes, worked_on=worked_on, today=today).allocations:
        drawn = _block_of(allocation, holdings)
        if drawn is None:
            continue
        missing = Minutes(max(0, -allocation.minutes - drawn.remaining))
        if missing:
            movement = _restore(holdings, drawn, missing)
            holdings = movement.holdings
            yield movement


def credit(holdings: Holdings, block: Block) -> Movement:
    """Fill a block with all its minutes."""
    filled = replace(block, remaining=block.minutes, credited=True)
    return Movement(
        allocations=(Allocation(block_id=block.id, minutes=block.minutes),),
        holdings=holdings.with_block(filled),
    )


def settlements(holdings: Holdings, *, today: date) -> Iterator[Movement]:
    """Pay overdraft from unexpired blocks, one movement a block, until one is empty."""
    for block in _in_draw_order(holdings.blocks, worked_on=today, today=today):
        paid = Minutes(min(block.remaining, holdings.overdraft))
        if paid == 0:
            return
        emptier = replace(
            block,
            remaining=Minutes(block.remaining - paid),
            settled=Minutes(block.settled + paid),
        )
        holdings = replace(
            holdings.with_block(emptier), overdraft=Minutes(holdings.overdraft - paid)
        )
        yield Movement(
            allocations=(
                Allocation(block_id=block.id, minutes=Minutes(-paid)),
                Allocation(block_id=None, minutes=paid),
            ),
            holdings=holdings,
        )


def expiries(holdings: Holdings, *, today: date) -> Iterator[Movement]:
    """Empty the blocks whose last day is over, one movement a block."""
    for block in holdings.blocks:
        if block.remaining and block.expired_by(today):
            lost = block.remaining
            holdings = holdings.with_block(
                replace(block, remaining=Minutes(0), expired=Minutes(block.expired + lost))
            )
            yield Movement(
                allocations=(Allocation(block_id=block.id, minutes=Minutes(-lost)),),
                holdings=holdings,
            )


def give_back(holdings: Holdings, allocations: Sequence[Allocation]) -> Movement:
    """Undo a drawing: minutes return to the blocks they came from.

    What came from overdraft (or from a block that was revoked since) lowers
    the overdraft; what was settled meanwhile returns to the settling blocks,
    newest first. All blocks concerned must be in the holdings.
    """
    back: list[Allocation] = []
    owed = 0
    for allocation in allocations:
        block = _block_of(allocation, holdings)
        if block is None or block.revoked:
            owed -= allocation.minutes
            continue
        returned = Minutes(-allocation.minutes)
        holdings = holdings.with_block(
            replace(block, remaining=Minutes(block.remaining + returned))
        )
        back.append(Allocation(block_id=block.id, minutes=returned))
    rest = _give_back_overdraft(holdings, Minutes(owed))
    return Movement(allocations=(*back, *rest.allocations), holdings=rest.holdings)


def revoke(holdings: Holdings, block: Block) -> Movement:
    """Undo a credit: what is left of the block goes, its used part becomes overdraft.

    Minutes that had expired were taken before, and are not taken twice.
    """
    used = Minutes(block.minutes - block.remaining - block.expired)
    allocations = [
        Allocation(block_id=block.id, minutes=Minutes(-block.remaining)),
        Allocation(block_id=None, minutes=Minutes(-used)),
    ]
    emptied = replace(
        block,
        remaining=Minutes(0),
        expired=Minutes(0),
        settled=Minutes(0),
        revoked=True,
    )
    return Movement(
        allocations=tuple(part for part in allocations if part.minutes),
        holdings=replace(
            holdings.with_block(emptied), overdraft=Minutes(holdings.overdraft + used)
        ),
    )


def _in_draw_order(blocks: Sequence[Block], *, worked_on: date, today: date) -> list[Block]:
    """Blocks valid on the day, soonest expiry first; then the other unexpired ones."""

    def order(block: Block) -> tuple[bool, date, date, int]:
        valid = block.valid_on(worked_on)
        return (not valid, block.expires_on or date.max, block.starts_on, block.id)

    usable = (
        block
        for block in blocks
        if block.remaining and (block.valid_on(worked_on) or not block.expired_by(today))
    )
    return sorted(usable, key=order)


def _restorable(block: Block, *, worked_on: date, today: date, grace_days: int) -> bool:
    if block.expires_on is None or not block.expired or not block.valid_on(worked_on):
        return False
    return today <= block.expires_on + timedelta(days=grace_days)


def _restore(holdings: Holdings, block: Block, minutes: Minutes) -> Movement:
    restored = replace(
        block,
        remaining=Minutes(block.remaining + minutes),
        expired=Minutes(block.expired - minutes),
    )
    return Movement(
        allocations=(Allocation(block_id=block.id, minutes=minutes),),
        holdings=holdings.with_block(restored),
    )


def _block_of(allocation: Allocation, holdings: Holdings) -> Block | None:
    return None if allocation.block_id is None else holdings.block(allocation.block_id)


def _give_back_overdraft(holdings: Holdings, owed: Minutes) -> Movement:
    lowered = Minutes(min(owed, holdings.overdraft))
    allocations = [Allocation(block_id=None, minutes=lowered)] if lowered else []
    holdings = replace(holdings, overdraft=Minutes(holdings.overdraft - lowered))
    rest = owed - lowered
    for block in reversed(holdings.blocks):
        returned = Minutes(min(rest, block.settled))
        if returned == 0:
            continue
        holdings = holdings.with_block(
            replace(
                block,
                remaining=Minutes(block.remaining + returned),
                settled=Minutes(block.settled - returned),
            )
        )
        allocations.append(Allocation(block_id=block.id, minutes=returned))
        rest -= returned
    if rest:
        raise AssertionError("what was overdrawn is owed still, or some block has settled it")
    return Movement(allocations=tuple(allocations), holdings=holdings)
