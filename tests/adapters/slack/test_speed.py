"""What Bolt does by itself and must not do here: wait in ticks, and ask listener after listener."""

import asyncio

import pytest
from slack_bolt.listener.async_listener import AsyncListener
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from tests.adapters.slack.house import House

TICK = 0.01


async def test_no_answer_waits_for_bolts_tick(
    http_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    sleep = asyncio.sleep

    async def counted(seconds: float) -> None:
        slept.append(seconds)
        await sleep(seconds)

    monkeypatch.setattr(asyncio, "sleep", counted)
    anna = http_house.person("anna")
    await anna.says("team", "/log acme 1h printer")
    await anna.says("direct", "help")
    assert TICK not in slept


async def test_bolt_asks_no_listener_and_makes_up_no_arguments(
    http_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    async def counted(self: AsyncListener, *, req: AsyncBoltRequest, resp: BoltResponse) -> bool:
        asked.append((self, req, resp))
        return False

    monkeypatch.setattr(AsyncListener, "async_matches", counted)
    anna = http_house.person("anna")
    await anna.says("team", "/log acme 1h printer")
    await anna.uses("log_time")
    assert asked == []
    assert [entry.minutes for entry in http_house.entries()] == [-60]
