"""Messages that remember what they are, so that it is known what a press does to them."""

from typing import Any

from adapters.chat.reply import Kind, Reply
from adapters.slack.drawing import to_messages
from adapters.slack.kept import Origin

_CHANGES_NOTHING = frozenset(
    {Kind.BALANCE, Kind.WHY, Kind.HISTORY, Kind.MINE, Kind.HELP, Kind.TERMS, Kind.ASKED}
)
_NOT_DONE = frozenset({Kind.REFUSED, Kind.FAILED})


def drawn(reply: Reply, origin: Origin, *, said: str = "") -> list[dict[str, Any]]:
    """Draw a reply; each block of buttons is named after what the message is."""
    messages = to_messages(reply, said=said)
    for message in messages:
        rows = [block for block in message["blocks"] if block["type"] == "actions"]
        for number, row in enumerate(rows):
            row["block_id"] = f"{origin}.{number}"
    return messages


def answered(reply: Reply, *, said: str = "") -> list[dict[str, Any]]:
    """Draw what is answered to somebody."""
    origin = Origin.QUESTION if reply.kind is Kind.ASKED else Origin.ANSWER
    return drawn(reply, origin, said=said)


def is_refused(reply: Reply) -> bool:
    """Whether nothing was done, so that the same may be tried again."""
    return reply.kind in _NOT_DONE


def uses_up(reply: Reply, origin: Origin | None) -> bool:
    """Whether the message that was pressed gives way to what came of it.

    What was refused may be pressed again. What is everybody's stays, and the
    notifier redraws it; what only told something stays useful.
    """
    if origin in {None, Origin.NOTICE} or is_refused(reply) or reply.form is not None:
        return False
    return origin is Origin.QUESTION or reply.kind not in _CHANGES_NOTHING
