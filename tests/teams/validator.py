"""Judges what is sent to Teams: cards by the schema, ids within them, and the size as sent.

`schema` says where the facts come from. The rules were checked by hand against
npm's `adaptivecards` 3.0.6, which takes every card that they take.
"""

import json
from collections.abc import Iterator
from typing import Any

from tests.rules import fault
from tests.teams.schema import TOP_CARD

MESSAGE_BYTES = 28 * 1024
ENVELOPE_BYTES = 3 * 1024
CARD_TYPE = "application/vnd.microsoft.card.adaptive"


def faults_in_card(card: Any) -> list[str]:
    """Name what Teams would refuse of a card, or would not understand."""
    return list(TOP_CARD(card, "")) or [*_one_of_each_id(card), *_targets(card), *_size(card)]


def faults_in_message(message: dict[str, Any]) -> list[str]:
    """Name what Teams would refuse of a message with one card."""
    faults = [fault("must say something in plain text", "/summary")] * (not message.get("summary"))
    for attachment in message["attachments"]:
        if attachment["contentType"] != CARD_TYPE:
            faults.append(fault("must be an Adaptive Card", "/attachments/contentType"))
        faults += faults_in_card(attachment["content"])
    return [*faults, *_size(message)]


def _size(sent: Any) -> Iterator[str]:
    """Weigh it as the Bot Framework sends it: JSON in ASCII, with spaces after the marks."""
    weight = len(json.dumps(sent))
    if weight > MESSAGE_BYTES - ENVELOPE_BYTES:
        yield fault(f"{weight} bytes are too many", "")


def _one_of_each_id(card: Any) -> Iterator[str]:
    seen: set[str] = set()
    for part in parts_of(card):
        given = part.get("id")
        if given in seen:
            yield fault(f"`id` {given!r} already exists", "")
        if given is not None:
            seen.add(given)


def _targets(card: Any) -> Iterator[str]:
    ids = {part["id"] for part in parts_of(card) if "id" in part}
    for part in parts_of(card):
        for target in part.get("targetElements", ()):
            if target["elementId"] not in ids:
                yield fault(f"there is no {target['elementId']!r} to show or hide", "")


def parts_of(drawn: Any) -> Iterator[dict[str, Any]]:
    """Every object in what was drawn, but for the data that buttons carry."""
    if isinstance(drawn, dict):
        yield drawn
        for name, part in drawn.items():
            if name != "data":
                yield from parts_of(part)
    elif isinstance(drawn, list):
        for part in drawn:
            yield from parts_of(part)
