"""Whatever the notifiers do, the queue keeps its rules."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from core.chat import Place
from core.outbox import Delivery, OutboxMessage
from tests.contracts import house
from tests.contracts.house import NOON
from tests.contracts.implementations import MEMORY, POSTGRES, SQLITE, open_unit
from tests.machines import briefly

LEASE = timedelta(seconds=90)
OPEN = frozenset({Delivery.QUEUED, Delivery.CLAIMED})

owners = st.sampled_from(["a", "b"])
places = st.builds(
    Place,
    platform=st.sampled_from(["slack", "web"]),
    workspace=st.just("T1"),
    channel=st.sampled_from(["C1", "C2"]),
    direct=st.booleans(),
    thread=st.sampled_from([None, "17.4"]),
)
seconds = st.integers(0, 120).map(lambda number: timedelta(seconds=number))


outcomes = st.sampled_from([each for each in Delivery if each is not Delivery.CLAIMED])


class Notifiers(RuleBasedStateMachine):
    """Some notifiers at work on one queue, and what they ought to see, kept as a plain list."""

    kind = MEMORY

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.opened = open_unit(self.kind, Path(self.folder.name))
        self.unit = self.opened.__enter__()
        self.books = house.found(self.unit, "Nordlicht IT")
        self.now = NOON
        self.expected: list[OutboxMessage] = []

    def teardown(self) -> None:
        self.opened.__exit__(None, None, None)
        self.folder.cleanup()

    @rule(place=places, wait=seconds)
    def add(self, place: Place, wait: timedelta) -> None:
        subject = f"message {len(self.expected)}"
        message = house.message(subject, place, due_at=self.now + wait)
        self.expected.append(self.books.outbox.add(message))

    @rule(wait=seconds)
    def wait(self, wait: timedelta) -> None:
        self.now += wait

    @rule(
        owner=owners, limit=st.integers(1, 3), platforms=st.sets(st.sampled_from(["slack", "web"]))
    )
    def claim(self, owner: str, limit: int, platforms: set[str]) -> None:
        until = self.now + LEASE
        claimed = self.unit.queue.claim(
            platforms=sorted(platforms), owner=owner, now=self.now, until=until, limit=limit
        )
        due = [each for each in self._heads(platforms) if self._due_at(each) <= self.now]
        assert [each.id for each in claimed] == [each.id for each in due[:limit]]
        for each in claimed:
            self._expect(
                replace(each, delivery=Delivery.CLAIMED, claimed_by=owner, claimed_until=until)
            )

    @precondition(lambda self: any(each.delivery is Delivery.CLAIMED for each in self.expected))
    @rule(data=st.data(), outcome=outcomes, wait=seconds)
    def settle(self, data: st.DataObject, outcome: Delivery, wait: timedelta) -> None:
        mine = [each for each in self.expected if each.delivery is Delivery.CLAIMED]
        tried = data.draw(st.sampled_from(mine))
        settled = replace(
            tried,
            delivery=outcome,
            attempts=tried.attempts + 1,
            due_at=self.now + wait,
            claimed_by=None,
            claimed_until=None,
        )
        self.unit.queue.replace(settled)
        self._expect(settled)

    @rule(owner=owners)
    def restart(self, owner: str) -> None:
        mine = [each for each in self.expected if each.claimed_by == owner]
        assert self.unit.queue.release(owner) == len(mine)
        for each in mine:
            self._expect(
                replace(each, delivery=Delivery.QUEUED, claimed_by=None, claimed_until=None)
            )

    @invariant()
    def the_next_is_due_when_a_channel_can_go_on(self) -> None:
        for platforms in ({"slack"}, {"web"}, {"slack", "web"}):
            due = min(map(self._due_at, self._heads(platforms)), default=None)
            assert self.unit.queue.next_due(sorted(platforms)) == due

    @invariant()
    def nothing_is_lost(self) -> None:
        unsent = [each for each in self.expected if each.delivery is not Delivery.SENT]
        assert self.unit.queue.unsent() == unsent

    def _heads(self, platforms: set[str]) -> list[OutboxMessage]:
        heads: dict[Place, OutboxMessage] = {}
        for each in self.expected:
            if each.delivery in OPEN and each.place.platform in platforms:
                heads.setdefault(each.place.without_thread(), each)
        return list(heads.values())

    def _due_at(self, message: OutboxMessage) -> datetime:
        return message.claimed_until or message.due_at

    def _expect(self, message: OutboxMessage) -> None:
        self.expected = [message if each.id == message.id else each for each in self.expected]


class NotifiersOnSqlite(Notifiers):
    kind = SQLITE


class NotifiersOnPostgres(Notifiers):
    kind = POSTGRES


RUN = briefly(examples=30, steps=25)

TestInMemory = Notifiers.TestCase
TestInMemory.settings = RUN
TestOnSqlite = NotifiersOnSqlite.TestCase
TestOnSqlite.settings = RUN
TestOnPostgres = NotifiersOnPostgres.TestCase
TestOnPostgres.settings = RUN
