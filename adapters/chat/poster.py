"""The port through which the notifier posts to a chat platform."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from adapters.chat.reply import Reply
from core.chat import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One message to post.

    `key` is the idempotency key: a platform that can tell shows a key once.
    `thread` is the reference of the message to reply to, `updates` that of
    the message to redraw in place. `organisation_id` is whose message it is,
    for the files that go with it.
    """

    place: Place
    key: str
    reply: Reply
    thread: str | None = None
    updates: str | None = None
    organisation_id: int | None = None


@dataclass(kw_only=True, eq=False)
class PostRefused(Exception):
    """The platform said no for good: channel gone, bot removed, token revoked."""

    reason: str


@dataclass(kw_only=True, eq=False)
class PostDelayed(Exception):
    """The platform is certain not to have posted; try again, after `wait` if given."""

    reason: str
    wait: timedelta | None = None


@dataclass(kw_only=True, eq=False)
class PostUnknown(Exception):
    """The send ended without an answer; it may or may not have been posted."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast a platform lets itself be posted to: so many at once, then one every `every`."""

    every: timedelta
    at_once: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paces:
    """The paces of one channel, and of a workspace with all its channels."""

    channel: Pace
    workspace: Pace


class Poster(Protocol):
    """Posts to one platform."""

    @property
    def platform(self) -> str: ...
    @property
    def paces(self) -> Paces | None:
        """How fast to post; None where nothing limits it."""
        ...

    async def post(self, posting: Posting) -> str:
        """Post, and return the platform's reference of the message.

        Raises PostRefused, PostDelayed or PostUnknown.
        """
        ...
