"""What was said in the web chat, which has no platform to keep it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from adapters.chat.reply import Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatMessage:
    """One message of the web chat.

    `author` is a user id, or None for the bot. A person's message has `text`,
    the bot's has `reply`. `only_for` is the user who alone sees it. `thread`
    is the id of the message that it replies to. `key` is the idempotency key
    of a posted notice.
    """

    id: int
    workspace: str
    channel: str
    posted_at: datetime
    author: str | None = None
    text: str = ""
    reply: Reply | None = None
    only_for: str | None = None
    thread: int | None = None
    key: str | None = None
    edited_at: datetime | None = None


class Transcript(Protocol):
    """Messages of the web chat, in order of id."""

    async def add(self, message: ChatMessage) -> ChatMessage:
        """Store it under a new id; a message whose key stands already is returned as it is."""
        ...

    async def get(self, message_id: int) -> ChatMessage | None: ...
    async def replace(self, message: ChatMessage) -> None: ...
    async def of_channel(
        self, workspace: str, channel: str, *, before: int | None = None, limit: int = 200
    ) -> list[ChatMessage]:
        """The newest messages (older than `before`), oldest first, threads included."""
        ...
