"""Buttons: each press is answered, and a used button goes at once."""

import asyncio

from adapters.chat.conversing import Conversing
from adapters.chat.reply import Reply
from adapters.slack.answer import Answer
from adapters.slack.delivering import Delivering
from adapters.slack.heard import Pressed
from adapters.slack.opening import Opening
from adapters.slack.workspaces import Workspace


class Pressing:
    """Says what a button says, as whoever presses it."""

    def __init__(self, conversing: Conversing, delivering: Delivering, opening: Opening) -> None:
        self._conversing = conversing
        self._delivering = delivering
        self._opening = opening

    async def pressed(self, heard: Pressed, workspace: Workspace) -> Answer:
        """Carry out a press, or ask first for what it needs to know."""
        if heard.button.asks is not None:
            return Answer(then=lambda: self._ask(heard, workspace))
        work = await self._conversing.answer(heard.incoming)
        return Answer(then=lambda: self._deliver(heard, workspace, work))

    async def _ask(self, heard: Pressed, workspace: Workspace) -> None:
        language = await self._conversing.language_of(heard.incoming)
        if not await self._opening.question(
            workspace, heard.spot, heard.button, language=language, origin=heard.origin
        ):
            await self._say(heard, workspace, "press-again")

    async def _deliver(
        self, heard: Pressed, workspace: Workspace, work: asyncio.Task[Reply]
    ) -> None:
        if not work.done():
            await self._say(heard, workspace, "working")
        reply, said = await work, heard.incoming.text
        await self._delivering.deliver(workspace, heard.spot, reply, origin=heard.origin, said=said)

    async def _say(self, heard: Pressed, workspace: Workspace, name: str) -> None:
        words = await self._conversing.own_words(name, heard.incoming)
        await self._delivering.deliver(workspace, heard.spot, words)
