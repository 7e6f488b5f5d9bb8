"""Tells Bolt with which token to speak, without asking Slack."""

from slack_bolt.async_app import AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize

from adapters.slack.workspaces import Workspaces

WORKSPACE = "workspace"
"""Where the context keeps what was found."""


class Authorizing(AsyncAuthorize):
    """Looks the workspace up. One that is not found is answered by us, in our words."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,  # noqa: ARG002 - Bolt names what it gives
        actor_enterprise_id: str | None = None,  # noqa: ARG002
        actor_team_id: str | None = None,  # noqa: ARG002
        actor_user_id: str | None = None,  # noqa: ARG002
    ) -> AuthorizeResult:
        """Find the workspace; Bolt needs the bot in it to pass over what the bot itself does."""
        found = await self._workspaces.find(team_id, enterprise_id)
        context[WORKSPACE] = found
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_token=found.token if found else None,
            bot_id=found.bot_id if found else None,
            bot_user_id=found.bot_user if found else None,
        )
