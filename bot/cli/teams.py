"""`teams package`: the file that is uploaded to Teams."""

import re
from importlib.metadata import version
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from adapters.teams.packaging import App, package
from bot.cli.exits import Exit, Halt
from bot.cli.opening import prepare

_GUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
_LONGEST_NAME = 32

teams_commands = typer.Typer(help="Microsoft Teams.", no_args_is_help=True)


@teams_commands.callback()
def _group() -> None:
    """Microsoft Teams: what has to be done once."""


@teams_commands.command("package")
def package_command(
    website: Annotated[
        str, typer.Option(help="Your website, where people read whose app it is: https://…")
    ],
    publisher: Annotated[
        str | None, typer.Option(help="Whose app it is; the website's name if not given.")
    ] = None,
    out: Annotated[Path, typer.Option(help="Where to write; replaced if it is there.")] = Path(
        "blockhours-teams.zip"
    ),
    read_channels: Annotated[
        bool,
        typer.Option(
            "--read-channels",
            help="Ask each team's owner to let the bot get messages without a mention.",
        ),
    ] = False,
) -> None:
    """Write the app package: upload it to Teams, so that people can add the bot.

    The id of the bot is taken from TEAMS_APP_ID. The same settings write the
    same file.
    """
    app = App(
        app_id=_app_id(),
        publisher=_publisher(publisher, _host(website)),
        website=website,
        version=version("blockhours"),
        reads_channels=read_channels,
    )
    try:
        out.write_bytes(package(app))
    except OSError as error:
        raise Halt(f"{out} cannot be written: {error.strerror}.", Exit.FAILED) from None
    typer.echo(out)


def _host(website: str) -> str:
    host = urlsplit(website).hostname if website.startswith("https://") else None
    if host is None:
        raise Halt(
            f"{website!r} is no website. One looks like https://nordlicht.example", Exit.USAGE
        )
    return host


def _publisher(given: str | None, host: str) -> str:
    publisher = given or host.removeprefix("www.")
    if len(publisher) > _LONGEST_NAME:
        raise Halt(
            f"Teams takes {_LONGEST_NAME} characters of a publisher, and {publisher!r} has more."
            " Another name can be given with --publisher.",
            Exit.USAGE,
        )
    return publisher


def _app_id() -> str:
    app_id = prepare().teams_app_id
    if app_id is None:
        raise Halt(
            "TEAMS_APP_ID is not set: the package names the bot that it is for."
            " docs/teams.md tells where its id is.",
            Exit.USAGE,
        )
    if _GUID.fullmatch(app_id) is None:
        raise Halt(
            "TEAMS_APP_ID is no app id. One looks like 00000000-0000-0000-0000-000000000000.",
            Exit.USAGE,
        )
    return app_id
