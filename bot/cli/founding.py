"""`found` and `founding-code`: the first step of an MSP that speaks in a chat of its own."""

import asyncio
import re
from typing import Annotated
from zoneinfo import available_timezones

import typer

from adapters.chat.deliveries import fresh_code
from bot.cli.exits import Exit, Halt
from bot.cli.languages import check_language
from bot.cli.opening import is_embedded, opened, prepare
from bot.clock import utc_now
from bot.settings import Settings
from core.accounts import Account, AccountKind
from core.codes import hash_of
from core.invitations import FOUNDING_CODES_LIVE, Fate, FoundingCode
from core.operations.joining import Arrival, Installed, install
from core.people import Identity
from core.refusals import AccountTaken

_GUID = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_ACCOUNTS = (
    re.compile(r"(slack):([TE][A-Z0-9]+):([UW][A-Z0-9]+)"),
    re.compile(rf"(teams):({_GUID}):({_GUID})"),
)


def found_command(
    name: Annotated[str, typer.Argument(help="The name of the MSP: Nordlicht IT.")],
    manager: Annotated[str, typer.Option(help="The handle of its first manager: mona.")],
    account: Annotated[
        str,
        typer.Option(
            help="The manager's chat account: slack:TEAM_ID:USER_ID or teams:TENANT_ID:OBJECT_ID."
        ),
    ],
    zone: Annotated[str, typer.Option(help="Its time zone.")] = "Europe/Berlin",
    language: Annotated[str, typer.Option(help="Its language: en or de.")] = "en",
) -> None:
    """Found an organisation, with its first manager and the manager's workspace.

    The manager then adds the others in the chat: /hours team add @anna
    technician. The database is made if it is missing.
    """
    check_language(language)
    if zone not in available_timezones():
        raise Halt(f"{zone!r} is no time zone. One is called Europe/Berlin.", Exit.USAGE)
    identity = _identity(account)
    installer = Account(
        identity=identity,
        kind=AccountKind.MEMBER,
        handle=manager,
        name=manager,
        language=language,
        zone=zone,
    )
    arrival = Arrival(
        platform=identity.platform,
        workspace=identity.workspace,
        name=name,
        installer=installer,
        at=utc_now(),
    )
    asyncio.run(_found(prepare(), arrival))
    typer.echo(f"{name} is founded, and {manager} is its first manager.")


def founding_code_command() -> None:
    """Print a code with which one organisation can be founded from a chat.

    Where installing the app alone founds nothing (Microsoft Teams), whoever
    installed it types: join CODE. The code works once, within seven days.
    """
    code = fresh_code()
    asyncio.run(_keep(prepare(), code))
    typer.echo(code)
    typer.echo(
        f"It works once, within {FOUNDING_CODES_LIVE.days} days: type “join {code}” to the bot.",
        err=True,
    )


def _identity(account: str) -> Identity:
    read = next(filter(None, (form.fullmatch(account) for form in _ACCOUNTS)), None)
    if read is None:
        raise Halt(
            f"{account!r} is no chat account. One looks like slack:T012AB3CD:U012AB3CD.",
            Exit.USAGE,
        )
    platform, workspace, user = read.groups()
    return Identity(platform=platform, workspace=workspace, user=user)


async def _found(settings: Settings, arrival: Arrival) -> None:
    async with opened(settings, migrate=is_embedded(settings)) as store:
        try:
            installed = await store.write(lambda unit: install(arrival, unit))
        except AccountTaken:
            raise Halt(
                f"{arrival.installer.identity.user} belongs to somebody already, and an account"
                " belongs to one organisation.",
                Exit.REFUSED,
            ) from None
    if installed.fate is Fate.ALREADY:
        raise Halt(_already(installed), Exit.REFUSED)


def _already(installed: Installed) -> str:
    workspace = installed.workspace.workspace
    return (
        f"The workspace {workspace} belongs to {installed.organisation.name} already, and a"
        " workspace belongs to one organisation."
    )


async def _keep(settings: Settings, code: str) -> None:
    now = utc_now()
    founding = FoundingCode(
        code_hash=hash_of(code), made_at=now, expires_at=now + FOUNDING_CODES_LIVE
    )
    async with opened(settings, migrate=is_embedded(settings)) as store:
        await store.write(lambda unit: unit.founding_codes.add(founding))
