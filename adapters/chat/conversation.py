"""From what somebody said to what is answered: the one way that all chats take."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from secrets import token_hex
from time import perf_counter
from traceback import extract_tb

import structlog

from adapters.chat import forms, grammar, wording
from adapters.chat.accounts import Accounts
from adapters.chat.clerk import Clerk
from adapters.chat.deliveries import request_of
from adapters.chat.form_clerk import FormClerk
from adapters.chat.grammar.misread import Misread
from adapters.chat.incoming import Incoming
from adapters.chat.performing import Performer
from adapters.chat.readers import listener, stranger
from adapters.chat.reply import Kind, Reply
from adapters.chat.wording import Reader
from adapters.chat.wording.names import kebab
from core.ports import Store, StoreBusy

log = structlog.get_logger(__name__)


class Conversation:
    """Answers whatever is said; nothing that goes wrong inside ever leaves it.

    `accounts` tells who strangers are, where the platform can tell.
    `install_url` is what the code of an invitation is appended to, where there
    is an address at which the app can be installed. `answered` is told of
    each answer: the verb, the kind, and how many seconds it took.
    """

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        *,
        accounts: Accounts | None = None,
        install_url: str | None = None,
        answered: Callable[[str, Kind, float], None] | None = None,
    ) -> None:
        wording.prepare()
        self._performer = Performer(store, accounts)
        self._form_clerk = FormClerk(self._performer)
        self._clerk = Clerk(self._performer, self._form_clerk, install_url=install_url)
        self._clock = clock
        self._answered = answered

    async def answer(self, incoming: Incoming) -> Reply:
        """Answer a text, in the asker's language."""
        return await self._attend(incoming, lambda attempt: self._answer(incoming, attempt))

    async def home(self, incoming: Incoming) -> Sequence[Reply]:
        """Show what concerns somebody, in sections; `text` of what comes in is not read.

        Nothing is asked about a stranger who only looks.
        """
        request = request_of(incoming, "", at=self._clock())
        try:
            return await self._clerk.at_home(request, incoming)
        except StoreBusy:
            return (wording.busy(await self._listener(incoming)),)
        except Exception as fault:  # noqa: BLE001 - whatever was not foreseen ends here
            attempt = Attempt()
            attempt.failed(fault)
            return (wording.failed(attempt.id, await self._listener(incoming)),)

    async def submit(self, form_name: str, values: Mapping[str, str], incoming: Incoming) -> Reply:
        """Answer a form that was filled in; mistakes come back at their fields."""
        filled = forms.Filled(form_name, dict(values))
        return await self._attend(incoming, lambda attempt: self._submit(filled, incoming, attempt))

    async def preview(self, form_name: str, values: Mapping[str, str], incoming: Incoming) -> Reply:
        """Give a form that is being filled in anew, with the effect that it has by now."""
        filled = forms.Filled(form_name, dict(values))
        return await self._attend(
            incoming, lambda attempt: self._preview(filled, incoming, attempt)
        )

    async def language_of(self, incoming: Incoming) -> str:
        """Say in which language an answer would be worded, for what a platform says itself."""
        return (await self._listener(incoming)).language

    async def _attend(
        self, incoming: Incoming, answered: Callable[["Attempt"], Awaitable[Reply]]
    ) -> Reply:
        attempt = Attempt()
        try:
            reply = await answered(attempt)
        except StoreBusy as busy:
            log.warning("busy", request=attempt.id, reason=busy.reason)
            reply = wording.busy(await self._listener(incoming))
        except Exception as fault:  # noqa: BLE001 - whatever was not foreseen ends here
            attempt.failed(fault)
            reply = wording.failed(attempt.id, await self._listener(incoming))
        attempt.ended(reply.kind)
        if self._answered is not None:
            self._answered(attempt.verb, reply.kind, attempt.seconds)
        return reply

    async def _answer(self, incoming: Incoming, attempt: "Attempt") -> Reply:
        understood = grammar.parse(incoming.text)
        attempt.verb = kebab(type(understood))
        request = request_of(incoming, incoming.text, at=self._clock())
        if isinstance(understood, Misread):
            return await self._clerk.not_understood(understood, request, incoming)
        return await self._clerk.carry_out(understood, request, incoming)

    async def _submit(self, filled: forms.Filled, incoming: Incoming, attempt: "Attempt") -> Reply:
        attempt.verb = "form"
        request = request_of(incoming, filled.said, at=self._clock())
        return await self._form_clerk.take(filled, request, incoming)

    async def _preview(self, filled: forms.Filled, incoming: Incoming, attempt: "Attempt") -> Reply:
        attempt.verb = "preview"
        request = request_of(incoming, filled.said, at=self._clock())
        return await self._form_clerk.preview(filled, request, incoming)

    async def _listener(self, incoming: Incoming) -> Reader:
        """Describe who listens, even if it is the store that went wrong."""
        with suppress(Exception):
            return await listener(self._performer, incoming)
        return stranger(incoming)


class Attempt:
    """One request as the log tells of it: never what was said in it."""

    def __init__(self) -> None:
        self.id = token_hex(6)
        self.verb = "unread"
        self.seconds = 0.0
        self._began = perf_counter()

    def failed(self, fault: Exception) -> None:
        """Tell of a fault by kind and place; its message may quote a note."""
        frames = [f"{frame.filename}:{frame.lineno}" for frame in extract_tb(fault.__traceback__)]
        log.error("fault", request=self.id, fault=type(fault).__name__, at=frames[-5:])
        log.debug("fault in full", request=self.id, exc_info=fault)

    def ended(self, kind: Kind) -> None:
        """Tell that the request was answered."""
        self.seconds = perf_counter() - self._began
        milliseconds = round(self.seconds * 1000, 1)
        log.info("answered", request=self.id, verb=self.verb, kind=kind.value, ms=milliseconds)
