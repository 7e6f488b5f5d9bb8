"""Workspaces in which people have installed the app by themselves."""

from collections.abc import Callable
from datetime import datetime

import structlog

from adapters.chat.installations import Installation, Installations, TokenUnreadable
from adapters.slack.renewing import Renewal
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspace

log = structlog.get_logger(__name__)


class InstalledWorkspaces:
    """Implements `Workspaces` on what is kept of installations."""

    def __init__(
        self, installations: Installations, renewal: Renewal, clock: Callable[[], datetime]
    ) -> None:
        self._installations = installations
        self._renewal = renewal
        self._clock = clock

    async def open(self, web: SlackWeb) -> None:
        """There is nothing to ask Slack for: each workspace was asked about when it came."""

    async def find(self, team: str | None, enterprise: str | None) -> Workspace | None:
        """Find a workspace's own installation, else its organisation's."""
        found = await self._find(team, enterprise)
        return None if found is None else _workspace(await self._renewal.usable(found))

    async def forget(
        self,
        team: str | None,
        enterprise: str | None,
        *,
        at: datetime | None = None,
        bots: frozenset[str] = frozenset(),
    ) -> None:
        """Delete them, unless they were installed anew after that moment."""
        moment, names = self._clock() if at is None else at, _names(team, enterprise)
        for each in await self._installations.everyone():
            is_meant = not bots or (isinstance(each, Installation) and each.bot_user in bots)
            if each.workspace in names and is_meant:
                removed = await self._installations.remove(each.workspace, installed_by=moment)
                log.info("uninstalled", workspace=each.workspace, removed=removed)

    async def _find(self, team: str | None, enterprise: str | None) -> Installation | None:
        try:
            return await self._installations.find(*_names(team, enterprise))
        except TokenUnreadable as problem:
            log.error(
                "token_unreadable",
                workspace=problem.workspace,
                remedy="put the key that it was encrypted with back into BLOCKHOURS_KEYS,"
                " or install the app there again",
            )
            return None


def _names(team: str | None, enterprise: str | None) -> list[str]:
    return [name for name in (team, enterprise) if name]


def _workspace(installation: Installation) -> Workspace:
    return Workspace(
        team=installation.workspace,
        token=installation.token,
        bot_user=installation.bot_user,
        bot_id=installation.bot_id,
        enterprise=installation.enterprise,
        org_wide=installation.org_wide,
    )
