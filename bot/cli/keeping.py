"""`sample`, `migrate` and `export`: filling the database, and emptying it into files."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from adapters.storage import addresses
from bot.cli.exits import Exit, Halt
from bot.cli.languages import Language, language_meant
from bot.cli.opening import is_embedded, opened, prepare
from bot.clock import utc_now
from bot.export import export, write
from bot.sample.filling import NotEmpty, fill
from bot.settings import Settings


def sample_command(language: Language = None) -> None:
    """Fill an empty database with sample data, creating it if it is missing.

    An MSP with two technicians (anna, ben), a manager (mona), a client's
    contact (carl), five clients and six weeks of work. A database that is not
    empty is refused.
    """
    told_in = language_meant(language)
    settings = prepare()
    asyncio.run(_sample(settings, told_in))
    typer.echo(f"{addresses.shown(settings.database_url)} holds the sample now.")
    typer.echo('Try: blockhours say "balance acme" --as anna')


def migrate_command() -> None:
    """Create the database, or bring it up to this version.

    An older database is copied beside itself first. `serve` does the same at
    its start.
    """
    settings = prepare()
    asyncio.run(_migrate(settings))
    typer.echo(f"{addresses.shown(settings.database_url)} is ready.")


def export_command(
    folder: Annotated[Path, typer.Argument(help="Where to write; created if it is missing.")],
) -> None:
    """Write clients, people, blocks and entries as CSV files.

    UTF-8, with headings; docs/command-line.md explains the columns. Files of
    the same names are replaced. Internal notes are among it.
    """
    for file in asyncio.run(_export(prepare(), folder)):
        typer.echo(file)


async def _migrate(settings: Settings) -> None:
    async with opened(settings, migrate=True):
        pass


async def _sample(settings: Settings, language: str) -> None:
    async with opened(settings, migrate=is_embedded(settings)) as store:
        try:
            await store.write(lambda unit: fill(unit, now=utc_now(), language=language))
        except NotEmpty:
            raise Halt(
                f"{addresses.shown(settings.database_url)} is not empty, and a sample belongs into"
                " an empty database: name another with BLOCKHOURS_DATABASE_URL.",
                Exit.REFUSED,
            ) from None


async def _export(settings: Settings, folder: Path) -> list[Path]:
    async with opened(settings) as store:
        exported = await store.read(export)
    try:
        return write(exported, folder)
    except OSError as error:
        raise Halt(f"{folder} cannot be written: {error.strerror}.", Exit.FAILED) from None
