"""`serve` and `doctor` where people install the app in Slack by themselves."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime

import pytest
from aiohttp import ClientSession, CookieJar

from adapters.storage.sealing import new_key
from bot.cli.exits import Exit
from tests.bot.cli.terminal import Ended, Terminal
from tests.bot.cli.test_serving_slack import MONA, TEAM, serving
from tests.fakes.clock import Clock
from tests.slack.standin.oauth import CLIENT_ID, CLIENT_SECRET
from tests.slack.standin.server import SIGNING_SECRET, StandIn

PUBLIC = "http://hours.example.com"
KEY = new_key()


@pytest.fixture
async def slack() -> AsyncIterator[StandIn]:
    """A workspace that the app is not in."""
    standin = StandIn(Clock(datetime.now(UTC)))
    standin.add_workspace(TEAM, "Nordlicht")
    standin.add_user(MONA, "Mona")
    async with standin.running():
        yield standin


def settings(slack: StandIn, key: str = KEY) -> Mapping[str, str]:
    return {
        "SLACK_CLIENT_ID": CLIENT_ID,
        "SLACK_CLIENT_SECRET": CLIENT_SECRET,
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_API_URL": slack.api_url,
        "SLACK_AUTHORIZE_URL": slack.authorize_url,
        "BLOCKHOURS_PUBLIC_URL": PUBLIC,
        "BLOCKHOURS_KEYS": key,
    }


async def installed(terminal: Terminal, slack: StandIn) -> Ended:
    """Serve, install from the page, say something, and stop."""
    terminal.environment |= settings(slack)
    browser = ClientSession(cookie_jar=CookieJar(unsafe=True))
    async with browser, ClientSession() as session, serving(terminal) as server:
        slack.post_to(session, f"{server.address}slack/events")
        begin = f"{server.address}slack/install/begin"
        async with browser.get(begin, allow_redirects=False) as sent:
            back = slack.oauth.allow(sent.headers["Location"], MONA, TEAM)
        async with browser.get(back.replace(f"{PUBLIC}/", server.address)) as page:
            assert "Blockhours is in Nordlicht" in await page.text()
        slack.add_channel("alerts", MONA)
        mona = slack.person(MONA)
        await mona.reads("direct", "Welcome to Blockhours")
        await mona.says("alerts", "/hours link alerts")
        await mona.says("alerts", "/hours client add Acme")
        await mona.reads("alerts", "Acme is a client now")
        return await asyncio.to_thread(server.stop)


async def doctor(terminal: Terminal, slack: StandIn, key: str = KEY) -> Ended:
    given = settings(slack, key)
    return await asyncio.to_thread(lambda: terminal.run("doctor", settings=given))


async def test_a_workspace_installs_itself_and_doctor_finds_it_well(
    terminal: Terminal, slack: StandIn
) -> None:
    ended = await installed(terminal, slack)
    assert ended.code == Exit.DONE
    (token,) = slack.state.installations
    for secret in (token, CLIENT_SECRET, KEY):
        assert secret not in ended.out + ended.err
        for file in terminal.folder.iterdir():
            assert secret.encode() not in file.read_bytes()

    asked = await doctor(terminal, slack)
    assert (asked.code, asked.out.splitlines()[-1]) == (Exit.DONE, "All is well.")


async def test_doctor_names_a_workspace_whose_token_no_key_reads(
    terminal: Terminal, slack: StandIn
) -> None:
    await installed(terminal, slack)
    asked = await doctor(terminal, slack, new_key())
    assert asked.code == Exit.REFUSED
    assert f"No key of BLOCKHOURS_KEYS can read the token of {TEAM}." in asked.out


async def test_doctor_names_a_workspace_whose_token_slack_refuses(
    terminal: Terminal, slack: StandIn
) -> None:
    await installed(terminal, slack)
    slack.state.installation_of(TEAM).revoked = True
    asked = await doctor(terminal, slack)
    assert "Nordlicht: Slack refuses the token: token_revoked." in asked.out
    assert f"Install the app there again: {PUBLIC}/slack/install." in asked.out


async def test_doctor_says_where_the_app_can_be_installed(
    terminal: Terminal, slack: StandIn
) -> None:
    await asyncio.to_thread(terminal.run, "migrate")
    asked = await doctor(terminal, slack)
    assert "nobody has installed the app yet" in asked.out
    assert f"Open {PUBLIC}/slack/install in a browser." in asked.out
