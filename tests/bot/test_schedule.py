"""A program that was down for ten days starts again, once or in two processes at once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.chat.grammar import Misread, parse
from adapters.chat.wording import announce
from adapters.storage.store import SqlStore
from bot.notifier import Notifier
from bot.schedule import EVERY, Schedule
from core.chat import Place, Request
from core.notices import (
    AlertUnanswered,
    BalanceLow,
    ClientExpiryNear,
    ExpiryNear,
    NothingLogged,
    StatementSent,
    WeekDigest,
)
from core.operations import perform
from core.outbox import Delivery, OutboxMessage
from core.people import Identity
from core.ports import Store, Unit
from core.schedule import Job
from tests.bot.test_notifier import RecordingPoster
from tests.contracts.implementations import ALL, MEMORY, new_database
from tests.fakes.clock import Clock
from tests.fakes.memory import MemoryStore
from tests.fakes.nordlicht import found_nordlicht

TUESDAY = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
"""Noon in Berlin, when the program was last there."""
FRIDAY = TUESDAY + timedelta(days=10)
ALERTS = Place(platform="web", workspace="playground", channel="alerts")
ACME = replace(ALERTS, channel="acme")

HISTORY = (
    ("mona", "terms acme set statements on"),
    ("mona", "terms acme set client notices on"),
    ("mona", "block acme 20h at 114.00 expires 2026-12-31"),
    ("mona", "block globex 10h at 120.00"),
    ("anna", "log acme 1h migrated the mail server"),
    ("anna", "log globex 8h moved the office"),
    ("anna", "remind me at 11:00"),
)
"""Said before the program went down."""

DUE: Counter[type] = Counter(
    {
        StatementSent: 1,
        ExpiryNear: 1,
        ClientExpiryNear: 1,
        AlertUnanswered: 1,
        NothingLogged: 1,
        WeekDigest: 2,
        BalanceLow: 1,
    }
)
"""What was told when it is there again; the digest to two managers, and the alert from before."""


class Program:
    """One or more processes on one database, each with a store of its own."""

    def __init__(self, stores: list[Store]) -> None:
        self.stores = stores
        self.clock = Clock(TUESDAY)
        self.poster = RecordingPoster()
        self.schedules = [Schedule(store=store, clock=self.clock) for store in stores]

    async def begin(self) -> None:
        """Found the organisation, run for the first time, and say what was said before."""
        await self.stores[0].write(
            lambda unit: found_nordlicht(unit, account, alerts=ALERTS, of_acme=[ACME])
        )
        await self.schedules[0].round()
        for who, text in HISTORY:
            await self.stores[0].write(lambda unit, who=who, text=text: self._say(unit, who, text))  # type: ignore[misc]

    def _say(self, unit: Unit, who: str, text: str) -> None:
        command = parse(text)
        assert not isinstance(command, Misread), command
        perform(command, Request(sender=account(who), place=ALERTS, at=self.clock()), unit)

    async def outbox(self) -> list[OutboxMessage]:
        """What waits to be posted."""
        unsent = await self.stores[0].read(lambda unit: unit.queue.unsent())
        return [message for message in unsent if message.delivery is Delivery.QUEUED]

    async def post(self) -> None:
        """Have the notifier post what waits."""
        await Notifier(
            store=self.stores[0],
            posters=(self.poster,),
            announce=announce,
            clock=self.clock,
            owner="here",
            chance=lambda: 0.0,
        ).round()


def account(user: str) -> Identity:
    return Identity(platform="web", workspace="playground", user=user)


def told(messages: list[OutboxMessage]) -> Counter[type]:
    return Counter(type(each.notice) for each in messages if each.updates is None)


@pytest.fixture(params=ALL)
async def program(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Program]:
    """Two processes; of memory there is only one, which both work on."""
    if request.param == MEMORY:
        yield Program([MemoryStore()] * 2)
        return
    url = new_database(tmp_path, request.param)
    stores = [await SqlStore.open(url, migrate=False) for _ in range(2)]
    try:
        yield Program(list(stores))
    finally:
        for store in stores:
            await store.close()


async def test_after_ten_days_each_job_is_done_as_if_the_program_had_been_there(
    program: Program,
) -> None:
    await program.begin()
    program.clock.later(days=10)
    assert program.clock() == FRIDAY

    assert await program.schedules[0].round() == EVERY
    assert told(await program.outbox()) == DUE
    await program.schedules[0].round()
    assert told(await program.outbox()) == DUE


async def test_two_processes_that_start_at_once_do_each_job_once(program: Program) -> None:
    await program.begin()
    program.clock.later(days=10)
    await asyncio.gather(*(schedule.round() for schedule in program.schedules * 2))

    assert told(await program.outbox()) == DUE


async def test_the_notifier_posts_all_of_it_where_it_belongs(program: Program) -> None:
    await program.begin()
    await program.post()
    program.clock.later(days=10)
    await program.schedules[0].round()
    await program.post()

    assert await program.outbox() == []
    placed = {(each.place.channel, each.reply.title) for each in program.poster.postings}
    assert placed >= {
        ("acme", "19:00 of your prepaid hours expire in 27 days"),
        ("alerts", "19:00 of Acme’s hours expire in 27 days"),
        ("alerts", "Still unanswered: 2:00 left for Globex"),
        ("anna", "Nothing is logged for 4 Dec 2026 yet"),
        ("mona", "The week ahead: one client is low on hours"),
        ("max", "The week ahead: one client is low on hours"),
    }
    (reminder,) = [each for each in program.poster.postings if "Still" in each.reply.title]
    assert reminder.thread is not None


async def test_the_nightly_proof_sends_an_alert_that_was_lost(program: Program) -> None:
    await program.begin()
    await program.stores[0].write(_lose_alerts)
    assert told(await program.outbox())[BalanceLow] == 0
    program.clock.later(days=1)
    await asyncio.gather(*(schedule.round() for schedule in program.schedules))

    assert told(await program.outbox())[BalanceLow] == 1
    ran = await program.stores[0].read(lambda unit: unit.books(1).runs.count(Job.AUDIT, ""))
    assert ran == 2


def _lose_alerts(unit: Unit) -> None:
    """Have each alert in the outbox refused for good, with nobody told instead."""
    for message in unit.queue.unsent():
        if isinstance(message.notice, BalanceLow):
            unit.queue.replace(replace(message, delivery=Delivery.FAILED))
