"""Delivers a reply in the way that fits: as a modal, in place of what was pressed, or beside it."""

from adapters.chat.origin import Origin, uses_up
from adapters.chat.reply import Reply
from adapters.slack.drawing.text import Json
from adapters.slack.heard import Spot
from adapters.slack.marking import answered
from adapters.slack.opening import Opening
from adapters.slack.telling import Telling
from adapters.slack.workspaces import Workspace


class Delivering:
    """Delivers replies once Slack knows that their cause arrived."""

    def __init__(self, telling: Telling, opening: Opening) -> None:
        self._telling = telling
        self._opening = opening

    async def deliver(
        self,
        workspace: Workspace,
        spot: Spot,
        reply: Reply,
        *,
        origin: Origin | None = None,
        said: str = "",
    ) -> None:
        """Deliver a reply to what was said, or pressed in a message of that origin.

        A form that cannot be opened any more is told with a button that opens it.
        """
        if reply.form is not None and await self._opening.form(
            workspace, spot, reply.form, language=reply.language, origin=origin
        ):
            return
        messages = answered(reply, said=said)
        if uses_up(reply, origin):
            await self._telling.replace(workspace, spot, messages)
        else:
            await self._telling.tell(workspace, spot, messages, private=reply.private)

    async def go_on(self, workspace: Workspace, spot: Spot, reply: Reply, more: list[Json]) -> None:
        """Tell what did not fit the first message, which was told already."""
        await self._telling.tell(workspace, spot, more, private=reply.private)
