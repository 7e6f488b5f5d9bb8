"""One good block of each kind, to take apart in tests."""

from typing import Any

Json = dict[str, Any]


def plain(said: str) -> Json:
    return {"type": "plain_text", "text": said, "emoji": False}


def mrkdwn(said: str) -> Json:
    return {"type": "mrkdwn", "text": said, "verbatim": True}


def option(value: str) -> Json:
    return {"text": plain(value), "value": value}


def input_block(element: Json) -> Json:
    return {
        "type": "input",
        "block_id": f"b-{element['type']}",
        "label": plain("Client"),
        "hint": plain("Who was the work for?"),
        "element": {"action_id": "client"} | element,
        "optional": True,
        "dispatch_action": False,
    }


CONFIRM: Json = {
    "title": plain("Sure?"),
    "text": mrkdwn("It is *undone*."),
    "confirm": plain("Undo"),
    "deny": plain("Keep"),
    "style": "danger",
}
BUTTON: Json = {
    "type": "button",
    "action_id": "say.0",
    "text": plain("Undo"),
    "value": "undo E12",
    "style": "danger",
    "accessibility_label": "Undo E12",
    "confirm": CONFIRM,
}
PICTURE: Json = {"type": "image", "alt_text": "The burn-down", "image_url": "https://x.example/1"}
STATIC_SELECT: Json = {
    "type": "static_select",
    "placeholder": plain("Choose …"),
    "options": [option("acme"), option("globex")],
    "initial_option": option("globex"),
    "focus_on_load": True,
}
GROUPED_SELECT: Json = {
    "type": "static_select",
    "option_groups": [{"label": plain("Low"), "options": [option("acme")]}],
    "initial_option": option("acme"),
}
EXTERNAL_SELECT: Json = {
    "type": "external_select",
    "min_query_length": 0,
    "initial_option": option("acme"),
}
TEXT_INPUT: Json = {
    "type": "plain_text_input",
    "initial_value": "1.5h",
    "multiline": False,
    "min_length": 1,
    "max_length": 200,
    "dispatch_action_config": {"trigger_actions_on": ["on_character_entered"]},
}
DATEPICKER: Json = {"type": "datepicker", "initial_date": "2026-11-24"}
TIMEPICKER: Json = {"type": "timepicker", "initial_time": "09:15"}
OVERFLOW: Json = {
    "type": "overflow",
    "action_id": "more",
    "options": [option("why"), option("docs") | {"url": "https://x.example"}],
}
CHECKBOXES: Json = {"type": "checkboxes", "options": [option("a") | {"text": mrkdwn("*A*")}]}
RADIO: Json = {
    "type": "radio_buttons",
    "options": [option("a"), option("b")],
    "initial_option": option("a"),
}
USERS: Json = {"type": "users_select", "initial_user": "U1"}

TABLE: Json = {
    "type": "table",
    "column_settings": [{"align": "right"}, None],
    "rows": [
        [{"type": "raw_text", "text": "Left"}, {"type": "raw_text", "text": "Note"}],
        [
            {"type": "raw_number", "value": 1.5, "text": "1.5"},
            {
                "type": "rich_text",
                "elements": [
                    {
                        "type": "rich_text_section",
                        "elements": [{"type": "text", "text": "Hi", "style": {"bold": True}}],
                    }
                ],
            },
        ],
    ],
}
CHART: Json = {
    "type": "data_visualization",
    "title": "Acme: hours left",
    "chart": {
        "type": "line",
        "series": [
            {
                "name": "At this pace",
                "data": [{"label": "17 Nov", "value": 4.5}, {"label": "24 Nov", "value": 2}],
            },
            {
                "name": "Threshold 2:00",
                "data": [{"label": "17 Nov", "value": 2}, {"label": "24 Nov", "value": 2}],
            },
        ],
        "axis_config": {"categories": ["17 Nov", "24 Nov"], "y_label": "Hours left"},
    },
}
RICH_TEXT: Json = {
    "type": "rich_text",
    "elements": [
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "emoji", "name": "warning"},
                {"type": "text", "text": " low", "style": {"bold": True}},
                {"type": "user", "user_id": "U1"},
                {"type": "channel", "channel_id": "C1"},
                {"type": "link", "url": "https://x.example", "text": "more"},
            ],
        },
        {
            "type": "rich_text_list",
            "style": "bullet",
            "indent": 0,
            "elements": [
                {"type": "rich_text_section", "elements": [{"type": "text", "text": "Acme"}]}
            ],
        },
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "so"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "1:30"}]},
    ],
}
SECTION: Json = {
    "type": "section",
    "text": mrkdwn("*2:00* left"),
    "fields": [plain("Used"), mrkdwn("3:15")],
    "accessory": OVERFLOW,
}
ACTIONS: Json = {
    "type": "actions",
    "block_id": "decide",
    "elements": [BUTTON, STATIC_SELECT | {"action_id": "size", "confirm": CONFIRM}],
}
CONTEXT: Json = {"type": "context", "elements": [PICTURE, plain("2/3"), mrkdwn("_small_")]}
HEADER: Json = {"type": "header", "text": plain("Clients by hours left")}
DIVIDER: Json = {"type": "divider"}
IMAGE: Json = PICTURE | {"title": plain("Burn-down")}
MARKDOWN: Json = {"type": "markdown", "text": "**2:00** left"}
ALERT: Json = {"type": "alert", "text": plain("Only 0:30 would be left"), "level": "warning"}
INPUTS: list[Json] = [
    input_block(element)
    for element in (
        STATIC_SELECT,
        EXTERNAL_SELECT,
        TEXT_INPUT,
        DATEPICKER,
        TIMEPICKER,
        CHECKBOXES,
        RADIO,
        USERS,
    )
]

MESSAGE: Json = {
    "text": "2:00 left for Acme",
    "blocks": [
        HEADER,
        RICH_TEXT,
        SECTION,
        CONTEXT,
        DIVIDER,
        IMAGE,
        MARKDOWN,
        TABLE,
        CHART,
        ACTIONS,
        input_block(GROUPED_SELECT),
    ],
}
MODAL: Json = {
    "type": "modal",
    "callback_id": "log",
    "private_metadata": "",
    "title": plain("Log hours"),
    "submit": plain("Log"),
    "close": plain("Cancel"),
    "notify_on_close": True,
    "blocks": [ALERT, *INPUTS, RICH_TEXT, SECTION],
}
HOME: Json = {"type": "home", "blocks": [HEADER, RICH_TEXT, DIVIDER, ACTIONS, SECTION, CONTEXT]}
