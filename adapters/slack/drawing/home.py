"""App Home: replies one below the other."""

from collections.abc import Sequence

from adapters.chat.reply import Reply
from adapters.slack.drawing import limits
from adapters.slack.drawing.buttons import to_actions
from adapters.slack.drawing.parts import signed, to_facts, to_lines
from adapters.slack.drawing.remarks import left_out
from adapters.slack.drawing.tables import to_list
from adapters.slack.drawing.text import Json, plain

_DIVIDER: Json = {"type": "divider"}


def to_home(sections: Sequence[Reply], *, language: str) -> Json:
    """Draw as many sections as the view takes, and say how many are left out."""
    blocks: list[Json] = []
    shown = 0
    for section in sections:
        drawn = [*([_DIVIDER] if blocks else []), *_section(section, language)]
        if len(blocks) + len(drawn) >= limits.VIEW_BLOCKS:
            break
        blocks += drawn
        shown += 1
    return {"type": "home", "blocks": [*blocks, *left_out(len(sections) - shown, language)]}


def _section(reply: Reply, language: str) -> list[Json]:
    return [
        {"type": "header", "text": plain(signed(reply), limits.HEADER)},
        *to_facts(reply.facts),
        *to_lines(reply.lines),
        *(to_list(reply.table, language) if reply.table else []),
        *to_actions(reply.buttons, language),
    ]
