"""`doctor` with Slack set up, against the stand-in."""

import asyncio
from collections.abc import Callable

import pytest

from adapters.chat.conversation import Conversation
from adapters.chat.incoming import Incoming
from adapters.storage.store import SqlStore
from bot.cli.exits import Exit
from bot.clock import utc_now
from core.chat import Place
from core.people import Identity
from tests.bot.cli.terminal import Ended, Terminal
from tests.bot.cli.test_serving_slack import FOUND, MONA, TEAM, slack_with_mona
from tests.fakes.troubles import Broken
from tests.slack.standin.api import Denied
from tests.slack.standin.server import APP_TOKEN, SIGNING_SECRET, StandIn

FIT = {
    "SLACK_BOT_TOKEN": f"xoxb-{TEAM}",
    "SLACK_APP_TOKEN": APP_TOKEN,
    "SLACK_SIGNING_SECRET": SIGNING_SECRET,
}


async def doctor(terminal: Terminal, slack: StandIn, **settings: str) -> Ended:
    """Ask it about a shop that has been founded, and whose alerts have a channel."""
    environment = FIT | {"SLACK_API_URL": slack.api_url} | settings
    return await asyncio.to_thread(lambda: terminal.run("doctor", settings=environment))


@pytest.fixture
async def shop(terminal: Terminal) -> Terminal:
    await asyncio.to_thread(terminal.run, *FOUND)
    return terminal


async def link_alerts(terminal: Terminal, slack: StandIn) -> None:
    """Say it in the channel, without the program in between."""
    store = await SqlStore.open(f"sqlite:///{terminal.folder / 'blockhours.db'}")
    incoming = Incoming(
        text="link alerts",
        sender=Identity(platform="slack", workspace=TEAM, user=MONA),
        place=Place(platform="slack", workspace=TEAM, channel=slack.channel("alerts").id),
    )
    try:
        await Conversation(store, utc_now).answer(incoming)
    finally:
        await store.close()


async def test_finds_nothing_in_an_installation_that_is_fit(shop: Terminal) -> None:
    async with slack_with_mona() as slack:
        await link_alerts(shop, slack)

        ended = await doctor(shop, slack)

        assert (ended.code, ended.out.splitlines()[-1]) == (Exit.DONE, "All is well.")
        validated = [call for call in slack.calls if call.method == "blocks.validate"]
        assert {name for call in validated for name in call.arguments} == {"view", "message"}
        assert not slack.channel("alerts").visible_to(MONA)


def misses_a_scope(slack: StandIn) -> None:
    installation = slack.state.installations[f"xoxb-{TEAM}"]
    installation.scopes -= {"users:read"}


def is_not_in_the_channel(slack: StandIn) -> None:
    slack.state.named("alerts").members -= {"UBOT1"}


def has_archived_the_channel(slack: StandIn) -> None:
    slack.state.named("alerts").archived = True


def has_closed_the_channel(slack: StandIn) -> None:
    is_not_in_the_channel(slack)
    slack.state.named("alerts").private = True


def breaks_down(slack: StandIn) -> None:
    slack.trouble("auth.test", Broken(503))


@pytest.mark.parametrize(
    ("happens", "found"),
    [
        (misses_a_scope, "The app was installed without: users:read."),
        (is_not_in_the_channel, "cannot post to the linked channel C0002: not_in_channel."),
        (has_archived_the_channel, "cannot post to the linked channel C0002: is_archived."),
        (has_closed_the_channel, "cannot post to the linked channel C0002: channel_not_found."),
        (breaks_down, "Slack cannot be reached, or gave no answer: HTTP 503."),
    ],
)
async def test_finds_what_slack_would_refuse(
    happens: Callable[[StandIn], None], found: str, shop: Terminal
) -> None:
    async with slack_with_mona() as slack:
        await link_alerts(shop, slack)
        happens(slack)

        ended = await doctor(shop, slack)

    assert ended.code == Exit.REFUSED
    assert found in ended.out


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("SLACK_BOT_TOKEN", "xoxb-wrong", "Slack refuses SLACK_BOT_TOKEN: invalid_auth."),
        ("SLACK_APP_TOKEN", "xapp-wrong", "Slack refuses SLACK_APP_TOKEN, or Socket Mode is off"),
        ("SLACK_SIGNING_SECRET", "too-short", "SLACK_SIGNING_SECRET is none"),
        ("SLACK_API_URL", "http://127.0.0.1:1/api/", "Slack cannot be reached"),
    ],
)
async def test_finds_settings_that_lead_nowhere(
    name: str, value: str, found: str, shop: Terminal
) -> None:
    async with slack_with_mona() as slack:
        await link_alerts(shop, slack)

        ended = await doctor(shop, slack, **{name: value})

    assert ended.code == Exit.REFUSED
    assert found in ended.out
    assert value not in ended.out
    assert "Traceback" not in ended.err


async def test_finds_drawings_that_slack_would_not_take(shop: Terminal) -> None:
    async with slack_with_mona() as slack:
        await link_alerts(shop, slack)
        error = {"pointer": "/blocks/0/type", "message": "unsupported type: input"}
        slack.trouble("blocks.validate", Denied({"error": "invalid_view", "errors": [error]}))

        ended = await doctor(shop, slack)

    assert (
        "Slack would not take the drawing of the log form: /blocks/0/type: unsupported type: input."
        in ended.out
    )
