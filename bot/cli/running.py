"""What `serve` and `demo` share: a port, the words of a start, and of one that fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from adapters.slack.unreachable import SlackUnreachable
from bot.cli.exits import Exit, Halt
from bot.memory import settle
from bot.settings import Settings

Port = Annotated[
    int | None, typer.Option(min=0, max=65_535, help="The port to listen on; 0 takes any free one.")
]


@contextmanager
def halting(settings: Settings) -> Iterator[None]:
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


def cannot_listen(host: str, port: int, error: OSError) -> Halt:
    """Say that the address cannot be had."""
    return Halt(
        f"Cannot listen on {host} port {port}: {error.strerror}."
        " Another port can be given with --port; 0 takes any free one.",
        Exit.FAILED,
    )


def started(address: str) -> None:
    """Say that the program is there, and where."""
    settle()
    if address:
        typer.echo(f"Blockhours is at {address}")
    else:
        typer.echo("Blockhours posts what is to be told.")
    typer.echo("Ctrl+C ends it.")
