"""Where the bot may speak without being spoken to, on a platform that has to be told so."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A conversation that the bot belongs to.

    `workspace`, `channel` and `direct` are those of its `Place`;
    `conversation` is what the platform calls it, and `service_url` where it
    takes messages for it. `bot` is the bot's own account there, and `team`
    what the conversation is a part of: the bot leaves both at once.
    """

    workspace: str
    channel: str
    direct: bool
    conversation: str
    service_url: str
    bot: str
    team: str | None = None


class References(Protocol):
    """All that are known, in all workspaces."""

    async def get(self, workspace: str, channel: str, *, direct: bool) -> Reference | None: ...

    async def any_of(self, workspace: str) -> Reference | None:
        """One of a workspace, if the bot is anywhere in it."""
        ...

    async def put(self, reference: Reference) -> None:
        """Keep it; the whole workspace takes messages where this one does."""
        ...

    async def remove(self, workspace: str, channel: str, *, direct: bool) -> None: ...

    async def remove_team(self, workspace: str, team: str) -> None:
        """Forget all conversations of a team."""
        ...
