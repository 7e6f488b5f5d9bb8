"""What is typed: answered once, where it was said."""

import asyncio

from adapters.chat.conversing import Conversing
from adapters.chat.lately import Lately
from adapters.chat.reply import Reply
from adapters.teams.answer import Answer
from adapters.teams.heard import Edited, Told
from adapters.teams.naming import Naming
from adapters.teams.telling import Telling


class Saying:
    """Answers what was typed."""

    def __init__(self, conversing: Conversing, naming: Naming, telling: Telling) -> None:
        self._conversing = conversing
        self._naming = naming
        self._telling = telling
        self._told = Lately()

    async def told(self, heard: Told) -> Answer:
        """Answer a message, once for all times that Teams tells of it."""
        incoming = await self._naming.named(heard.incoming, heard.spot)
        work = await self._conversing.answer(incoming)

        async def tell_once() -> None:
            if self._told.is_first(incoming.delivery_id):
                await self._tell(heard, work)

        return Answer(then=tell_once)

    async def edited(self, heard: Edited) -> Answer:
        """Say that a changed message is not read again: what it said first was done."""

        async def tell() -> None:
            language = await self._conversing.language_of(heard.incoming)
            await self._telling.remark(heard.spot, "edited", language)

        return Answer(then=tell)

    async def _tell(self, heard: Told, work: asyncio.Task[Reply]) -> None:
        if not work.done():
            language = await self._conversing.language_of(heard.incoming)
            await self._telling.remark(heard.spot, "working", language)
        await self._telling.tell(heard.spot, await work)
