"""What Slack refuses of messages and views, and the words that stand in them."""

from collections.abc import Iterator
from typing import Any

from tests.slack.standin.model import Installation, Json, Refused
from tests.slack.validator import faults_in_message, faults_in_view


def check_message(text: str, blocks: list[Json]) -> None:
    """Refuse what no message may hold."""
    if not text and not blocks:
        raise Refused("no_text")
    if blocks:
        _refuse("invalid_blocks", faults_in_message({"text": text, "blocks": blocks}))


def check_view(view: Json) -> None:
    """Refuse what no view may hold."""
    _refuse("invalid_arguments", faults_in_view(view))


def validate(_: Installation, given: Json) -> Json:
    """`blocks.validate`, of a message or of a view."""
    match given:
        case {"view": dict(view)}:
            faults, error = faults_in_view(view), "invalid_view"
        case {"message": dict(message)}:
            faults, error = faults_in_message({"text": "checked", **message}), "invalid_message"
        case _:
            raise Refused("invalid_arguments")
    if faults:
        raise Refused(error, errors=[{"pointer": "", "message": fault} for fault in faults])
    return {"ok": True}


def texts(drawn: Any) -> Iterator[str]:
    """All words in blocks, in the order in which they are read."""
    if isinstance(drawn, dict):
        words = drawn.get("text")
        if isinstance(words, str):
            yield words
        for part in drawn.values():
            yield from texts(part)
    elif isinstance(drawn, list):
        for part in drawn:
            yield from texts(part)


def _refuse(error: str, faults: list[str]) -> None:
    if faults:
        raise Refused(error, response_metadata={"messages": faults})
