"""Choices: a menu that narrows while somebody types, and asks us where it cannot hold all."""

from collections.abc import Iterable, Sequence

from adapters.chat.choosing import matching
from adapters.chat.grouping import grouped
from adapters.chat.reply import Field, Option
from adapters.teams.drawing import limits
from adapters.teams.drawing.text import Json, plain, size

_AT_A_GLANCE = 8
"""Up to so many options are a plain menu; more are searched."""


def to_choice(field: Field, room: int) -> Json:
    """Draw a menu, what is chosen first. A value that is none of the options is one more."""
    listed = _drawn(_chosen_first(field))
    held = next(grouped(listed, weigh=size, most=room), [])
    style = "compact" if len(listed) <= _AT_A_GLANCE else "filtered"
    menu = {"type": "Input.ChoiceSet", "choices": held, "style": style}
    if len(held) < len(listed):
        return menu | {"choices.data": {"type": "Data.Query", "dataset": field.name}}
    return menu


def to_found(options: Sequence[Option], typed: str) -> Json:
    """Answer an `application/search` invoke: the options that match what was typed."""
    return {
        "type": "application/vnd.microsoft.search.searchResponse",
        "value": {"results": _drawn(matching(options, typed)[: limits.FOUND])},
    }


def _chosen_first(field: Field) -> Iterable[Option]:
    if not field.value:
        return field.options
    chosen = [option for option in field.options if option.value == field.value]
    others = [option for option in field.options if option.value != field.value]
    return [*(chosen or [Option(label=field.value, value=field.value)]), *others]


def _drawn(options: Iterable[Option]) -> list[Json]:
    return [
        {"title": plain(option.label, limits.LABEL), "value": option.value} for option in options
    ]
