"""The command line: `blockhours`."""

import sys
from importlib.metadata import version
from typing import Annotated

import typer

from bot.cli.auditing import audit_commands
from bot.cli.backing_up import backup_command
from bot.cli.copying import copy_command
from bot.cli.exits import Exit, Halt
from bot.cli.founding import found_command, founding_code_command
from bot.cli.importing import import_command
from bot.cli.keeping import doctor_command, export_command, migrate_command, sample_command
from bot.cli.papers import (
    agreement_command,
    collections_app,
    invoices_app,
    statement_command,
)
from bot.cli.saying import say_command
from bot.cli.sealing import keys
from bot.cli.serving import demo_command, serve_command
from bot.cli.teams import teams_commands
from bot.settings import SettingsError

app = typer.Typer(
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
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("demo")(demo_command)
app.command("serve")(serve_command)
app.command("say")(say_command)
app.command("sample")(sample_command)
app.command("found")(found_command)
app.command("founding-code")(founding_code_command)
app.command("migrate")(migrate_command)
app.command("backup")(backup_command)
app.command("copy")(copy_command)
app.command("export")(export_command)
app.command("import")(import_command)
app.command("doctor")(doctor_command)
app.add_typer(audit_commands, name="audit")
app.command("statement")(statement_command)
app.command("agreement")(agreement_command)
app.add_typer(invoices_app, name="invoices")
app.add_typer(collections_app, name="collections")
app.add_typer(teams_commands, name="teams")
app.add_typer(keys)


def main() -> None:
    """Run the command that was given; whatever halts it is one sentence and an exit code."""
    try:
        app()
    except Halt as halt:
        _end(str(halt), halt.code)
    except SettingsError as error:
        _end(str(error), Exit.USAGE)


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
