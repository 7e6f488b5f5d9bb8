"""Buttons: each press is answered, and a used button goes at once, for all who see it."""

import asyncio

from adapters.chat.conversing import Conversing
from adapters.chat.origin import Origin, uses_up
from adapters.chat.reply import Reply
from adapters.teams.answer import Answer, in_words
from adapters.teams.heard import Outdated, Pressed
from adapters.teams.telling import Telling


class Pressing:
    """Says what a button says, as whoever presses it."""

    def __init__(self, conversing: Conversing, telling: Telling) -> None:
        self._conversing = conversing
        self._telling = telling

    async def pressed(self, heard: Pressed) -> Answer:
        """Carry out a press; the presser is told at once, and what that cannot show follows."""
        work = await self._conversing.answer(heard.incoming)
        if heard.as_message:
            return Answer(then=lambda: self._deliver(heard, work))
        if not work.done():
            words = await self._conversing.own_words("still-working", heard.incoming)
            return in_words(words.title, lambda: self._deliver(heard, work, told=False))
        return in_words(work.result().text, lambda: self._deliver(heard, work, told=True))

    async def outdated(self, heard: Outdated) -> Answer:
        """Say that a card is older than what we understand."""
        words = await self._conversing.own_words("card-outdated", heard.incoming)
        if heard.as_message:
            return Answer(then=lambda: self._telling.tell(heard.spot, words))
        return in_words(words.title)

    async def _deliver(
        self, heard: Pressed, work: asyncio.Task[Reply], *, told: bool = False
    ) -> None:
        reply = await work
        if uses_up(reply, heard.origin):
            await self._telling.replace(heard.spot, reply, Origin.of_answer(reply))
        elif not (told and is_only_words(reply)):
            await self._telling.tell(heard.spot, reply, quietly=True)


def is_only_words(reply: Reply) -> bool:
    """Whether a sentence shows all of it."""
    return not (reply.facts or reply.table or reply.buttons or reply.form)
