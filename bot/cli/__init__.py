"""The command line: `blockhours`."""

import sys
from importlib.metadata import version
from typing import Annotated

import typer

from bot import memory
from bot.cli.catalogue import LOOK, Catalogue
from bot.cli.exits import Exit, Halt

app = typer.Typer(
    cls=Catalogue,
    name="blockhours",
    help=(
        "Prepaid support hours, logged and renewed where the team already talks.\n\n"
        "Begin with: blockhours demo"
    ),
    epilog=(
        "Exit codes: 0 done or answered, 1 refused, asked back or something found, 2 wrong"
        " command or setting, or not understood, 3 not possible now."
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    **LOOK,
)


def main() -> None:
    """Run the command that was given; whatever halts it is one sentence and an exit code."""
    memory.begin()
    try:
        app()
    except Halt as halt:
        _end(str(halt), halt.code)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"blockhours {version('blockhours')}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Options before any command."""


def _end(sentence: str, code: Exit) -> None:
    typer.echo(sentence, err=True)
    sys.exit(code)
