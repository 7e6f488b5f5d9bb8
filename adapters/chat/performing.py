"""Commands on their way to the store: reads to its reading side, writes to its writing side."""

from dataclasses import replace

from adapters.chat.accounts import Accounts
from adapters.chat.newcomers import Newcomers
from core.chat import Request
from core.commands import Command, PreviewWork, Question
from core.operations import Outcome, perform, who
from core.people import Identity, Organisation, Person
from core.ports import Store
from core.refusals import UnknownSender


class Performer:
    """Performs commands.

    Of somebody unknown the platform is asked who it is; whoever may come in
    then is answered as if they had been known.
    """

    def __init__(self, store: Store, accounts: Accounts | None = None) -> None:
        self._store = store
        self._newcomers = Newcomers(accounts, store.write)

    async def perform(self, command: Command | PreviewWork, request: Request) -> Outcome:
        """Carry out one command. Raises Refusal or StoreBusy, and then nothing was done."""
        request = await self._newcomers.described(command, request)
        try:
            return await self._perform(command, request)
        except UnknownSender:
            await self._newcomers.welcome(request)
        return await self._perform(command, request)

    async def look_up(self, command: Question, request: Request) -> Outcome:
        """Answer a question."""
        return await self.perform(command, request)

    async def glance(self, command: Question, request: Request) -> Outcome:
        """Answer a question that nobody asked in words: a stranger is not asked about for it."""
        return await self._perform(command, request)

    async def know(self, request: Request) -> tuple[Person, Organisation]:
        """Find out who sent something that is no command. Raises Refusal for a stranger."""
        known = await self.who(request.sender)
        if known is None:
            await self._newcomers.welcome(request)
            known = await self.who(request.sender)
        if known is None:
            raise UnknownSender
        return known

    async def who(self, sender: Identity) -> tuple[Person, Organisation] | None:
        """Find the person behind a chat account."""
        return await self._store.read(lambda unit: who(sender, unit))

    async def _perform(self, command: Command | PreviewWork, request: Request) -> Outcome:
        """Write or, which needs no key since it changes nothing, read."""
        if not isinstance(command, Question):
            return await self._store.write(lambda unit: perform(command, request, unit))
        unkeyed = replace(request, key=None)
        return await self._store.read(lambda unit: perform(command, unkeyed, unit))
