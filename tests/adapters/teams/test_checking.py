"""Whom the bot believes: real tokens over HTTP, signed with keys of the test's own."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest

from adapters.teams.keys import ASKED_AGAIN_AFTER, KEPT_FOR
from tests.adapters.teams.house import House
from tests.teams.standin.activities import activity
from tests.teams.standin.model import Json
from tests.teams.standin.server import APP_ID, TENANT
from tests.teams.standin.wire import Answer


def told(house: House) -> Json:
    anna = house.person("anna").user
    chat = house.teams.state.personal(anna, TENANT)
    assert chat is not None
    address = house.teams.teams.service_url
    said = activity("message", anna, chat, number="1", service_url=address)
    return said | {"text": "log acme 1h printer"}


async def post(house: House, token: str | None, **changed: Any) -> Answer:
    assert house.wire is not None
    return await house.wire.post(json.dumps(told(house) | changed).encode(), token=token)


def claims(house: House, **changed: Any) -> dict[str, Any]:
    return house.teams.keys.claims(APP_ID, house.teams.teams.service_url) | changed


async def test_a_right_token_is_believed(house: House) -> None:
    answer = await post(house, house.teams.keys.sign(claims(house)))
    assert answer == Answer(status=201)
    assert len(house.entries()) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"aud": "another-app"},
        {"iss": "https://sts.windows.net/somebody"},
        {"serviceurl": "https://attacker.example/"},
        {"serviceurl": None},
        {"exp": 0},
        {"exp": "soon"},
        {"nbf": 2**33},
        {"aud": None},
    ],
)
async def test_a_token_that_is_wrong_in_one_thing_is_not(
    changed: dict[str, Any], house: House
) -> None:
    answer = await post(house, house.teams.keys.sign(claims(house, **changed)))
    assert answer == Answer(status=401)
    assert house.entries() == []


async def test_a_token_without_an_end_is_not_believed(house: House) -> None:
    endless = claims(house)
    del endless["exp"]
    assert (await post(house, house.teams.keys.sign(endless))).status == 401


async def test_clocks_may_differ_by_five_minutes(house: House) -> None:
    now = house.clock()
    for minutes, status in ((4, 201), (6, 401)):
        ended = int((now - timedelta(minutes=minutes)).timestamp())
        token = house.teams.keys.sign(claims(house, exp=ended))
        assert (await post(house, token, id=str(minutes))).status == status


@pytest.mark.parametrize("token", [None, "", "not-a-token", "a.b.c"])
async def test_without_a_token_nobody_is_believed(token: str | None, house: House) -> None:
    assert (await post(house, token)).status == 401
    assert house.entries() == []


async def test_a_token_that_nobody_signed_is_not_believed(house: House) -> None:
    unsigned = house.teams.keys.sign(claims(house)).rpartition(".")[0] + "."
    assert (await post(house, unsigned)).status == 401


async def test_a_key_that_is_not_for_teams_is_not_believed(house: House) -> None:
    for endorsements in (["webchat"], []):
        house.teams.keys.endorsements = endorsements
        house.teams.keys.rotate()
        house.clock.later(hours=1)
        answer = await post(house, house.teams.keys.sign(claims(house)))
        assert answer.status == 401


@pytest.mark.parametrize("channel", ["directline", "webchat", "emulator", ""])
async def test_what_microsoft_signs_for_another_channel_is_not_believed(
    channel: str, house: House
) -> None:
    house.teams.keys.endorsements = ["msteams", channel]
    token = house.teams.keys.sign(claims(house))
    assert (await post(house, token, channelId=channel)).status == 401
    assert house.entries() == []


async def test_another_key_under_a_known_name_is_not_believed(house: House) -> None:
    assert (await post(house, house.teams.keys.sign(claims(house)))).status == 201
    forged = house.teams.keys.sign(claims(house), key=99)
    assert (await post(house, forged, id="2")).status == 401


async def test_a_rotation_of_the_keys_is_survived(house: House) -> None:
    assert (await post(house, house.teams.keys.sign(claims(house)))).status == 201
    house.teams.keys.rotate()
    house.clock.later(minutes=5)
    token = house.teams.keys.sign(claims(house))
    assert (await post(house, token, id="2", text="log acme 2h switch")).status == 201
    assert len(house.entries()) == 2
    assert house.teams.keys.fetched == 2


async def test_unknown_keys_make_the_bot_ask_once_a_minute_at_most(house: House) -> None:
    assert (await post(house, house.teams.keys.sign(claims(house)))).status == 201
    house.clock.later(seconds=ASKED_AGAIN_AFTER.total_seconds())
    for number in range(5):
        stranger = house.teams.keys.sign(claims(house), key=99, kid=f"stranger-{number}")
        assert (await post(house, stranger)).status == 401
    assert house.teams.keys.fetched == 2


async def test_keys_are_fetched_once_for_all_and_again_after_a_day(house: House) -> None:
    for number in range(3):
        token = house.teams.keys.sign(claims(house))
        assert (await post(house, token, id=str(number))).status == 201
    assert house.teams.keys.fetched == 1
    house.clock.later(seconds=KEPT_FOR.total_seconds() + 1)
    assert (await post(house, house.teams.keys.sign(claims(house)), id="9")).status == 201
    assert house.teams.keys.fetched == 2


async def test_old_keys_hold_while_microsoft_cannot_be_asked(house: House) -> None:
    assert (await post(house, house.teams.keys.sign(claims(house)))).status == 201
    house.teams.keys.reachable = False
    house.clock.later(seconds=KEPT_FOR.total_seconds() + 1)
    assert (await post(house, house.teams.keys.sign(claims(house)), id="2")).status == 201


async def test_nothing_else_waits_while_keys_are_fetched_and_all_wait_for_one_fetch(
    house: House,
) -> None:
    house.teams.keys.told.clear()
    token = house.teams.keys.sign(claims(house))
    waiting = [asyncio.create_task(post(house, token, id=str(number))) for number in range(3)]
    assert house.wire is not None
    assert (await house.wire.post(b"[]", token=None)).status == 400
    house.teams.keys.told.set()
    assert [answer.status for answer in await asyncio.gather(*waiting)] == [201] * 3
    assert house.teams.keys.fetched == 1


async def test_all_who_wait_for_keys_that_do_not_come_wait_once(house: House) -> None:
    house.teams.keys.reachable = False
    house.teams.keys.told.clear()
    token = house.teams.keys.sign(claims(house))
    waiting = [asyncio.create_task(post(house, token, id=str(number))) for number in range(3)]
    assert house.wire is not None
    assert (await house.wire.post(b"[]", token=None)).status == 400
    house.teams.keys.told.set()
    assert [answer.status for answer in await asyncio.gather(*waiting)] == [503] * 3
    assert house.teams.keys.fetched == 1


async def test_without_any_keys_teams_is_asked_to_come_again(house: House) -> None:
    house.teams.keys.reachable = False
    assert (await post(house, house.teams.keys.sign(claims(house)))).status == 503
    house.teams.keys.reachable = True
    house.clock.later(minutes=2)
    assert (await post(house, house.teams.keys.sign(claims(house)))).status == 201


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"{}", "text/plain", 415),
        (b"not json", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b"{}", "application/json", 400),
        (b'{"type": ""}', "application/json", 400),
        (b'{"type": "message", "from": "anna"}', "application/json", 400),
    ],
)
async def test_what_is_no_activity_is_refused_in_the_way_of_http(
    body: bytes, content_type: str, status: int, house: House
) -> None:
    assert house.wire is not None
    answer = await house.wire.post(body, token=None, content_type=content_type)
    assert answer.status == status


async def test_an_activity_that_lacks_what_teams_always_sends_is_refused(house: House) -> None:
    token = house.teams.keys.sign(claims(house))
    for name in ("from", "conversation", "recipient", "id"):
        assert (await post(house, token, **{name: None})).status == 400


async def test_activities_that_mean_nothing_to_us_have_arrived(house: House) -> None:
    token = house.teams.keys.sign(claims(house))
    for kind in ("typing", "messageReaction", "endOfConversation", "event"):
        assert (await post(house, token, type=kind)).status == 201


async def test_an_unknown_invoke_is_answered_that_there_is_none(house: House) -> None:
    token = house.teams.keys.sign(claims(house))
    assert (await post(house, token, type="invoke", name="signin/verifyState")).status == 501
