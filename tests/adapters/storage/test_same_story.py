"""Whatever is done, each database and the memory tell the same story."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from core.commands import (
    AddBlock,
    AdjustBalance,
    ApproveTopUp,
    Command,
    DeclineTopUp,
    FixEntry,
    MarkPaid,
    RedactNote,
    RequestTopUp,
    ShowBalance,
    ShowHistory,
    ShowMine,
    StartTimer,
    StopTimer,
    UndoEntry,
)
from core.days import DaysAgo
from core.ledger import EntryKind
from core.ports import Answer, Books, Operation, Unit
from core.refusals import Refusal
from core.topups import TopUpState
from core.units import Minutes
from tests.contracts.implementations import POSTGRES, SQLITE, open_database, open_side_door
from tests.core.shop import NOON, Shop, log, named
from tests.fakes.memory import MemoryStore
from tests.machines import briefly

TEAM = ("anna", "ben", "mona", "max")
CLIENTS = ("Acme", "Globex")

people = st.sampled_from(TEAM)
clients = st.sampled_from(CLIENTS)
numbers = st.integers(1, 12)
amounts = st.sampled_from([15, 90, 240, 600]).map(Minutes)
days = st.integers(0, 40).map(lambda number: DaysAgo(days=number))


Step = type[RequestTopUp | ApproveTopUp | DeclineTopUp | MarkPaid]
STEPS: list[Step] = [RequestTopUp, ApproveTopUp, DeclineTopUp, MarkPaid]


class OnDatabase(MemoryStore):
    """Takes the place of the memory in a shop: `run` runs on a database."""

    def __init__(self, kind: str, folder: Path, closing: ExitStack) -> None:
        super().__init__()
        url = closing.enter_context(open_database(kind, folder))
        self._database = closing.enter_context(open_side_door(url))

    def run(self, operation: Operation[Answer]) -> Answer:
        return self._database.run(operation)

    async def read(self, operation: Operation[Answer]) -> Answer:
        return self.run(operation)


def told(shop: Shop, who: str, command: Command, key: str | None) -> object:
    """What somebody is answered, or refused."""
    try:
        return shop.say(who, command, key=key)
    except Refusal as refusal:
        facts = {name: value for name, value in vars(refusal).items() if name != "args"}
        return type(refusal), facts


def everything(unit: Unit) -> list[object]:
    """All that is kept, as far as the ports show it."""
    (organisation,) = unit.organisations()
    return [unit.queue.unsent(), *_kept(unit.books(organisation.id))]


def _kept(books: Books) -> Iterator[object]:
    agreements = books.agreements.all()
    yield agreements
    yield books.top_ups.in_states(frozenset(TopUpState))
    yield books.people.everybody()
    for agreement in agreements:
        entries = books.ledger.of_agreement(agreement.id)
        yield entries
        yield books.ledger.notes([entry.id for entry in entries])
        yield books.ledger.reversals([entry.id for entry in entries])
        yield books.ledger.live_blocks(agreement.id)
        yield books.ledger.settling_blocks(agreement.id)
        yield books.ledger.debited(agreement.id, NOON)
        yield books.alerts.thresholds(agreement.id)
        yield books.alerts.of_agreement(agreement.id)
    for person in books.people.everybody():
        yield books.ledger.latest_by(person.id, EntryKind.DEBIT)
        yield books.timers.get(person.id)


class TwoShops(RuleBasedStateMachine):
    """The same people say the same things in both."""

    kind = SQLITE

    def __init__(self) -> None:
        super().__init__()
        self.closing = ExitStack()
        folder = Path(self.closing.enter_context(TemporaryDirectory()))
        self.memory = Shop()
        self.sql = Shop(store=OnDatabase(self.kind, folder, self.closing))
        self.keys = 0

    def teardown(self) -> None:
        self.closing.close()

    def both(self, who: str, command: Command) -> None:
        self.keys += 1
        key = f"test/msp/{self.keys}"
        answer = told(self.memory, who, command, key)
        assert told(self.sql, who, command, key) == answer

    @rule(hours=st.sampled_from([1, 30, 24 * 8]))
    def later(self, hours: int) -> None:
        for shop in (self.memory, self.sql):
            shop.later(hours=hours)
        assert self.sql.tick() == self.memory.tick()

    @rule(client=clients, expires=st.none() | st.integers(1, 20))
    def sell(self, client: str, expires: int | None) -> None:
        last = None if expires is None else DaysAgo(days=-expires)
        self.both("mona", AddBlock(client=named(client), minutes=Minutes(600), expires=last))

    @rule(who=people, client=clients, minutes=amounts, day=days)
    def log(self, who: str, client: str, minutes: Minutes, day: DaysAgo) -> None:
        self.both(who, log(minutes, client=client, day=day))

    @rule(who=people, entry=st.none() | numbers)
    def undo(self, who: str, entry: int | None) -> None:
        self.both(who, UndoEntry(entry_id=entry, confirmed=True))

    @rule(who=people, entry=numbers, minutes=amounts)
    def fix(self, who: str, entry: int, minutes: Minutes) -> None:
        self.both(who, FixEntry(entry_id=entry, worked=minutes))

    @rule(client=clients, minutes=st.sampled_from([-300, 300]).map(Minutes))
    def adjust(self, client: str, minutes: Minutes) -> None:
        self.both("mona", AdjustBalance(client=named(client), minutes=minutes, reason="count"))

    @rule(who=people, client=clients, step=st.sampled_from(STEPS))
    def top_up(self, who: str, client: str, step: Step) -> None:
        self.both(who, step(client=named(client)))

    @rule(who=people, entry=numbers)
    def redact(self, who: str, entry: int) -> None:
        self.both(who, RedactNote(entry_id=entry, reason="password"))

    @rule(who=people, client=clients)
    def time(self, who: str, client: str) -> None:
        self.both(who, StartTimer(client=named(client)))

    @rule(who=people)
    def stop(self, who: str) -> None:
        self.both(who, StopTimer(note="timed"))

    @rule(who=people, client=clients)
    def look(self, who: str, client: str) -> None:
        self.both(who, ShowBalance(client=named(client)))
        self.both(who, ShowHistory(client=named(client)))
        self.both(who, ShowMine())

    @invariant()
    def what_is_kept_is_the_same(self) -> None:
        expected = self.memory.store.run(everything)
        assert self.sql.store.run(everything) == expected


class TwoShopsOnPostgres(TwoShops):
    """The same on PostgreSQL."""

    kind = POSTGRES


_LONG_ENOUGH = briefly(examples=15, steps=25)
TestTwoShops = TwoShops.TestCase
TestTwoShops.settings = _LONG_ENOUGH
TestTwoShopsOnPostgres = TwoShopsOnPostgres.TestCase
TestTwoShopsOnPostgres.settings = _LONG_ENOUGH
