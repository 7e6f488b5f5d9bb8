"""Pictures of the charts in messages, for whoever may see the message."""

from aiohttp import web

from adapters.pictures import Shade, Studio
from adapters.web.board import Board
from adapters.web.reception import Reception, enter, refuse


class Showing:
    """Serves pictures. One is named by its message and the shade of the page."""

    def __init__(self, reception: Reception, board: Board, studio: Studio) -> None:
        self._reception = reception
        self._board = board
        self._studio = studio

    def routes(self) -> list[web.RouteDef]:
        """What can be asked for."""
        return [web.get("/picture", self.picture)]

    async def picture(self, request: web.Request) -> web.Response:
        """Draw the chart of a message."""
        asked = request.query
        who = await self._reception.admit(request, asked.get("as", ""))
        ref, shade = asked.get("message", ""), asked.get("shade")
        message = await self._board.get(int(ref)) if ref.isdecimal() and len(ref) < 16 else None
        if message is None or not who.sees(message) or shade not in set(Shade):
            refuse(request, who)
        enter(request, who, message.channel)
        reply = message.reply
        if reply is None or reply.chart is None:
            refuse(request, who)
        png = await self._studio.png(reply.chart, language=reply.language, shade=Shade(shade))
        return web.Response(body=png, content_type="image/png")
