"""The stand-in as a test starts it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from aiohttp import ClientSession, web

from tests.fakes.clock import Clock
from tests.slack.standin import payloads
from tests.slack.standin.api import Api, Trouble
from tests.slack.standin.chat import Chat
from tests.slack.standin.files import Files
from tests.slack.standin.manifest import Manifest
from tests.slack.standin.modals import Modals
from tests.slack.standin.model import Call, Channel, Installation, User
from tests.slack.standin.oauth import AUTHORIZE, OAuth
from tests.slack.standin.people import Person, Slack
from tests.slack.standin.reading import Seen, visible_to
from tests.slack.standin.sockets import Sockets
from tests.slack.standin.state import State
from tests.slack.standin.wire import SignedHttp

LOOPBACK = "127.0.0.1"
SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
APP_TOKEN = "xapp-1-A0001"


class ChannelView:
    """A channel, to look at."""

    def __init__(self, channel: Channel) -> None:
        self.id = channel.id
        self._channel = channel

    def visible_to(self, user: str) -> list[Seen]:
        """What somebody sees there."""
        return visible_to(self._channel, user)


class StandIn:
    """Slack on loopback: set it up, connect the app, and let people act."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.state = State(clock)
        self.sockets = Sockets(APP_TOKEN)
        self.manifest = Manifest.read()
        chat, modals = Chat(self.state), Modals(self.state)
        self.slack = Slack(self.state, chat, modals, self.manifest)
        self.files = Files(self.state)
        self.oauth = OAuth(self.state, self.manifest)
        self._api = Api(self.state, chat, modals, self.files, self.sockets, self.oauth)
        self._home = ""
        self._runner: web.AppRunner | None = None

    @property
    def api_url(self) -> str:
        """The base address of the Web API."""
        return f"{self.slack.address}/api/"

    @property
    def calls(self) -> list[Call]:
        """The calls that the app made, in their order."""
        return self.state.calls

    @property
    def authorize_url(self) -> str:
        """The address of the page on which people agree; nobody has to open it."""
        return f"{self.slack.address}{AUTHORIZE}"

    def add_workspace(self, team: str, name: str, *, enterprise: str | None = None) -> None:
        """Make a workspace that the app is not in, perhaps one of an organisation."""
        self.state.names[team] = name
        self._home = self._home or team
        if enterprise is not None:
            self.state.enterprises[team] = enterprise
            self.state.names.setdefault(enterprise, f"{name} Group")

    async def uninstall(self, team: str) -> None:
        """Remove the app, and tell it so, as long as it is there to hear it."""
        installation = self.state.installation_of(team)
        for one in self.state.installations.values():
            one.revoked |= one.bot_user == installation.bot_user
        revoked = {"oauth": [], "bot": [installation.bot_user]}
        for told in ({"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": revoked}):
            event = {**told, "event_ts": self.state.ts()}
            payload = payloads.event(installation, self.state.number(), event, team=team)
            await self.slack.tell(payload)

    def install(self, team: str, domain: str, *, enterprise: str | None = None) -> Installation:
        """Install the app in a workspace; the first is where people are by default."""
        number = len(self.state.installations) + 1
        installation = Installation(
            team=team,
            domain=domain,
            bot_user=f"UBOT{number}",
            bot_id=f"BBOT{number}",
            token=f"xoxb-{team}",
            scopes=self.manifest.scopes,
            enterprise=enterprise,
        )
        self.state.installations[installation.token] = installation
        self._home = self._home or team
        return installation

    def add_user(self, user: str, name: str, *, team: str = "", guest: bool = False) -> User:
        """Give somebody an account; in another workspace if `team` says so."""
        home = team or self._home
        enterprise = self.state.enterprises.get(home)
        account = User(
            id=user,
            team=home,
            name=name,
            guest=guest,
            enterprise=enterprise,
            teams=(home,) if enterprise else (),
        )
        self.state.users[user] = account
        return account

    def add_channel(
        self,
        name: str,
        *members: str,
        with_bot: bool = True,
        private: bool = False,
        team: str = "",
    ) -> ChannelView:
        """Make a channel; one with members of another workspace is a shared one."""
        home = team or self._home
        bot = self.state.installation_of(home).bot_user
        channel = Channel(
            id=f"C{self.state.number():04}",
            name=name,
            team=home,
            members={*members, *([bot] if with_bot else [])},
            private=private,
            shared=any(self.state.users[one].team != home for one in members),
        )
        self.state.channels[channel.id] = channel
        return ChannelView(channel)

    def channel(self, name: str) -> ChannelView:
        """The channel of that name."""
        return ChannelView(self.state.named(name))

    def person(self, user: str) -> Person:
        """Somebody, to act as them; in their own workspace if the app is there too."""
        account = self.state.users[user]
        team = account.team if self.state.is_installed_in(account.team) else self._home
        return Person(self.slack, account, team)

    def trouble(self, method: str, *what: Trouble) -> None:
        """Let the next calls of a method end so."""
        self._api.trouble(method, *what)

    def hold(self, method: str) -> None:
        """Let calls of a method wait from now on."""
        self._api.hold(method)

    def let_go(self, method: str) -> None:
        """Answer them."""
        self._api.let_go(method)

    def forget_triggers_at_once(self) -> None:
        """Let triggers be too old as soon as they are used, as on a slow day."""
        self.state.trigger_lives = timedelta(seconds=-1)

    def post_to(self, session: ClientSession, address: str) -> SignedHttp:
        """Deliver over HTTP to the app's address from now on."""
        wire = SignedHttp(session, address, SIGNING_SECRET, self.clock)
        self.slack.wire = wire
        return wire

    def use_socket(self) -> None:
        """Deliver through the app's web socket from now on."""
        self.slack.wire = self.sockets

    async def hang_up(self) -> None:
        """Be out of reach from now on."""
        assert self._runner is not None
        await self._runner.cleanup()

    @asynccontextmanager
    async def running(self) -> AsyncIterator["StandIn"]:
        """Listen on loopback."""
        app = web.Application()
        app.add_routes([*self._api.routes(), *self.sockets.routes()])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        site = web.TCPSite(runner, LOOPBACK, 0)
        self._runner = runner
        try:
            await site.start()
            host, port = runner.addresses[0][:2]
            self.slack.address = self.state.address = f"http://{host}:{port}"
            yield self
        finally:
            self._api.over.set()
            await runner.cleanup()
