"""Posts the notifier's messages to the playground."""

from dataclasses import replace

from adapters.chat.poster import Posting, PostRefused
from adapters.chat.transcript import ChatMessage
from adapters.web.board import Board
from adapters.web.rooms import PLATFORM, key_of


class WebPoster:
    """The notifier's way onto the board. A key is shown once, however often it comes."""

    platform = PLATFORM
    paces = None

    def __init__(self, board: Board) -> None:
        self._board = board

    async def post(self, posting: Posting) -> str:
        """Post, or redraw what `updates` names; returns the message's id."""
        if posting.place.workspace != self._board.workspace:
            raise PostRefused(reason=f"no workspace {posting.place.workspace}")
        if posting.updates is not None:
            return await self._redraw(posting, posting.updates)
        added = await self._board.put_up(
            ChatMessage(
                id=0,
                workspace=self._board.workspace,
                channel=key_of(posting.place),
                posted_at=self._board.now(),
                reply=posting.reply,
                thread=await self._thread(posting),
                key=f"notice:{posting.key}",
            )
        )
        return str(added.id)

    async def _redraw(self, posting: Posting, ref: str) -> str:
        message = await self._find(posting, ref)
        if message is None:
            raise PostRefused(reason=f"message {ref} is gone")
        await self._board.redraw(replace(message, reply=posting.reply, edited_at=self._board.now()))
        return ref

    async def _thread(self, posting: Posting) -> int | None:
        """Find the thread; where its message is gone the notice is still told, in the room."""
        if posting.thread is None:
            return None
        root = await self._find(posting, posting.thread)
        return (root.thread or root.id) if root else None

    async def _find(self, posting: Posting, ref: str) -> ChatMessage | None:
        message = await self._board.get(int(ref)) if ref.isdecimal() else None
        return message if message and message.channel == key_of(posting.place) else None
