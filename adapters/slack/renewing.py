"""Keeps tokens that end after twelve hours alive.

A refresh token works once. So whoever renews claims it first, in the
database, where another process finds the claim; and what was renewed takes
the old tokens' place only if nobody has put others there meanwhile.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from adapters.chat.background import Background
from adapters.chat.installations import Installation, Installations, TokenUnreadable
from adapters.slack.failures import CallFailed, judge
from adapters.slack.oauth import SlackOAuth

AHEAD = timedelta(hours=2)
"""How long before its end a token is renewed."""
CLAIM = timedelta(minutes=1)
"""How long another waits for whoever renews; after a failure it is tried again then."""
EVERY = timedelta(minutes=10)

log = structlog.get_logger(__name__)


class Renewal:
    """Renews tokens when they are used, and those that nobody uses in rounds."""

    def __init__(
        self,
        installations: Installations,
        oauth: SlackOAuth,
        background: Background,
        clock: Callable[[], datetime],
    ) -> None:
        self._installations = installations
        self._oauth = oauth
        self._background = background
        self._clock = clock
        self._renewing: dict[str, asyncio.Task[Installation]] = {}

    async def usable(self, installation: Installation) -> Installation:
        """The installation as it can be used: a token that still works is renewed meanwhile."""
        if not self._is_due(installation):
            return installation
        renewing = self._begin(installation)
        if installation.expires_at is not None and self._clock() < installation.expires_at:
            return installation
        return await asyncio.shield(renewing)

    async def round(self) -> timedelta:
        """Renew what is due; return how long to rest."""
        for each in await self._installations.everyone():
            if not isinstance(each, TokenUnreadable) and self._is_due(each):
                await asyncio.shield(self._begin(each))
        return EVERY

    def _is_due(self, installation: Installation) -> bool:
        if installation.expires_at is None or installation.refresh_token is None:
            return False
        return installation.expires_at <= self._clock() + AHEAD

    def _begin(self, installation: Installation) -> asyncio.Task[Installation]:
        """Begin to renew, or join who has begun."""
        workspace = installation.workspace
        running = self._renewing.get(workspace)
        if running is not None:
            return running
        task = self._background.begin(self._renew(installation))
        self._renewing[workspace] = task
        task.add_done_callback(lambda _: self._renewing.pop(workspace, None))
        return task

    async def _renew(self, installation: Installation) -> Installation:
        now = self._clock()
        if not await self._installations.claim(installation, now=now, until=now + CLAIM):
            return await self._latest(installation)
        try:
            renewed = await self._oauth.refresh(installation, at=now)
        except CallFailed as problem:
            log.error(
                "token_not_renewed",
                workspace=installation.workspace,
                reason=judge(problem).reason,
                works_until=str(installation.expires_at),
            )
            return installation
        if not await self._installations.renew(renewed):
            return await self._latest(installation)  # it was installed anew meanwhile
        log.info("token_renewed", workspace=installation.workspace)
        return renewed

    async def _latest(self, installation: Installation) -> Installation:
        """What somebody else has made of it."""
        return await self._installations.find(installation.workspace) or installation
