"""Buttons: drawn from a reply, and read back when they are pressed.

A button carries in its value all that pressing it says, so that it works after
a restart. Its action id tells what the press does: `say.N` says the value,
`ask.N` asks for a text first.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from adapters.chat.reply import Button, Emphasis
from adapters.slack.drawing import limits
from adapters.slack.drawing.remarks import left_out
from adapters.slack.drawing.text import Json, plain, unescaped

SAY = "say"
ASK = "ask"

_STYLES = {Emphasis.PRIMARY: "primary", Emphasis.DANGER: "danger"}
_BETWEEN = "|"
_CODES = {ord(mark): f"%{ord(mark):02X}" for mark in f"%&<>{_BETWEEN}\n\r\t"}


def to_actions(buttons: Sequence[Button], language: str) -> list[Json]:
    """Draw buttons in a row; how many Slack would not take is said below it."""
    drawn = [_drawn(number, button) for number, button in enumerate(buttons)]
    fitting = [one for one in drawn if len(one["value"]) <= limits.BUTTON_VALUE]
    row = fitting[: limits.BUTTONS]
    actions = [{"type": "actions", "elements": row}] if row else []
    return [*actions, *left_out(len(drawn) - len(row), language)]


def pressed(action: Mapping[str, Any]) -> Button:
    """Read back the button of a `block_actions` payload; its emphasis is not kept."""
    kind, _, _ = action["action_id"].partition(".")
    asks, _, say = action["value"].rpartition(_BETWEEN)
    return Button(
        label=unescaped(action["text"]["text"]),
        say=decoded(say),
        asks=decoded(asks) if kind == ASK else None,
    )


def encoded(text: str) -> str:
    """Write a value without the characters that Slack may give back escaped."""
    return text.translate(_CODES)


def decoded(value: str) -> str:
    """Read what `encoded` wrote."""
    return unquote(value)


def _drawn(number: int, button: Button) -> Json:
    kind, value = SAY, encoded(button.say)
    if button.asks is not None:
        kind, value = ASK, f"{encoded(button.asks)}{_BETWEEN}{value}"
    style = _STYLES.get(button.emphasis)
    return {
        "type": "button",
        "action_id": f"{kind}.{number}",
        "text": plain(button.label, limits.BUTTON_LABEL),
        "value": value,
    } | ({"style": style} if style else {})
