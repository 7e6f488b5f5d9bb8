"""Judges what is sent to Slack as Slack would: messages, views and what answers them.

`blockkit` says where the facts come from. The rules were checked against a JSON
Schema generated from npm's `@slack/types` 3.2.0: what these types refuse is
refused here too, and every limit and relation besides that Slack documents.
The chart block is not in these types: its rules are those of the reference
(docs.slack.dev, data visualization block, June 2026). Two are documented
elsewhere: all text of a message together may have some 13,200 characters
(slackapi/bolt-js, issue 2509), and one table may stand in a message, of 10,000
characters (the table block's page).
"""

from collections.abc import Iterator
from typing import Any

from tests.rules import (
    Rule,
    array,
    exactly_one,
    fault,
    flag,
    record,
    string,
    typed,
    unique,
)
from tests.slack.blockkit import (
    BLOCKS,
    GROUP,
    ID,
    IN_HOME,
    IN_MESSAGES,
    IN_MODALS,
    OPTION,
    plain,
)

MESSAGE_TEXT = 13_200
TABLE_TEXT = 10_000
FALLBACK = 4_000


def faults_in_message(message: dict[str, Any]) -> list[str]:
    """Name what Slack would refuse of a message's `text` and `blocks`; other fields are passed by.

    A message without a fallback text is refused too, though Slack would take it.
    """
    drawn = {name: message[name] for name in ("text", "blocks") if name in message}
    return list(_MESSAGE(drawn, ""))


def faults_in_view(view: dict[str, Any]) -> list[str]:
    """Name what Slack would refuse of a modal or of App Home."""
    return list(_VIEW(view, "/view"))


def faults_in_options(response: dict[str, Any]) -> list[str]:
    """Name what Slack would refuse of an answer to a `block_suggestion`."""
    return list(_OPTIONS(response, ""))


def faults_in_errors(errors: dict[str, Any], view: dict[str, Any]) -> list[str]:
    """Name what Slack would refuse of `response_action: errors` to that view."""
    inputs = {
        block.get("block_id"): string() for block in view["blocks"] if block["type"] == "input"
    }
    return [*_AT_LEAST_ONE_ERROR(list(errors), "/errors"), *record({}, inputs)(errors, "/errors")]


def _not_too_long(message: dict[str, Any], at: str) -> Iterator[str]:
    if _text_in(message["blocks"]) > MESSAGE_TEXT:
        yield fault("msg_blocks_too_long", f"{at}/blocks")


def _one_table(message: dict[str, Any], at: str) -> Iterator[str]:
    tables = [block for block in message["blocks"] if block["type"] == "table"]
    if len(tables) > 1:
        yield fault("only_one_table_allowed", f"{at}/blocks")
    if _text_in(tables) > TABLE_TEXT:
        yield fault(f"tables must be less than {TABLE_TEXT + 1} characters", f"{at}/blocks")


def _two_charts(message: dict[str, Any], at: str) -> Iterator[str]:
    charts = [block for block in message["blocks"] if block["type"] == "data_visualization"]
    if len(charts) > 2:
        yield fault("no more than 2 data_visualization blocks allowed", f"{at}/blocks")


def _text_in(drawn: Any) -> int:
    match drawn:
        case {"text": str(text)}:
            return len(text)
        case dict():
            return sum(map(_text_in, drawn.values()))
        case list():
            return sum(map(_text_in, drawn))
        case _:
            return 0


def _submit_for_inputs(view: dict[str, Any], at: str) -> Iterator[str]:
    if "submit" not in view and any(block["type"] == "input" for block in view["blocks"]):
        yield fault("missing required field: submit", at)


def _one_focus(view: dict[str, Any], at: str) -> Iterator[str]:
    elements = [block.get("element", {}) for block in view["blocks"]]
    if sum(element.get("focus_on_load", False) for element in elements) > 1:
        yield fault("only one element may have focus_on_load", f"{at}/blocks")


def _blocks(kinds: set[str], most: int) -> Rule:
    return array(typed(BLOCKS, kinds), most=most)


_VIEW_FIELDS: dict[str, Rule] = {
    "private_metadata": string(least=0, most=3_000),
    "callback_id": ID,
    "external_id": ID,
}
_MESSAGE = record(
    {"text": string(most=FALLBACK), "blocks": _blocks(set(IN_MESSAGES), 50)},
    {},
    unique("block_id", "blocks"),
    _not_too_long,
    _one_table,
    _two_charts,
)
_VIEW = typed(
    {
        "modal": record(
            {"title": plain(24), "blocks": _blocks(set(IN_MODALS), 100)},
            _VIEW_FIELDS
            | {
                "submit": plain(24),
                "close": plain(24),
                "clear_on_close": flag,
                "notify_on_close": flag,
            },
            unique("block_id", "blocks"),
            _submit_for_inputs,
            _one_focus,
        ),
        "home": record(
            {"blocks": _blocks(set(IN_HOME), 100)},
            _VIEW_FIELDS,
            unique("block_id", "blocks"),
            _one_focus,
        ),
    }
)
_OPTIONS = record(
    {},
    {"options": array(OPTION, least=0, most=100), "option_groups": array(GROUP, most=100)},
    exactly_one("options", "option_groups"),
)
_AT_LEAST_ONE_ERROR = array(string())
