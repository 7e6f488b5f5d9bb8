"""A way to a chat that can be slow, or lead nowhere for a while."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

LATE = 0.3
"""Seconds that each piece of an answer takes longer on a slow way."""
PIECE = 1 << 16


class Gate:
    """Hands on whatever goes to an address and comes from there."""

    def __init__(self, address: str) -> None:
        self._behind = urlsplit(address)
        self._open: set[asyncio.StreamWriter] = set()
        self._late = 0.0
        self._port = 0
        self._server: asyncio.Server | None = None

    def through(self, address: str) -> str:
        """The address as it is reached through here."""
        return urlsplit(address)._replace(netloc=f"127.0.0.1:{self._port}").geturl()

    @asynccontextmanager
    async def standing(self) -> AsyncIterator["Gate"]:
        """Be there."""
        await self._opens()
        try:
            yield self
        finally:
            await self._closes()

    @asynccontextmanager
    async def gone(self) -> AsyncIterator[None]:
        """Break all connections, and take none for a while."""
        await self._closes()
        try:
            yield
        finally:
            await self._opens()

    @asynccontextmanager
    async def slow(self) -> AsyncIterator[None]:
        """Take longer to answer for a while."""
        self._late = LATE
        try:
            yield
        finally:
            self._late = 0.0

    async def _opens(self) -> None:
        self._server = await asyncio.start_server(self._hand_on, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def _closes(self) -> None:
        if self._server is not None:
            self._server.close()
        for writer in self._open:
            writer.transport.abort()
        self._open.clear()

    async def _hand_on(self, asking: asyncio.StreamReader, asker: asyncio.StreamWriter) -> None:
        answering, answerer = await asyncio.open_connection(
            self._behind.hostname, self._behind.port
        )
        self._open |= {asker, answerer}
        await asyncio.gather(self._pass(asking, answerer), self._pass(answering, asker, back=True))
        self._open -= {asker, answerer}

    async def _pass(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, back: bool = False
    ) -> None:
        with contextlib.suppress(OSError):
            while piece := await reader.read(PIECE):
                if back:
                    await asyncio.sleep(self._late)
                writer.write(piece)
                await writer.drain()
        writer.transport.abort()
