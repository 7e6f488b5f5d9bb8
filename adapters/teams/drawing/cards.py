"""The frame of a card, and what of it is said where no card is shown."""

from collections.abc import Sequence

from adapters.chat.reply import Reply
from adapters.teams.drawing import limits
from adapters.teams.drawing.parts import in_words
from adapters.teams.drawing.text import Json, plain, unmarked

CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"
_SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"


def card(reply: Reply, body: Sequence[Json], actions: Sequence[Json] = ()) -> Json:
    """Frame what was drawn of a reply; a single row of buttons stands in the card's own bar."""
    bar: Json = {}
    if len(actions) == 1 and actions[0]["type"] == "ActionSet":
        bar, actions = {"actions": actions[0]["actions"]}, ()
    return {
        "$schema": _SCHEMA,
        "type": "AdaptiveCard",
        "version": "1.5",
        "fallbackText": unmarked(in_words(reply, reply.text), limits.FALLBACK),
        "body": [*body, *actions],
        **bar,
    } | ({"msteams": {"width": "Full"}} if reply.table else {})


def attachment(content: Json) -> Json:
    """Wrap a card as a message carries it."""
    return {"contentType": CONTENT_TYPE, "content": content}


def summary(reply: Reply) -> str:
    """Say the reply in plain text: for notifications and lists of chats."""
    return plain(in_words(reply, reply.text), limits.SUMMARY)
