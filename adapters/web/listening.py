"""Word of every change, as a stream that the page listens to."""

import asyncio
from contextlib import suppress

from aiohttp import ClientConnectionResetError, hdrs, web

from adapters.web.board import Board, Watch
from adapters.web.reception import Reception

HEARTBEAT = 15.0
"""Seconds of silence after which a sign of life shows whether anybody still listens."""


class Listening:
    """Serves the stream. It says that something changed, and the page then looks."""

    def __init__(self, reception: Reception, board: Board) -> None:
        self._reception = reception
        self._board = board

    def routes(self) -> list[web.RouteDef]:
        """What can be listened to."""
        return [web.get("/events", self.events)]

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Tell of every change that this person may see, as long as they listen."""
        user = request.query.get("as", "")
        await self._reception.admit(request, user)
        stream = web.StreamResponse(headers={hdrs.CONTENT_TYPE: "text/event-stream"})
        await stream.prepare(request)
        with suppress(ClientConnectionResetError), self._board.watch() as watch:
            await stream.write(b"retry: 1000\n\n")
            while await self._tell(stream, watch, user):
                pass
        return stream

    async def _tell(self, stream: web.StreamResponse, watch: Watch, user: str) -> bool:
        """Tell of the next change; False when there are no more."""
        try:
            message = await asyncio.wait_for(watch.next(), HEARTBEAT)
        except TimeoutError:
            await stream.write(b": still here\n\n")
            return True
        if message is None:
            return False
        who = await self._reception.viewer(user)
        if who is not None and who.sees(message):
            await stream.write(f"event: change\ndata: {message.id}\n\n".encode())
        return True
