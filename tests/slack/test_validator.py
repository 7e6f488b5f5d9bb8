"""The judge is judged: it takes what Slack takes, and refuses each thing that Slack refuses."""

from typing import Any

import pytest

from tests.slack import blocks as good
from tests.slack.blocks import Json, input_block, mrkdwn, option, plain
from tests.slack.validator import (
    faults_in_errors,
    faults_in_message,
    faults_in_options,
    faults_in_view,
)


def message(*blocks: Json) -> list[str]:
    return faults_in_message({"text": "hi", "blocks": list(blocks)})


def modal(*blocks: Json, **other: Any) -> list[str]:
    return faults_in_view(good.MODAL | {"blocks": list(blocks)} | other)


def home(*blocks: Json) -> list[str]:
    return faults_in_view({"type": "home", "blocks": list(blocks)})


def without(drawn: Json, name: str) -> Json:
    return {key: part for key, part in drawn.items() if key != name}


def section(**parts: Any) -> Json:
    return {"type": "section"} | parts


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def button(**parts: Any) -> Json:
    return actions(good.BUTTON | parts)


def table(*rows: list[Json], **other: Any) -> Json:
    return {"type": "table", "rows": list(rows)} | other


def cells(count: int, text: str = "x") -> list[Json]:
    return [{"type": "raw_text", "text": text} for _ in range(count)]


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def test_takes_a_message_with_a_block_of_each_kind() -> None:
    assert faults_in_message(good.MESSAGE) == []


def test_takes_a_modal_with_an_input_of_each_kind() -> None:
    assert faults_in_view(good.MODAL) == []


def test_takes_an_app_home() -> None:
    assert faults_in_view(good.HOME) == []


def test_looks_at_text_and_blocks_alone_of_what_is_posted() -> None:
    assert faults_in_message(good.MESSAGE | {"channel": "C1", "unfurl_links": False}) == []


def test_says_what_is_wrong_and_where_as_slack_does() -> None:
    assert message(good.DIVIDER, section(text=plain("x" * 3_001))) == [
        "must be less than 3001 characters [json-pointer:/blocks/1/text/text]"
    ]


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ({"type": "call"}, "unsupported type: call"),
        ({"type": ["section"]}, "unsupported type: ['section']"),
        ({}, "unsupported type: None"),
        (section(), "needs one of text, fields"),
        (section(text="hi"), "must be an object"),
        (section(text=plain("")), "must be more than 0 characters"),
        (section(text=mrkdwn("x" * 3_001)), "must be less than 3001 characters"),
        (section(text=plain("hi") | {"text": 7}), "must be a string"),
        (section(text=plain("hi") | {"emoji": "no"}), "must be true or false"),
        (section(text=plain("hi") | {"verbatim": True}), "invalid additional property: verbatim"),
        (section(text=mrkdwn("hi") | {"emoji": True}), "invalid additional property: emoji"),
        (section(text=plain("hi"), colour="red"), "invalid additional property: colour"),
        (section(fields=[]), "no fewer than 1 items allowed"),
        (section(fields=[plain("x")] * 11), "no more than 10 items allowed"),
        (section(fields=[plain("x" * 2_001)]), "must be less than 2001 characters"),
        (section(text=plain("x"), block_id="b" * 256), "must be less than 256 characters"),
        (section(text=plain("x"), accessory=good.TEXT_INPUT), "unsupported type: plain_text_input"),
        ({"type": "header", "text": plain("x" * 151)}, "must be less than 151 characters"),
        ({"type": "header", "text": mrkdwn("x")}, "unsupported type: mrkdwn"),
        ({"type": "context", "elements": [plain("x")] * 11}, "no more than 10 items allowed"),
        ({"type": "context", "elements": [good.BUTTON]}, "unsupported type: button"),
        (actions(), "no fewer than 1 items allowed"),
        (actions(good.PICTURE), "unsupported type: image"),
        (actions(good.BUTTON, good.BUTTON), "`action_id` 'say.0' already exists"),
        (without(good.IMAGE, "alt_text"), "missing required field: alt_text"),
        (without(good.IMAGE, "image_url"), "takes exactly one of image_url, slack_file"),
        (good.IMAGE | {"slack_file": {"id": "F1"}}, "takes exactly one of image_url, slack_file"),
        ({"type": "markdown", "text": "x" * 12_001}, "must be less than 12001 characters"),
    ],
)
def test_refuses_in_a_message(block: Json, said: str) -> None:
    faults = message(block)
    assert len(faults) == 1
    assert faults[0].startswith(said)


