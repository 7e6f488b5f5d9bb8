"""What somebody sees when they look at a channel."""

from dataclasses import dataclass

from tests.slack.standin.blocks import texts
from tests.slack.standin.model import Channel, HomeView, Json, Message

_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A message as it is read: its words, and the labels of its buttons."""

    text: str
    buttons: tuple[str, ...]
    by: str
    private: bool
    ts: str
    thread: str | None


def visible_to(channel: Channel, user: str) -> list[Seen]:
    """All that somebody sees in a channel, which is nothing for who is not in it."""
    if user not in channel.members:
        return []
    return [_seen(one) for one in channel.messages if one.only_for in (None, user)]


def buttons_of(message: Message) -> list[tuple[Json, Json]]:
    """The buttons of a message, each with the block that it stands in."""
    return [
        (block, element)
        for block in message.blocks
        for element in [*block.get("elements", []), block.get("accessory", {})]
        if element.get("type") == "button"
    ]


def read_home(home: HomeView) -> Seen:
    """What somebody reads in the home tab."""
    return _seen(Message(ts="", author="", text="", blocks=home.content["blocks"]))


def buttons_of_home(home: HomeView) -> list[tuple[Json, Json]]:
    """The buttons in the home tab, each with the block that it stands in."""
    return buttons_of(Message(ts="", author="", text="", blocks=home.content["blocks"]))


def _seen(message: Message) -> Seen:
    buttons = buttons_of(message)
    labels = tuple(button["text"]["text"] for _, button in buttons)
    without = [block for block in message.blocks if block["type"] != "actions"]
    words = "\n".join(texts(without)) if message.blocks else message.text
    return Seen(
        text=_read(words),
        buttons=labels,
        by=message.author,
        private=message.only_for is not None,
        ts=message.ts,
        thread=message.thread,
    )


def _read(words: str) -> str:
    for entity, mark in _ENTITIES:
        words = words.replace(entity, mark)
    return words
