"""A button says when it is pressed what it was drawn to say."""

from typing import Any

from hypothesis import given

from adapters.chat.reply import Button, Emphasis
from adapters.slack.drawing import pressed
from adapters.slack.drawing.buttons import to_actions
from adapters.slack.drawing.text import escaped
from tests.adapters.chat.any_reply import buttons
from tests.adapters.chat.replies import ALERT
from tests.adapters.slack.drawing.looking import texts

Json = dict[str, Any]


def draw(button: Button) -> Json:
    (actions,) = to_actions([button], "en")
    drawn: Json = actions["elements"][0]
    return drawn


def test_draws_a_button_that_says_its_command() -> None:
    assert draw(Button(label="Undo", say="undo E12")) == {
        "type": "button",
        "action_id": "say.0",
        "text": {"type": "plain_text", "text": "Undo", "emoji": False},
        "value": "undo E12",
    }


def test_draws_emphasis_as_a_style() -> None:
    styles = [
        draw(Button(label="x", say="x", emphasis=emphasis)).get("style") for emphasis in Emphasis
    ]
    assert styles == [None, "primary", "danger"]


def test_tells_a_button_that_asks_first_by_its_action_id() -> None:
    (actions,) = to_actions(ALERT.buttons, "en")
    assert [button["action_id"] for button in actions["elements"]] == [
        "say.0",
        "say.1",
        "say.2",
        "ask.3",
    ]


def test_draws_no_row_without_buttons() -> None:
    assert to_actions([], "en") == []


@given(buttons())
def test_reads_back_what_a_button_says_and_asks(button: Button) -> None:
    read = pressed(draw(button))
    assert (read.say, read.asks) == (button.say, button.asks)


@given(buttons())
def test_reads_back_the_same_when_slack_escapes_the_payload(button: Button) -> None:
    drawn = draw(button)
    read = pressed(drawn | {"value": escaped(drawn["value"])})
    assert (read.say, read.asks) == (button.say, button.asks)


def test_reads_a_label_as_it_was_shown() -> None:
    drawn = draw(Button(label="Müller & Söhne", say="balance Müller & Söhne"))
    sent_back = drawn | {"text": drawn["text"] | {"text": "Müller &amp; Söhne"}}
    assert pressed(sent_back).label == texts(drawn)[0] == "Müller & Söhne"
