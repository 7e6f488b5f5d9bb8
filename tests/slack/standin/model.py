"""What the stand-in for Slack keeps."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]


class Refused(Exception):
    """Slack says no to a call."""

    def __init__(self, error: str, **more: object) -> None:
        super().__init__(error)
        self.body: Json = {"ok": False, "error": error, **more}


@dataclass(kw_only=True)
class Installation:
    """The app in one workspace, by one token; where it is org-wide, `team` is the organisation."""

    team: str
    domain: str
    bot_user: str
    bot_id: str
    token: str
    scopes: frozenset[str]
    enterprise: str | None = None
    org_wide: bool = False
    refresh_token: str | None = None
    expires_at: datetime | None = None
    revoked: bool = False


@dataclass(kw_only=True)
class User:
    """Somebody with an account; `team` is the workspace that the account belongs to.

    Somebody of an `enterprise` may be of several workspaces, its `teams`.
    """

    id: str
    team: str
    name: str
    guest: bool = False
    locale: str = "en-US"
    zone: str = "Europe/Berlin"
    bot: bool = False
    deleted: bool = False
    enterprise: str | None = None
    teams: tuple[str, ...] = ()


@dataclass(kw_only=True)
class Message:
    """One message; `only_for` is who alone sees an ephemeral one."""

    ts: str
    author: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread: str | None = None
    only_for: str | None = None
    metadata: Json | None = None
    edited: str | None = None


@dataclass(kw_only=True)
class Channel:
    """A conversation; a direct one has two members, the bot and `direct_with`."""

    id: str
    name: str
    team: str
    members: set[str]
    private: bool = False
    archived: bool = False
    shared: bool = False
    direct_with: str | None = None
    messages: list[Message] = field(default_factory=list)

    def message(self, ts: str) -> Message | None:
        """The message of that timestamp."""
        return next((one for one in self.messages if one.ts == ts), None)


@dataclass(kw_only=True)
class Modal:
    """An open modal, with what was typed or picked and what was offered, by block."""

    id: str
    hash: str
    user: str
    team: str
    content: Json
    typed: dict[str, str] = field(default_factory=dict)
    offered: dict[str, list[Json]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    trouble: bool = False


@dataclass(kw_only=True)
class HomeView:
    """What stands in somebody's home tab."""

    id: str
    hash: str
    team: str
    content: Json


@dataclass(kw_only=True)
class Trigger:
    """Allows to open one modal, for three seconds."""

    user: str
    team: str
    until: datetime
    used: bool = False


@dataclass(kw_only=True)
class ResponseUrl:
    """Takes five answers in thirty minutes."""

    channel: Channel
    user: str
    until: datetime
    left: int = 5
    message: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call that the app made."""

    method: str
    token: str
    arguments: Json
