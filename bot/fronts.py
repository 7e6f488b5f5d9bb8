"""What people talk to: the playground, or Slack once it is set up."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass

from aiohttp import web

from adapters.chat.conversation import Conversation
from adapters.chat.poster import Poster
from adapters.slack.adapter import SlackAdapter, SlackSettings
from adapters.slack.workspaces import SingleWorkspace
from adapters.storage.store import SqlStore
from adapters.storage.transcript import SqlTranscript
from adapters.web.app import build_app
from adapters.web.board import Board
from adapters.web.poster import WebPoster
from adapters.web.rooms import WORKSPACE
from bot.clock import utc_now
from bot.settings import SlackAccess


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """A chat as the program runs it.

    `connected` is entered before the pages of `app` are served and anything
    is posted, and left after both have ended.
    """

    app: web.Application
    poster: Poster
    connected: AbstractAsyncContextManager[None]


def playground(store: SqlStore) -> Front:
    """Return the web chat, in which everybody can speak as anybody."""
    board = Board(SqlTranscript(store), workspace=WORKSPACE, now=utc_now)
    page = build_app(store=store, board=board, conversation=_conversation(store))
    return Front(app=page, poster=WebPoster(board), connected=nullcontext())


def slack(store: SqlStore, access: SlackAccess) -> Front:
    """Return Slack, in the one workspace that the bot token is for."""
    adapter = SlackAdapter(
        conversation=_conversation(store),
        workspaces=SingleWorkspace(access.bot_token),
        settings=SlackSettings(
            signing_secret=access.signing_secret,
            app_token=access.app_token,
            api_url=access.api_url,
        ),
        clock=utc_now,
    )
    app = web.Application()
    if adapter.web_app is not None:
        app.add_subapp("/slack", adapter.web_app)
    return Front(app=app, poster=adapter.poster, connected=_connected(adapter))


@asynccontextmanager
async def _connected(adapter: SlackAdapter) -> AsyncIterator[None]:
    await adapter.start()
    try:
        yield
    finally:
        await adapter.stop()


def _conversation(store: SqlStore) -> Conversation:
    return Conversation(store=store, clock=utc_now)
