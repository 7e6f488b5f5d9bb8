"""`import`: what a shop kept elsewhere, from CSV files."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.exits import Exit, Halt
from bot.cli.opening import opened, prepare
from bot.cli.papers import OfOrganisation, organisation_called
from bot.clock import utc_now
from bot.importing import Kind, NoManager, RowsRefused, TakenIn, Unreadable, lines_of, take_in
from bot.settings import Settings
from core.ports import Operation, Unit


class _OnlyTried(Exception):
    """Undoes a dry run at its end, and carries what it found."""

    def __init__(self, taken: TakenIn) -> None:
        super().__init__()
        self.taken = taken


def import_command(
    kind: Annotated[Kind, typer.Argument(help="What the file holds.")],
    file: Annotated[Path, typer.Argument(help="A CSV file in UTF-8, with headings.")],
    handle: Annotated[str, typer.Option("--as", help="The handle of the manager: mona.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would change.")
    ] = False,
    organisation: OfOrganisation = None,
) -> None:
    """Take in clients, people, blocks or entries from a CSV file, all of it or nothing.

    The columns are those of `export`; docs/command-line.md says which are
    needed. What stands there already is passed by, so that a file can be
    imported again. Every row that cannot be taken in is named.
    """
    try:
        lines = lines_of(kind, file)
    except Unreadable as unreadable:
        raise Halt(str(unreadable), Exit.USAGE) from None
    settings = prepare()

    def operation(unit: Unit) -> TakenIn:
        own = organisation_called(unit, organisation)
        taken = take_in(kind, lines, unit, organisation=own, handle=handle, now=utc_now())
        if dry_run:
            raise _OnlyTried(taken)
        return taken

    taken = asyncio.run(_taken_in(settings, operation, handle))
    for row in taken.added:
        typer.echo(row)
    typer.echo(f"{len(taken.added)} added, {taken.passed_by} passed by.")
    if dry_run:
        typer.echo("This was a dry run: nothing was kept.")


async def _taken_in(settings: Settings, operation: Operation[TakenIn], handle: str) -> TakenIn:
    async with opened(settings) as store:
        try:
            return await store.write(operation)
        except _OnlyTried as tried:
            return tried.taken
        except NoManager:
            raise Halt(f"{handle} is no manager here.", Exit.REFUSED) from None
        except RowsRefused as refused:
            told = "\n".join(refused.faults)
            raise Halt(f"{told}\nNothing was imported.", Exit.REFUSED) from None
