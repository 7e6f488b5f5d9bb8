"""What a chat platform says of somebody's account."""

from dataclasses import dataclass
from enum import StrEnum

from core.people import Identity


class AccountKind(StrEnum):
    """What somebody is in the workspace in which they speak."""

    MEMBER = "member"
    """A full member of it."""
    GUEST = "guest"
    """Let into some of its channels."""
    OUTSIDER = "outsider"
    """Of another workspace, met in a shared channel."""
    BOT = "bot"
    GONE = "gone"
    """The account was closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account as its platform describes it.

    `identity` names the workspace that the account belongs to, which for an
    outsider is not the one where they speak; `workspace_name` is how that
    workspace is called. `language` is a code of two letters, `zone` a name
    of the IANA database; both are None where the platform does not tell.
    """

    identity: Identity
    kind: AccountKind
    handle: str
    name: str
    workspace_name: str = ""
    language: str | None = None
    zone: str | None = None
