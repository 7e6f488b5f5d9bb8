"""Wires the parts of the running program together, and starts and stops it."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from uuid import uuid4

import structlog

from adapters.chat.poster import Poster
from adapters.chat.wording import announce
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from bot.fronts.front import Front
from bot.gauging import Gauging
from bot.health import Health
from bot.listening import Listening, pages, taken
from bot.metrics import Metrics
from bot.monitoring import monitoring_app
from bot.notifier import Notifier
from bot.repeating import Repeating
from bot.roles import Role
from bot.schedule import Schedule
from bot.upkeep import Upkeep

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What this process does, and where it listens: for people, and for whoever watches it."""

    role: Role
    listening: Listening
    monitored: Listening | None = None


async def serve(
    store: SqlStore, front: Front, plan: Plan, metrics: Metrics, *, started: Callable[[str], None]
) -> None:
    """Serve until the program is told to stop; `started` gets the address.

    What was accepted by then is answered, and what is being posted is posted.
    A process that answers nobody has no address, and tells an empty one.
    """
    stop = asyncio.Event()
    for told in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(told, stop.set)
    store.on_commit(metrics.committed)
    health = Health(store, front.is_connected)
    async with AsyncExitStack() as running:
        listening = plan.listening
        if plan.role.answers:
            listening = running.enter_context(taken(listening))
        if plan.monitored is not None:
            watched = monitoring_app(lambda: metrics.registry, health.routes())
            where = await running.enter_async_context(pages(watched, plan.monitored))
            _log.info("monitored", address=where)
        await running.enter_async_context(front.connected)
        if plan.role.posts:
            await running.enter_async_context(_jobs(store, front.posters, metrics))
        address = ""
        if plan.role.answers:
            front.app.add_routes(health.routes())
            address = await running.enter_async_context(pages(front.app, listening))
        chats = [poster.platform for poster in front.posters]
        _log.info("started", address=address, role=plan.role.value, chats=chats)
        started(address)
        await stop.wait()
        _log.info("stopping")
    _log.info("stopped")


@asynccontextmanager
async def _jobs(
    store: SqlStore, posters: Sequence[Poster], metrics: Metrics
) -> AsyncIterator[None]:
    notifier = Notifier(
        store=store,
        posters=posters,
        announce=announce,
        clock=utc_now,
        owner=_owner(store),
        tried=metrics.tried,
    )
    await notifier.start()
    posting = Repeating("notifier", notifier.round)
    keeping = Repeating("upkeep", Upkeep(store=store, clock=utc_now).round)
    gauging = Repeating("gauges", Gauging(store, utc_now, metrics.outbox).round)
    planned = Repeating("schedule", Schedule(store=store, clock=utc_now).round)
    store.on_outbox(posting.wake)
    jobs = (posting, keeping, planned, gauging)
    running = [asyncio.create_task(job.run()) for job in jobs]
    try:
        yield
    finally:
        notifier.stop()
        for job in jobs:
            job.stop()
        await asyncio.gather(*running)


def _owner(store: SqlStore) -> str:
    """Whose claims these are.

    A file has one server, which takes back what it had claimed before it was
    killed. Of several on one database each only knows its own; what a killed
    one had claimed is free again when the claim runs out.
    """
    return socket.gethostname() if store.is_of_one_process else f"{socket.gethostname()}/{uuid4()}"
