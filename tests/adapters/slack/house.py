"""Nordlicht IT at Slack: its people, its channels, a client in a shared channel, and the bot."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

from aiohttp import ClientSession, web

from adapters.chat.accounts import Accounts
from adapters.chat.conversation import Conversation
from adapters.documents import Filing
from adapters.slack.adapter import SlackAdapter, SlackSettings
from adapters.slack.workspaces import SingleWorkspace, Workspaces
from core.chat import Place
from core.people import Identity
from core.ports import Unit
from tests.adapters.chat.household import Household
from tests.adapters.chat.staged import Staged
from tests.contracts.implementations import POSTGRES, SQLITE
from tests.contracts.shelf import Shelf
from tests.fakes.clock import Clock
from tests.fakes.nordlicht import OUTSIDERS, ROLES, STAFF, found_nordlicht
from tests.slack.standin.people import Person as Someone
from tests.slack.standin.server import APP_TOKEN, LOOPBACK, SIGNING_SECRET, StandIn
from tests.slack.standin.wire import Answer, SignedHttp

HOME, CLIENT_TEAM = "T0HOME", "T0ACME"
DOORS = {"http": POSTGRES, "socket": SQLITE}
"""Each door, and what the books are kept on behind it: so all is played on both."""
AT_THE_START = frozenset({"auth.test", "apps.connections.open"})
PATIENCE = 2.0
"""Seconds to wait for an answer: longer than any takes that nothing holds up."""
IN_A_HURRY = 0.3


class House(Household):
    """All of it, running."""

    def __init__(
        self,
        *,
        slack: StandIn,
        shelf: Shelf,
        workspaces: Workspaces,
        settings: SlackSettings,
        found: Callable[[Unit], int],
    ) -> None:
        super().__init__(shelf, slack.clock, found)
        self.slack = slack
        self.conversation = Staged(Conversation(self.store, self.clock))
        self._workspaces = workspaces
        self._settings = settings
        self.adapter = self._new(PATIENCE)
        self.wire: SignedHttp | None = None
        self._running = AsyncExitStack()

    def _new(self, patience: float) -> SlackAdapter:
        return SlackAdapter(
            conversation=self._converse,
            workspaces=self._workspaces,
            homes=self.shelf.homes,
            files=Filing(self.store, self.clock),
            settings=replace(self._settings, patience=patience),
            clock=self.clock,
        )

    def _converse(self, accounts: Accounts) -> Staged:
        """The conversation as the bot of today has it."""
        return self.conversation.through(Conversation(self.store, self.clock, accounts=accounts))

    async def starts(self) -> None:
        """Start the bot, and let Slack reach it."""
        await self.adapter.start()
        self._running.push_async_callback(self.adapter.stop)
        if self.adapter.web_app is None:
            self.slack.use_socket()
            await self.slack.sockets.connected()
        else:
            await self._listens(self.adapter.web_app)

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

    async def _listens(self, web_app: web.Application) -> None:
        outer = web.Application()
        outer.add_subapp("/slack", web_app)
        runner = web.AppRunner(outer, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        self._running.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, LOOPBACK, 0).start()
        host, port = runner.addresses[0][:2]
        session = await self._running.enter_async_context(ClientSession())
        self.wire = self.slack.post_to(session, f"http://{host}:{port}/slack/events")

    def person(self, handle: str) -> Someone:
        """Somebody, by handle."""
        return self.slack.person(user_id(handle))

    def calls(self) -> list[str]:
        """The methods that the app called since it started, in their order."""
        return [call.method for call in self.slack.calls if call.method not in AT_THE_START]

    async def repeats(self) -> Answer:
        """Have Slack deliver once more what it delivered last."""
        return await self.slack.slack.deliver(*self.slack.slack.delivered[-1])

    async def sells(self, hours: int = 20) -> None:
        """Have Mona sell Acme a block."""
        await self.person("mona").says("team", f"/hours block acme {hours}h")

    async def post_notices(self) -> None:
        """Let the notifier post what is due."""
        await self.posts_by(self.adapter.poster)


@asynccontextmanager
async def open_house(
    shelf: Shelf, door: str = "http", *, workspaces: Workspaces | None = None
) -> AsyncIterator[House]:
    """Start the stand-in and the bot on empty books, with one door between them."""
    slack = StandIn(Clock())
    channels = _furnish(slack)
    async with slack.running():
        house = House(
            slack=slack,
            shelf=shelf,
            workspaces=workspaces or SingleWorkspace(f"xoxb-{HOME}"),
            settings=_settings(slack, door),
            found=lambda unit: _found(unit, channels),
        )
        await house.starts()
        try:
            yield house
        finally:
            house.conversation.let_go()
            await house.stops()


def _settings(slack: StandIn, door: str) -> SlackSettings:
    return SlackSettings(
        signing_secret=SIGNING_SECRET if door == "http" else None,
        app_token=APP_TOKEN if door == "socket" else None,
        api_url=slack.api_url,
    )


def _furnish(slack: StandIn) -> dict[str, str]:
    slack.install(HOME, "nordlicht")
    for handle in ROLES:
        slack.add_user(user_id(handle), handle.title(), team=_home(handle), guest=handle == "guest")
    staff = [user_id(handle) for handle in STAFF]
    clients = [user_id(handle) for handle in ("carl", "nora", "guest")]
    return {
        "team": slack.add_channel("team", *staff).id,
        "alerts": slack.add_channel("alerts", *staff).id,
        "acme": slack.add_channel("acme", *staff, *clients).id,
        "lounge": slack.add_channel("lounge", *staff, with_bot=False).id,
    }


def _found(unit: Unit, channels: dict[str, str]) -> int:
    return found_nordlicht(
        unit,
        _account,
        alerts=Place(platform="slack", workspace=HOME, channel=channels["alerts"]),
        of_acme=[Place(platform="slack", workspace=HOME, channel=channels["acme"])],
    )


def user_id(handle: str) -> str:
    """The id of somebody's account."""
    return f"U0{handle.upper()}"


def _account(handle: str) -> Identity:
    return Identity(platform="slack", workspace=_home(handle), user=user_id(handle))


def _home(handle: str) -> str:
    return CLIENT_TEAM if handle in OUTSIDERS else HOME
