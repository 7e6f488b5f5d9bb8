"""`backup`: a copy of the SQLite file, while the server runs."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from adapters.storage import addresses, faults, sqlite
from adapters.storage.backing_up import Taken, back_up
from bot.cli.exits import Exit, Halt
from bot.cli.opening import is_embedded, opened, prepare
from bot.settings import Settings


def backup_command(
    file: Annotated[Path, typer.Argument(help="The file to write; it must not be there yet.")],
) -> None:
    """Copy the SQLite database into a file, safely while the server runs.

    The copy is checked, and has its name only once it is whole. To restore it,
    stop the server and put it where BLOCKHOURS_DATABASE_URL points.
    PostgreSQL is copied by pg_dump: docs/operations.md says how.
    """
    settings = prepare()
    if not is_embedded(settings):
        raise Halt(
            "PostgreSQL has its own tool for this: pg_dump --format=custom --file=FILE ADDRESS."
            " docs/operations.md says how, and how to restore.",
            Exit.USAGE,
        )
    asyncio.run(_require_database(settings))
    try:
        back_up(settings.database_url, file)
    except Taken:
        raise Halt(
            f"There is a file {file} already, and it was left alone.", Exit.REFUSED
        ) from None
    except OSError as error:
        raise Halt(f"{file} cannot be written: {error.strerror}.", Exit.FAILED) from None
    except sqlite.FAULTS as error:
        raise Halt(f"The copy failed: {faults.reason(error)}.", Exit.FAILED) from None
    typer.echo(f"{file} holds {addresses.shown(settings.database_url)} as of now.")


async def _require_database(settings: Settings) -> None:
    async with opened(settings):
        pass
