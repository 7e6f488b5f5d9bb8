"""Slack as the rest of the program sees it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web

from adapters.chat.accounts import Accounts
from adapters.chat.background import Background
from adapters.chat.conversing import Conversation, Conversing
from adapters.chat.files import Files
from adapters.chat.homes import Homes
from adapters.pictures import Studio
from adapters.slack.answering import Answering
from adapters.slack.attaching import Attaching
from adapters.slack.drawing.words import words
from adapters.slack.failures import CallFailed, judge
from adapters.slack.homes import HomeTab
from adapters.slack.http import LARGEST, HttpDoor
from adapters.slack.natives import Natives
from adapters.slack.offering import Offer, offered
from adapters.slack.pictures import Pictures
from adapters.slack.poster import SlackPoster
from adapters.slack.reception import Reception
from adapters.slack.socket import SocketDoor
from adapters.slack.strangers import SlackAccounts
from adapters.slack.unreachable import SlackUnreachable
from adapters.slack.web import SLACK, SlackWeb
from adapters.slack.workspaces import Remembered, Workspaces

PATIENCE = 2.0
"""Seconds to wait for an answer, of the three that Slack gives; a quarter of it is for words."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlackSettings:
    """How Slack reaches us: by HTTP with a signing secret, by a socket with an app token, or both.

    `patience` is for how many seconds an answer is waited for.
    """

    signing_secret: str | None = None
    app_token: str | None = None
    api_url: str = SLACK
    patience: float = PATIENCE


class SlackAdapter:
    """Slack: started, stopped, mounted, and posted to.

    Where the app is offered to workspaces, they are those that have installed
    it. `web_app` is to be mounted at `/slack` before the program listens; it
    is None if there is nothing to serve. `poster` is for the notifier, and
    `rounds` are jobs to be done again and again, each after the rest it says.
    `conversation` makes what answers, given who can tell of strangers; `files`
    makes the files that go with it.
    """

    def __init__(
        self,
        *,
        conversation: Callable[[Accounts], Conversation],
        workspaces: Workspaces | Offer,
        homes: Homes,
        files: Files,
        settings: SlackSettings,
        clock: Callable[[], datetime],
    ) -> None:
        self._web = SlackWeb(settings.api_url)
        self._background = Background()
        self.rounds: dict[str, Callable[[], Awaitable[timedelta]]] = {}
        routes: list[web.AbstractRouteDef] = []
        if isinstance(workspaces, Offer):
            taken = offered(workspaces, self._web, self._background, clock)
            workspaces, routes = taken.workspaces, taken.routes
            self.rounds["slack_tokens"] = taken.renew
        self._workspaces = Remembered(workspaces, clock)
        accounts = SlackAccounts(self._web, self._workspaces, clock)
        talk = conversation(accounts)
        conversing = Conversing(talk, self._background, words=words, patience=settings.patience)
        natives = Natives(clock)
        self._studio = Studio()
        home_tab = HomeTab(
            conversation=talk,
            homes=homes,
            web=self._web,
            workspaces=self._workspaces,
            clock=clock,
        )
        attaching = Attaching(files)
        answering = Answering(conversing, self._web, natives, home_tab, attaching)
        self.rounds["slack_homes"] = home_tab.round
        self._reception = Reception(self._web, self._workspaces, answering)
        self._socket = self._socket_door(settings)
        self.web_app = _app([*routes, *self._door(settings, clock)])
        pictures = Pictures(self._studio)
        self.poster = SlackPoster(self._web, self._workspaces, natives, pictures, attaching)

    async def start(self) -> None:
        """Get ready, and connect. Raises SlackUnreachable if Slack refuses, or does not answer."""
        await self._web.open()
        try:
            await self._workspaces.open(self._web)
            if self._socket is not None:
                await self._socket.open()
        except CallFailed as problem:
            await self.stop()
            raise SlackUnreachable(reason=judge(problem).reason) from problem
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Take nothing more, and finish what was accepted; HTTP has to be closed before."""
        if self._socket is not None:
            await self._socket.close()
        await self.settled()
        await self._web.close()
        self._studio.close()

    async def is_connected(self) -> bool:
        """Whether the web socket is up, where there is one."""
        return self._socket is None or await self._socket.is_connected()

    async def settled(self) -> None:
        """Wait until all that was accepted has been answered."""
        await self._background.finished()

    def _socket_door(self, settings: SlackSettings) -> SocketDoor | None:
        if settings.app_token is None:
            return None
        return SocketDoor(
            app_token=settings.app_token,
            web=self._web,
            receive=self._reception.receive,
            background=self._background,
        )

    def _door(self, settings: SlackSettings, clock: Callable[[], datetime]) -> list[web.RouteDef]:
        if settings.signing_secret is None:
            return []
        door = HttpDoor(
            signing_secret=settings.signing_secret,
            receive=self._reception.receive,
            background=self._background,
            clock=clock,
        )
        return door.routes()


def _app(routes: list[web.AbstractRouteDef]) -> web.Application | None:
    if not routes:
        return None
    app = web.Application(client_max_size=LARGEST)
    app.add_routes(routes)
    return app
