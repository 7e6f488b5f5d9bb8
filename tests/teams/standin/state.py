"""All that the stand-in keeps, and the rules that everything in it shares."""

import asyncio
from collections.abc import Callable
from itertools import count
from typing import TypeVar

from tests.fakes.clock import Clock
from tests.teams.standin.model import Call, Conversation, Message, User

LONGEST_WAIT = 5.0
BOT = "28:bot"
BOT_NAME = "Blockhours"

Found = TypeVar("Found")


class State:
    """People, conversations, and the calls that the bot made."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.users: dict[str, User] = {}
        self.conversations: dict[str, Conversation] = {}
        self.calls: list[Call] = []
        self._numbers = count(1)
        self._changed = asyncio.Event()

    def number(self) -> int:
        """A number that was not given before."""
        return next(self._numbers)

    def message_id(self) -> str:
        """Teams numbers messages by the clock."""
        return f"{int(self.clock().timestamp() * 1000) + self.number()}"

    def changed(self) -> None:
        """Tell whoever waits that something may have come true."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, found: Callable[[], Found | None]) -> Found:
        """Wait for something to come true, however long it takes the bot."""
        async with asyncio.timeout(LONGEST_WAIT):
            while not (seen := found()):
                await self._changed.wait()
        return seen

    def named(self, name: str) -> Conversation:
        """The conversation of that name."""
        return next(one for one in self.conversations.values() if one.name == name)

    def personal(self, user: User, tenant: str, *, begin: bool = True) -> Conversation | None:
        """The personal chat with somebody, begun if need be."""
        for one in self.conversations.values():
            if one.scope == "personal" and user.id in one.members and one.tenant == tenant:
                return one
        if not begin:
            return None
        chat = Conversation(
            id=f"a:chat{self.number():04}",
            name=f"personal-{user.id}",
            scope="personal",
            tenant=tenant,
            members={user.id},
        )
        self.conversations[chat.id] = chat
        return chat

    def add_message(self, conversation: Conversation, message: Message) -> Message:
        """Put a message into a conversation."""
        conversation.messages.append(message)
        self.changed()
        return message
