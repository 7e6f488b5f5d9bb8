"""Files of replies, for whoever may see the message and may have the file."""

import re

from aiohttp import hdrs, web

from adapters.chat.files import Files, NoSuchFile
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Attachment
from adapters.web.board import Board
from adapters.web.reception import Reception, enter, refuse
from core.chat import Place

_ODD = re.compile(r"[^A-Za-z0-9._ -]")


class Sharing:
    """Serves files. One is named by its message and its place among the files there."""

    def __init__(self, reception: Reception, board: Board, files: Files) -> None:
        self._reception = reception
        self._board = board
        self._files = files

    def routes(self) -> list[web.RouteDef]:
        """What can be asked for."""
        return [web.get("/file", self.file)]

    async def file(self, request: web.Request) -> web.Response:
        """Hand out a file, to be saved; made anew for whoever asks, as far as they may."""
        asked = request.query
        who = await self._reception.admit(request, asked.get("as", ""))
        ref = asked.get("message", "")
        message = await self._board.get(int(ref)) if ref.isdecimal() and len(ref) < 16 else None
        if message is None or message.reply is None or not who.sees(message):
            refuse(request, who)
        enter(request, who, message.channel)
        attachment = _nth(message.reply.attachments, asked.get("file", ""))
        if attachment is None:
            refuse(request, who)
        place = Place(
            platform=who.identity.platform,
            workspace=who.identity.workspace,
            channel=message.channel,
        )
        incoming = Incoming(text=attachment.say, sender=who.identity, place=place)
        try:
            file = await self._files.fetch(attachment, incoming)
        except NoSuchFile:
            refuse(request, who)
        return web.Response(
            body=file.content,
            headers={
                hdrs.CONTENT_TYPE: file.media_type,
                hdrs.CONTENT_DISPOSITION: f'attachment; filename="{_ascii(file.name)}"',
            },
        )


def _nth(attachments: tuple[Attachment, ...], number: str) -> Attachment | None:
    at = int(number) if number.isdecimal() and len(number) < 4 else -1
    return attachments[at] if 0 <= at < len(attachments) else None


def _ascii(name: str) -> str:
    """A name that every browser takes as it stands."""
    return _ODD.sub("_", name)
