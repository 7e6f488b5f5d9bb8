"""Many workspaces, the app that is offered to them, and browsers that come by its pages."""

import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import ClientSession, CookieJar, web

from adapters.chat.conversation import Conversation
from adapters.chat.installations import Installation, TokenUnreadable
from adapters.chat.poster import Posting
from adapters.chat.reply import Kind, Reply
from adapters.documents import Filing
from adapters.slack.adapter import SlackAdapter, SlackSettings
from adapters.slack.oauth import OAuthSettings
from adapters.slack.offering import Offer
from adapters.storage import addresses
from adapters.storage.homes import SqlHomes
from adapters.storage.installations import SqlInstallations, SqlSetouts
from adapters.storage.sealing import Seal, new_key
from adapters.storage.store import SqlStore
from core.chat import Place
from core.codes import hash_of
from core.invitations import INVITATIONS_LIVE, Invitation
from core.people import Role
from core.ports import Books, Unit
from tests.fakes import postgres
from tests.fakes.clock import Clock
from tests.slack.standin.oauth import CLIENT_ID, CLIENT_SECRET, TOKENS_LIVE
from tests.slack.standin.people import Person as Someone
from tests.slack.standin.server import APP_TOKEN, LOOPBACK, SIGNING_SECRET, StandIn

MONA, ANNA = "U0MONA", "U0ANNA"
SVEN, SUSI = "U0SVEN", "U0SUSI"
NORDLICHT, SUEDWIND = "T0NORD", "T0SUED"
GROUP, BERLIN, MUNICH = "E0GROUP", "T0BERLIN", "T0MUNICH"
BEA, MAX = "U0BEA", "U0MAX"
KEY = new_key()


@dataclass(frozen=True, kw_only=True)
class Page:
    """What a browser got."""

    status: int
    text: str
    location: str | None
    cookie: str


class Browser:
    """Somebody's browser; it keeps its cookies and follows no redirect by itself."""

    def __init__(self, session: ClientSession, slack: StandIn, home: str, language: str) -> None:
        self._session = session
        self._slack = slack
        self._home = home
        self._language = language

    async def opens(self, address: str, *, by_link_of: str | None = None) -> Page:
        """Open an address, or a path of ours; a browser tells what kind of site the link was on."""
        url = address if address.startswith("http") else f"{self._home}{address}"
        headers = {"Accept-Language": self._language}
        if by_link_of is not None:
            headers["Sec-Fetch-Site"] = by_link_of
        async with self._session.get(url, headers=headers, allow_redirects=False) as response:
            return Page(
                status=response.status,
                text=await response.text(),
                location=response.headers.get("Location"),
                cookie=response.headers.get("Set-Cookie", ""),
            )

    async def sets_out(self, invitation: str | None = None) -> str:
        """Set out from our page; returns the address of Slack's."""
        asked = f"?invitation={invitation}" if invitation else ""
        page = await self.opens(f"/slack/install/begin{asked}")
        assert page.status == 303
        assert page.location is not None
        return page.location

    async def installs(
        self, user: str, workspace: str, *, invitation: str | None = None, org_wide: bool = False
    ) -> Page:
        """Go all the way."""
        asked = await self.sets_out(invitation)
        back = self._slack.oauth.allow(asked, user, workspace, org_wide=org_wide)
        return await self.opens(back)


