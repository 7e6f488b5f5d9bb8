"""`keys new` and `keys rotate`: the keys that encrypt what is kept in secret."""

import asyncio

import typer

from adapters.storage.installations import Resealed, reseal
from adapters.storage.sealing import Seal, new_key
from bot.cli.exits import Exit, Halt
from bot.cli.opening import opened, prepare
from bot.settings import Settings

keys = typer.Typer(
    help="The keys that encrypt tokens in the database (BLOCKHOURS_KEYS).", no_args_is_help=True
)


@keys.command("new")
def new_command() -> None:
    """Print a fresh key. Put it first in BLOCKHOURS_KEYS, before a comma and the others."""
    typer.echo(new_key())


@keys.command("rotate")
def rotate_command() -> None:
    """Encrypt all tokens anew with the first key of BLOCKHOURS_KEYS.

    After that, and once every server was started with it, the other keys can
    be taken out. A token that none of the keys can read is named.
    """
    settings = prepare()
    if not settings.keys:
        raise Halt("BLOCKHOURS_KEYS is not set. `blockhours keys new` prints a key.", Exit.USAGE)
    resealed = asyncio.run(_reseal(settings))
    typer.echo(f"Installations encrypted with the first key: {resealed.installations}.")
    if resealed.unreadable:
        raise Halt(
            f"No key can read the tokens of {', '.join(resealed.unreadable)}: put the key back"
            " that they were encrypted with, or install the app there again.",
            Exit.REFUSED,
        )


async def _reseal(settings: Settings) -> Resealed:
    async with opened(settings) as store:
        return await reseal(store, Seal(settings.keys))
