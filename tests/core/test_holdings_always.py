"""What holds of holdings whatever happens: the property tests of `semantics.md`."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from core import holdings as moves
from core.holdings import Holdings, Movement
from core.ledger import Allocation, Block
from core.units import Minutes
from tests.machines import briefly

START = date(2026, 11, 3)
GRACE_DAYS = 7
minutes = st.integers(1, 900).map(Minutes)
days_ago = st.integers(0, 12)


class HoldingsMachine(RuleBasedStateMachine):
    """Buys, works, corrects and lets days pass; each step ends as an operation does."""

    debits = Bundle("debits")
    bought = Bundle("bought")

    def __init__(self) -> None:
        super().__init__()
        self.today = START
        self.holdings = Holdings(blocks=())
        self.entries: list[tuple[Allocation, ...]] = []

    @rule(
        target=bought,
        size=minutes,
        starts=days_ago,
        lasts=st.none() | st.integers(0, 20),
    )
    def buy(self, size: Minutes, starts: int, lasts: int | None) -> int:
        starts_on = self.today - timedelta(days=starts)
        block = Block(
            id=len(self.holdings.blocks) + 1,
            agreement_id=1,
            minutes=size,
            remaining=Minutes(0),
            starts_on=starts_on,
            expires_on=None if lasts is None else starts_on + timedelta(days=lasts),
            credited=False,
        )
        self.post(moves.credit(self.holdings.with_block(block), block))
        self.finish()
        return block.id

    @rule(target=debits, worked=minutes, ago=days_ago)
    def work(self, worked: Minutes, ago: int) -> tuple[Allocation, ...]:
        drawn = self.draw(worked, ago)
        self.finish()
        return drawn.allocations

    @rule(worked=minutes, ago=days_ago)
    def work_and_undo_it(self, worked: Minutes, ago: int) -> None:
        before = self.holdings
        drawn = self.draw(worked, ago)
        self.finish()
        self.give_back(drawn.allocations)
        self.finish()
        assert self.holdings == before

    @rule(allocations=consumes(debits))
    def undo(self, allocations: tuple[Allocation, ...]) -> None:
        self.give_back(allocations)
        self.finish()

    @rule(target=debits, allocations=consumes(debits), worked=minutes, ago=days_ago)
    def fix(
        self, allocations: tuple[Allocation, ...], worked: Minutes, ago: int
    ) -> tuple[Allocation, ...]:
        self.give_back(allocations)
        drawn = self.draw(worked, ago)
        self.finish()
        return drawn.allocations

    @rule(block_id=consumes(bought))
    def take_back(self, block_id: int) -> None:
        block = self.holdings.block(block_id)
        assert block is not None
        balance = self.holdings.balance
        self.post(moves.revoke(self.holdings, block))
        assert self.holdings.balance == balance - block.minutes + block.expired
        self.finish()

    @rule(days=st.integers(1, 10))
    def wait(self, days: int) -> None:
        self.today += timedelta(days=days)
        self.finish()

    @invariant()
    def ledger_balance_and_blocks_agree(self) -> None:
        in_blocks = sum(block.remaining for block in self.holdings.blocks)
        ledger = sum(part.minutes for entry in self.entries for part in entry)
        assert ledger == self.holdings.balance == in_blocks - self.holdings.overdraft

    @invariant()
    def replaying_the_ledger_gives_the_holdings(self) -> None:
        replayed: Counter[int | None] = Counter()
        for entry in self.entries:
            for part in entry:
                replayed[part.block_id] += part.minutes
        assert replayed.pop(None, 0) == -self.holdings.overdraft
        assert {block.id: block.remaining for block in self.holdings.blocks} == {
            block.id: replayed[block.id] for block in self.holdings.blocks
        }

    @invariant()
    def nothing_is_overdrawn_while_a_block_could_pay(self) -> None:
        if self.holdings.overdraft:
            assert not any(
                block.remaining and not block.expired_by(self.today)
                for block in self.holdings.blocks
            )

    @invariant()
    def nothing_is_below_zero_or_above_its_size(self) -> None:
        assert self.holdings.overdraft >= 0
        for block in self.holdings.blocks:
            assert min(block.remaining, block.expired, block.settled) >= 0
            assert block.remaining + block.expired + block.settled <= block.minutes
            assert not block.revoked or block.remaining == block.expired == block.settled == 0

    @invariant()
    def what_has_expired_is_empty(self) -> None:
        for block in self.holdings.blocks:
            assert not (block.remaining and block.expired_by(self.today))

    def draw(self, worked: Minutes, ago: int) -> Movement:
        worked_on = self.today - timedelta(days=ago)
        balance = self.holdings.balance
        restored = self.post_all(
            moves.restorations(
                self.holdings, worked, worked_on=worked_on, today=self.today, grace_days=GRACE_DAYS
            )
        )
        assert 0 <= restored <= worked
        drawn = moves.draw(self.holdings, worked, worked_on=worked_on, today=self.today)
        self.post(drawn)
        assert self.holdings.balance == balance + restored - worked
        return drawn

    def give_back(self, allocations: tuple[Allocation, ...]) -> None:
        back = moves.give_back(self.holdings, allocations)
        assert back.minutes == -sum(part.minutes for part in allocations)
        self.post(back)

    def post(self, movement: Movement) -> None:
        balance = self.holdings.balance
        self.holdings = movement.holdings
        self.entries.append(movement.allocations)
        assert self.holdings.balance == balance + movement.minutes

    def post_all(self, movements: Iterable[Movement]) -> int:
        restored = 0
        for movement in movements:
            self.post(movement)
            restored += movement.minutes
        return restored

    def finish(self) -> None:
        assert self.post_all(moves.settlements(self.holdings, today=self.today)) == 0
        self.post_all(moves.expiries(self.holdings, today=self.today))


TestHoldings = HoldingsMachine.TestCase
TestHoldings.settings = briefly(examples=100, steps=50)
