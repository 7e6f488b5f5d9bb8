"""Finds out who is at the page, and how they like it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn

from aiohttp import hdrs, web

from adapters.chat.negotiating import negotiate
from adapters.web.labels import labels
from adapters.web.rooms import Member, Room, Viewer, members, viewer
from core.ports import Store

PERSONA = "persona"
LANGUAGE = "language"
THEME = "theme"


class Theme(StrEnum):
    """Light or dark; `system` does as the machine does."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """How the page is shown."""

    language: str
    theme: Theme


def taste_of(request: web.Request, who: Viewer | None = None) -> Taste:
    """Read the taste: what was chosen on the page, else what the person or the browser prefers."""
    theme = request.cookies.get(THEME)
    return Taste(
        language=negotiate(
            request.cookies.get(LANGUAGE),
            who.person.language if who else None,
            request.headers.get(hdrs.ACCEPT_LANGUAGE),
        ),
        theme=Theme(theme) if theme in set(Theme) else Theme.SYSTEM,
    )


class Reception:
    """Looks people up anew at every request, so that rights taken away are gone at once."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def members(self) -> tuple[Member, ...]:
        """Everybody who can be at the page."""
        return await self._store.read(members)

    async def viewer(self, user: str) -> Viewer | None:
        """Look up one of them."""
        return await self._store.read(lambda unit: viewer(unit, user))

    async def admit(self, request: web.Request, user: str) -> Viewer:
        """Look up one of them. Raises the refusal for anybody else."""
        return await self.viewer(user) or refuse(request)


def enter(request: web.Request, who: Viewer, key: str) -> Room:
    """Find a room that they may be in. Raises the refusal for any other."""
    return who.room(key) or refuse(request, who)


def refuse(request: web.Request, who: Viewer | None = None) -> NoReturn:
    """Say that nothing is there, which is also what somebody hears who may not see it."""
    words = labels(taste_of(request, who).language)
    raise web.HTTPNotFound(text=words.text("nothing-here"))
