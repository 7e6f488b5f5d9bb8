"""What Teams is told at once, and what is done once it was told."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

Afterwards = Callable[[], Coroutine[Any, Any, None]]

MESSAGE = "application/vnd.microsoft.activity.message"
CARD = "application/vnd.microsoft.card.adaptive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An acknowledgement. `then` may be slow, and is begun when Teams has the answer.

    Only an invoke has a body.
    """

    status: int = HTTPStatus.OK
    body: Mapping[str, Any] | None = None
    then: Afterwards | None = None


def in_words(text: str, then: Afterwards | None = None) -> Answer:
    """Answer a button with a sentence, which the presser alone sees.

    The SDK has a class for it, whose value it takes for an object: a text fails.
    """
    return _invoked(MESSAGE, text, then)


def in_a_card(card: Mapping[str, Any], then: Afterwards | None = None) -> Answer:
    """Answer a button with a card in the place of the pressed one, for the presser alone."""
    return _invoked(CARD, card, then)


def _invoked(kind: str, value: object, then: Afterwards | None) -> Answer:
    return Answer(body={"statusCode": 200, "type": kind, "value": value}, then=then)
