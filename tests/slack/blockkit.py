"""What Slack's Block Kit allows: the fields, types and limits, as a table.

The fields are those of npm's `@slack/types` 3.2.0, the limits those of Slack's
public reference (docs.slack.dev/reference/block-kit) and of the comments in the
types. Where the two differ the reference holds: an option's value may have 150
characters. Of all there is only what an app like this one may come to draw is
listed; a type that is not is refused.
"""

from collections.abc import Iterator
from typing import Any

from tests.rules import (
    Rule,
    array,
    at_least_one,
    exactly_one,
    fault,
    flag,
    nullable,
    number,
    one_of,
    record,
    string,
    typed,
    unique,
    whole,
)

ID = string(most=255)
URL = string(most=3_000)


# Text.


def plain(most: int = 3_000) -> Rule:
    return typed({"plain_text": record({"text": string(most=most)}, {"emoji": flag})})


def texts(most: int = 3_000) -> dict[str, Rule]:
    words = string(most=most)
    return {
        "plain_text": record({"text": words}, {"emoji": flag}),
        "mrkdwn": record({"text": words}, {"verbatim": flag}),
    }


def text(most: int = 3_000) -> Rule:
    return typed(texts(most))


# Rich text. Slack takes a paragraph without elements, and a text of any length.

STYLE = record({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline"), flag))
SPANS = typed(
    {
        "text": record({"text": string()}, {"style": STYLE}),
        "emoji": record({"name": string()}, {"unicode": string(), "style": STYLE}),
        "link": record({"url": URL}, {"text": string(), "unsafe": flag, "style": STYLE}),
        "user": record({"user_id": string(pattern="[UW][A-Z0-9]+")}, {"style": STYLE}),
        "channel": record({"channel_id": string(pattern="[CG][A-Z0-9]+")}, {"style": STYLE}),
    }
)
BORDER = one_of(0, 1)
PARAGRAPH = record({"elements": array(SPANS, least=0)})
RICH = typed(
    {
        "rich_text_section": PARAGRAPH,
        "rich_text_quote": record({"elements": array(SPANS, least=0)}, {"border": BORDER}),
        "rich_text_preformatted": record({"elements": array(SPANS, least=0)}, {"border": BORDER}),
        "rich_text_list": record(
            {
                "style": one_of("bullet", "ordered"),
                "elements": array(typed({"rich_text_section": PARAGRAPH})),
            },
            {"indent": whole(least=0, most=8), "border": BORDER},
        ),
    }
)
RICH_TEXT = record({"elements": array(RICH)}, {"block_id": ID})


# Composition objects.

STYLED = {"style": one_of("primary", "danger")}
CONFIRM = record(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)}, STYLED
)
OPTION = record({"text": plain(75), "value": string(most=150)}, {"description": plain(75)})
MENU_ITEM = record(
    {"text": plain(75), "value": string(most=150)}, {"description": plain(75), "url": URL}
)
BOX = record({"text": text(75), "value": string(most=150)}, {"description": text(75)})
GROUP = record({"label": plain(75), "options": array(OPTION, most=100)})
DISPATCH = record(
    {"trigger_actions_on": array(one_of("on_enter_pressed", "on_character_entered"), most=2)}
)


# Elements.


def initial_among_options(value: Any, at: str) -> Iterator[str]:
    groups = (group["options"] for group in value.get("option_groups", ()))
    offered = [*value.get("options", ()), *(option for group in groups for option in group)]
    initial = value.get("initial_option")
    if initial is not None and initial not in offered:
        yield fault("must be one of the options", f"{at}/initial_option")


def initial_not_too_long(value: Any, at: str) -> Iterator[str]:
    if len(value.get("initial_value", "")) > value.get("max_length", 3_000):
        yield fault("must not be longer than max_length", f"{at}/initial_value")


ACTION = {"action_id": ID}
INPUT = {"action_id": ID, "focus_on_load": flag}
MENU = INPUT | {"placeholder": plain(150), "confirm": CONFIRM}
IMAGE = {"image_url": URL, "slack_file": record({}, {"id": string(), "url": URL})}

