"""Nordlicht IT at Slack: its people, its channels, a client in a shared channel, and the bot."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

from aiohttp import ClientSession, web

from adapters.chat.accounts import Accounts
from adapters.chat.conversation import Conversation
from adapters.chat.homes import Homes
from adapters.chat.wording import announce
from adapters.documents import Filing
from adapters.slack.adapter import PATIENCE as ADVISED_PATIENCE
from adapters.slack.adapter import SlackAdapter, SlackSettings
from adapters.slack.workspaces import SingleWorkspace, Workspaces
from adapters.storage.homes import SqlHomes
from adapters.storage.store import SqlStore
from bot.notifier import Notifier
from core.chat import Place
from core.ledger import Entry
from core.people import Identity, Person
from core.ports import Store, Unit
from tests.adapters.chat.staged import Staged
from tests.fakes.clock import Clock
from tests.fakes.homes import MemoryHomes
from tests.fakes.memory import MemoryStore
from tests.fakes.nordlicht import OUTSIDERS, ROLES, STAFF, agreement_of, found_nordlicht
from tests.slack.standin.people import Person as Someone
from tests.slack.standin.server import APP_TOKEN, LOOPBACK, SIGNING_SECRET, StandIn
from tests.slack.standin.wire import Answer, SignedHttp

HOME, CLIENT_TEAM = "T0HOME", "T0ACME"
DOORS = ("http", "socket")
AT_THE_START = frozenset({"auth.test", "apps.connections.open"})
PATIENCE = 0.05
"""Seconds to wait for an answer; what is held up in a test is held up for longer than any."""


class AnyHouse:
    """All of it, running, whatever the books are kept on."""

    def __init__(
        self,
        *,
        slack: StandIn,
        store: Store,
        homes: Homes,
        conversation: Staged,
        workspaces: Workspaces,
        settings: SlackSettings,
        organisation_id: int,
    ) -> None:
        self.slack = slack
        self.clock = slack.clock
        self.store = store
        self.conversation = conversation
        self.organisation_id = organisation_id
        self._workspaces = workspaces
        self._settings = settings
        self.homes = homes
        self.adapter = self._new()
        self.wire: SignedHttp | None = None
        self._running = AsyncExitStack()

    def _new(self) -> SlackAdapter:
        return SlackAdapter(
            conversation=self._converse,
            workspaces=self._workspaces,
            homes=self.homes,
            files=Filing(self.store, self.clock),
            settings=self._settings,
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

    async def restarts(self) -> None:
        """Stop the bot, and start another one on the same books."""
        await self.stops()
        self.adapter = self._new()
        await self.starts()

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
        notifier = Notifier(
            store=self.store,
            posters=(self.adapter.poster,),
            announce=announce,
            clock=self.clock,
            owner="test",
            chance=lambda: 0.0,
        )
        await notifier.round()


class House(AnyHouse):
    """All of it on books in memory, into which a test can look at any time."""

    store: MemoryStore
    homes: MemoryHomes

    def entries(self, client: str = "Acme") -> list[Entry]:
        """The ledger of a client, oldest first."""
        books = self.store.run(lambda unit: unit.books(self.organisation_id))
        return list(books.ledger.of_agreement(agreement_of(books, client).id))

    def balance(self, client: str = "Acme") -> int:
        """Minutes left."""
        books = self.store.run(lambda unit: unit.books(self.organisation_id))
        return agreement_of(books, client).balance

    def speaks(self, handle: str, language: str) -> None:
        """Set the language that somebody prefers."""
        self._changes(handle, lambda person: replace(person, language=language))

    def removes(self, handle: str) -> None:
        """Take somebody's rights away."""
        self._changes(handle, lambda person: replace(person, active=False))

    def _changes(self, handle: str, change: Callable[[Person], Person]) -> None:
        def do(unit: Unit) -> None:
            people = unit.books(self.organisation_id).people
            person = people.by_handle(handle)
            assert person is not None
            people.replace(change(person))

        self.store.run(do)


@asynccontextmanager
async def open_house(door: str, *, workspaces: Workspaces | None = None) -> AsyncIterator[House]:
    """Start the stand-in and the bot on books in memory, with one door between them."""
    slack, store = StandIn(Clock()), MemoryStore()
    channels = _furnish(slack)
    async with slack.running():
        house = House(
            slack=slack,
            store=store,
            homes=MemoryHomes(lambda: store.rows),
            conversation=Staged(Conversation(store, slack.clock)),
            workspaces=workspaces or SingleWorkspace(f"xoxb-{HOME}"),
            settings=_settings(slack, door, patience=PATIENCE),
            organisation_id=store.run(lambda unit: _found(unit, channels)),
        )
        async with _at_work(house):
            yield house


@asynccontextmanager
async def open_house_on(store: SqlStore) -> AsyncIterator[AnyHouse]:
    """Start the stand-in and the bot on an empty database."""
    slack = StandIn(Clock())
    channels = _furnish(slack)
    async with slack.running():
        house = AnyHouse(
            slack=slack,
            store=store,
            homes=SqlHomes(store),
            conversation=Staged(Conversation(store, slack.clock)),
            workspaces=SingleWorkspace(f"xoxb-{HOME}"),
            settings=_settings(slack, "http", patience=ADVISED_PATIENCE),
            organisation_id=await store.write(lambda unit: _found(unit, channels)),
        )
        async with _at_work(house):
            yield house


@asynccontextmanager
async def _at_work(house: AnyHouse) -> AsyncIterator[None]:
    await house.starts()
    try:
        yield
    finally:
        house.conversation.let_go()
        await house.stops()


def _settings(slack: StandIn, door: str, *, patience: float) -> SlackSettings:
    return SlackSettings(
        signing_secret=SIGNING_SECRET if door == "http" else None,
        app_token=APP_TOKEN if door == "socket" else None,
        api_url=slack.api_url,
        patience=patience,
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