def chart(**parts: Any) -> Json:
    """The good chart with other parts in its inner payload."""
    return good.CHART | {"chart": good.CHART["chart"] | parts}


LINE = good.CHART["chart"]["series"][0]


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (good.CHART | {"title": "x" * 51}, "must be less than 51 characters"),
        (without(good.CHART, "title"), "missing required field: title"),
        (chart(type="scatter"), "unsupported type: scatter"),
        (chart(series=[]), "no fewer than 1 items allowed"),
        (chart(series=[LINE | {"name": str(n)} for n in range(7)]), "no more than 6 items allowed"),
        (chart(series=[LINE, LINE]), "`name` 'At this pace' already exists"),
        (chart(series=[LINE | {"name": "x" * 21}]), "must be less than 21 characters"),
        (chart(series=[LINE | {"data": LINE["data"][:1]}]), "labels must match the categories"),
        (
            chart(series=[LINE | {"data": [{"label": "17 Nov", "value": "4"}]}]),
            "must be a number",
        ),
        (chart(axis_config={"categories": ["24 Nov"] * 21}), "no more than 20 items allowed"),
        (chart(axis_config={"categories": ["x" * 21]}), "must be less than 21 characters"),
    ],
)
def test_refuses_a_chart(block: Json, said: str) -> None:
    faults = message(block)
    assert len(faults) == 1
    assert faults[0].startswith(said)


def test_refuses_a_third_chart_and_any_in_a_modal_or_at_home() -> None:
    assert message(good.CHART, good.CHART) == []
    assert message(good.CHART, good.CHART, good.CHART) == [
        "no more than 2 data_visualization blocks allowed [json-pointer:/blocks]"
    ]
    for view in (modal(good.CHART), home(good.CHART)):
        assert view == ["unsupported type: data_visualization [json-pointer:/view/blocks/0/type]"]


def test_refuses_more_than_25_buttons_in_a_row() -> None:
    many = [good.BUTTON | {"action_id": f"say.{number}"} for number in range(26)]
    assert message(actions(*many[:25])) == []
    assert message(actions(*many)) == [
        "no more than 25 items allowed [json-pointer:/blocks/0/elements]"
    ]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"text": plain("x" * 76)}, "must be less than 76 characters"),
        ({"text": mrkdwn("x")}, "unsupported type: mrkdwn"),
        ({"value": "x" * 2_001}, "must be less than 2001 characters"),
        ({"url": "x" * 3_001}, "must be less than 3001 characters"),
        ({"style": "default"}, "must be one of primary, danger"),
        ({"action_id": "x" * 256}, "must be less than 256 characters"),
        ({"accessibility_label": "x" * 76}, "must be less than 76 characters"),
        ({"confirm": without(good.CONFIRM, "deny")}, "missing required field: deny"),
        ({"confirm": good.CONFIRM | {"title": plain("x" * 101)}}, "must be less than 101"),
        ({"confirm": good.CONFIRM | {"text": plain("x" * 301)}}, "must be less than 301"),
        ({"confirm": good.CONFIRM | {"deny": plain("x" * 31)}}, "must be less than 31"),
    ],
)
def test_refuses_of_a_button(changed: Json, said: str) -> None:
    (fault,) = message(button(**changed))
    assert fault.startswith(said)


