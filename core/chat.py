"""Where people talk: places, what is bound to them, and who is timing what."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.accounts import Account
from core.people import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A conversation on a chat platform.

    `channel` is the platform's own id. A direct message to somebody has
    `direct` set and the user's id as its channel. `thread` is the platform's
    reference of the message that the thread hangs from.
    """

    platform: str
    workspace: str
    channel: str
    direct: bool = False
    thread: str | None = None

    def without_thread(self) -> "Place":
        """The same conversation, outside any thread."""
        return Place(
            platform=self.platform,
            workspace=self.workspace,
            channel=self.channel,
            direct=self.direct,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A workspace that belongs to an organisation; in Teams it is a tenant.

    It belongs to one organisation at most: as its own (`client_id` is None),
    or as that of a client.
    """

    platform: str
    workspace: str
    name: str
    joined_at: datetime
    client_id: int | None = None


class BindingKind(StrEnum):
    """What a channel is for."""

    CLIENT = "client"
    ALERTS = "alerts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """A channel bound to a client, or to the organisation's alerts."""

    place: Place
    kind: BindingKind
    client_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """Work that a technician is timing; each has at most one running."""

    person_id: int
    client_id: int
    started_at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One delivery from a chat: who, where, when.

    `key` is platform + workspace + delivery id, and None where nothing can
    come twice (a read, the command line). `fingerprint` is a hash of sender,
    place and what was said; the same key with another fingerprint is an error.
    `code` is a fresh random code, for commands that give one out. `account` is
    what the platform says of the account that the command is about, for those
    that are about one: the sender's own to join, else the mentioned one.
    `mentions` says that whoever has an account there can be mentioned, so that a
    name without a mention is nobody's.
    """

    sender: Identity
    place: Place
    at: datetime
    key: str | None = None
    fingerprint: str = ""
    code: str = ""
    account: Account | None = None
    mentions: bool = False
