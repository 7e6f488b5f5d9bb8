"""Shows in a modal what would come of it, while it is filled in."""

from collections import OrderedDict
from dataclasses import dataclass, field

import structlog

from adapters.chat.conversing import Conversing
from adapters.slack.answer import Answer
from adapters.slack.drawing import to_view
from adapters.slack.failures import CallFailed, judge
from adapters.slack.heard import Changed
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Workspace

log = structlog.get_logger(__name__)


_MOST = 500


@dataclass(slots=True)
class _Modal:
    """A modal as far as it was told of: the newest change, and which states became which."""

    heard_at: str = ""
    waiting: Changed | None = None
    is_busy: bool = False
    became: dict[str, str] = field(default_factory=dict)

    def state(self, told: str) -> str:
        """The state that the modal has now, which had that one when it was told of."""
        while told in self.became:
            told = self.became[told]
        return told


class Foreseeing:
    """Updates a modal after each change; of changes that come meanwhile the newest alone.

    One update of a modal is under way at a time. Slack takes it only for the
    very state of the modal that it was made for, so that an update which comes
    late (from another process, after the modal was handed in) is lost, and
    nothing that was typed. Only so many modals are remembered, for the order
    of their changes; a forgotten one is none the worse for it.
    """

    def __init__(self, conversing: Conversing, web: SlackWeb) -> None:
        self._conversing = conversing
        self._web = web
        self._modals: OrderedDict[str, _Modal] = OrderedDict()

    async def changed(self, heard: Changed, workspace: Workspace) -> Answer:
        """Take note of a change; what comes of it is shown once Slack was answered."""
        return Answer(then=lambda: self._show(heard, workspace))

    async def _show(self, heard: Changed, workspace: Workspace) -> None:
        modal = self._remembered(heard.view)
        if heard.at < modal.heard_at:
            return
        modal.heard_at, modal.waiting = heard.at, heard
        if modal.is_busy:
            return
        modal.is_busy = True
        try:
            while (newest := modal.waiting) is not None:
                modal.waiting = None
                await self._update(newest, modal, workspace)
        finally:
            modal.is_busy = False

    def _remembered(self, view: str) -> _Modal:
        modal = self._modals.setdefault(view, _Modal())
        self._modals.move_to_end(view)
        while len(self._modals) > _MOST:
            self._modals.popitem(last=False)
        return modal

    async def _update(self, heard: Changed, modal: _Modal, workspace: Workspace) -> None:
        reply = await self._conversing.preview(heard.form, heard.values, heard.incoming)
        if reply.form is None:
            return
        view = to_view(
            reply.form,
            language=reply.language,
            private_metadata=heard.kept.written(),
            takes_focus=False,
        )
        state = modal.state(heard.hash)
        try:
            updated = await self._web.client(workspace.token).views_update(
                view_id=heard.view, hash=state, view=view
            )
        except CallFailed as problem:
            log.info("effect_not_shown", reason=judge(problem).reason)
        else:
            modal.became[state] = updated["view"]["hash"]
