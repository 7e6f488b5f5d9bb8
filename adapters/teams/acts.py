"""What people do rather than say: buttons, forms, menus, and the message extension."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from adapters.chat.origin import Origin
from adapters.chat.payload import Payload, first, maybe, part, text
from adapters.teams.drawing import ButtonPressed, CardOutdated, FormHandedIn, act_of
from adapters.teams.heard import (
    HandedIn,
    Heard,
    Offered,
    Outdated,
    Pressed,
    Searched,
    Spot,
    Submitted,
    Unknown,
    Wanted,
)
from adapters.teams.scene import incoming_of, spot_of
from adapters.teams.text import quoted

LOG = "log"
"""What the message extension says: the bare command, which asks for the form."""

_LONGEST_QUOTE = 1_200
"""Leaves room in a note for the link to the message that it was taken from."""


def hear_invoke(activity: Payload) -> Heard:
    """Something that Teams waits to be answered."""
    hear = _NAMES.get(maybe(activity, "name") or "")
    return hear(activity, spot_of(activity)) if hear else Unknown()


def hear_card(activity: Payload, spot: Spot, *, as_message: bool = False) -> Heard:
    """A button of a card, which may hand in a form."""
    match act_of(activity.get("value")):
        case ButtonPressed(say=say, origin=origin):
            incoming = incoming_of(
                activity,
                spot,
                say,
                delivery_id=_press_id(spot, say),
                thread=spot.message if origin is Origin.NOTICE else None,
            )
            return Pressed(incoming=incoming, spot=spot, origin=origin, as_message=as_message)
        case FormHandedIn(form=form, values=values, origin=origin):
            said = json.dumps([form, sorted(values.items())])
            incoming = incoming_of(activity, spot, "", delivery_id=_press_id(spot, said))
            return Submitted(
                incoming=incoming,
                spot=spot,
                form=form,
                values=values,
                origin=origin,
                as_message=as_message,
            )
        case CardOutdated():
            incoming = incoming_of(activity, spot, "")
            return Outdated(incoming=incoming, spot=spot, as_message=as_message)


def _press(activity: Payload, spot: Spot) -> Heard:
    return hear_card(activity, spot)


def _menu(activity: Payload, spot: Spot) -> Heard:
    return Offered(
        incoming=incoming_of(activity, spot, LOG),
        spot=spot,
        menu=maybe(activity, "value", "dataset") or "",
        typed=maybe(activity, "value", "queryText") or "",
    )


def _extension(activity: Payload, spot: Spot) -> Heard:
    return Wanted(
        incoming=incoming_of(activity, spot, LOG), spot=spot, note=_note(part(activity, "value"))
    )


def _dialog(activity: Payload, spot: Spot) -> Heard:
    incoming = incoming_of(activity, spot, "", delivery_id=text(activity, "id"))
    match act_of(activity.get("value")):
        case FormHandedIn(form=form, values=values):
            return HandedIn(incoming=incoming, spot=spot, form=form, values=values)
        case _:
            return Unknown()


def _search(activity: Payload, spot: Spot) -> Heard:
    """Before somebody types Teams asks as well, with a parameter that says so."""
    asked = first(part(activity, "value"), "parameters")
    typed = "" if maybe(asked, "name") == "initialRun" else _typed(asked)
    return Searched(incoming=incoming_of(activity, spot, LOG), spot=spot, typed=typed)


def _typed(parameter: Mapping[str, Any]) -> str:
    value = parameter.get("value")
    return value if isinstance(value, str) else ""


def _press_id(spot: Spot, said: str) -> str:
    """Name what was pressed by whom, so that a double click is one press.

    Teams sends each click as an invoke of its own, and may send one again
    under another id.
    """
    digest = sha256(said.encode()).hexdigest()[:16]
    return f"{spot.message}:{spot.user}:{digest}"


def _note(value: Payload) -> str:
    """The message's words, and its address where only the team reads it."""
    message = part(value, "messagePayload")
    words = quoted(maybe(message, "body", "content") or "")[:_LONGEST_QUOTE]
    link = maybe(message, "linkToMessage")
    return f"{words} // {link}" if words and link else words


_NAMES: dict[str, Callable[[Payload, Spot], Heard]] = {
    "adaptiveCard/action": _press,
    "application/search": _menu,
    "composeExtension/fetchTask": _extension,
    "composeExtension/submitAction": _dialog,
    "composeExtension/query": _search,
}
