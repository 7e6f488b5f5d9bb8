"""Whether the program lives, and whether it can be given work."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

import structlog
from aiohttp import web

from adapters.storage.errors import WrongLevel
from adapters.storage.store import SqlStore
from core.ports import StoreBusy

ANSWERS_WITHIN = 2.0
KEPT_FOR = 1.0
"""Seconds for which a finding holds, so that asking often costs the database nothing."""

WELL = "ok"

_log = structlog.get_logger(__name__)


class Health:
    """Looks whether the database answers at the right level, and whether the chats are there.

    What it says names no client and no setting, since anybody may ask.
    """

    def __init__(self, store: SqlStore, is_connected: Callable[[], Awaitable[bool]]) -> None:
        self._store = store
        self._is_connected = is_connected
        self._found: dict[str, str] = {}
        self._until = 0.0
        self._looking = asyncio.Lock()

    def routes(self) -> list[web.RouteDef]:
        """`/healthz` and `/readyz`."""
        return [web.get("/healthz", self._live), web.get("/readyz", self._ready)]

    async def _live(self, _request: web.Request) -> web.Response:
        return web.json_response({"status": WELL})

    async def _ready(self, _request: web.Request) -> web.Response:
        async with self._looking:
            if monotonic() >= self._until:
                self._found = {"database": await self._database(), "chats": await self._chats()}
                self._until = monotonic() + KEPT_FOR
        is_ready = set(self._found.values()) == {WELL}
        return web.json_response(self._found, status=200 if is_ready else 503)

    async def _database(self) -> str:
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                await self._store.require_level()
        except WrongLevel as wrong:
            return f"at level {wrong.found}, not {wrong.wanted}"
        except (StoreBusy, TimeoutError, *self._store.faults) as problem:
            _log.warning("database_does_not_answer", problem=type(problem).__name__)
            return "does not answer"
        return WELL

    async def _chats(self) -> str:
        return WELL if await self._is_connected() else "not connected"
