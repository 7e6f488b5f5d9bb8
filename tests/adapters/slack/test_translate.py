"""Payloads as Slack's own samples and Bolt's tests have them."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.incoming import Incoming
from adapters.chat.reply import Button
from adapters.slack.heard import (
    Commanded,
    Edited,
    Nothing,
    Pressed,
    Removed,
    Searched,
    Spot,
    Submitted,
    Told,
    Wanted,
)
from adapters.slack.kept import Kept, Origin
from adapters.slack.translate import Misshapen, translate
from core.chat import Place
from core.people import Identity

Json = dict[str, Any]

ANNA = Identity(platform="slack", workspace="T111", user="W111")
CARL = Identity(platform="slack", workspace="T999", user="U999")
RANDOM = Place(platform="slack", workspace="T111", channel="C111")
WITH_ANNA = Place(platform="slack", workspace="T111", channel="W111", direct=True)


def command(**other: str) -> Json:
    return {
        "token": "verification_token",
        "team_id": "T111",
        "team_domain": "test-domain",
        "channel_id": "C111",
        "channel_name": "random",
        "user_id": "W111",
        "user_name": "primary-owner",
        "command": "/log",
        "text": "acme 1.5 fixed printer",
        "enterprise_id": "E111",
        "enterprise_name": "Org Name",
        "response_url": "https://hooks.slack.com/commands/T111/111/xxxxx",
        "trigger_id": "111.111.xxx",
    } | other


def event(told: Json, **other: Any) -> Json:
    return {
        "token": "xxx",
        "team_id": "T111",
        "api_app_id": "A111",
        "event": told,
        "type": "event_callback",
        "event_id": "Ev111",
        "event_time": 1610197986,
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": "T111",
                "user_id": "UBOT",
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": "1-message-T111-C111",
    } | other


def mention(**other: Any) -> Json:
    return {
        "client_msg_id": "c9b466b5",
        "type": "app_mention",
        "text": "<@UBOT> balance acme",
        "user": "W111",
        "ts": "1610197986.000300",
        "team": "T111",
        "channel": "C111",
        "event_ts": "1610197986.000300",
    } | other


def direct(**other: Any) -> Json:
    return (
        mention()
        | {
            "type": "message",
            "text": "balance acme",
            "channel": "D111",
            "channel_type": "im",
        }
        | other
    )


def press(action: Json | None = None, **other: Any) -> Json:
    return {
        "type": "block_actions",
        "user": {"id": "W111", "username": "anna", "name": "anna", "team_id": "T111"},
        "api_app_id": "A111",
        "token": "verification_token",
        "container": {
            "type": "message",
            "message_ts": "111.222",
            "channel_id": "C111",
            "is_ephemeral": True,
        },
        "trigger_id": "111.222.valid",
        "team": {"id": "T111", "domain": "workspace-domain"},
        "channel": {"id": "C111", "name": "random"},
        "response_url": "https://hooks.slack.com/actions/T111/111/random-value",
        "actions": [
            {
                "action_id": "say.0",
                "block_id": "answer.0",
                "text": {"type": "plain_text", "text": "Undo", "emoji": True},
                "value": "undo E12",
                "type": "button",
                "action_ts": "1583637157.207593",
            }
            | (action or {})
        ],
    } | other


def submission(kept: Kept, **view: Any) -> Json:
    return {
        "type": "view_submission",
        "team": {"id": "T111", "domain": "workspace-domain"},
        "user": {"id": "W111", "username": "anna", "name": "anna", "team_id": "T111"},
        "api_app_id": "A111",
        "token": "verification_token",
        "trigger_id": "111.222.valid",
        "view": {
            "id": "V111",
            "team_id": "T111",
            "type": "modal",
            "blocks": [
                {"type": "input", "block_id": "client", "element": {"action_id": "client"}},
                {"type": "input", "block_id": "note", "element": {"action_id": "note"}},
                {"type": "context", "block_id": "hKgV", "elements": []},
            ],
            "private_metadata": kept.written(),
            "callback_id": "log",
            "state": {
                "values": {
                    "client": {
                        "client": {
                            "type": "static_select",
                            "selected_option": {
                                "text": {"type": "plain_text", "text": "Acme"},
                                "value": "Acme",
                            },
                        }
                    },
                    "note": {"note": {"type": "plain_text_input", "value": None}},
                }
            },
            "hash": "1615262109.xxx",
            "app_installed_team_id": "T111",
            "bot_id": "B111",
        }
        | view,
        "response_urls": [],
    }


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


# Mentions and direct messages


def test_a_mention_is_said_without_the_mention() -> None:
    assert translate(event(mention())) == Told(
        incoming=Incoming(text="balance acme", sender=ANNA, place=RANDOM, delivery_id="Ev111"),
        spot=Spot(user="W111", channel="C111", message="1610197986.000300"),
    )


def test_a_mention_in_a_thread_is_said_in_the_thread() -> None:
    heard = translate(event(mention(thread_ts="1610197900.000100")))
    assert isinstance(heard, Told)
    assert heard.incoming.place.thread == "1610197900.000100"
    assert heard.spot.thread == "1610197900.000100"


def test_a_direct_message_needs_no_mention() -> None:
    heard = translate(event(direct()))
    assert isinstance(heard, Told)
    assert heard.incoming.text == "balance acme"
    assert heard.incoming.place == WITH_ANNA
    assert heard.spot.channel == "D111"


def test_a_thread_of_direct_messages_is_named_by_its_conversation_too() -> None:
    heard = translate(event(direct(thread_ts="1610197900.000100")))
    assert isinstance(heard, Told)
    assert heard.incoming.place.thread == "D111/1610197900.000100"


def test_a_message_with_a_file_is_said_like_any_other() -> None:
    assert isinstance(translate(event(direct(subtype="file_share"))), Told)


@pytest.mark.parametrize(
    "told",
    [
        direct(bot_id="B111"),
        direct(subtype="message_deleted"),
        direct(subtype="channel_join"),
        mention(bot_id="B999"),
        direct(channel_type="channel"),
        {"type": "reaction_added", "user": "W111", "item": {"channel": "C111"}},
        {"type": "app_home_opened", "user": "W111", "channel": "D111", "tab": "home"},
        {"type": "tokens_revoked", "tokens": {"oauth": ["W111"], "bot": []}},
    ],
)
def test_nothing_is_said_by_bots_and_by_what_happens_to_messages(told: Json) -> None:
    assert translate(event(told)) == Nothing()


def test_a_changed_mention_is_not_said_again() -> None:
    changed = mention(edited={"user": "W111", "ts": "1610197999.000000"})
    assert isinstance(translate(event(changed)), Edited)


def _changed(before: str, now: str) -> Json:
    message = {"type": "message", "user": "W111", "ts": "1610197986.000300", "team": "T111"}
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message | {"text": now},
        "previous_message": message | {"text": before},
        "channel": "D111",
        "channel_type": "im",
        "ts": "1610197999.000100",
        "event_ts": "1610197999.000100",
    }


def test_a_changed_direct_message_is_not_said_again() -> None:
    heard = translate(event(_changed("log acme 1h", "log acme 2h")))
    assert isinstance(heard, Edited)
    assert heard.incoming.place == WITH_ANNA


def test_a_link_that_slack_unfurls_is_no_change() -> None:
    assert translate(event(_changed("log acme 1h", "log acme 1h"))) == Nothing()


# Who somebody is, in channels that workspaces share


@pytest.mark.parametrize(
    ("told", "outer", "home"),
    [
        (mention(user_team="T999", user="U999"), {}, "T999"),
        (mention(team="T999", user="U999"), {}, "T999"),
        (mention(), {}, "T111"),
        (mention(user_team="E999", user="U999"), {}, "E999"),
        (
            mention(user_team="E999", user="U999"),
            {"enterprise_id": "E999", "team_id": "T999", "context_team_id": "T111"},
            "T999",
        ),
        (
            mention(user_team="E111"),
            {"context_enterprise_id": "E111", "context_team_id": "T111", "team_id": "T999"},
            "T111",
        ),
        ({k: v for k, v in mention().items() if k != "team"}, {}, ""),
    ],
)
def test_in_a_shared_channel_somebody_is_of_their_own_workspace(
    told: Json, outer: Json, home: str
) -> None:
    heard = translate(event(told, is_ext_shared_channel=True, **outer))
    assert isinstance(heard, Told)
    assert heard.incoming.sender.workspace == home
    assert heard.incoming.place == RANDOM


def test_an_outsider_is_told_apart_even_where_the_channel_is_not_called_shared() -> None:
    heard = translate(event(mention(user_team="T999", user="U999")))
    assert isinstance(heard, Told)
    assert heard.incoming.sender == CARL


def test_an_outsider_presses_as_somebody_of_the_other_workspace() -> None:
    heard = translate(press(user={"id": "U999", "name": "carl", "team_id": "T999"}))
    assert isinstance(heard, Pressed)
    assert heard.incoming.sender == CARL
    assert heard.incoming.place.workspace == "T111"


def test_an_outsider_hands_a_form_in_where_the_app_is_installed() -> None:
    payload = submission(Kept(channel="C111"))
    payload |= {
        "team": {"id": "T999", "domain": "client"},
        "user": {"id": "U999", "name": "carl", "team_id": "T999"},
    }
    heard = translate(payload)
    assert isinstance(heard, Submitted)
    assert heard.incoming.sender == CARL
    assert heard.incoming.place == RANDOM


def test_an_app_that_is_installed_for_an_organisation_knows_the_workspace_by_the_person() -> None:
    heard = translate(press(team=None, enterprise={"id": "E111", "name": "Sandbox Org"}))
    assert isinstance(heard, Pressed)
    assert heard.incoming.sender == ANNA
    assert heard.incoming.place.workspace == "T111"


# Buttons


def test_a_press_says_what_the_button_says() -> None:
    assert translate(press()) == Pressed(
        incoming=Incoming(
            text="undo E12",
            sender=ANNA,
            place=RANDOM,
            delivery_id="C111:111.222::W111:say.0",
        ),
        spot=Spot(
            user="W111",
            channel="C111",
            message="111.222",
            response_url="https://hooks.slack.com/actions/T111/111/random-value",
            trigger="111.222.valid",
        ),
        button=Button(label="Undo", say="undo E12"),
        origin=Origin.ANSWER,
    )


def test_a_press_that_needs_a_text_tells_what_to_ask() -> None:
    action = {"action_id": "ask.1", "value": "Why?|decline TU7 {}"}
    heard = translate(press(action))
    assert isinstance(heard, Pressed)
    assert heard.button == Button(label="Undo", say="decline TU7 {}", asks="Why?")


def test_a_double_click_is_one_request_and_a_redrawn_message_is_another() -> None:
    message = {"type": "message", "ts": "111.222", "user": "UBOT"}
    redrawn = message | {"edited": {"user": "UBOT", "ts": "333.444"}}
    ids = [
        heard.incoming.delivery_id
        for heard in (
            translate(press(message=message, trigger_id="1.1.a")),
            translate(press(message=message, trigger_id="2.2.b")),
            translate(press(message=redrawn)),
        )
        if isinstance(heard, Pressed)
    ]
    assert ids[0] == ids[1] != ids[2]


def test_a_press_on_a_notice_is_said_in_its_thread() -> None:
    container = {"type": "message", "message_ts": "111.222", "channel_id": "C111"}
    heard = translate(press({"block_id": "notice.0"}, container=container))
    assert isinstance(heard, Pressed)
    assert heard.origin is Origin.NOTICE
    assert heard.incoming.place.thread == "111.222"


@pytest.mark.parametrize(
    "payload",
    [
        press({"value": None, "type": "datepicker"}),
        press(container={"type": "view", "view_id": "V111"}),
    ],
)
def test_a_press_that_says_nothing_is_nothing(payload: Json) -> None:
    assert translate(payload) == Nothing()


# Modals and shortcuts


def test_a_form_is_handed_in_where_it_was_opened() -> None:
    kept = Kept(channel="C111", response_url="https://hooks.slack.com/x", origin=Origin.ANSWER)
    assert translate(submission(kept)) == Submitted(
        incoming=Incoming(text="", sender=ANNA, place=RANDOM, delivery_id="V111:1615262109.xxx"),
        spot=Spot(
            user="W111",
            channel="C111",
            response_url="https://hooks.slack.com/x",
            trigger="111.222.valid",
        ),
        form="log",
        view="V111",
        kept=kept,
        values={"client": "Acme", "note": ""},
        fields=("client", "note"),
    )


def test_a_form_opened_from_no_channel_is_handed_in_directly() -> None:
    heard = translate(submission(Kept()))
    assert isinstance(heard, Submitted)
    assert heard.incoming.place == WITH_ANNA


def test_a_menu_is_searched_with_the_form_that_it_stands_in() -> None:
    view = submission(Kept(channel="C111"), callback_id="fix E12")["view"]
    payload = press() | {
        "type": "block_suggestion",
        "action_id": "client",
        "block_id": "client",
        "value": "ac",
        "view": view,
    }
    assert translate(payload) == Searched(
        incoming=Incoming(text="fix E12", sender=ANNA, place=RANDOM), menu="client", typed="ac"
    )


GLOBAL_SHORTCUT = {
    "type": "shortcut",
    "token": "verification_token",
    "action_ts": "111.111",
    "team": {"id": "T111", "domain": "nordlicht", "enterprise_id": "E111"},
    "user": {"id": "W111", "username": "primary-owner", "team_id": "T111"},
    "callback_id": "log_time",
    "trigger_id": "111.111.xxxxxx",
}
MESSAGE_SHORTCUT = GLOBAL_SHORTCUT | {
    "type": "message_action",
    "user": {"id": "W111", "name": "test-test"},
    "channel": {"id": "C111", "name": "dev"},
    "callback_id": "log_time_for_message",
    "message_ts": "1583636382.000300",
    "message": {
        "client_msg_id": "zzzz-111-222-xxx-yyy",
        "type": "message",
        "text": "<@W222> printer jams &amp; smokes",
        "user": "W111",
        "ts": "1583636382.000300",
        "team": "T111",
    },
    "response_url": "https://hooks.slack.com/app/T111/111/xxx",
}


def test_the_global_shortcut_wants_the_log_form() -> None:
    assert translate(GLOBAL_SHORTCUT) == Wanted(
        incoming=Incoming(text="log", sender=ANNA, place=WITH_ANNA),
        spot=Spot(user="W111", trigger="111.111.xxxxxx"),
    )


def test_the_message_shortcut_makes_the_message_a_note_and_its_link_an_internal_one() -> None:
    heard = translate(MESSAGE_SHORTCUT)
    assert isinstance(heard, Wanted)
    assert heard.incoming == Incoming(text="log", sender=ANNA, place=RANDOM)
    assert heard.note == (
        "printer jams & smokes // https://nordlicht.slack.com/archives/C111/p1583636382000300"
    )


def test_a_long_message_leaves_room_for_its_link() -> None:
    long = MESSAGE_SHORTCUT | {"message": {"text": "word " * 1_000, "ts": "1583636382.000300"}}
    heard = translate(long)
    assert isinstance(heard, Wanted)
    assert len(heard.note) < 1_500
    assert "p1583636382000300" in heard.note


# The rest


@pytest.mark.parametrize(
    "told",
    [
        {"type": "app_uninstalled"},
        {"type": "tokens_revoked", "tokens": {"oauth": ["W111"], "bot": ["W222"]}},
    ],
)
def test_the_end_of_an_installation_is_told(told: Json) -> None:
    payload = {**event(told), "enterprise_id": "E111"}
    assert translate(payload) == Removed(team="T111", enterprise="E111")


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"type": "view_closed"},
        {"type": "url_verification", "challenge": "x"},
        {"type": "shortcut", "callback_id": "of_another_app"},
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
        submission(Kept(), state={}),
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
    event(_changed("a", "b")),
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
