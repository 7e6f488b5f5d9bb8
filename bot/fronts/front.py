"""The chats as the program runs them."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from adapters.chat.accounts import Accounts
from adapters.chat.conversation import Conversation
from adapters.chat.poster import Poster
from adapters.chat.reply import Kind

Answered = Callable[[str, Kind, float], None]
"""Is told of each answer: the verb, the kind, and how many seconds it took."""

Converse = Callable[[Accounts], Conversation]
"""Makes a conversation, given who can tell of a platform's strangers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What people talk to.

    `connected` is entered before the pages of `app` are served and anything
    is posted, and left after both have ended. `is_connected` says whether all
    of them can be reached now.
    """

    app: web.Application
    posters: tuple[Poster, ...]
    connected: AbstractAsyncContextManager[None]
    is_connected: Callable[[], Awaitable[bool]]


class Adapter(Protocol):
    """A chat platform, as it is run."""

    async def start(self) -> None: ...
    async def stop(self) -> None: ...
    async def is_connected(self) -> bool: ...
