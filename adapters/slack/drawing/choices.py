"""Choices: a menu of all options, or one that asks for what was typed."""

from collections.abc import Sequence

from adapters.chat.choosing import matching
from adapters.chat.reply import Field, Option
from adapters.slack.drawing import limits
from adapters.slack.drawing.buttons import encoded
from adapters.slack.drawing.text import Json, plain
from adapters.slack.drawing.words import words


def to_choice(field: Field, language: str) -> Json:
    """Draw a menu; with more options than Slack takes, it asks us for those that match.

    A value that is none of the options stands as the placeholder, so that it
    can still be read.
    """
    options = _drawn(field.options)
    chosen = next((one for one in options if one["value"] == encoded(field.value)), None)
    said = field.value if field.value and chosen is None else words(language).text("choose")
    menu = {
        "action_id": field.name,
        "placeholder": plain(said, limits.PLACEHOLDER),
    } | ({"initial_option": chosen} if chosen else {})
    if 0 < len(options) <= limits.OPTIONS:
        return {"type": "static_select", "options": options} | menu
    return {"type": "external_select", "min_query_length": 0} | menu


def to_options(options: Sequence[Option], typed: str) -> Json:
    """Answer a `block_suggestion`: the options that match what was typed, best first."""
    return {"options": _drawn(matching(options, typed))[: limits.OPTIONS]}


def _drawn(options: Sequence[Option]) -> list[Json]:
    """Draw options; one whose value Slack would not carry cannot be offered."""
    return [
        {"text": plain(option.label, limits.OPTION_LABEL), "value": encoded(option.value)}
        for option in options
        if 0 < len(encoded(option.value)) <= limits.OPTION_VALUE
    ]
