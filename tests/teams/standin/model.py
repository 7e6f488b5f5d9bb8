"""What the stand-in keeps."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(kw_only=True)
class User:
    """An account. `guest` is one that was let in from outside, `tenant` the one it is kept in."""

    id: str
    name: str
    tenant: str
    guest: bool = False
    locale: str = "en-US"
    zone: str = "Europe/Berlin"

    @property
    def account(self) -> str:
        """What Teams calls the account, other than its directory."""
        return f"29:{self.id}"


@dataclass(kw_only=True)
class Message:
    """A message; the bot's have an activity, which is redrawn in place of those `before`."""

    id: str
    author: str
    activity: Json
    thread: str | None = None
    edited: bool = False
    before: list[Json] = field(default_factory=list)


@dataclass(kw_only=True)
class Conversation:
    """A personal chat, a group chat or a channel."""

    id: str
    name: str
    scope: str
    tenant: str
    members: set[str]
    installed: bool = True
    hears_all: bool = False
    """The app was let to hear also what does not mention it."""
    blocked: bool = False
    team: str | None = None
    messages: list[Message] = field(default_factory=list)

    def message(self, number: str) -> Message | None:
        """The message of that number."""
        return next((one for one in self.messages if one.id == number), None)


@dataclass(frozen=True, kw_only=True)
class Call:
    """A call that the bot made."""

    method: str
    path: str
    body: Json
    token: str


@dataclass(kw_only=True, eq=False)
class Refusal(Exception):
    """Teams says no."""

    status: int
    code: str
