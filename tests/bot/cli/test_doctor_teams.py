"""`doctor` with Teams set up, against the stand-in."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Ended, Terminal
from tests.bot.cli.test_serving_teams import FOUND
from tests.fakes.clock import Clock
from tests.teams.standin.server import APP_ID, PASSWORD, TENANT, StandIn


async def doctor(terminal: Terminal, teams: StandIn, **settings: str) -> Ended:
    environment = {
        "TEAMS_APP_ID": APP_ID,
        "TEAMS_APP_PASSWORD": PASSWORD,
        "TEAMS_TENANT_ID": TENANT,
        "TEAMS_LOGIN_URL": teams.login_url,
        "TEAMS_METADATA_URL": teams.metadata_url,
    }
    return await asyncio.to_thread(lambda: terminal.run("doctor", settings=environment | settings))


@pytest.fixture
async def shop(terminal: Terminal) -> Terminal:
    await asyncio.to_thread(terminal.run, *FOUND)
    return terminal


async def test_finds_nothing_about_a_registration_that_is_fit(shop: Terminal) -> None:
    teams = StandIn(Clock(datetime.now(UTC)))
    async with teams.running():
        ended = await doctor(shop, teams)

    assert "Microsoft" not in ended.out


@pytest.mark.parametrize("wrong", ["TEAMS_APP_PASSWORD", "TEAMS_APP_ID"])
async def test_finds_that_microsoft_does_not_know_us(shop: Terminal, wrong: str) -> None:
    teams = StandIn(Clock(datetime.now(UTC)))
    async with teams.running():
        ended = await doctor(shop, teams, **{wrong: "not-it"})

    assert ended.code == Exit.REFUSED
    assert "Microsoft gives Blockhours no token: invalid_client." in ended.out
    assert "TEAMS_APP_PASSWORD" in ended.out
    assert PASSWORD not in ended.out + ended.err


async def test_finds_that_microsoft_cannot_be_reached(shop: Terminal) -> None:
    teams = StandIn(Clock(datetime.now(UTC)))
    async with teams.running():
        addresses = {"TEAMS_LOGIN_URL": teams.login_url, "TEAMS_METADATA_URL": teams.metadata_url}
        await teams.hang_up()
        ended = await doctor(shop, teams, **addresses)

    assert ended.code == Exit.REFUSED
    assert f"See to it that {addresses['TEAMS_LOGIN_URL']} can be reached from here." in ended.out
    assert f"See to it that {addresses['TEAMS_METADATA_URL']} can be reached" in ended.out
