"""Buttons: each says its command, and old clients send the same as a plain submission."""

from collections.abc import Sequence
from enum import StrEnum

from adapters.chat.grouping import grouped
from adapters.chat.origin import Origin
from adapters.chat.reply import Button, Emphasis
from adapters.teams.drawing import limits
from adapters.teams.drawing.marks import saying
from adapters.teams.drawing.remarks import left_out
from adapters.teams.drawing.text import Json, plain, size, weight
from adapters.teams.drawing.words import words

_STYLES = {Emphasis.PRIMARY: "positive", Emphasis.DANGER: "destructive"}
_NO_INPUTS = {"associatedInputs": "none"}


class Verb(StrEnum):
    """What kind of act an `Action.Execute` is."""

    SAY = "say"
    SUBMIT = "submit"


def to_actions(
    buttons: Sequence[Button], origin: Origin, language: str, *, most: int = limits.BUTTONS_SIZE
) -> list[Json]:
    """Draw buttons in rows; how many Teams would not take is said below them."""
    short = [button for button in buttons if weight(button.say) <= limits.BUTTON_SAY]
    drawn = [_drawn(number, button, origin, language) for number, button in enumerate(short)]
    fitting = next(grouped(drawn, weigh=size, most=most, count=limits.BUTTONS), [])
    rows = grouped(
        fitting,
        weigh=lambda one: len(one["title"]),
        most=limits.ROW_OF_LABELS,
        count=limits.BUTTONS_IN_A_ROW,
    )
    sets = [{"type": "ActionSet", "actions": row} for row in rows]
    return [*sets, *left_out(len(buttons) - len(fitting), language)]


def execute(title: str, verb: Verb, data: Json, *, emphasis: Emphasis = Emphasis.PLAIN) -> Json:
    """Draw a button that is answered in its card; clients older than that submit it."""
    submit = submission(title, data, emphasis=emphasis)
    return {**submit, "type": "Action.Execute", "verb": verb.value, "fallback": submit}


def submission(title: str, data: Json, *, emphasis: Emphasis = Emphasis.PLAIN) -> Json:
    """Draw a button that submits: the only kind that a dialog knows."""
    style = _STYLES.get(emphasis)
    look = {"style": style} if style else {}
    return {
        "type": "Action.Submit",
        "title": plain(title, limits.BUTTON_LABEL),
        **look,
        "data": data,
    }


def _drawn(number: int, button: Button, origin: Origin, language: str) -> Json:
    if button.asks is not None:
        return _asking(number, button, button.asks, origin, language)
    drawn = execute(button.label, Verb.SAY, saying(button.say, origin), emphasis=button.emphasis)
    # A form on the same card is not looked at: the button says all that it needs.
    return {**drawn, **_NO_INPUTS, "fallback": {**drawn["fallback"], **_NO_INPUTS}}


def _asking(number: int, button: Button, asks: str, origin: Origin, language: str) -> Json:
    """Draw a button that unfolds a question, with the same button below it."""
    asked = f"told-{number}"
    question = {
        "type": "Input.Text",
        "id": asked,
        "label": plain(asks, limits.LABEL),
        "isRequired": True,
        "errorMessage": words(language).text("answer-missing"),
    }
    data = saying(button.say, origin, asks=asked)
    answer = execute(button.label, Verb.SAY, data, emphasis=button.emphasis)
    return {
        "type": "Action.ShowCard",
        "title": answer["title"],
        "card": {"type": "AdaptiveCard", "body": [question], "actions": [answer]},
    } | ({"style": answer["style"]} if "style" in answer else {})
