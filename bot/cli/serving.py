"""`serve` and `demo`: the running program."""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from adapters.slack.adapter import SlackUnreachable
from bot.app import Plan, serve
from bot.cli.crewing import cannot_listen, check_many, serve_many
from bot.cli.exits import Exit, Halt
from bot.cli.languages import Language, check_language
from bot.cli.opening import is_embedded, opened, prepare
from bot.clock import utc_now
from bot.fronts import chats, playground
from bot.listening import Listening
from bot.memory import settle
from bot.metrics import Metrics
from bot.roles import Role
from bot.sample.filling import fill
from bot.settings import LOOPBACK, Settings
from bot.stopping import end_with_crew

Port = Annotated[
    int | None, typer.Option(min=0, max=65_535, help="The port to listen on; 0 takes any free one.")
]

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


def demo_command(port: Port = None, language: Language = "en") -> None:
    """Try it: a fresh sample database, and the playground in the browser.

    Nothing has to be set up, nothing leaves this machine, and the database is
    thrown away at the end (Ctrl+C).
    """
    check_language(language)
    with tempfile.TemporaryDirectory(prefix="blockhours-demo-") as folder:
        settings = prepare(
            BLOCKHOURS_DATABASE_URL=f"sqlite:///{Path(folder) / 'demo.db'}",
            BLOCKHOURS_HOST="127.0.0.1",
            BLOCKHOURS_PORT=port,
        )
        asyncio.run(_demo(settings, language))


async def _serve(settings: Settings, plan: Plan, *, is_worker: bool) -> None:
    metrics = Metrics()
    if is_worker:
        end_with_crew()
    async with opened(settings, migrate=is_embedded(settings)) as store:
        front = chats(store, settings, role=plan.role, answered=metrics.answered)
        with _halting(settings):
            await serve(store, front, plan, metrics, started=_started)


async def _demo(settings: Settings, language: str) -> None:
    metrics = Metrics()
    listening = Listening(host=settings.host, port=settings.port)
    async with opened(settings, migrate=True) as store:
        await store.write(lambda unit: fill(unit, now=utc_now(), language=language))
        front = playground(store, metrics.answered)
        with _halting(settings):
            plan = Plan(role=Role.ALL, listening=listening)
            await serve(store, front, plan, metrics, started=_started)


@contextmanager
def _halting(settings: Settings) -> Iterator[None]:
    """Say in a sentence why the program cannot be started."""
    try:
        yield
    except SlackUnreachable as problem:
        raise Halt(
            f"Slack cannot be reached with these settings: {problem.reason}."
            " Check SLACK_BOT_TOKEN and SLACK_APP_TOKEN.",
            Exit.FAILED,
        ) from None
    except OSError as error:
        raise cannot_listen(settings.host, settings.port, error) from None


def _monitored(settings: Settings) -> Listening | None:
    port = settings.metrics_port
    return None if port is None else Listening(host=settings.metrics_host, port=port)


def _started(address: str) -> None:
    settle()
    if address:
        typer.echo(f"Blockhours is at {address}")
    else:
        typer.echo("Blockhours posts what is to be told.")
    typer.echo("Ctrl+C ends it.")


def _refuse_strangers(settings: Settings) -> None:
    if not settings.has_chats and settings.host not in LOOPBACK:
        raise Halt(
            f"With no chat configured only the playground is served, and it is not exposed on"
            f" {settings.host}: whoever reaches it can speak as anybody."
            f" Use a loopback address: blockhours serve --host 127.0.0.1",
            Exit.USAGE,
        )
