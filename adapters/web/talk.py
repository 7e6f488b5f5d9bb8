"""What people do at the page: say, press, submit. The answers go onto the board.

Each act has a delivery id, and what it puts up has a key made of it: the same
act twice shows the same messages once.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Protocol
from weakref import WeakValueDictionary

from adapters.chat.incoming import Incoming
from adapters.chat.reply import Button, Effect, Kind, Reply, Tone
from adapters.chat.transcript import ChatMessage
from adapters.chat.wording.phrases import Phrases
from adapters.web.board import Board
from adapters.web.rooms import Room, RoomKind, Viewer
from adapters.web.speech import calls_the_bot, for_grammar, is_command


class Conversation(Protocol):
    """What all chats talk to."""

    async def answer(self, incoming: Incoming) -> Reply: ...
    async def submit(self, form_name: str, values: dict[str, str], incoming: Incoming) -> Reply: ...
    async def preview(
        self, form_name: str, values: dict[str, str], incoming: Incoming
    ) -> Reply: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who acts, in which language they read the page, and the id of the act."""

    viewer: Viewer
    language: str
    delivery: str

    @property
    def delivery_id(self) -> str:
        """The id of the act, of which nobody else can have the same."""
        return f"{self.viewer.user}:{self.delivery}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A room, or a thread in it."""

    room: Room
    thread: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button by its number in its message; `seal` proves that it is still the same one.

    `told` is what was typed where the button asks for a text.
    """

    number: int
    seal: str
    told: str = ""


def seal(button: Button) -> str:
    """Mark a button, so that a press on what has been redrawn meanwhile does nothing."""
    return sha256(f"{button.label}\0{button.say}".encode()).hexdigest()[:16]


class Talk:
    """The conversation on the board."""

    def __init__(
        self, board: Board, conversation: Conversation, labels: Callable[[str], Phrases]
    ) -> None:
        self._board = board
        self._conversation = conversation
        self._labels = labels
        self._presses: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def say(self, by: Speaker, spot: Spot, text: str) -> None:
        """Show what somebody typed, and answer if it is meant for the bot."""
        quiet = is_command(text) and spot.room.kind is not RoomKind.DIRECT
        said = replace(
            self._message(spot, key=f"said:{by.delivery_id}"),
            author=by.viewer.user,
            text=text,
            only_for=by.viewer.user if quiet else None,
        )
        await self._board.put_up(said)
        if await self._is_for_the_bot(spot, text):
            await self._answer(by, spot, for_grammar(text))

    async def press(self, by: Speaker, room: Room, message: ChatMessage, press: Press) -> Spot:
        """Say what the button says, as the presser; tells where the answer stands."""
        spot = Spot(room=room, thread=_thread_of_answer(room, message))
        async with self._presses.setdefault(by.delivery_id, asyncio.Lock()):
            await self._press(by, spot, message, press)
        return spot

    async def submit(
        self, by: Speaker, room: Room, message: ChatMessage, given: Mapping[str, str]
    ) -> Spot:
        """Hand in a form. What comes of it takes the form's place, errors included."""
        spot = Spot(room=room, thread=message.thread)
        form = message.reply.form if message.reply else None
        if form is None:
            return spot  # handed in before: the outcome stands there
        values = {field.name: given.get(field.name, "") for field in form.fields}
        outcome = await self._conversation.submit(form.name, values, self._incoming(by, spot, ""))
        if _only_for(by, spot, outcome) != message.only_for:
            await self._put_reply(by, spot, outcome)
            outcome = self._handed_in(by, form.title, outcome)
        await self._redraw(message, outcome)
        return spot

    async def preview(
        self, by: Speaker, room: Room, message: ChatMessage, given: Mapping[str, str]
    ) -> Effect | None:
        """Tell what would come of a form as it is filled in; the form itself stands as it is."""
        form = message.reply.form if message.reply else None
        if form is None:
            return None
        spot = Spot(room=room, thread=message.thread)
        values = {field.name: given.get(field.name, "") for field in form.fields}
        reply = await self._conversation.preview(form.name, values, self._incoming(by, spot, ""))
        return reply.form.effect if reply.form else None

    async def _press(self, by: Speaker, spot: Spot, message: ChatMessage, press: Press) -> None:
        button = _find(message, press)
        if button is None:
            await self._put_reply(by, spot, self._too_late(by))
            return
        told = " ".join(press.told.split())
        text = button.say.replace("{}", told, 1) if button.asks else button.say
        await self._answer(by, spot, text)
        await self._take_buttons(by, message, button)

    async def _is_for_the_bot(self, spot: Spot, text: str) -> bool:
        if spot.room.kind is RoomKind.DIRECT or is_command(text) or calls_the_bot(text):
            return True
        root = await self._board.get(spot.thread) if spot.thread else None
        return root is not None and root.author is None

    async def _answer(self, by: Speaker, spot: Spot, text: str) -> None:
        reply = await self._conversation.answer(self._incoming(by, spot, text))
        await self._put_reply(by, spot, reply)

    def _incoming(self, by: Speaker, spot: Spot, text: str) -> Incoming:
        thread = str(spot.thread) if spot.thread else None
        return Incoming(
            text=text,
            sender=by.viewer.identity,
            place=replace(spot.room.place, thread=thread),
            delivery_id=by.delivery_id,
            locale=by.language,
        )

    async def _put_reply(self, by: Speaker, spot: Spot, reply: Reply) -> None:
        message = self._message(spot, key=f"answer:{by.delivery_id}")
        await self._board.put_up(replace(message, reply=reply, only_for=_only_for(by, spot, reply)))

    async def _take_buttons(self, by: Speaker, message: ChatMessage, pressed: Button) -> None:
        """A question is answered once; its buttons give way to the choice made."""
        if message.reply is None or message.reply.kind is not Kind.ASKED:
            return
        chosen = self._labels(by.language).text("chosen", label=pressed.label)
        lines = (*message.reply.lines, chosen)
        await self._redraw(message, replace(message.reply, buttons=(), lines=lines))

    async def _redraw(self, message: ChatMessage, reply: Reply) -> None:
        await self._board.redraw(replace(message, reply=reply, edited_at=self._board.now()))

    def _too_late(self, by: Speaker) -> Reply:
        title = self._labels(by.language).text("button-is-gone")
        return Reply(kind=Kind.REFUSED, title=title, tone=Tone.WARNING)

    def _handed_in(self, by: Speaker, title: str, outcome: Reply) -> Reply:
        line = self._labels(by.language).text("handed-in")
        return Reply(kind=outcome.kind, title=title, lines=(line,))

    def _message(self, spot: Spot, *, key: str) -> ChatMessage:
        return ChatMessage(
            id=0,
            workspace=self._board.workspace,
            channel=spot.room.key,
            posted_at=self._board.now(),
            thread=spot.thread,
            key=key,
        )


def _find(message: ChatMessage, press: Press) -> Button | None:
    buttons = message.reply.buttons if message.reply else ()
    numbered = dict(enumerate(buttons)).get(press.number)
    return numbered if numbered and seal(numbered) == press.seal else None


def _thread_of_answer(room: Room, message: ChatMessage) -> int | None:
    """What everybody saw is answered in its thread; what one person saw, beside it."""
    if message.only_for or message.thread or room.kind is RoomKind.DIRECT:
        return message.thread
    return message.id


def _only_for(by: Speaker, spot: Spot, reply: Reply) -> str | None:
    return by.viewer.user if reply.private and spot.room.kind is not RoomKind.DIRECT else None