class Market:
    """All of it, running."""

    def __init__(self, slack: StandIn, url: str) -> None:
        self.slack = slack
        self.clock = slack.clock
        self.url = url
        self.home = ""
        self._running = AsyncExitStack()

    async def starts(self, *, key: str = KEY, door: str = "http") -> None:
        """Start the program."""
        self.store = await SqlStore.open(self.url, migrate=False)
        self._running.push_async_callback(self.store.close)
        listening = socket.create_server((LOOPBACK, 0))
        self.home = "http://{}:{}".format(*listening.getsockname())
        seal = Seal([key])
        self.installations = SqlInstallations(self.store, seal)
        self.adapter = SlackAdapter(
            conversation=lambda accounts: Conversation(self.store, self.clock, accounts=accounts),
            homes=SqlHomes(self.store),
            files=Filing(self.store, self.clock),
            workspaces=Offer(
                oauth=OAuthSettings(
                    client_id=CLIENT_ID,
                    client_secret=CLIENT_SECRET,
                    public_url=self.home,
                    authorize_url=self.slack.authorize_url,
                ),
                installations=self.installations,
                setouts=SqlSetouts(self.store, seal),
                store=self.store,
            ),
            settings=SlackSettings(
                signing_secret=SIGNING_SECRET if door == "http" else None,
                app_token=APP_TOKEN if door == "socket" else None,
                api_url=self.slack.api_url,
            ),
            clock=self.clock,
        )
        await self.adapter.start()
        self._running.push_async_callback(self.adapter.stop)
        await self._listens(listening)
        if door == "socket":
            self.slack.use_socket()
            await self.slack.sockets.connected()

    async def stops(self) -> None:
        """Stop the program."""
        await self._running.aclose()

    async def _listens(self, listening: socket.socket) -> None:
        outer = web.Application()
        assert self.adapter.web_app is not None
        outer.add_subapp("/slack", self.adapter.web_app)
        runner = web.AppRunner(outer, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        self._running.push_async_callback(runner.cleanup)
        await web.SockSite(runner, listening).start()
        session = await self._running.enter_async_context(ClientSession())
        self.slack.post_to(session, f"{self.home}/slack/events")

    async def browser(self, language: str = "en") -> Browser:
        """A browser that was never here."""
        session = ClientSession(cookie_jar=CookieJar(unsafe=True))
        await self._running.enter_async_context(session)
        return Browser(session, self.slack, self.home, language)

    async def settled(self) -> None:
        """Wait until all that was begun is done."""
        await self.adapter.settled()

    def person(self, user: str) -> Someone:
        """Somebody at Slack."""
        return self.slack.person(user)

    def calls(self, method: str) -> int:
        """How often the app has called a method."""
        return sum(call.method == method for call in self.slack.calls)

    async def kept(self) -> list[Installation | TokenUnreadable]:
        """All installations."""
        return await self.installations.everyone()

    async def organisations(self) -> list[str]:
        """The names of those that there are."""
        return await self.store.read(lambda unit: [one.name for one in unit.organisations()])

    async def roles(self, organisation: str) -> dict[str, Role]:
        """Who is what there."""

        def read(unit: Unit) -> dict[str, Role]:
            people = _books(unit, organisation).people.everybody()
            return {one.handle: one.role for one in people}

        return await self.store.read(read)

    async def invites(self, organisation: str, code: str, client: str | None = None) -> str:
        """Give out an invitation: as its own workspace, or as a client's."""

        def invite(unit: Unit) -> None:
            books = _books(unit, organisation)
            found = books.clients.by_name(client.casefold()) if client else None
            books.invitations.add(
                Invitation(
                    id=0,
                    code_hash=hash_of(code),
                    role=Role.CLIENT_APPROVER if client else Role.MANAGER,
                    client_id=found.id if found else None,
                    made_by=1,
                    made_at=self.clock(),
                    expires_at=self.clock() + INVITATIONS_LIVE,
                )
            )

        await self.store.write(invite)
        return code

    def bytes_kept(self) -> bytes:
        """Everything that stands in the database."""
        if not addresses.is_file(self.url):
            return postgres.tool("pg_dump", postgres.as_superuser(self.url))
        folder = Path(self.url.removeprefix("sqlite:///")).parent
        return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


def _books(unit: Unit, organisation: str) -> Books:
    (found,) = (one for one in unit.organisations() if one.name == organisation)
    return unit.books(found.id)


@asynccontextmanager
async def open_market(url: str) -> AsyncIterator[Market]:
    """Two workspaces that stand alone, and two of one organisation; the app is in none.

    The database is a migrated, empty one.
    """
    slack = StandIn(Clock())
    slack.add_workspace(NORDLICHT, "Nordlicht")
    slack.add_workspace(SUEDWIND, "Suedwind")
    slack.add_workspace(BERLIN, "Group Berlin", enterprise=GROUP)
    slack.add_workspace(MUNICH, "Group Munich", enterprise=GROUP)
    for user, team in (
        (MONA, NORDLICHT),
        (ANNA, NORDLICHT),
        (SVEN, SUEDWIND),
        (SUSI, SUEDWIND),
        (BEA, BERLIN),
        (MAX, MUNICH),
    ):
        slack.add_user(user, user.removeprefix("U0").title(), team=team)
    async with slack.running():
        market = Market(slack, url)
        await market.starts()
        try:
            yield market
        finally:
            await market.stops()


async def has_acme(market: Market, user: str, team: str, hours: int) -> None:
    """Give an organisation a channel and a client of the same name."""
    channel = f"team-{team}"
    market.slack.add_channel(channel, user, team=team)
    for said in ("/hours client add Acme", f"/hours block acme {hours}h"):
        assert (await market.person(user).says(channel, said)).status == 200


def posting(team: str, channel: str) -> Posting:
    """An alert for a channel."""
    return Posting(
        place=Place(platform="slack", workspace=team, channel=channel),
        key="alert/1",
        reply=Reply(kind=Kind.ALERT, title="Two hours left"),
    )


async def rotating(market: Market) -> Installation:
    """Install in a workspace whose tokens end."""
    market.slack.oauth.rotates = True
    await (await market.browser()).installs(MONA, NORDLICHT)
    await market.settled()
    market.slack.add_channel("team", MONA, team=NORDLICHT)
    (kept,) = await market.kept()
    assert isinstance(kept, Installation)
    assert kept.expires_at == market.clock() + TOKENS_LIVE
    return kept
