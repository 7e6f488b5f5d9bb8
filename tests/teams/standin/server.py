"""The stand-in as a test starts it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientSession, web

from tests.fakes.clock import Clock
from tests.teams.standin.connector import Connector, Trouble
from tests.teams.standin.keys import Keyring
from tests.teams.standin.model import Call, Conversation, User
from tests.teams.standin.people import Person, Teams
from tests.teams.standin.state import State
from tests.teams.standin.wire import Wire

LOOPBACK = "127.0.0.1"
APP_ID = "6f0c2a4e-0000-4000-8000-b10cb0000001"
PASSWORD = "a-secret-of-the-tests"
TENANT = "7e000000-0000-4000-8000-000000000001"


class StandIn:
    """Teams on loopback: set it up, connect the bot, and let people act."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.state = State(clock)
        self.keys = Keyring(clock)
        self.teams = Teams(self.state)
        self.connector = Connector(self.state, app_id=APP_ID, password=PASSWORD, tenant=TENANT)
        self._address = ""
        self._runner: web.AppRunner | None = None

    @property
    def login_url(self) -> str:
        """Where tokens are given."""
        return f"{self._address}/login"

    @property
    def metadata_url(self) -> str:
        """Where the keys are told of."""
        return f"{self._address}/openid"

    @property
    def calls(self) -> list[Call]:
        """The calls that the bot made, in their order."""
        return self.state.calls

    def add_user(self, user: str, name: str, *, tenant: str = TENANT, guest: bool = False) -> User:
        """Give somebody an account."""
        account = User(id=user, name=name, tenant=tenant, guest=guest)
        self.state.users[user] = account
        return account

    def add_channel(self, name: str, *members: str, team: str = "19:team") -> Conversation:
        """Make a channel of a team."""
        where = Conversation(
            id=f"19:{name}@thread.tacv2",
            name=name,
            scope="channel",
            tenant=TENANT,
            members=set(members),
            team=f"{team}@thread.tacv2",
        )
        self.state.conversations[where.id] = where
        return where

    def add_group(self, name: str, *members: str) -> Conversation:
        """Make a group chat."""
        where = Conversation(
            id=f"19:{name}@thread.v2",
            name=name,
            scope="groupChat",
            tenant=TENANT,
            members=set(members),
        )
        self.state.conversations[where.id] = where
        return where

    def person(self, user: str, *, tenant: str = TENANT) -> Person:
        """Somebody, to act as them."""
        return Person(self.teams, self.state.users[user], tenant)

    def trouble(self, *what: Trouble) -> None:
        """Let the bot's next calls end so."""
        self.connector.trouble(*what)

    def moves(self, region: str = "emea") -> None:
        """Be reached elsewhere from now on."""
        self.teams.service_url = f"{self._address}/{region}/"

    def post_to(self, session: ClientSession, address: str) -> Wire:
        """Deliver to the bot's address from now on."""
        wire = Wire(session, address, self.keys, APP_ID)
        self.teams.wire = wire
        return wire

    async def hang_up(self) -> None:
        """Be out of reach from now on."""
        assert self._runner is not None
        await self._runner.cleanup()

    @asynccontextmanager
    async def running(self) -> AsyncIterator["StandIn"]:
        """Listen on loopback."""
        app = web.Application()
        app.add_routes([*self.keys.routes(), *self.connector.routes()])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        self._runner = runner
        try:
            await web.TCPSite(runner, LOOPBACK, 0).start()
            host, port = runner.addresses[0][:2]
            self._address = f"http://{host}:{port}"
            self.moves()
            yield self
            assert self.connector.faults == []
        finally:
            self.connector.over.set()
            await runner.cleanup()
