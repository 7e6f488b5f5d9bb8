"""`copy`: everything from one database into another."""

from collections.abc import Sequence
from typing import Annotated

import typer

from adapters.storage import addresses, faults
from adapters.storage.copying import Copied, RowsMissing, TargetNotEmpty, copy
from adapters.storage.errors import DanglingRows
from adapters.storage.levels import require_level
from bot.accounts import client_accounts
from bot.cli.exits import Exit, Halt
from bot.cli.opening import prepare, usable
from bot.proof import flaws
from bot.settings import DATABASES
from core.ports import Unit


class _DoesNotAddUp(Exception):
    """A ledger of the copy does not prove."""


def copy_command(
    source: Annotated[str, typer.Argument(help="From where: sqlite:///hours.db")],
    target: Annotated[str, typer.Argument(help="To where: postgresql://host/hours")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Do all of it, and undo it at the end.")
    ] = False,
) -> None:
    """Copy everything into an empty database of either kind, all or nothing.

    Both have to be at this version's level (`blockhours migrate`). Rows are
    counted table by table, and every ledger of the copy is proved before it
    is kept. Stop the server before: what is logged meanwhile stays behind.
    """
    prepare()
    for address in (source, target):
        if not address.startswith(DATABASES):
            raise Halt(
                "An address of a database looks like sqlite:///hours.db or"
                " postgresql://user@host/hours.",
                Exit.USAGE,
            )
    copied, proved = _copied(source, target, dry_run=dry_run)
    for each in copied:
        typer.echo(f"{each.rows:>9}  {each.table}")
    total = sum(each.rows for each in copied)
    there = addresses.shown(target)
    typer.echo(f"{total:>9}  rows; {proved} accounts were proved in the copy.")
    typer.echo(
        f"This was a dry run: nothing was kept, and {there} is empty as before."
        if dry_run
        else f"{there} holds everything now. BLOCKHOURS_DATABASE_URL has to name it."
    )


def _copied(source: str, target: str, *, dry_run: bool) -> tuple[Sequence[Copied], int]:
    """Copy and prove; halts where that cannot be, and then nothing was kept."""
    proof = _Proof()
    try:
        for url in (source, target):
            with usable(url):
                require_level(url)
        return copy(source, target, prove=proof, dry_run=dry_run), proof.accounts
    except TargetNotEmpty:
        raise Halt(
            f"{addresses.shown(target)} is not empty, and a copy belongs into an empty database.",
            Exit.REFUSED,
        ) from None
    except (_DoesNotAddUp, RowsMissing, DanglingRows) as wrong:
        raise Halt(f"Nothing was copied: {wrong}", Exit.REFUSED) from None
    except (*faults.of(source), *faults.of(target)) as error:
        raise Halt(f"Nothing was copied: {faults.reason(error)}.", Exit.FAILED) from None


class _Proof:
    """Proves every ledger of the copy, and counts them."""

    def __init__(self) -> None:
        self.accounts = 0

    def __call__(self, unit: Unit) -> None:
        for one in client_accounts(unit):
            if one.account is None:
                continue
            for flaw in flaws(one.account):
                raise _DoesNotAddUp(f"the ledger of {one.client.name} does not add up: {flaw}.")
            self.accounts += 1
