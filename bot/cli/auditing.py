"""`audit alerts`: the proof that everybody was told."""

import asyncio
from typing import Annotated

import typer

from bot.audit import audit
from bot.cli.exits import Exit
from bot.cli.opening import opened, prepare
from bot.clock import utc_now
from bot.settings import Settings
from core.operations.auditing import AlertFault, AlertFlaw
from core.units import MINUTES_PER_HOUR

audit_commands = typer.Typer(
    help="Prove from the ledgers that what had to happen has happened.", no_args_is_help=True
)

_FOUND = {
    AlertFault.MISSING: "no alert was raised",
    AlertFault.REPEATED: "more than one alert was raised",
    AlertFault.UNFOUNDED: "an alert was raised although the level was not crossed",
    AlertFault.UNSENT: "the alert reached nobody",
    AlertFault.UNCERTAIN: "the alert may or may not have been posted: look in the channel",
}


@audit_commands.callback()
def _audits() -> None:
    """Prove from the ledgers that what had to happen has happened."""


@audit_commands.command("alerts")
def audit_alerts_command(
    look_only: Annotated[
        bool, typer.Option("--look-only", help="Send nothing; only say what is wrong.")
    ] = False,
) -> None:
    """Prove that every crossing of a level has exactly one alert that was delivered.

    Reckoned from ledgers and terms alone. An alert that is missing, or that
    reached nobody, is sent now, by the running server. Exit code 1 if
    something was found.
    """
    flaws = asyncio.run(_audit(prepare(), make_it_good=not look_only))
    for flaw in flaws:
        sent = flaw.can_be_made_good and not look_only
        typer.echo(f"- {_told(flaw)}" + (" It is sent now." if sent else ""))
    if flaws:
        raise typer.Exit(Exit.REFUSED)
    typer.echo("Every crossing has its alert.")


async def _audit(settings: Settings, *, make_it_good: bool) -> list[AlertFlaw]:
    async with opened(settings) as store:
        return await audit(store, utc_now, make_it_good=make_it_good)


def _told(flaw: AlertFlaw) -> str:
    level, balance = _hours(flaw.level), _hours(flaw.balance)
    when = f"{flaw.opened_at:%Y-%m-%d %H:%M} UTC"
    return f"{flaw.client}, {when}, level {level}, balance {balance}: {_FOUND[flaw.fault]}."


def _hours(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), MINUTES_PER_HOUR)
    return f"{'-' if minutes < 0 else ''}{hours}:{rest:02}"
