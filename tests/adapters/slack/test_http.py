"""The door for HTTP: only what Slack has signed comes in, and nothing makes it stumble."""

import asyncio
import json
from urllib.parse import urlencode

import aiohttp
import pytest

from adapters.slack.http import LARGEST
from tests.adapters.slack.house import House
from tests.slack.standin.wire import FORM, Answer, SignedHttp

JSON = "application/json"
COMMAND = urlencode(
    {
        "command": "/log",
        "text": "acme 1.5 fixed printer",
        "team_id": "T0HOME",
        "user_id": "U0ANNA",
        "channel_id": "C1",
        "trigger_id": "1.2.x",
    }
).encode()


def wire(house: House) -> SignedHttp:
    """The wire between Slack and the bot."""
    assert house.wire is not None
    return house.wire


async def test_lets_in_what_is_signed(http_house: House) -> None:
    answer = await wire(http_house).post(COMMAND, FORM)
    assert answer.status == 200
    assert "Acme: 1:30 logged" in answer.body["text"]


@pytest.mark.parametrize(
    "headers",
    [
        {"x-slack-signature": "v0=0000"},
        {"x-slack-signature": ""},
        {"x-slack-signature": "v0=\u00e9"},
        {"x-slack-request-timestamp": ""},
        {"x-slack-request-timestamp": "yesterday"},
        {"x-slack-request-timestamp": "9" * 5_000},
        {"x-slack-request-timestamp": "-1"},
    ],
)
async def test_keeps_out_what_is_not(http_house: House, headers: dict[str, str]) -> None:
    answer = await wire(http_house).post(COMMAND, FORM, **headers)
    assert answer == Answer(status=401, body={"error": "invalid request"})
    assert http_house.entries() == []


async def test_keeps_out_what_was_signed_for_another_body(http_house: House) -> None:
    stolen = wire(http_house).signed(b"command=%2Fbalance")
    assert (await wire(http_house).post(COMMAND, FORM, **stolen)).status == 401


async def test_keeps_out_what_was_signed_long_ago(http_house: House) -> None:
    old = wire(http_house).signed(COMMAND)
    http_house.clock.later(minutes=6)
    assert (await wire(http_house).post(COMMAND, FORM, **old)).status == 401


MALFORMED = [
    (b"{", JSON),
    (b"", JSON),
    (b"[]", JSON),
    (b"null", JSON),
    (b"[" * 100_000, JSON),
    (b'{"type": 5}', JSON),
    (b'{"type": "event_callback", "event": {"type": "app_mention", "user": 5}}', JSON),
    (b"payload=%7B", FORM),
    (b"payload=", FORM),
    (b"payload=%5B%5D", FORM),
    (b"command=%2Flog", FORM),
    (b'{"type": "event_callback", "team": 5, "event": {"type": "app_uninstalled"}}', JSON),
    (b"\xff\xfe", JSON),
    (b'{"type": "view_submission", "said": "half a character: \\ud800"}', JSON),
    (b"[" * 10_000, JSON),
]


@pytest.mark.parametrize(("body", "content_type"), MALFORMED)
async def test_what_is_malformed_is_said_to_be_so(
    http_house: House, body: bytes, content_type: str
) -> None:
    assert (await wire(http_house).post(body, content_type)).status in {400, 401}
    unsigned = {"x-slack-signature": "v0=0000"}
    assert (await wire(http_house).post(body, content_type, **unsigned)).status == 401


@pytest.mark.parametrize("body", [b"", b"ssl_check=1&token=x"])
async def test_what_asks_nothing_of_us_has_arrived(http_house: House, body: bytes) -> None:
    assert await wire(http_house).post(body, FORM) == Answer(status=200)


async def test_answers_the_check_of_its_address(http_house: House) -> None:
    body = json.dumps({"type": "url_verification", "token": "x", "challenge": "3eZb"}).encode()
    answer = await wire(http_house).post(body, JSON)
    assert answer == Answer(status=200, body={"challenge": "3eZb"})


async def test_what_is_too_large_is_not_read(http_house: House) -> None:
    assert (await wire(http_house).post(b"x" * (LARGEST + 1), FORM)).status == 413


async def test_only_posts_come_in(http_house: House) -> None:
    async with aiohttp.ClientSession() as session, session.get(wire(http_house).address) as got:
        assert got.status == 405


async def test_nobody_outside_can_tell_bolt_what_to_do(http_house: House) -> None:
    lazy = {"x-slack-bolt-lazy-only": "1", "x-slack-bolt-lazy-function-name": "anything"}
    answer = await wire(http_house).post(COMMAND, FORM, **lazy)
    assert "Acme: 1:30 logged" in answer.body["text"]


async def test_the_log_holds_nothing_of_what_was_said(
    http_house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await wire(http_house).post(COMMAND, FORM, **{"x-slack-signature": "v0=0000"})
    await wire(http_house).post(COMMAND, FORM)
    await wire(http_house).post(b'{"type": "view_closed", "view": "printer"}', JSON)
    assert "printer" not in caplog.text


async def test_a_stop_finishes_what_was_accepted(http_house: House) -> None:
    anna = http_house.person("anna")
    await http_house.holds_up()
    await anna.says("team", "/log acme 1h printer")
    stopping = asyncio.create_task(http_house.stops())
    http_house.conversation.let_go()
    await stopping
    assert "Acme: 1:00 logged" in anna.sees("team")[-1].text
