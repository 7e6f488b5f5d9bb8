"""Where the app is installed, and with which token it speaks there."""

from dataclasses import dataclass
from typing import Protocol

from adapters.slack.web import SlackWeb


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """The app in one workspace, or in all of an organisation if it is `org_wide`."""

    team: str
    token: str
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

    async def forget(self, team: str | None, enterprise: str | None) -> None:
        """The app was removed, or its token revoked."""
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

    async def forget(self, team: str | None, enterprise: str | None) -> None:
        """The token is good for nothing any more."""
        if await self.find(team, enterprise) is not None:
            self._workspace = None


class Remembered:
    """Workspaces that were found before, until they are forgotten."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces
        self._found: dict[tuple[str | None, str | None], Workspace] = {}

    async def open(self, web: SlackWeb) -> None:
        """Get ready."""
        await self._workspaces.open(web)

    async def find(self, team: str | None, enterprise: str | None) -> Workspace | None:
        """Find it here, or where it is kept."""
        known = self._found.get((team, enterprise))
        if known is None:
            known = await self._workspaces.find(team, enterprise)
            if known is not None:
                self._found[team, enterprise] = known
        return known

    async def forget(self, team: str | None, enterprise: str | None) -> None:
        """Forget it here and where it is kept."""
        gone = [key for key, known in self._found.items() if known.is_in(team, enterprise)]
        for key in gone:
            del self._found[key]
        await self._workspaces.forget(team, enterprise)
