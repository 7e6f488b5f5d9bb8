"""`serve` and `demo`: the running program."""

import asyncio
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from adapters.slack.adapter import SlackUnreachable
from bot.app import Listening, serve
from bot.cli.exits import Exit, Halt
from bot.cli.opening import is_embedded, opened, prepare
from bot.clock import utc_now
from bot.fronts import chats, playground
from bot.sample.filling import fill
from bot.sample.story import LANGUAGES
from bot.settings import LOOPBACK, Settings

Port = Annotated[
    int | None, typer.Option(min=0, max=65_535, help="The port to listen on; 0 takes any free one.")
]
Language = Annotated[str, typer.Option(help="The language of the sample: en or de.")]


def serve_command(
    host: Annotated[str | None, typer.Option(help="The address to listen on.")] = None,
    port: Port = None,
) -> None:
    """Serve Slack and Teams as they are set up, else the playground, and post what is to be told.

    The playground listens on loopback only, because whoever reaches it can
    speak as anybody. A SQLite file is brought up to this version first;
    PostgreSQL has to be at it (`blockhours migrate`). Ctrl+C or SIGTERM ends
    it: what was accepted is answered.
    """
    settings = prepare(quiet=False, BLOCKHOURS_HOST=host, BLOCKHOURS_PORT=port)
    _refuse_strangers(settings)
    asyncio.run(_serve(settings))


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
        asyncio.run(_serve(settings, sample=language))


def check_language(language: str) -> None:
    """Halt unless the sample is told in that language."""
    if language not in LANGUAGES:
        known = " and ".join(LANGUAGES)
        raise Halt(f"The sample is told in {known}, not in {language!r}.", Exit.USAGE)


async def _serve(settings: Settings, *, sample: str | None = None) -> None:
    listening = Listening(host=settings.host, port=settings.port)
    async with opened(settings, migrate=is_embedded(settings)) as store:
        if sample is not None:
            await store.write(lambda unit: fill(unit, now=utc_now(), language=sample))
        front = chats(store, settings) if sample is None else playground(store)
        try:
            await serve(store, front, listening, started=_say_where)
        except SlackUnreachable as problem:
            raise Halt(
                f"Slack cannot be reached with these settings: {problem.reason}."
                " Check SLACK_BOT_TOKEN and SLACK_APP_TOKEN.",
                Exit.FAILED,
            ) from None
        except OSError as error:
            raise Halt(
                f"Cannot listen on {settings.host} port {settings.port}: {error.strerror}."
                " Another port can be given with --port; 0 takes any free one.",
                Exit.FAILED,
            ) from None


def _say_where(address: str) -> None:
    typer.echo(f"Blockhours is at {address}")
    typer.echo("Ctrl+C ends it.")


def _refuse_strangers(settings: Settings) -> None:
    if settings.slack is None and settings.teams is None and settings.host not in LOOPBACK:
        raise Halt(
            f"With no chat configured only the playground is served, and it is not exposed on"
            f" {settings.host}: whoever reaches it can speak as anybody."
            f" Use a loopback address: blockhours serve --host 127.0.0.1",
            Exit.USAGE,
        )
