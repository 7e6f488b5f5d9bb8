"""The web chat, in which everybody can speak as anybody."""

from contextlib import nullcontext

from adapters.chat.conversation import Conversation
from adapters.documents import Filing
from adapters.storage.store import SqlStore
from adapters.storage.transcript import SqlTranscript
from adapters.web.app import build_app
from adapters.web.board import Board
from adapters.web.poster import WebPoster
from adapters.web.rooms import WORKSPACE
from bot.clock import utc_now
from bot.fronts.front import Answered, Front


def playground(store: SqlStore, answered: Answered | None = None) -> Front:
    """Return the playground on its own."""
    board = Board(SqlTranscript(store), workspace=WORKSPACE, now=utc_now)
    page = build_app(
        store=store,
        board=board,
        conversation=Conversation(store, utc_now, answered=answered),
        files=Filing(store, utc_now),
    )
    return Front(
        app=page,
        posters=(WebPoster(board),),
        connected=nullcontext(),
        is_connected=_always,
    )


async def _always() -> bool:
    """It runs in this process."""
    return True
