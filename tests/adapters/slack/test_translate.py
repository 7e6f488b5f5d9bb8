"""What slash commands mean, and what becomes of everything else."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.incoming import Incoming
from adapters.slack.heard import (
    Commanded,
    Nothing,
    Removed,
    Spot,
)
from adapters.slack.kept import Kept
from adapters.slack.translate import Misshapen, translate
from tests.adapters.slack.samples import (
    ANNA,
    GLOBAL_SHORTCUT,
    MESSAGE_SHORTCUT,
    RANDOM,
    WITH_ANNA,
    Json,
    changed,
    command,
    direct,
    event,
    mention,
    press,
    submission,
)

# Slash commands


@pytest.mark.parametrize(
    ("typed", "text", "said"),
    [
        ("/log", "acme 1.5 fixed printer", "log acme 1.5 fixed printer"),
        ("/log", "", "log"),
        ("/balance", "acme", "balance acme"),
        ("/topup", "acme 20h", "topup acme 20h"),
        ("/hours", "undo E12", "undo E12"),
        ("/hours", "", ""),
        ("/log", "acme 1h Smith &amp; Sons", "log acme 1h Smith & Sons"),
    ],
)
def test_a_slash_command_says_its_verb(typed: str, text: str, said: str) -> None:
    heard = translate(command(command=typed, text=text))
    assert isinstance(heard, Commanded)
    assert heard.incoming.text == said


def test_a_slash_command_tells_who_where_and_how_to_answer() -> None:
    assert translate(command()) == Commanded(
        incoming=Incoming(
            text="log acme 1.5 fixed printer",
            sender=ANNA,
            place=RANDOM,
            delivery_id="111.111.xxx",
        ),
        spot=Spot(
            user="W111",
            channel="C111",
            response_url="https://hooks.slack.com/commands/T111/111/xxxxx",
            trigger="111.111.xxx",
        ),
    )


def test_a_slash_command_in_a_direct_conversation_is_about_no_channel() -> None:
    heard = translate(command(channel_id="D111", channel_name="directmessage"))
    assert isinstance(heard, Commanded)
    assert heard.incoming.place == WITH_ANNA


# The rest


ENDED = datetime(2021, 1, 9, 13, 13, 7, tzinfo=UTC)
UNINSTALLED = {"type": "app_uninstalled"}
REVOKED = {"type": "tokens_revoked", "tokens": {"oauth": ["W111"], "bot": ["W222"]}}
OF_ALL = {"authorizations": [{"is_enterprise_install": True}]}


@pytest.mark.parametrize(
    ("told", "outside", "removed"),
    [
        (UNINSTALLED, {}, Removed(team="T111", at=ENDED)),
        (UNINSTALLED, OF_ALL, Removed(team=None, enterprise="E111", at=ENDED)),
        (UNINSTALLED, {"team_id": None}, Removed(team=None, enterprise="E111", at=ENDED)),
        (
            REVOKED,
            {},
            Removed(team="T111", enterprise="E111", at=ENDED, bots=frozenset({"W222"})),
        ),
    ],
)
def test_the_end_of_an_installation_is_told(told: Json, outside: Json, removed: Removed) -> None:
    payload = {**event(told), "enterprise_id": "E111", **outside}
    assert translate(payload) == removed
    untimed = {name: value for name, value in payload.items() if name != "event_time"}
    assert translate(untimed) == replace(removed, at=None)


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"type": "view_closed"},
        {"type": "url_verification", "challenge": "x"},
        {"type": "shortcut", "callback_id": "of_another_app"},
        {"type": "message_action", "callback_id": "of_another_app"},
        {"type": "block_actions"},
    ],
)
def test_what_is_not_for_us_is_nothing(payload: Json) -> None:
    assert translate(payload) == Nothing()


@pytest.mark.parametrize(
    "payload",
    [
        command(trigger_id=""),
        {"command": ["/log"]},
        {"type": 5},
        {"type": "event_callback", "event": []},
        event(mention(text={"nested": "text"})),
        event(mention(), authorizations="none"),
        press(actions="none"),
        press({"action_id": None}),
        submission(Kept(), private_metadata="of another version"),
        submission(Kept(), private_metadata="{}"),
        submission(Kept(), state={}),
        submission(Kept(), blocks=[]),
    ],
)
def test_what_is_none_of_slacks_is_misshapen(payload: Json) -> None:
    with pytest.raises(Misshapen):
        translate(payload)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


def _paths(payload: Mapping[str, Any], at: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    deeper = [
        path
        for name, part in payload.items()
        if isinstance(part, dict)
        for path in _paths(part, (*at, name))
    ]
    return [(*at, name) for name in payload] + deeper


def _with(payload: Any, path: tuple[str, ...], other: Any) -> Any:
    if not path:
        return other
    return {**payload, path[0]: _with(payload[path[0]], path[1:], other)}


SAMPLES = (
    command(),
    event(mention()),
    event(direct()),
    event(changed("a", "b")),
    press(),
    submission(Kept(channel="C111")),
    GLOBAL_SHORTCUT,
    MESSAGE_SHORTCUT,
)


@given(data=st.data(), payload=st.sampled_from(SAMPLES), other=JSON)
def test_nothing_odd_in_a_payload_is_more_than_misshapen(
    data: st.DataObject, payload: Json, other: Any
) -> None:
    odd = _with(payload, data.draw(st.sampled_from(_paths(payload))), other)
    with suppress(Misshapen):
        assert translate(odd) is not None
