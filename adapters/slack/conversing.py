"""The conversation as Slack needs it: begun, waited for a while, and in the reader's language."""

import asyncio
from collections.abc import Coroutine, Mapping
from typing import Any, Protocol

from adapters.chat.incoming import Incoming
from adapters.chat.reply import Kind, Reply, Tone
from adapters.slack.background import Background
from adapters.slack.drawing.words import words

PATIENCE = 2.0
"""Seconds to wait for an answer, of the three that Slack gives; a quarter of it is for words."""

ENGLISH = "en"


class Conversation(Protocol):
    """What all chats talk to."""

    async def answer(self, incoming: Incoming) -> Reply: ...
    async def submit(
        self, form_name: str, values: Mapping[str, str], incoming: Incoming
    ) -> Reply: ...
    async def language_of(self, incoming: Incoming) -> str: ...


class Conversing:
    """Talks to the conversation, which goes on however little Slack waits."""

    def __init__(
        self, conversation: Conversation, background: Background, *, patience: float = PATIENCE
    ) -> None:
        self._conversation = conversation
        self._background = background
        self._patience = patience

    async def answer(self, incoming: Incoming) -> asyncio.Task[Reply]:
        """Have a text answered; done unless it takes too long."""
        return await self._begin(self._conversation.answer(incoming))

    async def submit(
        self, form: str, values: Mapping[str, str], incoming: Incoming
    ) -> asyncio.Task[Reply]:
        """Hand in a form; done unless it takes too long."""
        return await self._begin(self._conversation.submit(form, values, incoming))

    async def language_of(self, incoming: Incoming) -> str:
        """The language of whoever speaks; English if even that takes too long."""
        try:
            async with asyncio.timeout(self._patience / 4):
                return await self._conversation.language_of(incoming)
        except TimeoutError:
            return ENGLISH

    async def own_words(self, name: str, incoming: Incoming) -> Reply:
        """Say something that only Slack makes necessary."""
        return own_words(name, await self.language_of(incoming))

    async def _begin(self, work: Coroutine[Any, Any, Reply]) -> asyncio.Task[Reply]:
        task = self._background.begin(work)
        await asyncio.wait({task}, timeout=self._patience)
        return task


def own_words(name: str, language: str) -> Reply:
    """Word one of Slack's own sentences."""
    title = words(language).text(name)
    return Reply(kind=Kind.NOTICE, title=title, tone=Tone.PLAIN, language=language)
