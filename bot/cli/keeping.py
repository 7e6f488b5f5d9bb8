"""`sample`, `migrate`, `export` and `doctor`: looking after the database."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from adapters.chat.installations import Installation, TokenUnreadable
from adapters.storage import addresses
from adapters.storage.installations import SqlInstallations
from adapters.storage.sealing import Seal
from adapters.storage.store import SqlStore
from bot.checkup import Checkup, Finding, check_up
from bot.cli.exits import Exit, Halt
from bot.cli.opening import is_embedded, opened, prepare
from bot.cli.serving import Language, check_language
from bot.clock import utc_now
from bot.export import export, write
from bot.sample.filling import NotEmpty, fill
from bot.settings import OAuth, Settings, SlackAccess
from bot.slack_checkup import check_up_slack, linked_channels

_ONE_LOCK = Finding(
    what="PostgreSQL shows this program the rows of all organisations, opened or not, because its"
    " role is a superuser or has BYPASSRLS.",
    remedy="Give BLOCKHOURS_DATABASE_URL a plain role that owns the database.",
)


def sample_command(language: Language = "en") -> None:
    """Fill an empty database with sample data, creating it if it is missing.

    An MSP with two technicians (anna, ben), a manager (mona), a client's
    contact (carl), five clients and six weeks of work. A database that is not
    empty is refused.
    """
    check_language(language)
    settings = prepare()
    asyncio.run(_sample(settings, language))
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


def doctor_command() -> None:
    """Check settings and database, prove the ledger, and ask Slack about the app.

    Slack is asked where it is set up; nothing is posted. Each finding is
    printed with what to do about it; exit code 1 if there is one.
    """
    settings = prepare()
    checkup, around = asyncio.run(_check_up(settings))
    findings = (*checkup.findings, *around)
    for finding in findings:
        typer.echo(f"- {finding.what}\n  {finding.remedy}")
    typer.echo(f"{checkup.accounts} accounts with {checkup.entries} entries were proved.")
    if findings:
        raise typer.Exit(Exit.REFUSED)
    typer.echo("All is well.")


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


async def _check_up(settings: Settings) -> tuple[Checkup, list[Finding]]:
    access = settings.slack
    async with opened(settings) as store:
        checkup = await store.read(lambda unit: check_up(unit, now=utc_now()))
        linked = await store.read(linked_channels)
        locks = [_ONE_LOCK] if await store.is_behind_one_lock_only() else []
        installed = await _installed(store, access)
    in_slack = [] if access is None else await check_up_slack(access, linked, installed)
    return checkup, [*locks, *in_slack]


async def _installed(
    store: SqlStore, access: SlackAccess | None
) -> list[Installation | TokenUnreadable]:
    if access is None or not isinstance(access.via, OAuth):
        return []
    return await SqlInstallations(store, Seal(access.via.keys)).everyone()
