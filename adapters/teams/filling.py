"""Forms in a card: handed in, and given back with their mistakes and with what was typed."""

import asyncio

from adapters.chat.conversing import Conversing
from adapters.chat.origin import Origin, is_refused
from adapters.chat.reply import Reply
from adapters.teams.answer import Answer, in_a_card, in_words
from adapters.teams.drawing import to_card, to_found
from adapters.teams.heard import Offered, Submitted
from adapters.teams.telling import Telling


class Filling:
    """Takes forms in."""

    def __init__(self, conversing: Conversing, telling: Telling) -> None:
        self._conversing = conversing
        self._telling = telling

    async def submitted(self, heard: Submitted) -> Answer:
        """Take a form in. While it stays open it stands as it was filled in."""
        work = await self._conversing.submit(heard.form, heard.values, heard.incoming)
        if heard.as_message:
            return Answer(then=lambda: self._deliver(heard, work))
        if not work.done():
            words = await self._conversing.own_words("still-working", heard.incoming)
            return in_words(words.title, lambda: self._deliver(heard, work))
        reply = work.result()
        if reply.form is not None:
            return in_a_card(to_card(reply, heard.origin))
        if is_refused(reply):
            return in_words(reply.text)
        return in_words(reply.title, lambda: self._deliver(heard, work))

    async def offered(self, heard: Offered) -> Answer:
        """Offer what matches; nothing if it takes too long, and Teams asks again."""
        work = await self._conversing.answer(heard.incoming)
        form = work.result().form if work.done() else None
        fields = form.fields if form else ()
        options = next((field.options for field in fields if field.name == heard.menu), ())
        return Answer(body=to_found(options, heard.typed))

    async def _deliver(self, heard: Submitted, work: asyncio.Task[Reply]) -> None:
        """Put what came of it in the form's place; what was refused leaves it to be mended."""
        reply = await work
        if is_refused(reply):
            await self._telling.tell(heard.spot, reply)
        else:
            origin = heard.origin if reply.form else Origin.of_answer(reply)
            await self._telling.replace(heard.spot, reply, origin)
