"""Opens modals, while the act that asked for one still allows it."""

import structlog

from adapters.chat.origin import Origin
from adapters.chat.reply import Button, Form
from adapters.slack.drawing import to_question, to_view
from adapters.slack.drawing.text import Json
from adapters.slack.failures import CallFailed, judge
from adapters.slack.heard import Spot
from adapters.slack.kept import Kept
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspace

log = structlog.get_logger(__name__)


class Opening:
    """Opens modals, each with the way back to where it was asked for."""

    def __init__(self, web: SlackWeb) -> None:
        self._web = web

    async def form(
        self,
        workspace: Workspace,
        spot: Spot,
        form: Form,
        *,
        language: str,
        origin: Origin | None = None,
    ) -> bool:
        """Open a form; tells whether it was still possible."""
        kept = kept_of(spot, origin)
        view = to_view(form, language=language, private_metadata=kept.written())
        return await self._open(workspace, spot, view)

    async def question(
        self, workspace: Workspace, spot: Spot, button: Button, *, language: str, origin: Origin
    ) -> bool:
        """Ask for the text that a button's command needs."""
        kept = kept_of(spot, origin, say=button.say)
        view = to_question(button, language=language, private_metadata=kept.written())
        return await self._open(workspace, spot, view)

    async def _open(self, workspace: Workspace, spot: Spot, view: Json) -> bool:
        if spot.trigger is None:
            return False
        try:
            await self._web.client(workspace.token).views_open(trigger_id=spot.trigger, view=view)
        except CallFailed as problem:
            failure = judge(problem)
            log.warning("modal_not_opened", reason=failure.reason)
            return failure.perhaps_done
        return True


def kept_of(spot: Spot, origin: Origin | None, *, say: str | None = None) -> Kept:
    """What a modal that is opened from there has to remember."""
    return Kept(
        channel=spot.channel,
        thread=spot.thread,
        message=spot.message,
        response_url=spot.response_url,
        origin=origin,
        say=say,
    )