@pytest.mark.parametrize(
    ("element", "said"),
    [
        (good.BUTTON, "unsupported type: button"),
        (good.STATIC_SELECT | {"placeholder": plain("x" * 151)}, "must be less than 151"),
        (good.STATIC_SELECT | {"options": [option("a")] * 101}, "no more than 100 items allowed"),
        (good.STATIC_SELECT | {"initial_option": option("umbrella")}, "must be one of the options"),
        (good.STATIC_SELECT | {"option_groups": good.GROUPED_SELECT["option_groups"]}, "takes ex"),
        (without(without(good.STATIC_SELECT, "options"), "initial_option"), "takes exactly one of"),
        (good.GROUPED_SELECT | {"initial_option": option("b")}, "must be one of the options"),
        (good.EXTERNAL_SELECT | {"options": [option("a")]}, "invalid additional property: options"),
        (good.EXTERNAL_SELECT | {"min_query_length": -1}, "must be a whole number from 0 to 255"),
        (good.EXTERNAL_SELECT | {"initial_option": option("x" * 76)}, "must be less than 76"),
        (
            good.EXTERNAL_SELECT | {"initial_option": option("a") | {"value": "x" * 151}},
            "must be less than 151",
        ),
        (
            good.EXTERNAL_SELECT | {"initial_option": option("a") | {"text": mrkdwn("a")}},
            "unsupported type: mrkdwn",
        ),
        (good.TEXT_INPUT | {"max_length": 3_001}, "must be a whole number from 1 to 3000"),
        (good.TEXT_INPUT | {"max_length": 3}, "must not be longer than max_length"),
        (good.TEXT_INPUT | {"initial_value": ""}, "must be more than 0 characters"),
        (good.TEXT_INPUT | {"multiline": "yes"}, "must be true or false"),
        (
            good.TEXT_INPUT | {"dispatch_action_config": {"trigger_actions_on": ["on_paste"]}},
            "must be one of on_enter_pressed, on_character_entered",
        ),
        (good.DATEPICKER | {"initial_date": "24.11.2026"}, "must look like"),
        (good.TIMEPICKER | {"initial_time": "9:15"}, "must look like"),
        (good.RADIO | {"options": [option(str(n)) for n in range(11)]}, "no more than 10 items"),
        (good.RADIO | {"initial_option": option("c")}, "must be one of the options"),
        (good.CHECKBOXES | {"options": []}, "no fewer than 1 items allowed"),
        (good.USERS | {"action_id": ""}, "must be more than 0 characters"),
    ],
)
def test_refuses_as_an_input(element: Json, said: str) -> None:
    (fault,) = modal(input_block(element))
    assert fault.startswith(said)


def test_refuses_more_than_five_items_in_an_overflow_menu() -> None:
    menu = good.OVERFLOW | {"options": [option(str(number)) for number in range(6)]}
    assert message(section(text=plain("x"), accessory=menu)) == [
        "no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]"
    ]


@pytest.mark.parametrize(
    ("element", "said"),
    [
        ({"type": "rich_text_section"}, "missing required field: elements"),
        ({"type": "text", "text": "x"}, "unsupported type: text"),
        (
            {"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]},
            "must be more than 0 characters",
        ),
        (
            {"type": "rich_text_section", "elements": [{"type": "emoji"}]},
            "missing required field: name",
        ),
        (
            {"type": "rich_text_section", "elements": [{"type": "user", "user_id": "anna"}]},
            "must look like",
        ),
        (
            {
                "type": "rich_text_section",
                "elements": [{"type": "text", "text": "x", "style": {"bold": "very"}}],
            },
            "must be true or false",
        ),
        (
            {"type": "rich_text_list", "style": "bullet", "elements": []},
            "no fewer than 1 items allowed",
        ),
        (
            {
                "type": "rich_text_list",
                "style": "roman",
                "elements": [{"type": "rich_text_section", "elements": []}],
            },
            "must be one of bullet, ordered",
        ),
    ],
)
def test_refuses_in_rich_text(element: Json, said: str) -> None:
    (fault,) = message(rich(element))
    assert fault.startswith(said)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (table(), "no fewer than 1 items allowed"),
        (table(*[cells(1)] * 101), "no more than 100 items allowed"),
        (table(cells(21)), "no more than 20 items allowed"),
        (table(cells(2), cells(3)), "rows must have the same number of cells"),
        (table(cells(1, "")), "must be more than 0 characters"),
        (table([plain("x")]), "unsupported type: plain_text"),
        (table([{"type": "raw_number", "value": "1", "text": "1"}]), "must be a number"),
        (table(cells(1), column_settings=[{"align": "justify"}]), "must be one of left, center"),
        (table(*[cells(1, "x" * 101)] * 100), "tables must be less than 10001 characters"),
    ],
)
def test_refuses_as_a_table(block: Json, said: str) -> None:
    (fault,) = message(block)
    assert fault.startswith(said)


def test_refuses_a_second_table_in_a_message() -> None:
    assert message(good.TABLE, good.TABLE) == ["only_one_table_allowed [json-pointer:/blocks]"]


def test_refuses_more_than_50_blocks_in_a_message() -> None:
    assert message(*[good.DIVIDER] * 50) == []
    assert message(*[good.DIVIDER] * 51) == ["no more than 50 items allowed [json-pointer:/blocks]"]


