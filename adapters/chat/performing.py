"""Commands on their way to the store: reads to its reading side, writes in peace."""

import asyncio
from dataclasses import replace

from core.chat import Request
from core.commands import Command, ReadingCommand
from core.operations import Outcome, perform, who
from core.people import Identity, Organisation, Person
from core.ports import Store


class Performer:
    """Performs commands. A write that has begun is not called off by its asker's hanging up."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._writing: set[asyncio.Future[Outcome]] = set()

    async def perform(self, command: Command, request: Request) -> Outcome:
        """Carry out one command. Raises Refusal or StoreBusy, and then nothing was done."""
        if isinstance(command, ReadingCommand):
            return await self.look_up(command, request)
        writing = asyncio.ensure_future(
            self._store.write(lambda unit: perform(command, request, unit))
        )
        self._writing.add(writing)
        writing.add_done_callback(self._written)
        return await asyncio.shield(writing)

    async def look_up(self, command: ReadingCommand, request: Request) -> Outcome:
        """Answer a question; it needs no key, since it changes nothing."""
        unkeyed = replace(request, key=None)
        return await self._store.read(lambda unit: perform(command, unkeyed, unit))

    async def who(self, sender: Identity) -> tuple[Person, Organisation] | None:
        """Find the person behind a chat account."""
        return await self._store.read(lambda unit: who(sender, unit))

    def _written(self, writing: asyncio.Future[Outcome]) -> None:
        self._writing.discard(writing)
        if not writing.cancelled():
            writing.exception()  # nobody may be left to hear of it
