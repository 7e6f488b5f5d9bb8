"""The stand-in refuses what Slack refuses, and shows what Slack shows."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ServerDisconnectedError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.fakes.clock import Clock
from tests.fakes.troubles import Fault, Limited
from tests.slack.standin.server import APP_TOKEN, StandIn

BLOCK = {"type": "section", "text": {"type": "plain_text", "text": "hello"}}
MODAL = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "Log time"},
    "submit": {"type": "plain_text", "text": "Log"},
    "blocks": [
        {
            "type": "input",
            "block_id": "note",
            "label": {"type": "plain_text", "text": "Note"},
            "element": {"type": "plain_text_input", "action_id": "note"},
        }
    ],
}


@pytest.fixture
async def slack() -> AsyncIterator[StandIn]:
    """A workspace with two people, of whom one is in the channel."""
    standin = StandIn(Clock())
    standin.install("T1", "nordlicht")
    standin.add_user("U1", "Anna")
    standin.add_user("U2", "Ben")
    standin.add_channel("alerts", "U1")
    async with standin.running():
        yield standin


@pytest.fixture
def client(slack: StandIn) -> AsyncWebClient:
    """The app's client, which repeats nothing by itself."""
    return AsyncWebClient("xoxb-T1", base_url=slack.api_url, retry_handlers=[])


async def test_shows_a_message_to_the_members_of_its_channel(
    slack: StandIn, client: AsyncWebClient
) -> None:
    await client.chat_postMessage(channel=slack.channel("alerts").id, text="hello")
    assert [one.text for one in slack.channel("alerts").visible_to("U1")] == ["hello"]
    assert slack.channel("alerts").visible_to("U2") == []


async def test_shows_an_ephemeral_message_to_one_person_alone(
    slack: StandIn, client: AsyncWebClient
) -> None:
    slack.add_channel("team", "U1", "U2")
    channel = slack.channel("team")
    await client.chat_postEphemeral(channel=channel.id, user="U2", text="for Ben")
    assert channel.visible_to("U1") == []
    assert [one.text for one in channel.visible_to("U2")] == ["for Ben"]


async def test_redraws_a_message_in_place(slack: StandIn, client: AsyncWebClient) -> None:
    posted = await client.chat_postMessage(channel=slack.channel("alerts").id, text="before")
    await client.chat_update(channel=posted["channel"], ts=posted["ts"], text="after")
    assert [one.text for one in slack.channel("alerts").visible_to("U1")] == ["after"]


async def test_a_message_to_a_person_is_a_direct_one(
    slack: StandIn, client: AsyncWebClient
) -> None:
    posted = await client.chat_postMessage(channel="U2", text="psst")
    assert posted["channel"].startswith("D")
    assert [one.text for one in slack.person("U2").sees("direct")] == ["psst"]


async def _refusal(call: Any) -> str:
    with pytest.raises(SlackApiError) as refused:
        await call
    return str(refused.value.response["error"])


async def test_refuses_messages_as_slack_does(slack: StandIn, client: AsyncWebClient) -> None:
    slack.add_channel("other", "U1", with_bot=False)
    slack.add_channel("secret", "U1", with_bot=False, private=True)
    alerts, other, secret = (slack.channel(name).id for name in ("alerts", "other", "secret"))
    post, update = client.chat_postMessage, client.chat_update
    assert await _refusal(post(channel="C9", text="x")) == "channel_not_found"
    assert await _refusal(post(channel=other, text="x")) == "not_in_channel"
    assert await _refusal(post(channel=secret, text="x")) == "channel_not_found"
    silent = client.api_call("chat.postMessage", json={"channel": alerts})
    assert await _refusal(silent) == "no_text"
    broken = [{"type": "nonsense"}]
    assert await _refusal(post(channel=alerts, text="x", blocks=broken)) == "invalid_blocks"
    assert await _refusal(update(channel=alerts, ts="1.2", text="x")) == "message_not_found"
    ephemeral = client.chat_postEphemeral(channel=alerts, user="U2", text="x")
    assert await _refusal(ephemeral) == "user_not_in_channel"
    slack.state.named("alerts").archived = True
    assert await _refusal(post(channel=alerts, text="x")) == "is_archived"


