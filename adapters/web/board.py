"""The transcript on a board: whoever watches is told what was put up or changed."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime

from adapters.chat.transcript import ChatMessage, Transcript

PAGE = 100
_BACKLOG = 100


class Watch:
    """The changes that one watcher has not read yet."""

    def __init__(self) -> None:
        self._changes: asyncio.Queue[ChatMessage | None] = asyncio.Queue(_BACKLOG)
        self._over = False

    def tell(self, message: ChatMessage) -> None:
        """Add a change. A watcher with a full backlog is dropped: it has to look anew anyway."""
        try:
            self._changes.put_nowait(message)
        except asyncio.QueueFull:
            self._over = True

    def end(self) -> None:
        """Tell nothing more."""
        self._over = True
        with suppress(asyncio.QueueFull):  # who has a backlog is not waiting for a word
            self._changes.put_nowait(None)

    async def next(self) -> ChatMessage | None:
        """Wait for the next change; None when there is nothing more to come."""
        return None if self._over else await self._changes.get()


class Board:
    """All messages of the playground. Whatever changes them goes through here."""

    def __init__(
        self, transcript: Transcript, *, workspace: str, now: Callable[[], datetime]
    ) -> None:
        self.workspace = workspace
        self.now = now
        self._transcript = transcript
        self._watches: set[Watch] = set()

    async def put_up(self, message: ChatMessage) -> ChatMessage:
        """Add a message; one whose key stands already is returned as it is."""
        added = await self._transcript.add(message)
        self._tell(added)
        return added

    async def redraw(self, message: ChatMessage) -> None:
        """Change a message in place."""
        await self._transcript.replace(message)
        self._tell(message)

    async def get(self, message_id: int) -> ChatMessage | None:
        """Find a message of this workspace."""
        message = await self._transcript.get(message_id)
        return message if message and message.workspace == self.workspace else None

    async def latest(self, room: str, limit: int = PAGE) -> Sequence[ChatMessage]:
        """The newest messages of a room, oldest first, those in threads among them."""
        return await self._transcript.of_channel(self.workspace, room, limit=limit)

    async def since(self, first: ChatMessage) -> Sequence[ChatMessage]:
        """A message and all after it in its room."""
        limit = PAGE
        while True:
            found = await self.latest(first.channel, limit)
            if len(found) < limit or found[0].id <= first.id:
                return [message for message in found if message.id >= first.id]
            limit *= 4

    @contextmanager
    def watch(self) -> Iterator[Watch]:
        """Be told of every change for as long as the context lasts."""
        watch = Watch()
        self._watches.add(watch)
        try:
            yield watch
        finally:
            self._watches.discard(watch)

    def close(self) -> None:
        """Let all watchers go, at the end of the program."""
        for watch in self._watches:
            watch.end()

    def _tell(self, message: ChatMessage) -> None:
        for watch in self._watches:
            watch.tell(message)
