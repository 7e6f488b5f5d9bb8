"""Messages that remember what they are, so that it is known what a press does to them."""

from typing import Any

from adapters.chat.origin import Origin
from adapters.chat.reply import Reply
from adapters.slack.drawing import to_messages


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
    return drawn(reply, Origin.of_answer(reply), said=said)