async def test_refuses_a_token_without_the_scope_or_without_an_app(
    slack: StandIn, client: AsyncWebClient
) -> None:
    slack.state.installations["xoxb-T1"].scopes = frozenset()
    alerts = slack.channel("alerts").id
    assert await _refusal(client.chat_postMessage(channel=alerts, text="x")) == "missing_scope"
    slack.state.installations["xoxb-T1"].revoked = True
    assert await _refusal(client.auth_test()) == "token_revoked"
    stranger = AsyncWebClient("xoxb-other", base_url=slack.api_url)
    assert await _refusal(stranger.auth_test()) == "invalid_auth"


async def test_takes_calls_as_get_and_as_post(slack: StandIn, client: AsyncWebClient) -> None:
    for verb in ("GET", "POST"):
        assert (await client.api_call("auth.test", http_verb=verb))["team_id"] == "T1"


async def test_opens_a_modal_only_while_the_trigger_lives(
    slack: StandIn, client: AsyncWebClient
) -> None:
    user = slack.state.users["U1"]
    early, late = slack.state.trigger(user, "T1"), slack.state.trigger(user, "T1")
    await client.views_open(trigger_id=early, view=MODAL)
    assert slack.person("U1").modal is not None
    again = client.views_open(trigger_id=early, view=MODAL)
    assert await _refusal(again) == "exchanged_trigger_id"
    slack.clock.later(seconds=4)
    assert await _refusal(client.views_open(trigger_id=late, view=MODAL)) == "expired_trigger_id"


async def test_refuses_to_update_a_modal_that_has_changed_meanwhile(
    slack: StandIn, client: AsyncWebClient
) -> None:
    trigger = slack.state.trigger(slack.state.users["U1"], "T1")
    view = (await client.views_open(trigger_id=trigger, view=MODAL))["view"]
    await client.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)
    late = client.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)
    assert await _refusal(late) == "hash_conflict"


async def test_a_response_url_takes_five_answers_in_thirty_minutes(slack: StandIn) -> None:
    channel = slack.state.named("alerts")
    used = AsyncWebhookClient(slack.slack.link(channel, "U1"))
    old = AsyncWebhookClient(slack.slack.link(channel, "U1"))
    statuses = [(await used.send(text="answer")).status_code for _ in range(6)]
    assert statuses == [200] * 5 + [404]
    slack.clock.later(minutes=31)
    assert (await old.send(text="answer")).status_code == 404
    assert len(slack.channel("alerts").visible_to("U1")) == 5


async def test_a_response_url_replaces_what_was_pressed(
    slack: StandIn, client: AsyncWebClient
) -> None:
    channel = slack.state.named("alerts")
    await client.chat_postMessage(channel=channel.id, text="press me", blocks=[BLOCK])
    url = slack.slack.link(channel, "U1", channel.messages[-1])
    await AsyncWebhookClient(url).send(text="pressed", replace_original=True)
    assert [one.text for one in slack.channel("alerts").visible_to("U1")] == ["pressed"]


async def test_limits_and_breaks_on_demand(slack: StandIn, client: AsyncWebClient) -> None:
    alerts = slack.channel("alerts").id
    slack.trouble("chat.postMessage", Limited(retry_after=30), Fault.LOST_AFTER)
    with pytest.raises(SlackApiError) as limited:
        await client.chat_postMessage(channel=alerts, text="one")
    assert limited.value.response.headers["Retry-After"] == "30"
    with pytest.raises(ServerDisconnectedError):
        await client.chat_postMessage(channel=alerts, text="two")
    assert [one.text for one in slack.channel("alerts").visible_to("U1")] == ["two"]


async def test_gives_sockets_to_the_app_token_alone(slack: StandIn, client: AsyncWebClient) -> None:
    opened = await client.apps_connections_open(app_token=APP_TOKEN)
    assert opened["url"].startswith("ws://127.0.0.1")
    assert await _refusal(client.apps_connections_open(app_token="xapp-2")) == "invalid_auth"
