"""Replies as results of a search in a message extension."""

from dataclasses import replace
from html import escape

from adapters.chat.reply import Reply
from adapters.teams.drawing import limits
from adapters.teams.drawing.cards import attachment
from adapters.teams.drawing.messages import to_card
from adapters.teams.drawing.text import Json, plain


def to_result(reply: Reply) -> Json:
    """Draw a reply as one result: its card, and the line of the list that stands for it.

    The card is put into a message of whoever searched, so it has no buttons:
    what they say would be said by whoever reads it there.
    """
    first = reply.lines[0] if reply.lines else ""
    told = " · ".join(f"{fact.label}: {fact.value}" for fact in reply.facts) or first
    line = {
        "title": plain(reply.title, limits.LABEL),
        # The text of a thumbnail is the one place that reads HTML.
        "text": escape(plain(told, limits.LABEL), quote=False) if told else "",
    }
    return attachment(to_card(replace(reply, buttons=(), form=None))) | {
        "preview": {"contentType": "application/vnd.microsoft.card.thumbnail", "content": line}
    }


def to_results(results: list[Reply]) -> Json:
    """Answer a search with what was found, best first."""
    drawn = [to_result(reply) for reply in results[: limits.RESULTS]]
    return {"type": "result", "attachmentLayout": "list", "attachments": drawn}
