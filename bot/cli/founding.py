"""`found`: the first step of an MSP that speaks in a chat of its own."""

import asyncio
import re
from typing import Annotated
from zoneinfo import available_timezones

import typer

from bot.cli.exits import Exit, Halt
from bot.cli.opening import opened, prepare
from bot.cli.serving import check_language
from bot.founding import AlreadyKnown, Founding, found
from bot.settings import Settings
from core.people import Identity

_ACCOUNT = re.compile(r"(slack):([TE][A-Z0-9]+):([UW][A-Z0-9]+)")


def found_command(
    name: Annotated[str, typer.Argument(help="The name of the MSP: Nordlicht IT.")],
    manager: Annotated[str, typer.Option(help="The handle of its first manager: mona.")],
    account: Annotated[
        str, typer.Option(help="The manager's chat account: slack:TEAM_ID:USER_ID.")
    ],
    zone: Annotated[str, typer.Option(help="Its time zone.")] = "Europe/Berlin",
    language: Annotated[str, typer.Option(help="Its language: en or de.")] = "en",
) -> None:
    """Found an organisation, with its first manager.

    The manager then adds the others in the chat: /hours team add @anna
    technician. The database is made if it is missing.
    """
    check_language(language)
    if zone not in available_timezones():
        raise Halt(f"{zone!r} is no time zone. One is called Europe/Berlin.", Exit.USAGE)
    founding = Founding(
        name=name, language=language, zone=zone, manager=manager, account=_identity(account)
    )
    asyncio.run(_found(prepare(), founding))
    typer.echo(f"{name} is founded, and {manager} is its first manager.")


def _identity(account: str) -> Identity:
    read = _ACCOUNT.fullmatch(account)
    if read is None:
        raise Halt(
            f"{account!r} is no chat account. One looks like slack:T012AB3CD:U012AB3CD.",
            Exit.USAGE,
        )
    platform, workspace, user = read.groups()
    return Identity(platform=platform, workspace=workspace, user=user)


async def _found(settings: Settings, founding: Founding) -> None:
    async with opened(settings, migrate=True) as store:
        try:
            await store.write(lambda unit: found(unit, founding))
        except AlreadyKnown:
            raise Halt(
                f"{founding.account.user} belongs to somebody already, and an account belongs to"
                " one organisation.",
                Exit.REFUSED,
            ) from None
