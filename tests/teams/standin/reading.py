"""What somebody sees when they look at a conversation."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.teams.standin.model import Conversation, Json, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A message as it is read: its words, and the labels of its buttons."""

    text: str
    buttons: tuple[str, ...]
    by: str
    id: str
    thread: str | None
    edited: bool


def visible_to(conversation: Conversation, user: str) -> list[Seen]:
    """All that somebody sees there, which is nothing for who is not in it."""
    if user not in conversation.members:
        return []
    return [_seen(one) for one in conversation.messages]


def card_of(activity: Json) -> Json:
    """The card of a message; an empty one if it has none."""
    return next((one["content"] for one in activity.get("attachments", [])), {})


def cards_in(answer: Any) -> list[Json]:
    """The cards in what an invoke was answered."""
    return [one for one in _walk(answer) if one.get("type") == "AdaptiveCard"]


def actions_of(card: Json) -> list[Json]:
    """All buttons of a card, also those that are shown when another one is pressed."""
    return [one for one in _walk(card) if str(one.get("type", "")) == "Action.Execute"]


def inputs_of(card: Json) -> list[Json]:
    """All inputs of a card."""
    return [one for one in _walk(card) if str(one.get("type", "")).startswith("Input.")]


def words_of(card: Json) -> str:
    """All that is to be read in a card."""
    lines = []
    for one in _walk(card):
        if one.get("type") == "RichTextBlock":
            runs = one["inlines"]
            lines.append("".join(run if isinstance(run, str) else run["text"] for run in runs))
        elif one.get("type") == "TextBlock":
            lines.append(one["text"])
    return "\n".join(lines)


def _seen(message: Message) -> Seen:
    card = card_of(message.activity)
    words = words_of(card) if card else message.activity.get("text", "")
    return Seen(
        text=words,
        buttons=tuple(action["title"] for action in actions_of(card)),
        by=message.author,
        id=message.id,
        thread=message.thread,
        edited=message.edited,
    )


def _walk(part: Any) -> Iterator[Json]:
    """Every object of a card, in its order; what stands in for an object is none of it."""
    if isinstance(part, list):
        for one in part:
            yield from _walk(one)
    elif isinstance(part, dict):
        yield part
        for name, one in part.items():
            if name != "fallback":
                yield from _walk(one)
