"""Where the app is installed, and with which token it speaks there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from adapters.slack.web import SlackWeb

KEPT_FOR = timedelta(minutes=1)
"""How long what was found is taken for true, since another process may have learned better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """The app in one workspace, or in all of an organisation if it is `org_wide`."""

    team: str
    token: str = field(repr=False)
    bot_user: str
    bot_id: str
    enterprise: str | None = None
    org_wide: bool = False

    def is_in(self, team: str | None, enterprise: str | None) -> bool:
        """Whether this installation is the one of a workspace; its organisation may be unsaid."""
        if self.org_wide:
            return enterprise in {None, self.enterprise}
        return self.team == team


class Workspaces(Protocol):
    """Knows all workspaces in which the app is installed."""

    async def open(self, web: SlackWeb) -> None:
        """Get ready. Raises SlackApiError if Slack knows better."""
        ...

    async def find(self, team: str | None, enterprise: str | None) -> Workspace | None:
        """Find the app in a workspace, or in the organisation that it is installed for."""
        ...

    async def forget(
        self,
        team: str | None,
        enterprise: str | None,
        *,
        at: datetime | None = None,
        bots: frozenset[str] = frozenset(),
    ) -> None:
        """The app was removed, or these users' tokens were revoked, at that moment or just now."""
        ...


class SingleWorkspace:
    """One workspace, whose token stands in the settings."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._workspace: Workspace | None = None

    async def open(self, web: SlackWeb) -> None:
        """Ask Slack once whose token it is."""
        told = await web.client(self._token).auth_test()
        self._workspace = Workspace(
            team=told.get("team_id") or told["enterprise_id"],
            token=self._token,
            bot_user=told["user_id"],
            bot_id=told["bot_id"],
            enterprise=told.get("enterprise_id"),
            org_wide=bool(told.get("is_enterprise_install")),
        )

    async def find(self, team: str | None, enterprise: str | None) -> Workspace | None:
        """Find it, and no other."""
        known = self._workspace
        return known if known is not None and known.is_in(team, enterprise) else None

    async def forget(
        self,
        team: str | None,
        enterprise: str | None,
        *,
        at: datetime | None = None,  # noqa: ARG002 - the port gives it
        bots: frozenset[str] = frozenset(),  # noqa: ARG002
    ) -> None:
        """The token is good for nothing any more, whenever that was."""
        if await self.find(team, enterprise) is not None:
            self._workspace = None


class Remembered:
    """Workspaces that were found lately, until they are forgotten."""

    def __init__(self, workspaces: Workspaces, clock: Callable[[], datetime]) -> None:
        self._workspaces = workspaces
        self._clock = clock
        self._found: dict[tuple[str | None, str | None], tuple[datetime, Workspace]] = {}

    async def open(self, web: SlackWeb) -> None:
        """Get ready."""
        await self._workspaces.open(web)

    async def find(self, team: str | None, enterprise: str | None) -> Workspace | None:
        """Find it here, or where it is kept."""
        known = self._found.get((team, enterprise))
        if known is not None and self._clock() < known[0]:
            return known[1]
        self._found.pop((team, enterprise), None)
        found = await self._workspaces.find(team, enterprise)
        if found is not None:
            self._found[team, enterprise] = self._clock() + KEPT_FOR, found
        return found

    async def instead_of(self, refused: Workspace) -> Workspace | None:
        """Look up anew whose token Slack takes no longer; None if there is no other token."""
        self._drop(refused.team, refused.enterprise)
        found = await self.find(refused.team, refused.enterprise)
        return None if found is None or found.token == refused.token else found

    async def forget(
        self,
        team: str | None,
        enterprise: str | None,
        *,
        at: datetime | None = None,
        bots: frozenset[str] = frozenset(),
    ) -> None:
        """Forget it here and where it is kept."""
        await self._workspaces.forget(team, enterprise, at=at, bots=bots)
        self._drop(team, enterprise)

    def _drop(self, team: str | None, enterprise: str | None) -> None:
        gone = [key for key, (_, known) in self._found.items() if known.is_in(team, enterprise)]
        for key in gone:
            del self._found[key]
