"""Text that Teams shows as it was written: no link, no formatting, no mention.

Only the runs of a `RichTextBlock`, which know no Markdown, and the titles of
inputs and buttons carry what people typed. A `TextBlock`, a `FactSet` or a
message's `text` would read Markdown in it.
"""

import json
import re
from itertools import accumulate
from typing import Any

from adapters.chat.visible import visible

Json = dict[str, Any]

_DATE_FUNCTION = re.compile(r"\{(?=\{)")
_MARKS = re.compile(r"([\\`*_\[\]<>~])")


def weight(text: str) -> int:
    """Count the bytes of a text as it is sent: JSON in ASCII."""
    return len(json.dumps(text)) - 2


def size(drawn: object) -> int:
    """Count the bytes of what was drawn, as it is sent."""
    return len(json.dumps(drawn))


def shorten(text: str, most: int) -> str:
    """Cut a text that is too long, and show that it was cut."""
    if weight(text) <= most:
        return text
    reached = accumulate(weight(character) for character in text)
    end = next(at for at, bytes_ in enumerate(reached) if bytes_ > most - weight("…"))
    return f"{text[:end].rstrip()}…"


def plain(text: str, most: int) -> str:
    """Make a text fit where Teams shows it literally.

    A card's text may call for a date (`{{DATE(…)}}`), also where it is literal;
    a mark between the braces, of no width, keeps it from that.
    """
    return shorten(_DATE_FUNCTION.sub("{\u2060", visible(text)), most)


def unmarked(text: str, most: int) -> str:
    """Make a text fit where Teams reads Markdown, with each of its marks escaped."""
    return _MARKS.sub(r"\\\1", plain(text, most))


def run(text: str, most: int, **style: object) -> Json:
    """Draw a run of text."""
    return {"type": "TextRun", "text": plain(text, most), **style}


def rich(*runs: Json, **layout: object) -> Json:
    """Draw a paragraph of runs."""
    return {"type": "RichTextBlock", "inlines": list(runs), **layout}
