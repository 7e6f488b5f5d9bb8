"""How fast waiting alerts leave, beside what the platform takes, and how soon one arrives."""

import asyncio
import statistics
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from adapters.chat.conversation import Conversation
from adapters.chat.incoming import Incoming
from adapters.chat.poster import Poster
from adapters.chat.reply import Kind
from adapters.chat.wording import announce
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from bot.notifier import Notifier
from bot.repeating import Repeating
from core.chat import Place
from tests.bench.measuring import Spread
from tests.bench.office import address
from tests.bench.paced_slack import A_SECOND, BURST, PacedSlack, paced_slack
from tests.torture.crossing import cross
from tests.torture.office import client, identity
from tests.torture.postman import SLACK_TEAM, WAYS

REPEATS = 3
CHANNELS = 30
EVERY = 0.25
"""Seconds between two crossings while it is measured how soon an alert arrives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotifierSpeed:
    """Messages a second, beside what would be possible; milliseconds from commit to post."""

    drained: Spread
    possible: Spread
    half: Spread
    most: Spread
    twice: int
    refused: int


async def measure_notifying(folder: Path) -> NotifierSpeed:
    """Drain what waits, then let clients cross their threshold one after the other."""
    drained, possible, half, most = [], [], [], []
    twice = refused = 0
    for number in range(REPEATS):
        async with paced_slack() as slack:
            run = _Run(folder / f"notifying-{number}.db", slack)
            async with run.opened() as (store, poster):
                messages, seconds = await run.drain(store, poster)
                waits = await run.follow(store, poster)
            drained.append(messages / seconds)
            possible.append(messages / ((messages - BURST) / A_SECOND))
            half.append(statistics.median(waits) * 1000)
            most.append(statistics.quantiles(waits, n=100)[98] * 1000)
            twice += sum(times - 1 for times in slack.keys.values())
            refused += slack.refused
    return NotifierSpeed(
        drained=Spread(values=tuple(drained)),
        possible=Spread(values=tuple(possible)),
        half=Spread(values=tuple(half)),
        most=Spread(values=tuple(most)),
        twice=twice,
        refused=refused,
    )


class _Run:
    """One database whose organisations have a channel each."""

    def __init__(self, file: Path, slack: PacedSlack) -> None:
        self._url = address(file)
        self._slack = slack
        self._places = [
            Place(platform="slack", workspace=SLACK_TEAM, channel=f"C{number:04}")
            for number in range(CHANNELS)
        ]

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[tuple[SqlStore, Poster]]:
        store = await SqlStore.open(self._url)
        async with WAYS["slack"](store, self._slack.api_url) as poster:
            yield store, poster
        await store.close()

    async def drain(self, store: SqlStore, poster: Poster) -> tuple[int, float]:
        """Post what waits from a crossing of each client; returns how much and how long."""
        await cross(store, self._places, CHANNELS)
        messages = len(await store.read(lambda unit: unit.queue.unsent()))
        self._slack.rest()
        began = perf_counter()
        async with _posting(store, poster):
            await self._slack.took(messages)
        return messages, max(self._slack.taken.values()) - began

    async def follow(self, store: SqlStore, poster: Poster) -> list[float]:
        """Let each client cross once more; returns the seconds from each answer to its alert."""
        self._slack.rest()
        conversation, waits = Conversation(store, utc_now), []
        async with _posting(store, poster):
            for number, place in enumerate(self._places):
                committed = await _log(conversation, number)
                waits.append(await self._slack.takes(place.channel) - committed)
                await asyncio.sleep(EVERY)
        return waits


@asynccontextmanager
async def _posting(store: SqlStore, poster: Poster) -> AsyncIterator[None]:
    """Let the notifier work, woken by the outbox as in the program."""
    notifier = Notifier(
        store=store, posters=(poster,), announce=announce, clock=utc_now, owner="bench"
    )
    job = Repeating("notifier", notifier.round)
    store.on_outbox(job.wake)
    running = asyncio.create_task(job.run())
    yield
    job.stop()
    await running


async def _log(conversation: Conversation, number: int) -> float:
    """Let a client cross its threshold; returns when it was answered."""
    text = f"log {client(0)} 1m another port"
    place = Place(platform="web", workspace="playground", channel="team")
    reply = await conversation.answer(
        Incoming(text=text, sender=identity(f"m{number}"), place=place)
    )
    if reply.kind is not Kind.LOGGED:
        raise AssertionError(reply.text)
    return perf_counter()
