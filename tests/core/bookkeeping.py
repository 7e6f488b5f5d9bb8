"""A plain bookkeeper, who checks an account by counting it again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from core.agreements import TermSheet, ThresholdKind
from core.alerts import ThresholdState
from core.calendar import today_in
from core.ledger import Block, Entry, EntryKind
from core.notices import BalanceLow
from core.topups import TopUpCause, TopUpState
from tests.core.shop import BERLIN_ZONE, Shop

_MOVES = {EntryKind.CREDIT, EntryKind.DEBIT, EntryKind.ADJUSTMENT}


@dataclass
class Bookkeeper:
    """Looks at one client's account after every operation."""

    shop: Shop
    client: str
    low: dict[ThresholdKind, bool] = field(
        default_factory=lambda: dict.fromkeys(ThresholdKind, False)
    )
    crossings: Counter[ThresholdKind] = field(default_factory=Counter)
    seen: list[Entry] = field(default_factory=list)

    def check(self) -> None:
        """Count the account again, and compare."""
        self.ledger_balance_and_blocks_agree()
        self.replaying_the_ledger_gives_the_stored_state()
        self.what_stands_and_has_not_expired_is_the_balance()
        self.nothing_is_overdrawn_while_a_block_could_pay()
        self.nothing_is_below_zero()
        self.each_crossing_has_exactly_one_alert()
        self.a_renewal_is_on_its_way_while_one_is_needed()
        self.the_past_is_as_it_was()

    @property
    def sheet(self) -> TermSheet:
        """The terms in force today."""
        today = today_in(BERLIN_ZONE, self.shop.at)
        versions = self.shop.books().agreements.versions(self.shop.agreement(self.client).id)
        return [version for version in versions if version.starts_on <= today][-1].sheet

    @property
    def blocks(self) -> list[Block]:
        """Every block that there ever was."""
        agreement = self.shop.agreement(self.client)
        every = self.shop.store.rows.blocks.values()
        return [block for block in every if block.agreement_id == agreement.id]

    def ledger_balance_and_blocks_agree(self) -> None:
        agreement = self.shop.agreement(self.client)
        entries = self.shop.entries(self.client)
        in_blocks = sum(block.remaining for block in self.blocks)
        assert agreement.balance == in_blocks - agreement.overdraft
        assert agreement.balance == sum(entry.minutes for entry in entries)
        assert [entry.seq for entry in entries] == list(range(1, agreement.last_seq + 1))
        balance = 0
        for entry in entries:
            balance += entry.minutes
            assert entry.balance_after == balance
            assert entry.minutes == sum(part.minutes for part in entry.allocations)

    def replaying_the_ledger_gives_the_stored_state(self) -> None:
        replayed: Counter[int | None] = Counter()
        for entry in self.shop.entries(self.client):
            for part in entry.allocations:
                replayed[part.block_id] += part.minutes
        assert -replayed.pop(None, 0) == self.shop.agreement(self.client).overdraft
        for block in self.blocks:
            assert block.remaining == replayed[block.id]

    def what_stands_and_has_not_expired_is_the_balance(self) -> None:
        entries = self.shop.entries(self.client)
        reversed_ids = [entry.reverses for entry in entries if entry.reverses is not None]
        assert len(reversed_ids) == len(set(reversed_ids))
        standing = sum(
            entry.minutes
            for entry in entries
            if entry.kind in _MOVES and entry.id not in reversed_ids
        )
        expired = sum(block.expired for block in self.blocks)
        assert self.shop.balance(self.client) == standing - expired

    def nothing_is_overdrawn_while_a_block_could_pay(self) -> None:
        today = today_in(BERLIN_ZONE, self.shop.at)
        if self.shop.agreement(self.client).overdraft:
            assert not any(block.remaining and not block.expired_by(today) for block in self.blocks)

    def nothing_is_below_zero(self) -> None:
        assert self.shop.agreement(self.client).overdraft >= 0
        for block in self.blocks:
            assert min(block.remaining, block.expired, block.settled) >= 0
            assert not block.revoked or block.remaining == block.expired == block.settled == 0

    def the_past_is_as_it_was(self) -> None:
        entries = self.shop.entries(self.client)
        assert entries[: len(self.seen)] == self.seen
        self.seen = entries

    def each_crossing_has_exactly_one_alert(self) -> None:
        self._follow_the_balance()
        alerts = self.shop.alerts(self.client)
        assert Counter(alert.kind for alert in alerts) == self.crossings
        open_ones = [alert.kind for alert in alerts if alert.resolved_at is None]
        assert sorted(open_ones) == sorted(kind for kind, low in self.low.items() if low)
        posted = Counter(message.subject for message in self.shop.told(BalanceLow))
        for alert in alerts:
            assert posted[alert.subject] == 1

    def _follow_the_balance(self) -> None:
        if self.shop.agreement(self.client).last_seq == 0:
            return
        for balance in self._balances_evaluated():
            for kind, level in self.sheet.thresholds():
                low = balance <= level
                self.crossings[kind] += low and not self.low[kind]
                self.low[kind] = low
        for kind in ThresholdKind:
            state = self.shop.threshold(kind, self.client)
            assert (state.state is ThresholdState.ALARM) is self.low[kind]
            assert state.episode == self.crossings[kind]

    def _balances_evaluated(self) -> Iterator[int]:
        """The final balance; before it that which a renewal without approval answered."""
        of_renewals = {block.id for block in self.blocks if block.top_up_id is not None}
        for entry in self.shop.entries(self.client)[len(self.seen) :]:
            is_credit = entry.kind is EntryKind.CREDIT
            if is_credit and entry.by is None and entry.block_id in of_renewals:
                yield entry.balance_after - entry.minutes
        yield self.shop.balance(self.client)

    def a_renewal_is_on_its_way_while_one_is_needed(self) -> None:
        proposed = self.shop.top_ups(TopUpState.PROPOSED, client=self.client)
        assert len(proposed) <= 1
        if not self.low[ThresholdKind.RENEWAL]:
            assert not any(top_up.cause is TopUpCause.THRESHOLD for top_up in proposed)
            return
        thresholds = [self.shop.threshold(kind, self.client) for kind in ThresholdKind]
        if all(each.declined or each.state is ThresholdState.OK for each in thresholds):
            return
        pending = [each for each in self.shop.top_ups(client=self.client) if each.is_pending]
        coming = sum(top_up.minutes for top_up in (*proposed, *pending))
        lifts = self.shop.balance(self.client) + coming > self.sheet.renewal_threshold
        assert lifts or any(top_up.approved_by for top_up in proposed)
