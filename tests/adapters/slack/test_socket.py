"""The door for Socket Mode: every envelope is acknowledged, or comes again."""

import asyncio

import pytest

from adapters.documents import Filing
from adapters.slack.adapter import SlackAdapter, SlackSettings
from adapters.slack.unreachable import SlackUnreachable
from adapters.slack.workspaces import SingleWorkspace
from tests.adapters.slack.house import HOME, House
from tests.slack.standin.wire import Kind


async def test_acknowledges_each_envelope_once(socket_house: House) -> None:
    anna = socket_house.person("anna")
    await anna.says("team", "/log acme 1h printer")
    await anna.says("direct", "balance acme")
    await anna.reads("direct", "left")
    assert socket_house.slack.sockets.acknowledged == ["envelope-1", "envelope-2"]


@pytest.mark.parametrize("said", ["/log acme 1h printer", "@blockhours log acme 1h printer"])
async def test_an_envelope_that_comes_again_is_debited_once(socket_house: House, said: str) -> None:
    anna, sockets = socket_house.person("anna"), socket_house.slack.sockets
    socket_house.conversation.hold()
    saying = asyncio.create_task(anna.says("team", said))
    await socket_house.conversation.holds_something_up()
    await sockets.drop()
    socket_house.conversation.let_go()
    assert (await saying).status == 200
    await anna.reads("team", "Acme: 1:00 logged")
    await socket_house.adapter.settled()
    assert len(socket_house.entries()) == 1
    assert sockets.opened == 2


async def test_connects_anew_when_slack_asks_for_it(socket_house: House) -> None:
    anna, sockets = socket_house.person("anna"), socket_house.slack.sockets
    await sockets.refresh()
    await sockets.connected(times=2)
    await anna.says("team", "/log acme 1h printer")
    assert "Acme: 1:00 logged" in anna.sees("team")[-1].text


async def test_a_stop_answers_what_was_accepted(socket_house: House) -> None:
    anna = socket_house.person("anna")
    await socket_house.holds_up()
    saying = asyncio.create_task(anna.says("team", "/log acme 1h printer"))
    await socket_house.conversation.holds_something_up()
    stopping = asyncio.create_task(socket_house.stops())
    assert (await saying).status == 200
    assert not stopping.done()
    socket_house.conversation.let_go()
    await stopping
    assert "Acme: 1:00 logged" in anna.sees("team")[-1].text


async def test_an_envelope_that_nobody_could_read_does_not_come_for_ever(
    socket_house: House,
) -> None:
    answer = await socket_house.slack.slack.deliver(Kind.ACT, {"type": 5})
    assert answer.status == 200
    assert answer.body is None


@pytest.mark.parametrize(
    ("app_token", "bot_token"), [("xapp-wrong", f"xoxb-{HOME}"), ("xapp-1-A0001", "xoxb-wrong")]
)
async def test_a_wrong_token_is_told_at_the_start(
    socket_house: House, app_token: str, bot_token: str
) -> None:
    adapter = SlackAdapter(
        conversation=lambda _: socket_house.conversation,
        workspaces=SingleWorkspace(bot_token),
        homes=socket_house.shelf.homes,
        files=Filing(socket_house.store, socket_house.clock),
        settings=SlackSettings(app_token=app_token, api_url=socket_house.slack.api_url),
        clock=socket_house.clock,
    )
    with pytest.raises(SlackUnreachable) as refused:
        await adapter.start()
    assert refused.value.reason == "invalid_auth"
