"""One agreement's account while an operation changes it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from core import holdings as moves
from core.agreements import Agreement, Terms, TermSheet, terms_on
from core.calendar import today_in
from core.clients import Client
from core.holdings import Holdings, Movement
from core.ledger import Block, Entry, EntryKind, Work
from core.operations.desk import Act
from core.refusals import NoAgreement
from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What an entry is about, beside its minutes.

    `by` names somebody else than who acts.
    """

    by: int | None = None
    worked_on: date | None = None
    work: Work | None = None
    terms_id: int | None = None
    block_id: int | None = None
    reverses: int | None = None
    reason: str | None = None


NOTHING_MORE = About()


class Account:
    """An agreement with its terms and holdings, and the way to post to its ledger.

    Nothing is stored before the first posting, so that a question can still
    be asked. Whoever posts first has `bring_up_to_date` post what time alone
    brought due: blocks that start, the overdraft they settle, and expiry.
    `save` stores the blocks and the balance; the entries themselves are
    appended as they are posted.
    """

    def __init__(self, act: Act, agreement: Agreement, client: Client) -> None:
        self.act = act
        self.agreement = agreement
        self.client = client
        self.zone = ZoneInfo(agreement.zone)
        self.today = today_in(self.zone, act.at)
        self.versions = tuple(act.books.agreements.versions(agreement.id))
        blocks = tuple(act.books.ledger.live_blocks(agreement.id))
        self.holdings = Holdings(blocks=blocks, overdraft=agreement.overdraft)
        self._stored = {block.id: block for block in blocks}
        self._stored_agreement = agreement
        self._is_current = False

    @classmethod
    def of(cls, act: Act, client: Client) -> "Account":
        """Open the account of the client's agreement. Raises NoAgreement."""
        agreement = act.books.agreements.of_client(client.id)
        if agreement is None:
            raise NoAgreement(client=client.name)
        return cls(act, agreement, client)

    @classmethod
    def by_id(cls, act: Act, agreement_id: int) -> "Account":
        """Open an account by its agreement, as it stands; whoever changes it has locked it."""
        agreement = act.books.agreements.get(agreement_id)
        return cls(act, agreement, act.books.clients.get(agreement.client_id))

    @property
    def terms(self) -> Terms:
        """The terms in force today."""
        return self.terms_on(self.today)

    @property
    def sheet(self) -> TermSheet:
        """What the terms in force today say."""
        return self.terms.sheet

    @property
    def balance(self) -> Minutes:
        """Hours left, as far as this operation has come."""
        return self.holdings.balance

    def terms_on(self, day: date) -> Terms:
        """The newest version that started by that day, else the first one."""
        return terms_on(self.versions, day)

    def post(self, kind: EntryKind, movement: Movement, about: About = NOTHING_MORE) -> Entry:
        """Append an entry in the asker's name; `bring_up_to_date` came before."""
        return self._append(kind, movement, about, by=about.by or self.act.by)

    def post_by_rules(
        self, kind: EntryKind, movement: Movement, about: About = NOTHING_MORE
    ) -> Entry:
        """Append an entry that follows from the rules, in nobody's name."""
        return self._append(kind, movement, about, by=None)

    def bring_up_to_date(self) -> None:
        """Post what time alone brought due; once an operation."""
        if self._is_current:
            return
        self._is_current = True
        for kind, movement, about in due(self.holdings, self.today):
            self.post_by_rules(kind, movement, about)

    def foresee(self) -> None:
        """Reckon what is due into the holdings without posting it, for reading."""
        for _, movement, _ in due(self.holdings, self.today):
            self.reckon(movement)

    def reckon(self, movement: Movement) -> None:
        """Have the holdings as they would be after the movement, without posting it."""
        self.holdings = movement.holdings

    def reckon_settled(self) -> None:
        """Reckon what `settle` would post."""
        for movement in moves.settlements(self.holdings, today=self.today):
            self.reckon(movement)
        for movement in moves.expiries(self.holdings, today=self.today):
            self.reckon(movement)

    def settle(self) -> None:
        """Pay overdraft from what is there, then let returned minutes expire again."""
        for movement in moves.settlements(self.holdings, today=self.today):
            self.post_by_rules(EntryKind.SETTLEMENT, movement)
        for movement in moves.expiries(self.holdings, today=self.today):
            self.post_by_rules(EntryKind.EXPIRY, movement)

    def add_block(self, block: Block) -> Block:
        """Store a new, still empty block among the holdings."""
        added = self.act.books.ledger.add_block(block)
        self._stored[added.id] = added
        self.holdings = self.holdings.with_block(added)
        return added

    def bring_in(self, block_id: int) -> Block:
        """Have a block among the holdings, also one that was done with."""
        block = self.holdings.block(block_id)
        if block is None:
            block = self.act.books.ledger.block(block_id)
            self._stored[block.id] = block
            self.holdings = self.holdings.with_block(block)
        return block

    def save(self) -> None:
        """Store the blocks that changed, and the running state of the agreement."""
        for block in self.holdings.blocks:
            if self._stored[block.id] != block:
                self.act.books.ledger.keep_block(block)
                self._stored[block.id] = block
        if self._stored_agreement != self.agreement:
            self.act.books.agreements.replace(self.agreement)
            self._stored_agreement = self.agreement

    def _append(
        self, kind: EntryKind, movement: Movement, about: About, *, by: int | None
    ) -> Entry:
        balance = Minutes(self.agreement.balance + movement.minutes)
        seq = self.agreement.last_seq + 1
        entry = self.act.books.ledger.append(
            Entry(
                id=0,
                agreement_id=self.agreement.id,
                seq=seq,
                kind=kind,
                minutes=movement.minutes,
                balance_after=balance,
                posted_at=self.act.at,
                allocations=movement.allocations,
                by=by,
                request_key=self.act.key,
                worked_on=about.worked_on,
                work=about.work,
                terms_id=about.terms_id,
                block_id=about.block_id,
                reverses=about.reverses,
                reason=about.reason,
            )
        )
        self.holdings = movement.holdings
        self.agreement = replace(
            self.agreement, balance=balance, overdraft=self.holdings.overdraft, last_seq=seq
        )
        return entry


def due(holdings: Holdings, today: date) -> Iterator[tuple[EntryKind, Movement, About]]:
    """What time alone does by that day: credits whose day came, settlement, expiry.

    A block settles overdraft as of its first day, also if it has expired by
    the time that anybody looks.
    """
    waiting = [block for block in holdings.blocks if not block.credited]
    for block in sorted(waiting, key=lambda each: each.starts_on):
        if block.starts_on > today:
            break
        movement = moves.credit(holdings, block)
        holdings = movement.holdings
        yield EntryKind.CREDIT, movement, About(block_id=block.id)
        for movement in moves.settlements(holdings, today=block.starts_on):
            holdings = movement.holdings
            yield EntryKind.SETTLEMENT, movement, NOTHING_MORE
    for movement in moves.expiries(holdings, today=today):
        holdings = movement.holdings
        yield EntryKind.EXPIRY, movement, NOTHING_MORE
