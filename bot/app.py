"""Wires the parts of the running program together, and starts and stops it."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog
from aiohttp import web

from adapters.chat.conversation import Conversation
from adapters.chat.wording import announce
from adapters.storage.store import SqlStore
from adapters.storage.transcript import SqlTranscript
from adapters.web.app import build_app
from adapters.web.board import Board
from adapters.web.poster import WebPoster
from adapters.web.rooms import WORKSPACE
from bot.notifier import Notifier
from bot.repeating import Repeating
from bot.upkeep import Upkeep

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
LAST_ANSWERS_WITHIN = 10.0

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where to listen; port 0 is any that is free."""

    host: str
    port: int


def utc_now() -> datetime:
    return datetime.now(UTC)


async def serve(store: SqlStore, listening: Listening, *, started: Callable[[str], None]) -> None:
    """Serve the playground until the program is told to stop; `started` gets its address.

    What was accepted by then is answered, and what is being posted is posted.
    """
    stop = asyncio.Event()
    for told in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(told, stop.set)
    board = Board(SqlTranscript(store), workspace=WORKSPACE, now=utc_now)
    async with _jobs(store, board), _page(store, board, listening) as address:
        _log.info("started", address=address)
        started(address)
        await stop.wait()
        _log.info("stopping")
    _log.info("stopped")


@asynccontextmanager
async def _jobs(store: SqlStore, board: Board) -> AsyncIterator[None]:
    notifier = Notifier(
        store=store,
        posters=(WebPoster(board),),
        announce=announce,
        clock=utc_now,
        owner=socket.gethostname(),
    )
    await notifier.start()
    posting = Repeating("notifier", notifier.round)
    keeping = Repeating("upkeep", Upkeep(store=store, clock=utc_now).round)
    store.on_outbox(posting.wake)
    running = [asyncio.create_task(job.run()) for job in (posting, keeping)]
    try:
        yield
    finally:
        posting.stop()
        keeping.stop()
        await asyncio.gather(*running)


@asynccontextmanager
async def _page(store: SqlStore, board: Board, listening: Listening) -> AsyncIterator[str]:
    conversation = Conversation(store=store, clock=utc_now)
    page = build_app(store=store, board=board, conversation=conversation)
    runner = web.AppRunner(page, access_log=None, shutdown_timeout=LAST_ANSWERS_WITHIN)
    await runner.setup()
    try:
        await web.TCPSite(runner, listening.host, listening.port).start()
        host, port = runner.addresses[0][:2]
        yield f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
    finally:
        await runner.cleanup()