ELEMENTS: dict[str, Rule] = {
    "button": record(
        {"text": plain(75)},
        ACTION
        | STYLED
        | {
            "value": string(most=2_000),
            "url": URL,
            "confirm": CONFIRM,
            "accessibility_label": string(most=75),
        },
    ),
    "checkboxes": record({"options": array(BOX, most=10)}, INPUT | {"confirm": CONFIRM}),
    "datepicker": record({}, MENU | {"initial_date": string(pattern=r"\d{4}-\d\d-\d\d")}),
    "external_select": record(
        {}, MENU | {"initial_option": OPTION, "min_query_length": whole(least=0, most=255)}
    ),
    "image": record({"alt_text": string(most=2_000)}, IMAGE, exactly_one(*IMAGE)),
    "overflow": record({"options": array(MENU_ITEM, most=5)}, ACTION | {"confirm": CONFIRM}),
    "plain_text_input": record(
        {},
        INPUT
        | {
            "placeholder": plain(150),
            "initial_value": string(most=3_000),
            "multiline": flag,
            "min_length": whole(least=0, most=3_000),
            "max_length": whole(least=1, most=3_000),
            "dispatch_action_config": DISPATCH,
        },
        initial_not_too_long,
    ),
    "radio_buttons": record(
        {"options": array(BOX, most=10)},
        INPUT | {"initial_option": BOX, "confirm": CONFIRM},
        initial_among_options,
    ),
    "static_select": record(
        {},
        MENU
        | {
            "options": array(OPTION, most=100),
            "option_groups": array(GROUP, most=100),
            "initial_option": OPTION,
        },
        exactly_one("options", "option_groups"),
        initial_among_options,
    ),
    "timepicker": record({}, MENU | {"initial_time": string(pattern=r"\d\d:\d\d")}),
    "users_select": record({}, MENU | {"initial_user": string()}),
}
TYPED_INTO = {"plain_text_input"}
SHOWN_ONLY = {"image"}
PRESSED_ONLY = {"button", "overflow"}


# Blocks.


def rows_of_one_length(value: Any, at: str) -> Iterator[str]:
    if len({len(row) for row in value["rows"]}) > 1:
        yield fault("rows must have the same number of cells", f"{at}/rows")


def values_for_all_categories(value: Any, at: str) -> Iterator[str]:
    categories = value["axis_config"]["categories"]
    if len(set(categories)) < len(categories):
        yield fault("categories must be unique", f"{at}/axis_config/categories")
    for index, series in enumerate(value["series"]):
        if [point["label"] for point in series["data"]] != categories:
            yield fault("labels must match the categories", f"{at}/series/{index}/data")


POINT = record({"label": string(most=20), "value": number})
SERIES = record({"name": string(most=20), "data": array(POINT, most=20)})
AXES = record(
    {"categories": array(string(most=20), most=20)},
    {"x_label": string(most=50), "y_label": string(most=50)},
)
LINES = record(
    {"series": array(SERIES, most=6), "axis_config": AXES},
    {},
    unique("name", "series"),
    values_for_all_categories,
)
SLICES = record({"segments": array(POINT, most=6)})
CHARTS = typed({"line": LINES, "bar": LINES, "area": LINES, "pie": SLICES})

CELL = typed(
    {
        "raw_text": record({"text": string()}),
        "raw_number": record({"value": number, "text": string()}),
        "rich_text": RICH_TEXT,
    }
)
COLUMN = record({}, {"align": one_of("left", "center", "right"), "is_wrapped": flag})

BLOCKS: dict[str, Rule] = {
    "actions": record(
        {"elements": array(typed(ELEMENTS, ELEMENTS.keys() - TYPED_INTO - SHOWN_ONLY), most=25)},
        {"block_id": ID},
        unique("action_id", "elements"),
    ),
    "alert": record(
        {"text": text()},
        {"block_id": ID, "level": one_of("default", "info", "warning", "error", "success")},
    ),
    "context": record(
        {"elements": array(typed({"image": ELEMENTS["image"]} | texts()), most=10)},
        {"block_id": ID},
    ),
    "data_visualization": record({"title": string(most=50), "chart": CHARTS}, {"block_id": ID}),
    "divider": record({}, {"block_id": ID}),
    "header": record({"text": plain(150)}, {"block_id": ID}),
    "image": record(
        {"alt_text": string(most=2_000)},
        IMAGE | {"title": plain(2_000), "block_id": ID},
        exactly_one(*IMAGE),
    ),
    "input": record(
        {
            "label": plain(2_000),
            "element": typed(ELEMENTS, ELEMENTS.keys() - SHOWN_ONLY - PRESSED_ONLY),
        },
        {"hint": plain(2_000), "optional": flag, "dispatch_action": flag, "block_id": ID},
    ),
    "markdown": record({"text": string(most=12_000)}, {"block_id": ID}),
    "rich_text": RICH_TEXT,
    "section": record(
        {},
        {
            "text": text(),
            "fields": array(text(2_000), most=10),
            "accessory": typed(ELEMENTS, ELEMENTS.keys() - TYPED_INTO),
            "expand": flag,
            "block_id": ID,
        },
        at_least_one("text", "fields"),
    ),
    "table": record(
        {"rows": array(array(CELL, most=20), most=100)},
        {"column_settings": array(nullable(COLUMN), most=20), "block_id": ID},
        rows_of_one_length,
    ),
}
IN_MESSAGES = BLOCKS.keys() - {"alert"}
IN_MODALS = BLOCKS.keys() - {"data_visualization", "markdown", "table"}
IN_HOME = IN_MODALS - {"alert"}