def test_refuses_a_message_of_more_text_than_slack_takes_in_all_blocks() -> None:
    block = section(text=plain("x" * 3_000))
    assert message(*[block] * 4) == []
    assert message(*[block] * 5) == ["msg_blocks_too_long [json-pointer:/blocks]"]


def test_refuses_the_same_block_id_twice() -> None:
    twice = good.DIVIDER | {"block_id": "line"}
    assert message(twice, twice) == [
        "`block_id` 'line' already exists [json-pointer:/blocks/1/block_id]"
    ]


@pytest.mark.parametrize("text", ["", "x" * 4_001])
def test_refuses_a_message_without_a_fallback_text_of_a_fitting_length(text: str) -> None:
    assert len(faults_in_message(good.MESSAGE | {"text": text})) == 1


def test_refuses_a_message_that_has_no_fallback_text_at_all() -> None:
    assert faults_in_message(without(good.MESSAGE, "text")) == [
        "missing required field: text [json-pointer:]"
    ]


def test_refuses_blocks_where_slack_does_not_show_them() -> None:
    assert message(good.ALERT) == ["unsupported type: alert [json-pointer:/blocks/0/type]"]
    assert modal(good.TABLE) == ["unsupported type: table [json-pointer:/view/blocks/0/type]"]
    assert home(good.TABLE) == ["unsupported type: table [json-pointer:/view/blocks/0/type]"]
    assert home(good.ALERT) == ["unsupported type: alert [json-pointer:/view/blocks/0/type]"]
    assert modal(good.MARKDOWN) == ["unsupported type: markdown [json-pointer:/view/blocks/0/type]"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"type": "message"}, "unsupported type: message"),
        ({"title": plain("x" * 25)}, "must be less than 25 characters"),
        ({"title": mrkdwn("x")}, "unsupported type: mrkdwn"),
        ({"submit": plain("x" * 25)}, "must be less than 25 characters"),
        ({"close": plain("x" * 25)}, "must be less than 25 characters"),
        ({"private_metadata": "x" * 3_001}, "must be less than 3001 characters"),
        ({"callback_id": "x" * 256}, "must be less than 256 characters"),
        ({"blocks": []}, "no fewer than 1 items allowed"),
        ({"blocks": [good.DIVIDER] * 101}, "no more than 100 items allowed"),
        ({"colour": "red"}, "invalid additional property: colour"),
    ],
)
def test_refuses_of_a_modal(changed: Json, said: str) -> None:
    (fault,) = faults_in_view(good.MODAL | changed)
    assert fault.startswith(said)


def test_refuses_a_modal_without_a_title() -> None:
    assert faults_in_view(without(good.MODAL, "title")) == [
        "missing required field: title [json-pointer:/view]"
    ]


def test_refuses_inputs_that_nothing_submits() -> None:
    silent = without(good.MODAL, "submit")
    assert faults_in_view(silent | {"blocks": [good.DIVIDER]}) == []
    assert faults_in_view(silent) == ["missing required field: submit [json-pointer:/view]"]


def test_refuses_two_inputs_that_both_want_the_focus() -> None:
    eager = [input_block(kind | {"focus_on_load": True}) for kind in (good.USERS, good.RADIO)]
    assert modal(*eager) == ["only one element may have focus_on_load [json-pointer:/view/blocks]"]


def test_refuses_a_title_on_app_home() -> None:
    assert faults_in_view(good.HOME | {"title": plain("Home")}) == [
        "invalid additional property: title [json-pointer:/view]"
    ]


def test_refuses_more_than_100_options_in_an_answer_to_a_search() -> None:
    assert faults_in_options({"options": []}) == []
    assert faults_in_options({"options": [option("a")] * 101}) == [
        "no more than 100 items allowed [json-pointer:/options]"
    ]


def test_refuses_an_error_at_what_is_no_input_of_the_view() -> None:
    view = good.MODAL | {"blocks": [input_block(good.USERS), good.DIVIDER | {"block_id": "line"}]}
    assert faults_in_errors({"b-users_select": "Who is that?"}, view) == []
    assert faults_in_errors({"line": "Too thin"}, view) == [
        "invalid additional property: line [json-pointer:/errors]"
    ]
    assert faults_in_errors({}, view) == ["no fewer than 1 items allowed [json-pointer:/errors]"]
