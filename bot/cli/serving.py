"""`serve`: the running program."""

import asyncio
from typing import Annotated

import typer

from bot.app import Plan, serve
from bot.cli.crewing import check_many, serve_many
from bot.cli.exits import Exit, Halt
from bot.cli.opening import is_embedded, opened, prepare
from bot.cli.running import Port, halting, started
from bot.fronts import chats
from bot.listening import Listening
from bot.metrics import Metrics
from bot.roles import Role
from bot.settings import LOOPBACK, Settings
from bot.stopping import end_with_crew

MOST_WORKERS = 64


def serve_command(
    host: Annotated[str | None, typer.Option(help="The address to listen on.")] = None,
    port: Port = None,
    role: Annotated[
        Role, typer.Option(help="web answers people, notifier posts messages, all does both.")
    ] = Role.ALL,
    workers: Annotated[
        int, typer.Option(min=1, max=MOST_WORKERS, help="Processes that share the port.")
    ] = 1,
    worker: Annotated[bool, typer.Option("--worker", hidden=True)] = False,
    socket: Annotated[int | None, typer.Argument(hidden=True)] = None,
) -> None:
    """Serve Slack and Teams as they are set up, else the playground, and post what is to be told.

    The playground listens on loopback only, because whoever reaches it can
    speak as anybody. A SQLite file is brought up to this version first;
    PostgreSQL has to be at it (`blockhours migrate`). Several processes
    (--workers, --role) need PostgreSQL. Ctrl+C or SIGTERM ends it: what was
    accepted is answered.
    """
    settings = prepare(quiet=False, BLOCKHOURS_HOST=host, BLOCKHOURS_PORT=port)
    _refuse_strangers(settings)
    if workers > 1 or role is not Role.ALL:
        check_many(settings)
    if workers > 1:
        serve_many(settings, role=role, workers=workers)
        return
    plan = Plan(
        role=role,
        listening=Listening(host=settings.host, port=settings.port, inherited=socket),
        monitored=None if worker else _monitored(settings),
    )
    asyncio.run(_serve(settings, plan, is_worker=worker))


async def _serve(settings: Settings, plan: Plan, *, is_worker: bool) -> None:
    metrics = Metrics()
    if is_worker:
        end_with_crew()
    async with opened(settings, migrate=is_embedded(settings)) as store:
        front = chats(store, settings, role=plan.role, answered=metrics.answered)
        with halting(settings):
            await serve(store, front, plan, metrics, started=started)


def _monitored(settings: Settings) -> Listening | None:
    port = settings.metrics_port
    return None if port is None else Listening(host=settings.metrics_host, port=port)


def _refuse_strangers(settings: Settings) -> None:
    if not settings.has_chats and settings.host not in LOOPBACK:
        raise Halt(
            f"With no chat configured only the playground is served, and it is not exposed on"
            f" {settings.host}: whoever reaches it can speak as anybody."
            f" Use a loopback address: blockhours serve --host 127.0.0.1",
            Exit.USAGE,
        )
