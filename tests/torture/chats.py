"""The chats that alerts are delivered to: the stand-ins for Slack and Teams, and the playground."""

import re
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from adapters.chat.references import Reference
from adapters.storage.references import SqlReferences
from adapters.storage.store import SqlStore
from adapters.storage.transcript import SqlTranscript
from adapters.web.board import Board
from adapters.web.rooms import PLATFORM, WORKSPACE
from bot.clock import utc_now
from core.chat import Place
from tests.fakes.clock import Clock
from tests.fakes.troubles import Broken, Fault, Limited
from tests.slack.standin.server import StandIn as Slack
from tests.teams.standin.model import Message
from tests.teams.standin.reading import card_of, words_of
from tests.teams.standin.server import TENANT
from tests.teams.standin.server import StandIn as Teams
from tests.teams.standin.state import BOT
from tests.torture.gate import Gate
from tests.torture.postman import SLACK_TEAM

CHANNELS = 10
EVERYTHING = 1_000_000
Trouble = Fault | Limited | Broken
Seen = tuple[str, str]
"""A channel, and the key of a message that somebody reads there."""


class State(Protocol):
    """What a stand-in keeps, and waits for."""

    @property
    def calls(self) -> list[Any]: ...
    async def until(self, found: Callable[[], Any]) -> Any: ...


class Chat(Protocol):
    """Where alerts go, what a process needs to post there, and what is seen there."""

    @property
    def name(self) -> str: ...
    @property
    def places(self) -> Sequence[Place]: ...
    @property
    def addresses(self) -> Sequence[str]: ...
    async def seen(self) -> list[Seen]: ...


@dataclass(frozen=True, slots=True)
class InSlack:
    """The stand-in for Slack; its messages keep their key beside what is read."""

    standin: Slack
    gate: Gate
    places: list[Place]
    name: str = "slack"

    @property
    def addresses(self) -> list[str]:
        return [self.gate.through(self.standin.api_url)]

    @property
    def state(self) -> State:
        return self.standin.state

    def trouble(self, what: Trouble) -> None:
        self.standin.trouble("chat.postMessage", what)

    async def seen(self) -> list[Seen]:
        return [
            (place.channel, message.metadata["event_payload"]["key"])
            for place in self.places
            for message in self.standin.state.channels[place.channel].messages
            if message.metadata
        ]


@dataclass(frozen=True, slots=True)
class InTeams:
    """The stand-in for Teams, whose messages are told by their first title."""

    standin: Teams
    gate: Gate
    places: list[Place]
    name: str = "teams"

    @property
    def addresses(self) -> list[str]:
        return [
            self.gate.through(self.standin.login_url),
            self.gate.through(self.standin.metadata_url),
        ]

    @property
    def state(self) -> State:
        return self.standin.state

    def trouble(self, what: Trouble) -> None:
        self.standin.trouble(what)

    async def seen(self) -> list[Seen]:
        return [
            (place.channel, key)
            for place in self.places
            for message in self.standin.state.conversations[place.channel].messages
            for key in _keys(message)
        ]


@dataclass(frozen=True, slots=True)
class OnThePlayground:
    """The playground, which stands in the same database and knows its keys."""

    board: Board
    places: list[Place]
    name: str = "web"
    addresses: tuple[()] = ()

    async def seen(self) -> list[Seen]:
        return [
            (place.channel, message.key.removeprefix("notice:"))
            for place in self.places
            for message in await self.board.latest(place.channel, limit=EVERYTHING)
            if message.key
        ]


@asynccontextmanager
async def slack(_: SqlStore) -> AsyncIterator[InSlack]:
    """A workspace with some channels for alerts."""
    standin = Slack(Clock(utc_now()))
    standin.install(SLACK_TEAM, "nordlicht")
    channels = [standin.add_channel(f"alerts-{number}").id for number in range(CHANNELS)]
    async with standin.running(), Gate(standin.api_url).standing() as gate:
        yield InSlack(standin, gate, _places("slack", SLACK_TEAM, channels))


@asynccontextmanager
async def teams(store: SqlStore) -> AsyncIterator[InTeams]:
    """A team with some channels for alerts, in which the bot was heard already."""
    standin = Teams(Clock(utc_now()))
    channels = [standin.add_channel(f"alerts-{number}") for number in range(CHANNELS)]
    async with standin.running(), Gate(standin.login_url).standing() as gate:
        for channel in channels:
            await SqlReferences(store).put(
                Reference(
                    workspace=TENANT,
                    channel=channel.id,
                    direct=False,
                    conversation=channel.id,
                    service_url=gate.through(standin.teams.service_url),
                    bot=BOT,
                    team=channel.team,
                )
            )
        yield InTeams(standin, gate, _places("teams", TENANT, [channel.id for channel in channels]))


@asynccontextmanager
async def playground(store: SqlStore) -> AsyncIterator[OnThePlayground]:
    """The rooms of the playground."""
    board = Board(SqlTranscript(store), workspace=WORKSPACE, now=utc_now)
    rooms = [f"alerts-{number}" for number in range(CHANNELS)]
    yield OnThePlayground(board, _places(PLATFORM, WORKSPACE, rooms))


def _places(platform: str, workspace: str, channels: Sequence[str]) -> list[Place]:
    return [Place(platform=platform, workspace=workspace, channel=channel) for channel in channels]


def _keys(message: Message) -> Iterator[str]:
    first = message.before[0] if message.before else message.activity
    yield from re.findall("«(.+?)»", words_of(card_of(first)))
