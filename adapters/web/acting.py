"""What the page sends: things typed, buttons pressed, forms handed in, tastes chosen.

Each is answered by the address of the page that shows what came of it.
"""

from collections.abc import Mapping
from typing import NoReturn
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from aiohttp import web

from adapters.chat.transcript import ChatMessage
from adapters.chat.wording.phrases import LANGUAGES
from adapters.web.board import Board
from adapters.web.labels import labels
from adapters.web.reading import address
from adapters.web.reception import LANGUAGE, THEME, Reception, Theme, enter, refuse, taste_of
from adapters.web.rooms import Room, Viewer
from adapters.web.talk import Press, Speaker, Spot, Talk

LONGEST = 20_000
_FIELD = "field."
_A_YEAR = 365 * 24 * 60 * 60

Sent = Mapping[str, str]


class Acting:
    """Takes what the page sends."""

    def __init__(self, reception: Reception, board: Board, talk: Talk) -> None:
        self._reception = reception
        self._board = board
        self._talk = talk

    def routes(self) -> list[web.RouteDef]:
        """What can be sent."""
        return [
            web.post("/messages", self.say),
            web.post("/press", self.press),
            web.post("/submit", self.submit),
            web.post("/preview", self.preview),
            web.post("/preferences", self.prefer),
        ]

    async def say(self, request: web.Request) -> NoReturn:
        """Somebody typed something in a room or a thread."""
        sent = await _read(request)
        who = await self._reception.admit(request, sent.get("as", ""))
        room = enter(request, who, sent.get("in", ""))
        spot = Spot(room=room, thread=await self._thread(request, sent, who, room))
        text = sent.get("text", "").replace("\r\n", "\n").strip()
        if text:
            await self._talk.say(_speaker(request, sent, who), spot, text)
        raise _see(who, spot)

    async def press(self, request: web.Request) -> NoReturn:
        """Somebody pressed a button: known by its number and seal, never by what it says."""
        sent = await _read(request)
        who = await self._reception.admit(request, sent.get("as", ""))
        message = await self._message(request, who, sent.get("message", ""))
        room = enter(request, who, message.channel)
        number, _, mark = sent.get("button", "").partition(".")
        press = Press(
            number=int(number) if number.isdecimal() else -1, seal=mark, told=sent.get("told", "")
        )
        raise _see(who, await self._talk.press(_speaker(request, sent, who), room, message, press))

    async def submit(self, request: web.Request) -> NoReturn:
        """Somebody handed in a form."""
        sent = await _read(request)
        who = await self._reception.admit(request, sent.get("as", ""))
        message = await self._message(request, who, sent.get("message", ""))
        room = enter(request, who, message.channel)
        by = _speaker(request, sent, who)
        raise _see(who, await self._talk.submit(by, room, message, _fields(sent)))

    async def preview(self, request: web.Request) -> web.Response:
        """Somebody fills in a form: tell what would come of it by now."""
        sent = await _read(request)
        who = await self._reception.admit(request, sent.get("as", ""))
        message = await self._message(request, who, sent.get("message", ""))
        room = enter(request, who, message.channel)
        by = _speaker(request, sent, who)
        effect = await self._talk.preview(by, room, message, _fields(sent))
        if effect is None:
            return web.Response(status=204)
        said = {"tone": effect.tone, "title": effect.title, "lines": effect.lines}
        return web.json_response(said)

    async def prefer(self, request: web.Request) -> NoReturn:
        """Somebody chose a language or a theme."""
        sent = await _read(request)
        back = web.HTTPSeeOther(_own_address(sent.get("back", "")))
        for name, choices in ((LANGUAGE, LANGUAGES), (THEME, tuple(Theme))):
            if sent.get(name) in choices:
                back.set_cookie(name, sent[name], max_age=_A_YEAR, samesite="Strict", httponly=True)
        raise back

    async def _message(self, request: web.Request, who: Viewer, ref: str) -> ChatMessage:
        message = await self._board.get(int(ref)) if ref.isdecimal() and len(ref) < 16 else None
        if message is None or not who.sees(message):
            refuse(request, who)
        return message

    async def _thread(
        self, request: web.Request, sent: Sent, who: Viewer, room: Room
    ) -> int | None:
        if not sent.get("thread"):
            return None
        root = await self._message(request, who, sent["thread"])
        if not room.may_branch(root):
            refuse(request, who)
        return root.id


async def _read(request: web.Request) -> Sent:
    """Read a sent form; files have no place in it."""
    try:
        posted = await request.post()
    except web.HTTPRequestEntityTooLarge as refused:
        raise _too_long(request, request.content_length or 0) from refused
    sent = {name: value for name, value in posted.items() if isinstance(value, str)}
    if len(sent.get("text", "")) > LONGEST:
        raise _too_long(request, len(sent["text"]))
    return sent


def _fields(sent: Sent) -> Sent:
    return {
        name.removeprefix(_FIELD): value for name, value in sent.items() if name.startswith(_FIELD)
    }


def _too_long(request: web.Request, length: int) -> web.HTTPException:
    words = labels(taste_of(request).language)
    return web.HTTPRequestEntityTooLarge(
        max_size=LONGEST, actual_size=length, text=words.text("too-long", most=LONGEST)
    )


def _speaker(request: web.Request, sent: Sent, who: Viewer) -> Speaker:
    return Speaker(viewer=who, language=taste_of(request, who).language, delivery=_delivery(sent))


def _delivery(sent: Sent) -> str:
    """The page's id of the act. A page without its script has none: all it sends is new."""
    try:
        return str(UUID(sent["delivery"]))
    except (KeyError, ValueError):
        return str(uuid4())


def _see(who: Viewer, spot: Spot) -> web.HTTPSeeOther:
    return web.HTTPSeeOther(address(who.user, spot.room.key, spot.thread))


def _own_address(back: str) -> str:
    """Keep only path and query, so that nobody is led elsewhere."""
    return f"/?{urlsplit(back).query}"
