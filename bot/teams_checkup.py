"""What `doctor` finds about Teams: each finding with what to do about it."""

from typing import assert_never

from adapters.teams.checkup import Flaw, KeysNotTold, TokenNotGiven, check_up
from adapters.teams.tokens import Credentials
from bot.checkup import Finding
from bot.clock import utc_now
from bot.settings import TeamsAccess

_REFUSED = {
    "invalid_client": "TEAMS_APP_PASSWORD is no secret of TEAMS_APP_ID, or has run out: make a new"
    " client secret (Certificates & secrets), and set its value, not its id.",
    "unauthorized_client": "TEAMS_APP_ID is no app registration of the tenant TEAMS_TENANT_ID.",
    "invalid_request": "TEAMS_TENANT_ID is no tenant; it is the Directory (tenant) ID in Azure.",
    "invalid_tenant": "TEAMS_TENANT_ID is no tenant; it is the Directory (tenant) ID in Azure.",
}


async def check_up_teams(access: TeamsAccess) -> list[Finding]:
    """Ask Microsoft about the registration; its playground needs none."""
    if access.app_id is None:
        return []
    credentials = Credentials(app_id=access.app_id, password=access.password, tenant=access.tenant)
    flaws = await check_up(
        credentials, login_url=access.login_url, metadata_url=access.metadata_url, clock=utc_now
    )
    return [_finding(flaw, access) for flaw in flaws]


def _finding(flaw: Flaw, access: TeamsAccess) -> Finding:
    match flaw:
        case TokenNotGiven(reason=reason):
            word = reason.removeprefix("no token: ")
            unreachable = f"See to it that {access.login_url} can be reached from here."
            return Finding(
                what=f"Microsoft gives Blockhours no token: {word}.",
                remedy=_REFUSED.get(word, unreachable),
            )
        case KeysNotTold(address=address):
            return Finding(
                what="Microsoft's signing keys cannot be had, so that nothing from Teams is"
                " believed.",
                remedy=f"See to it that {address} can be reached from here.",
            )
        case _:
            assert_never(flaw)
