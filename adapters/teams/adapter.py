"""Teams as the rest of the program sees it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from adapters.chat.accounts import Accounts
from adapters.chat.background import Background
from adapters.chat.conversing import Conversation, Conversing
from adapters.chat.references import References
from adapters.teams.accounts import TeamsAccounts
from adapters.teams.addresses import Addresses
from adapters.teams.answering import Answering
from adapters.teams.checking import Checker
from adapters.teams.cloud import Authentication
from adapters.teams.drawing.words import words
from adapters.teams.http import Door
from adapters.teams.keys import METADATA, SigningKeys
from adapters.teams.poster import TeamsPoster
from adapters.teams.reception import Reception
from adapters.teams.tokens import LOGIN, Credentials, Tokens
from adapters.teams.web import TIMEOUT, TeamsWeb

PATIENCE = 3.0
"""Seconds to wait for an answer, of the five that Teams gives a button or a search."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TeamsSettings:
    """How the bot is registered: None is nobody's bot, for Microsoft's playground alone.

    Without credentials everybody is believed to be who they say, so that it
    has to be said by name, and whoever listens must listen on loopback.
    `patience` is for how many seconds an answer is waited for, `timeout` for
    how many one of Teams' is.
    """

    credentials: Credentials | None
    login_url: str = LOGIN
    metadata_url: str = METADATA
    patience: float = PATIENCE
    timeout: float = TIMEOUT


class TeamsAdapter:
    """Teams: started, stopped, mounted, and posted to.

    `conversation` is made with the way to ask Teams about strangers.

    `web_app` is to be mounted at `/api` before the program listens. `poster`
    is for the notifier.
    """

    def __init__(
        self,
        *,
        conversation: Callable[[Accounts], Conversation],
        settings: TeamsSettings,
        references: References,
        clock: Callable[[], datetime],
    ) -> None:
        self._web = TeamsWeb(_tokens(settings, clock), timeout=settings.timeout)
        self._background = Background()
        addresses = Addresses(references, self._web)
        conversing = Conversing(
            conversation(TeamsAccounts(self._web, addresses)),
            self._background,
            words=words,
            patience=settings.patience,
        )
        reception = Reception(
            Authentication(_checker(settings, clock), self._web),
            addresses,
            Answering(conversing, self._web, addresses),
        )
        self.web_app: web.Application = Door(reception.receive, self._background).app()
        self.poster = TeamsPoster(self._web, addresses)

    async def start(self) -> None:
        """Get ready. Nobody is asked anything yet: Teams comes to us."""
        await self._web.open()

    async def stop(self) -> None:
        """Finish what was accepted; HTTP has to be closed before."""
        await self.settled()
        await self._web.close()

    async def is_connected(self) -> bool:
        """Teams comes to us, each time anew."""
        return True

    async def settled(self) -> None:
        """Wait until all that was accepted has been answered."""
        await self._background.finished()


def _tokens(settings: TeamsSettings, clock: Callable[[], datetime]) -> Tokens | None:
    if settings.credentials is None:
        return None
    return Tokens(settings.credentials, settings.login_url, clock)


def _checker(settings: TeamsSettings, clock: Callable[[], datetime]) -> Checker | None:
    if settings.credentials is None:
        return None
    if not settings.credentials.app_id:
        raise ValueError("an empty app id would believe everybody")
    keys = SigningKeys(settings.metadata_url, clock)
    return Checker(app_id=settings.credentials.app_id, keys=keys, clock=clock)
