"""Nordlicht IT at Teams: its people, a channel with a client's guest, and the bot."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from aiohttp import ClientSession, web

from adapters.chat.accounts import Accounts
from adapters.chat.conversation import Conversation
from adapters.teams.adapter import TeamsAdapter, TeamsSettings
from adapters.teams.tokens import Credentials
from adapters.teams.web import TIMEOUT
from core.chat import Place
from core.people import Identity
from core.ports import Unit
from tests.adapters.chat.household import Household
from tests.adapters.chat.staged import Staged
from tests.contracts.shelf import Shelf
from tests.fakes.clock import Clock
from tests.fakes.nordlicht import OUTSIDERS, ROLES, STAFF, found_nordlicht
from tests.teams.standin.people import Person as Someone
from tests.teams.standin.server import APP_ID, LOOPBACK, PASSWORD, TENANT, StandIn
from tests.teams.standin.wire import Answer, Wire

CLIENT_TENANT = "ac000000-0000-4000-8000-000000000002"
PATIENCE = 2.0
"""Seconds to wait for an answer: longer than any takes that nothing holds up."""
IN_A_HURRY = 0.3


class House(Household):
    """All of it, running."""

    def __init__(self, teams: StandIn, shelf: Shelf, answer_within: float) -> None:
        super().__init__(shelf, teams.clock, _found)
        self._answer_within = answer_within
        self.teams = teams
        self.adapter = self._new(PATIENCE)
        self.wire: Wire | None = None
        self._running = AsyncExitStack()

    def _new(self, patience: float) -> TeamsAdapter:
        credentials = Credentials(app_id=APP_ID, password=PASSWORD, tenant=TENANT)
        return TeamsAdapter(
            conversation=self._converse,
            settings=TeamsSettings(
                credentials=credentials,
                login_url=self.teams.login_url,
                metadata_url=self.teams.metadata_url,
                patience=patience,
                timeout=self._answer_within,
            ),
            references=self.shelf.references,
            clock=self.clock,
        )

    def _converse(self, accounts: Accounts) -> Staged:
        self.conversation = Staged(Conversation(self.store, self.clock, accounts=accounts))
        return self.conversation

    async def starts(self) -> None:
        """Start the bot, and let Teams reach it."""
        await self.adapter.start()
        self._running.push_async_callback(self.adapter.stop)
        outer = web.Application()
        outer.add_subapp("/api", self.adapter.web_app)
        runner = web.AppRunner(outer, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        self._running.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, LOOPBACK, 0).start()
        host, port = runner.addresses[0][:2]
        session = await self._running.enter_async_context(ClientSession())
        self.wire = self.teams.post_to(session, f"http://{host}:{port}/api/messages")

    async def stops(self) -> None:
        """Stop the bot."""
        await self._running.aclose()

    async def restarts(self, *, patience: float = PATIENCE) -> None:
        """Stop the bot, and start another one on the same books."""
        await self.stops()
        self.adapter = self._new(patience)
        await self.starts()

    async def holds_up(self) -> None:
        """Let answers wait from now on, for longer than the bot has patience."""
        await self.restarts(patience=IN_A_HURRY)
        self.conversation.hold()

    def person(self, handle: str) -> Someone:
        """Somebody, by handle."""
        return self.teams.person(user_id(handle), tenant=_home(handle))

    def sent(self) -> list[str]:
        """The texts that the bot sent or redrew since it started, in their order."""
        return [call.method for call in self.teams.calls if "activities" in call.path]

    async def repeats(self) -> Answer:
        """Have Teams deliver once more what it delivered last."""
        return await self.teams.teams.deliver(self.teams.teams.delivered[-1])

    async def sells(self, hours: int = 20) -> None:
        """Have Mona sell Acme a block."""
        await self.person("mona").says("personal", f"block acme {hours}h")

    async def post_notices(self) -> None:
        """Let the notifier post what is due."""
        await self.posts_by(self.adapter.poster)


def user_id(handle: str) -> str:
    """The id that somebody has in the directory."""
    return f"0a000000-0000-4000-8000-{list(ROLES).index(handle):012}"


@asynccontextmanager
async def open_house(shelf: Shelf, *, answer_within: float = TIMEOUT) -> AsyncIterator[House]:
    """Start the stand-in and the bot on empty books."""
    teams = StandIn(Clock())
    _furnish(teams)
    async with teams.running():
        house = House(teams, shelf, answer_within)
        await house.starts()
        try:
            yield house
        finally:
            house.conversation.let_go()
            await house.stops()


def _furnish(teams: StandIn) -> None:
    for handle in ROLES:
        teams.add_user(
            user_id(handle), handle.title(), tenant=_home(handle), guest=handle == "guest"
        )
    staff = [user_id(handle) for handle in STAFF]
    teams.add_channel("team", *staff)
    teams.add_channel("alerts", *staff)
    teams.add_channel("acme", *staff, user_id("guest"), team="19:acme")
    teams.add_group("lounge", *staff)


def _found(unit: Unit) -> int:
    return found_nordlicht(
        unit,
        _account,
        alerts=Place(platform="teams", workspace=TENANT, channel="19:alerts@thread.tacv2"),
        of_acme=[Place(platform="teams", workspace=TENANT, channel="19:acme@thread.tacv2")],
    )


def _account(handle: str) -> Identity:
    return Identity(platform="teams", workspace=_home(handle), user=user_id(handle))


def _home(handle: str) -> str:
    return CLIENT_TENANT if handle in OUTSIDERS else TENANT
