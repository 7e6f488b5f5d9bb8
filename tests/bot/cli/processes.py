"""Slack with a shop in it, whose program runs in several processes on one PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from itertools import cycle

from aiohttp import ClientSession, TCPConnector

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Serving, Terminal
from tests.bot.cli.test_serving_slack import FOUND, MONA, TEAM, slack_with_mona
from tests.fakes import postgres
from tests.slack.standin.model import Json
from tests.slack.standin.people import Person
from tests.slack.standin.server import SIGNING_SECRET, StandIn
from tests.slack.standin.wire import Answer, Kind, SignedHttp, Wire


class Balancer:
    """Delivers to the servers by turns, as a load balancer does."""

    def __init__(self, wires: Sequence[Wire]) -> None:
        self._turns = cycle(wires)

    async def deliver(self, kind: Kind, payload: Json) -> Answer:
        return await next(self._turns).deliver(kind, payload)


class Shop:
    """The processes, Slack, and Mona, who manages all by herself."""

    def __init__(self, terminal: Terminal, slack: StandIn, session: ClientSession) -> None:
        self.terminal = terminal
        self.slack = slack
        self._session = session

    @property
    def mona(self) -> Person:
        return self.slack.person(MONA)

    def wire(self, serving: Serving) -> SignedHttp:
        """Deliver to this process alone from now on."""
        return self.slack.post_to(self._session, f"{serving.address}slack/events")

    def by_turns(self, *serving: Serving) -> None:
        """Deliver to these by turns from now on."""
        self.slack.slack.wire = Balancer([self.wire(each) for each in serving])

    async def say(self, *said: tuple[str, str]) -> None:
        for channel, text in said:
            assert (await self.mona.says(channel, text)).status == 200

    @asynccontextmanager
    async def serving(self, *words: str) -> AsyncIterator[Serving]:
        with ExitStack() as running:
            command = self.terminal.serving("serve", "--port", "0", *words)
            yield await asyncio.to_thread(running.enter_context, command)

    async def get(self, address: str) -> tuple[int, str]:
        async with self._session.get(address) as response:
            return response.status, await response.text()


@asynccontextmanager
async def shop_on_postgres(terminal: Terminal) -> AsyncIterator[Shop]:
    """Migrate, found, and have Slack there; nothing runs yet."""
    terminal.environment["BLOCKHOURS_DATABASE_URL"] = postgres.new_database()
    assert (await asyncio.to_thread(terminal.run, *FOUND)).code == Exit.DONE
    async with AsyncExitStack() as there:
        slack = await there.enter_async_context(slack_with_mona())
        anew = TCPConnector(force_close=True)  # a process that dies breaks what was kept open
        session = await there.enter_async_context(ClientSession(connector=anew))
        terminal.environment |= {
            "SLACK_BOT_TOKEN": f"xoxb-{TEAM}",
            "SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "SLACK_API_URL": slack.api_url,
        }
        yield Shop(terminal, slack, session)
