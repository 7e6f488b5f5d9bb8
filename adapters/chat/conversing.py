"""The conversation as a platform in a hurry needs it: begun, and waited for a while."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Protocol

from adapters.chat.background import Background
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Kind, Reply, Tone
from adapters.chat.wording.phrases import Phrases

ENGLISH = "en"


class Conversation(Protocol):
    """What all chats talk to."""

    async def answer(self, incoming: Incoming) -> Reply: ...
    async def home(self, incoming: Incoming) -> Sequence[Reply]: ...
    async def submit(
        self, form_name: str, values: Mapping[str, str], incoming: Incoming
    ) -> Reply: ...
    async def preview(
        self, form_name: str, values: Mapping[str, str], incoming: Incoming
    ) -> Reply: ...
    async def language_of(self, incoming: Incoming) -> str: ...


class Conversing:
    """Talks to the conversation, which goes on however little the platform waits.

    An answer is waited for as long as `patience` says, in seconds, and a
    quarter of it more for the platform's own `words`.
    """

    def __init__(
        self,
        conversation: Conversation,
        background: Background,
        *,
        words: Callable[[str], Phrases],
        patience: float,
    ) -> None:
        self._conversation = conversation
        self._background = background
        self._words = words
        self._patience = patience

    async def answer(self, incoming: Incoming) -> asyncio.Task[Reply]:
        """Have a text answered; done unless it takes too long."""
        return await self._begin(self._conversation.answer(incoming))

    async def submit(
        self, form: str, values: Mapping[str, str], incoming: Incoming
    ) -> asyncio.Task[Reply]:
        """Hand in a form; done unless it takes too long."""
        return await self._begin(self._conversation.submit(form, values, incoming))

    async def preview(self, form: str, values: Mapping[str, str], incoming: Incoming) -> Reply:
        """Give a form anew as it is filled in; nobody waits for it."""
        return await self._conversation.preview(form, values, incoming)

    async def language_of(self, incoming: Incoming) -> str:
        """The language of whoever speaks; English if even that takes too long."""
        try:
            async with asyncio.timeout(self._patience / 4):
                return await self._conversation.language_of(incoming)
        except TimeoutError:
            return ENGLISH

    async def own_words(self, name: str, incoming: Incoming) -> Reply:
        """Say something that only the platform makes necessary."""
        return own_words(self._words(await self.language_of(incoming)), name)

    async def _begin(self, work: Coroutine[Any, Any, Reply]) -> asyncio.Task[Reply]:
        task = self._background.begin(work)
        await asyncio.wait({task}, timeout=self._patience)
        return task


def own_words(words: Phrases, name: str, **facts: object) -> Reply:
    """Word one of a platform's own sentences."""
    title = words.text(name, **facts)
    return Reply(kind=Kind.NOTICE, title=title, tone=Tone.PLAIN, language=words.language)
