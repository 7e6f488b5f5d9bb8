"""Payloads as Slack's own samples and Bolt's tests have them."""

from typing import Any

from adapters.slack.kept import Kept
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


def changed(before: str, now: str) -> Json:
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
