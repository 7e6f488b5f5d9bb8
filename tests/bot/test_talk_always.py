"""Several people talk, in two languages: every database answers alike, and a bookkeeper agrees."""

import asyncio
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from adapters.chat.conversation import Conversation
from adapters.chat.grammar import render
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Kind, Reply
from core.commands import (
    AddBlock,
    AdjustBalance,
    ApproveTopUp,
    Command,
    DeclineTopUp,
    FixEntry,
    LogHours,
    MarkInvoiced,
    MarkPaid,
    RequestTopUp,
    ShowBalance,
    ShowHistory,
    UndoEntry,
)
from core.units import Minutes
from tests.adapters.storage.test_same_story import OnDatabase, everything
from tests.contracts.implementations import POSTGRES, SQLITE
from tests.core.bookkeeping import Bookkeeper
from tests.core.shop import TEAM, Shop, identity, named
from tests.machines import briefly

CLIENTS = ("Acme", "Globex")
INCREMENT = 15

people = st.sampled_from(["anna", "ben", "mona", "max", "carl", "gina"])
staff = st.sampled_from(["anna", "ben", "mona"])
clients = st.sampled_from(CLIENTS)
languages = st.sampled_from(["en", "de"])
minutes = st.integers(1, 300).map(Minutes)
numbers = st.integers(1, 12)


class Talk(RuleBasedStateMachine):
    """The same is said to the memory, to SQLite and to PostgreSQL."""

    def __init__(self) -> None:
        super().__init__()
        self.closing = ExitStack()
        folder = Path(self.closing.enter_context(TemporaryDirectory()))
        self.memory = Shop()
        self.others = [
            Shop(store=OnDatabase(kind, folder, self.closing)) for kind in (SQLITE, POSTGRES)
        ]
        self.shops = [self.memory, *self.others]
        self.talks = [Conversation(shop.store, lambda: self.memory.at) for shop in self.shops]
        self.bookkeepers = [Bookkeeper(self.memory, client) for client in CLIENTS]
        self.runner = self.closing.enter_context(asyncio.Runner())
        self.said: list[Incoming] = []

    def teardown(self) -> None:
        self.closing.close()

    def say(self, who: str, command: Command, language: str) -> Reply:
        """Say it everywhere, under a delivery of its own; all answers are one."""
        self.memory.later(seconds=1)
        incoming = Incoming(
            text=render(command, language),
            sender=identity(who),
            place=TEAM,
            delivery_id=f"{len(self.said)}",
            locale=language,
        )
        self.said.append(incoming)
        return self.answer(incoming)

    def answer(self, incoming: Incoming) -> Reply:
        replies = [self.runner.run(talk.answer(incoming)) for talk in self.talks]
        assert replies[0].kind is not Kind.FAILED
        assert replies == [replies[0]] * len(replies)
        return replies[0]

    @rule(who=staff, client=clients, worked=minutes, language=languages)
    def log(self, who: str, client: str, worked: Minutes, language: str) -> None:
        before = self.memory.balance(client)
        note = f"port {len(self.said)} patched"
        command = LogHours(client=named(client), named=True, worked=worked, note=note)
        if self.say(who, command, language).kind is Kind.LOGGED:
            rounded = -(-worked // INCREMENT) * INCREMENT
            assert self.memory.balance(client) == before - rounded

    @rule(who=people, entry=st.none() | numbers, sure=st.booleans(), language=languages)
    def undo(self, who: str, entry: int | None, sure: bool, language: str) -> None:
        confirmed = sure and entry is not None
        self.say(who, UndoEntry(entry_id=entry, confirmed=confirmed), language)

    @rule(who=people, entry=numbers, worked=minutes, language=languages)
    def fix(self, who: str, entry: int, worked: Minutes, language: str) -> None:
        self.say(who, FixEntry(entry_id=entry, worked=worked), language)

    @rule(client=clients, language=languages)
    def sell(self, client: str, language: str) -> None:
        self.say("mona", AddBlock(client=named(client), minutes=Minutes(600)), language)

    @rule(client=clients, by=st.sampled_from([-90, 45]).map(Minutes), language=languages)
    def adjust(self, client: str, by: Minutes, language: str) -> None:
        command = AdjustBalance(client=named(client), minutes=by, reason="counted")
        self.say("mona", command, language)

    @rule(
        who=people,
        client=clients,
        step=st.sampled_from([RequestTopUp, ApproveTopUp, DeclineTopUp, MarkInvoiced, MarkPaid]),
        language=languages,
    )
    def top_up(self, who: str, client: str, step: type[Command], language: str) -> None:
        self.say(who, step(client=named(client)), language)  # type: ignore[call-arg]

    @rule(who=people, client=clients, language=languages)
    def look(self, who: str, client: str, language: str) -> None:
        self.say(who, ShowBalance(client=named(client)), language)
        self.say(who, ShowHistory(client=named(client)), language)

    @rule(client=clients, language=languages)
    def deliver_again(self, client: str, language: str) -> None:
        command = AdjustBalance(client=named(client), minutes=Minutes(30), reason="twice")
        answered = self.say("mona", command, language)
        kept = self.memory.store.rows
        assert self.answer(self.said[-1]) == answered
        assert self.memory.store.rows == kept

    @invariant()
    def the_books_are_right_and_the_same(self) -> None:
        for bookkeeper in self.bookkeepers:
            bookkeeper.check()
        expected = self.memory.store.run(everything)
        for shop in self.others:
            assert shop.store.run(everything) == expected


TestTalk = Talk.TestCase
TestTalk.settings = briefly(examples=12, steps=20)
