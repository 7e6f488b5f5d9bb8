"""What a button carries, so that its press is understood after any restart, and by any version."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.chat.origin import Origin
from adapters.teams.drawing.text import Json

VERSION = 1
"""Of what a button carries. Raised whenever an older card could be misunderstood."""

_MARK = "blockhours"
_TEAMS_OWN = frozenset({_MARK, "msteams"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonPressed:
    """A button was pressed: it says `say`, with whatever was asked for in its place."""

    say: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class FormHandedIn:
    """A form was handed in."""

    form: str
    values: Mapping[str, str]
    origin: Origin


@dataclass(frozen=True, slots=True)
class CardOutdated:
    """Something was pressed that this version does not understand: the card is too old."""


CardAct = ButtonPressed | FormHandedIn | CardOutdated
"""What somebody did with a card."""


def saying(say: str, origin: Origin, *, asks: str | None = None) -> Json:
    """Mark a button that says something; `asks` is the input whose text goes into it."""
    asked = {} if asks is None else {"asks": asks}
    return {_MARK: {"v": VERSION, "origin": origin.value, "say": say} | asked}


def submitting(form: str, origin: Origin) -> Json:
    """Mark a button that hands a form in."""
    return {_MARK: {"v": VERSION, "origin": origin.value, "form": form}}


def act_of(value: object) -> CardAct:
    """Read the `value` of an activity: of a message, an `adaptiveCard/action` or a dialog."""
    data = _data(value)
    match data.get(_MARK):
        case {"v": 1, "origin": str(whose), "say": str(say), **asked} if whose in set(Origin):
            return ButtonPressed(say=_completed(say, asked.get("asks"), data), origin=Origin(whose))
        case {"v": 1, "origin": str(whose), "form": str(form)} if whose in set(Origin):
            return FormHandedIn(form=form, values=values_of(value), origin=Origin(whose))
        case _:
            return CardOutdated()


def values_of(value: object) -> dict[str, str]:
    """Read what was typed and chosen, by the names of the fields."""
    return {
        name: typed
        for name, typed in _data(value).items()
        if name not in _TEAMS_OWN and isinstance(typed, str)
    }


def _data(value: object) -> Mapping[str, Any]:
    """Find the data of a button: an invoke has it in an action, a dialog beside its context."""
    match value:
        case {"action": {"data": Mapping() as data}} | {"data": Mapping() as data}:
            return data
        case Mapping():
            return value
        case _:
            return {}


def _completed(say: str, asks: object, data: Mapping[str, Any]) -> str:
    if not isinstance(asks, str):
        return say
    told = " ".join(str(data.get(asks) or "").split())
    return say.replace("{}", told, 1)
