"""`serve` with several processes."""

import asyncio
import socket
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager

import structlog
import typer
from aiohttp import web

from bot.cli.exits import Exit, Halt
from bot.cli.opening import is_embedded, opened
from bot.cli.running import cannot_listen
from bot.crew import CannotStart, Crew, Orders
from bot.listening import Listening, listens, pages
from bot.metrics import of_all_processes
from bot.monitoring import monitoring_app
from bot.roles import Role
from bot.settings import Settings

_log = structlog.get_logger(__name__)

_STATUS = {True: 200, False: 503}


def check_many(settings: Settings) -> None:
    """Halt where several processes cannot share the work."""
    if is_embedded(settings):
        raise Halt(
            "A SQLite file is served by one process: --workers and --role need PostgreSQL."
            " `blockhours copy` takes the data there, and BLOCKHOURS_DATABASE_URL names it.",
            Exit.USAGE,
        )
    if not settings.has_chats:
        raise Halt(
            "The playground is served by one process: --workers and --role need Slack or Teams.",
            Exit.USAGE,
        )


def serve_many(settings: Settings, *, role: Role, workers: int) -> None:
    """Serve with several processes until told to stop."""
    asyncio.run(_look_first(settings))
    with ExitStack() as kept:
        counts = kept.enter_context(tempfile.TemporaryDirectory(prefix="blockhours-counts-"))
        shared = kept.enter_context(_shared(settings)) if role.answers else None
        orders = Orders(
            roles=roles_of(role, workers),
            socket=None if shared is None else shared.fileno(),
            counts=counts,
        )
        asyncio.run(_serve(settings, orders))


def roles_of(role: Role, workers: int) -> tuple[Role, ...]:
    """Of workers that do everything one posts, so that the paces of the platforms are kept."""
    others = Role.WEB if role is Role.ALL else role
    return (role, *(others for _ in range(workers - 1)))


async def _look_first(settings: Settings) -> None:
    """Say what is wrong with the database once, and not in every worker."""
    async with opened(settings):
        pass


async def _serve(settings: Settings, orders: Orders) -> None:
    crew = Crew(orders)
    try:
        async with _monitored(settings, crew, orders.counts):
            await crew.work(started=lambda said: _say(said, len(orders.roles)))
    except CannotStart as unable:
        raise typer.Exit(unable.code) from None


def _say(said: str, workers: int) -> None:
    typer.echo(said)
    typer.echo(f"{workers} processes serve it. Ctrl+C ends them.")


@contextmanager
def _shared(settings: Settings) -> Iterator[socket.socket]:
    """A socket that listens, to be taken over by every worker."""
    try:
        listening = listens(Listening(host=settings.host, port=settings.port))
    except OSError as error:
        raise cannot_listen(settings.host, settings.port, error) from None
    with listening:
        yield listening


@asynccontextmanager
async def _monitored(settings: Settings, crew: Crew, counts: str) -> AsyncIterator[None]:
    """Tell of all workers together, where that is wanted."""
    if settings.metrics_port is None:
        yield
        return

    async def live(_request: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def ready(_request: web.Request) -> web.Response:
        whole = crew.is_whole
        return web.json_response({"workers": "ok" if whole else "missing"}, status=_STATUS[whole])

    health = [web.get("/healthz", live), web.get("/readyz", ready)]
    app = monitoring_app(lambda: of_all_processes(counts), health)
    listening = Listening(host=settings.metrics_host, port=settings.metrics_port)
    try:
        async with pages(app, listening) as address:
            _log.info("monitored", address=address)
            yield
    except OSError as error:
        raise cannot_listen(listening.host, listening.port, error) from None
