"""Where the app was installed by the people of a workspace, and with which tokens it speaks there.

What a platform and the storage share of it; in plain text only while it is used.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from core.ports import Answer, Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """The app in one workspace, or in all of an organisation if it is `org_wide`.

    `workspace` is what it is found by: the organisation's id where it is
    org-wide. A token that is rotated has `expires_at` and a `refresh_token`,
    which works once; `version` counts the tokens.
    """

    workspace: str
    name: str
    enterprise: str | None
    org_wide: bool
    bot_user: str
    bot_id: str
    token: str = field(repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    expires_at: datetime | None = None
    scopes: str
    installer: str
    installed_at: datetime
    version: int = 0


@dataclass(kw_only=True, eq=False)
class TokenUnreadable(Exception):
    """The token is kept under a key that is not set any more, or was damaged."""

    workspace: str

    def __str__(self) -> str:
        return f"the token of {self.workspace} cannot be decrypted"


class Installations(Protocol):
    """All installations. Tokens are encrypted where they are kept."""

    async def find(self, *workspaces: str) -> Installation | None:
        """Return the first that there is. Raises TokenUnreadable."""
        ...

    async def everyone(self) -> Sequence[Installation | TokenUnreadable]:
        """All of them, in order of their workspaces."""
        ...

    async def add(self, installation: Installation, joining: Operation[Answer]) -> Answer:
        """Keep it, in place of an older one, in the transaction of an operation.

        Where the operation raises, nothing is kept.
        """
        ...

    async def remove(self, workspace: str, *, installed_by: datetime) -> bool:
        """Forget it, unless it was installed anew after that moment."""
        ...

    async def claim(self, installation: Installation, *, now: datetime, until: datetime) -> bool:
        """Take it upon oneself to renew these tokens; no other can until then."""
        ...

    async def renew(self, installation: Installation) -> bool:
        """Keep new tokens in place of those of the same version, which then counts on.

        Compare and set: False, and nothing changed, if there are others meanwhile.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Setout:
    """Somebody set out to install the app, in one browser, perhaps invited.

    `state` goes with them to the platform and back; `browser` stays in their
    browser. Both are secrets.
    """

    state: str = field(repr=False)
    browser: str = field(repr=False)
    invitation: str | None = field(default=None, repr=False)
    expires_at: datetime


class Setouts(Protocol):
    """Those who are on their way."""

    async def add(self, setout: Setout, *, now: datetime) -> None:
        """Remember one, and forget all whose time has passed."""
        ...

    async def take(self, state: str, browser: str, *, now: datetime) -> Setout | None:
        """Find who comes back, once, in time, and in the browser in which they set out."""
        ...
