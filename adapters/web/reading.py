"""What the page shows: rooms and threads, as HTML."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from aiohttp import web
from jinja2 import Environment

from adapters.chat.transcript import ChatMessage
from adapters.chat.wording.phrases import LANGUAGES
from adapters.web.board import PAGE, Board
from adapters.web.drawing import Author, Easel, portraits
from adapters.web.hints import hints, suggestions
from adapters.web.labels import labels
from adapters.web.reception import PERSONA, Reception, Taste, Theme, taste_of
from adapters.web.rooms import Member, Room, Viewer
from adapters.web.speech import BOT
from adapters.web.talk import seal

_MOST = 2_000
_RECENT = 20


def address(user: str, room: str, thread: int | None = None) -> str:
    """Name the page of a room, or of a thread in it, as one person sees it."""
    query: dict[str, Any] = {"as": user, "in": room}
    return "/?" + urlencode(query | ({"thread": thread} if thread else {}))


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the address asks to see: a room, a thread in it, and how far back."""

    room: Room
    thread: ChatMessage | None
    limit: int


class Reading:
    """Serves the page."""

    def __init__(self, reception: Reception, board: Board, templates: Environment) -> None:
        self._reception = reception
        self._board = board
        self._templates = templates

    def routes(self) -> list[web.RouteDef]:
        """What can be asked for."""
        return [web.get("/", self.page)]

    async def page(self, request: web.Request) -> web.Response:
        """Show a room. An address that names none leads to one that does."""
        user = request.query.get("as")
        who = await self._reception.viewer(user) if user else None
        if who is None:
            return await self._first_page(request)
        room = who.room(request.query.get("in", ""))
        if room is None:
            raise web.HTTPSeeOther(address(who.user, who.rooms[0].key))
        view = View(
            room=room,
            thread=await self._thread(request, room),
            limit=min(_whole(request.query.get("limit")) or PAGE, _MOST),
        )
        taste = taste_of(request, who)
        scene = await self._scene(who, view, taste)
        response = self._html("page.html", taste, scene | {"back": request.path_qs})
        response.set_cookie(PERSONA, who.user, samesite="Strict", httponly=True)
        return response

    async def _first_page(self, request: web.Request) -> web.Response:
        members = await self._reception.members()
        if not members:
            return self._html("empty.html", taste_of(request), {})
        remembered = request.cookies.get(PERSONA)
        user = next((one.user for one in members if one.user == remembered), members[0].user)
        who = await self._reception.admit(request, user)
        raise web.HTTPSeeOther(address(user, who.rooms[0].key))

    async def _thread(self, request: web.Request, room: Room) -> ChatMessage | None:
        root = await self._board.get(_whole(request.query.get("thread")))
        return root if root and room.may_branch(root) else None

    async def _scene(self, who: Viewer, view: View, taste: Taste) -> dict[str, Any]:
        words = labels(taste.language)
        members = await self._reception.members()
        easel = Easel(
            viewer=who,
            words=words,
            authors=portraits(members),
            bot=Author(name=words.text("bot"), is_bot=True),
            today=self._board.now().astimezone(ZoneInfo(who.zone)).date(),
        )
        messages = await self._board.latest(view.room.key, view.limit)
        root = view.thread
        return {
            "who": who,
            "members": members,
            "authors": easel.authors,
            "names": _names(who, members) | {BOT: easel.bot.name},
            "view": view,
            "newest": {room.key: await self._newest(who, room) for room in who.rooms},
            "lines": easel.room(messages),
            "may_go_back": len(messages) == view.limit < _MOST,
            "thread": easel.thread(root, await self._board.since(root)) if root else [],
            "hints": tuple(hints(taste.language, who)),
            "suggestions": tuple(suggestions(words, who, view.room)),
        }

    async def _newest(self, who: Viewer, room: Room) -> int:
        """The id of the newest message from somebody else, by which the page knows it is unread."""
        recent: Sequence[ChatMessage] = await self._board.latest(room.key, _RECENT)
        others = (one.id for one in recent if who.sees(one) and one.author != who.user)
        return max(others, default=0)

    def _html(self, template: str, taste: Taste, scene: Mapping[str, Any]) -> web.Response:
        words = labels(taste.language)
        html = self._templates.get_template(template).render(
            t=words.text,
            word=words.word,
            taste=taste,
            languages=LANGUAGES,
            themes=tuple(Theme),
            address=address,
            seal=seal,
            **scene,
        )
        return web.Response(text=html, content_type="text/html")


def _names(who: Viewer, members: Iterable[Member]) -> dict[str, str]:
    """The people whom the viewer may know: not the contacts of another client."""
    return {
        member.user: member.person.name
        for member in members
        if member.person.client_id is None or who.person.may_see(member.person.client_id)
    }


def _whole(text: str | None) -> int:
    """Read a number of an address; 0 for what is none."""
    return int(text) if text and text.isdecimal() and len(text) < 16 else 0
