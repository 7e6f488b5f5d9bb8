"""Wires the parts of the running program together, and starts and stops it."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import uuid4

import structlog
from aiohttp import web

from adapters.chat.poster import Poster
from adapters.chat.wording import announce
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from bot.fronts import Front
from bot.notifier import Notifier
from bot.repeating import Repeating
from bot.upkeep import Upkeep

LAST_ANSWERS_WITHIN = 10.0

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where to listen; port 0 is any that is free."""

    host: str
    port: int


async def serve(
    store: SqlStore, front: Front, listening: Listening, *, started: Callable[[str], None]
) -> None:
    """Serve until the program is told to stop; `started` gets the address.

    What was accepted by then is answered, and what is being posted is posted.
    """
    stop = asyncio.Event()
    for told in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(told, stop.set)
    async with (
        front.connected,
        _jobs(store, front.posters),
        _pages(front.app, listening) as address,
    ):
        _log.info("started", address=address, chats=[poster.platform for poster in front.posters])
        started(address)
        await stop.wait()
        _log.info("stopping")
    _log.info("stopped")


@asynccontextmanager
async def _jobs(store: SqlStore, posters: Sequence[Poster]) -> AsyncIterator[None]:
    notifier = Notifier(
        store=store,
        posters=posters,
        announce=announce,
        clock=utc_now,
        owner=_owner(store),
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


def _owner(store: SqlStore) -> str:
    """Whose claims these are.

    A file has one server, which takes back what it had claimed before it was
    killed. Of several on one database each only knows its own; what a killed
    one had claimed is free again when the claim runs out.
    """
    return socket.gethostname() if store.is_of_one_process else f"{socket.gethostname()}/{uuid4()}"


@asynccontextmanager
async def _pages(app: web.Application, listening: Listening) -> AsyncIterator[str]:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=LAST_ANSWERS_WITHIN)
    await runner.setup()
    try:
        await web.TCPSite(runner, listening.host, listening.port).start()
        host, port = runner.addresses[0][:2]
        yield f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
    finally:
        await runner.cleanup()
