"""Looking into what was drawn."""

from typing import Any

from tests.teams.validator import parts_of

Json = dict[str, Any]


def content(message: Json) -> Json:
    """The card of a message."""
    (attachment,) = message["attachments"]
    card: Json = attachment["content"]
    return card


def texts(drawn: Any) -> list[str]:
    """Every text that is read in the body of a card."""
    return [part["text"] for part in parts_of(drawn) if part.get("type") == "TextRun"]


def inputs(drawn: Any) -> dict[str, Json]:
    """Every input by its name."""
    return {
        part["id"]: part for part in parts_of(drawn) if str(part.get("type")).startswith("Input.")
    }


def actions(drawn: Any) -> dict[str, Json]:
    """Every button by what is written on it: the outermost, and none that only stands in."""
    found: dict[str, Json] = {}
    for part in parts_of(drawn):
        if str(part.get("type")).startswith("Action.") and part["type"] != "Action.Submit":
            found.setdefault(part["title"], part)
    return found
