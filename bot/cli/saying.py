"""`say`: the whole conversation on one line."""

import asyncio
from typing import Annotated

import typer

from adapters.chat.conversation import Conversation
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Reply
from adapters.web.rooms import PLATFORM, WORKSPACE
from bot.cli.opening import opened, prepare
from bot.cli.printing import as_json, as_text, exit_of
from bot.cli.writing_files import with_commands
from bot.clock import utc_now
from bot.settings import Settings
from core.chat import Place
from core.people import Identity


def say_command(
    text: Annotated[str, typer.Argument(help='What to say, such as "log acme 1.5 printer".')],
    speaker: Annotated[str, typer.Option("--as", metavar="PERSON", help="Who says it: anna.")],
    channel: Annotated[
        str | None,
        typer.Option("--in", help="The channel to say it in: acme. Otherwise a direct message."),
    ] = None,
    in_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Say something as somebody, and print the answer.

    The same conversation as in a chat, on the configured database, also
    beside a running server. Exit code 0 when it was done or
    answered, 1 when it was refused or is asked back, 2 when it was not
    understood, 3 when it could not be done now.

    What stands beside a button in the answer can be said next.
    """
    incoming = Incoming(text=text, sender=_identity(speaker), place=_place(speaker, channel))
    reply = asyncio.run(_answer(prepare(), incoming))
    typer.echo(as_json(reply) if in_json else as_text(with_commands(reply)))
    raise typer.Exit(exit_of(reply))


async def _answer(settings: Settings, incoming: Incoming) -> Reply:
    async with opened(settings) as store:
        return await Conversation(store=store, clock=utc_now).answer(incoming)


def _identity(speaker: str) -> Identity:
    return Identity(platform=PLATFORM, workspace=WORKSPACE, user=speaker)


def _place(speaker: str, channel: str | None) -> Place:
    if channel is None:
        return Place(platform=PLATFORM, workspace=WORKSPACE, channel=speaker, direct=True)
    return Place(platform=PLATFORM, workspace=WORKSPACE, channel=channel)
