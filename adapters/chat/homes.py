"""Homes that people opened on a chat platform, so that they can be kept up to date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.people import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedHome:
    """Somebody's home.

    `team` and `enterprise` say where the app is installed that draws it.
    `drawn` names what stands in it, and `version` is the platform's own name
    for that; both are empty where it is not known.
    """

    platform: str
    workspace: str
    user: str
    team: str
    enterprise: str | None
    opened_at: datetime
    drawn: str = ""
    version: str = ""

    @property
    def identity(self) -> Identity:
        """Whose it is."""
        return Identity(platform=self.platform, workspace=self.workspace, user=self.user)


class Homes(Protocol):
    """All homes that were opened lately, and what tells that they may be out of date."""

    async def get(self, identity: Identity) -> OpenedHome | None: ...

    async def opened_since(self, platform: str, moment: datetime) -> Sequence[OpenedHome]:
        """Those of a platform that were opened since then, the latest first."""
        ...

    async def put(self, home: OpenedHome) -> None:
        """Keep it, in place of what was kept of the same person."""
        ...

    async def redraw(self, home: OpenedHome, *, drawn: str, version: str) -> bool:
        """Compare and set: False, and nothing changed, if it was opened or drawn meanwhile."""
        ...

    async def remove(self, identity: Identity) -> None: ...

    async def forget_before(self, moment: datetime) -> None:
        """Drop those that were opened before the moment and not since."""
        ...

    async def mark(self) -> str:
        """Something that is another one once anything was stored, by whichever process."""
        ...
