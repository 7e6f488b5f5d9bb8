"""`serve` with Teams set up, against the stand-in: from founding to the alert."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from datetime import UTC, datetime

from aiohttp import ClientSession

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Serving, Terminal
from tests.fakes.clock import Clock
from tests.teams.standin.server import APP_ID, PASSWORD, TENANT, StandIn

MONA = "0a000000-0000-4000-8000-00000000aaaa"
FOUND = ("found", "Nordlicht IT", "--manager", "mona", "--account", f"teams:{TENANT}:{MONA}")


@asynccontextmanager
async def serving(terminal: Terminal) -> AsyncIterator[Serving]:
    """Run it beside this event loop, in which its Teams lives."""
    with ExitStack() as running:
        command = terminal.serving("serve", "--port", "0")
        yield await asyncio.to_thread(running.enter_context, command)


async def test_a_shop_founds_itself_logs_and_is_alerted_in_teams(terminal: Terminal) -> None:
    assert (await asyncio.to_thread(terminal.run, *FOUND)).code == Exit.DONE
    teams = StandIn(Clock(datetime.now(UTC)))
    teams.add_user(MONA, "Mona")
    teams.add_channel("alerts", MONA)
    async with teams.running(), ClientSession() as session:
        terminal.environment |= {
            "TEAMS_APP_ID": APP_ID,
            "TEAMS_APP_PASSWORD": PASSWORD,
            "TEAMS_TENANT_ID": TENANT,
            "TEAMS_LOGIN_URL": teams.login_url,
            "TEAMS_METADATA_URL": teams.metadata_url,
        }
        async with serving(terminal) as server:
            teams.post_to(session, f"{server.address}api/messages")
            mona = teams.person(MONA)
            for where, said in (
                ("alerts", "@Blockhours link alerts"),
                ("personal", "client add Acme"),
                ("personal", "block acme 3h"),
                ("personal", "/log acme 1h fixed printer"),
            ):
                await mona.says(where, said)
            await mona.reads("personal", "Acme: 1:00 logged, 2:00 left")
            await mona.reads("alerts", "2:00 left for Acme")
            ended = await asyncio.to_thread(server.stop)
    assert ended.code == Exit.DONE
    assert PASSWORD not in ended.err
    assert "printer" not in ended.err


def test_half_a_way_to_teams_is_named(terminal: Terminal) -> None:
    ended = terminal.run("serve", settings={"TEAMS_APP_ID": "app"})
    assert ended.code == Exit.USAGE
    assert "Teams needs TEAMS_APP_PASSWORD and TEAMS_TENANT_ID" in ended.err
