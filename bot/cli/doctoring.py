"""`doctor`: what is wrong with settings, database, books and chats, and what to do about it."""

import asyncio

import typer

from adapters.chat.installations import Installation, TokenUnreadable
from adapters.storage.installations import SqlInstallations
from adapters.storage.sealing import Seal
from adapters.storage.store import SqlStore
from bot.checkup import Checkup, Finding, check_up
from bot.cli.exits import Exit
from bot.cli.opening import opened, prepare
from bot.clock import utc_now
from bot.settings import OAuth, Settings, SlackAccess
from bot.slack_checkup import check_up_slack, linked_channels
from bot.teams_checkup import check_up_teams

_ONE_LOCK = Finding(
    what="PostgreSQL shows this program the rows of all organisations, opened or not, because its"
    " role is a superuser or has BYPASSRLS.",
    remedy="Give BLOCKHOURS_DATABASE_URL a plain role that owns the database.",
)


def doctor_command() -> None:
    """Check settings and database, prove the ledger, and ask Slack and Microsoft about the app.

    Each is asked where it is set up; nothing is posted. Each finding is
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


async def _check_up(settings: Settings) -> tuple[Checkup, list[Finding]]:
    access = settings.slack
    async with opened(settings) as store:
        checkup = await store.read(lambda unit: check_up(unit, now=utc_now()))
        linked = await store.read(linked_channels)
        locks = [_ONE_LOCK] if await store.is_behind_one_lock_only() else []
        installed = await _installed(store, access)
    in_slack = [] if access is None else await check_up_slack(access, linked, installed)
    in_teams = [] if settings.teams is None else await check_up_teams(settings.teams)
    return checkup, [*locks, *in_slack, *in_teams]


async def _installed(
    store: SqlStore, access: SlackAccess | None
) -> list[Installation | TokenUnreadable]:
    if access is None or not isinstance(access.via, OAuth):
        return []
    return await SqlInstallations(store, Seal(access.via.keys)).everyone()
