"""`serve` with Slack set up, against the stand-in: from founding to the alert."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from datetime import UTC, datetime

import pytest
from aiohttp import ClientSession

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Serving, Terminal
from tests.fakes.clock import Clock
from tests.slack.standin.server import APP_TOKEN, SIGNING_SECRET, StandIn

TEAM, MONA = "T0HOME", "U0MONA"
FOUND = ("found", "Nordlicht IT", "--manager", "mona", "--account", f"slack:{TEAM}:{MONA}")
DOORS = {"socket": {"SLACK_APP_TOKEN": APP_TOKEN}, "http": {"SLACK_SIGNING_SECRET": SIGNING_SECRET}}


@asynccontextmanager
async def slack_with_mona() -> AsyncIterator[StandIn]:
    slack = StandIn(Clock(datetime.now(UTC)))
    slack.install(TEAM, "nordlicht")
    slack.add_user(MONA, "Mona")
    for channel in ("team", "alerts"):
        slack.add_channel(channel, MONA)
    async with slack.running():
        yield slack


@asynccontextmanager
async def serving(terminal: Terminal) -> AsyncIterator[Serving]:
    """Run it beside this event loop, in which its Slack lives."""
    with ExitStack() as running:
        command = terminal.serving("serve", "--port", "0")
        yield await asyncio.to_thread(running.enter_context, command)


@pytest.mark.parametrize("door", DOORS)
async def test_a_shop_founds_itself_logs_and_is_alerted_in_slack(
    door: str, terminal: Terminal
) -> None:
    assert (await asyncio.to_thread(terminal.run, *FOUND)).code == Exit.DONE
    async with slack_with_mona() as slack, ClientSession() as session:
        terminal.environment |= {
            "SLACK_BOT_TOKEN": f"xoxb-{TEAM}",
            "SLACK_API_URL": slack.api_url,
            **DOORS[door],
        }
        async with serving(terminal) as server:
            if door == "http":
                slack.post_to(session, f"{server.address}slack/events")
            else:
                slack.use_socket()
                await slack.sockets.connected()
            mona = slack.person(MONA)
            for channel, said in (
                ("alerts", "/hours link alerts"),
                ("team", "/hours client add Acme"),
                ("team", "/hours block acme 3h"),
                ("team", "/log acme 1h fixed printer"),
            ):
                await mona.says(channel, said)
            await mona.reads("team", "Acme: 1:00 logged, 2:00 left")
            await mona.reads("alerts", "2:00 left for Acme")
            ended = await asyncio.to_thread(server.stop)
    assert ended.code == Exit.DONE
    assert "xoxb" not in ended.err
    assert "printer" not in ended.err


async def test_says_so_when_slack_refuses_the_token(terminal: Terminal) -> None:
    async with slack_with_mona() as slack:
        settings = {
            "SLACK_BOT_TOKEN": "xoxb-wrong",
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_API_URL": slack.api_url,
        }
        ended = await asyncio.to_thread(
            lambda: terminal.run("serve", "--port", "0", settings=settings)
        )
    assert ended.code == Exit.FAILED
    assert "Slack cannot be reached with these settings: invalid_auth." in ended.err
    assert "Traceback" not in ended.err


def test_half_a_way_to_slack_is_named(terminal: Terminal) -> None:
    ended = terminal.run("serve", settings={"SLACK_BOT_TOKEN": "xoxb-1"})
    assert ended.code == Exit.USAGE
    assert "SLACK_BOT_TOKEN needs SLACK_APP_TOKEN beside it" in ended.err


def test_a_workspace_belongs_to_one_organisation(terminal: Terminal) -> None:
    assert terminal.run(*FOUND).out.startswith("Nordlicht IT is founded, and mona is")
    again = terminal.run(*FOUND)
    assert again.code == Exit.REFUSED
    assert f"The workspace {TEAM} belongs to Nordlicht IT already" in again.err


def test_a_founding_code_is_printed_alone_so_that_a_script_can_take_it(terminal: Terminal) -> None:
    ended = terminal.run("founding-code")
    assert ended.code == Exit.DONE
    assert re.fullmatch(r"([2-9B-Z]{4}-){3}[2-9B-Z]{4}\n", ended.out)
    assert "It works once, within 7 days" in ended.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--account", "mona"), "'mona' is no chat account."),
        (("--account", f"slack:{TEAM}:{MONA}", "--zone", "Berlin"), "'Berlin' is no time zone."),
    ],
)
def test_says_what_it_needs_to_found(
    words: tuple[str, ...], sentence: str, terminal: Terminal
) -> None:
    ended = terminal.run("found", "Nordlicht IT", "--manager", "mona", *words)
    assert ended.code == Exit.USAGE
    assert sentence in ended.err
