"""Text that Slack shows as it was written: no mention, no link, no formatting.

Only `plain_text` objects and the text elements of `rich_text` are drawn, both
of which Slack shows literally. Nothing is drawn as `mrkdwn`, whose formatting
marks cannot be escaped.
"""

from collections.abc import Iterable
from html import escape
from itertools import accumulate
from typing import Any

from adapters.chat.visible import visible

Json = dict[str, Any]

HEAVIEST = max(len("&amp;"), len("[U+E0001]"))
"""What one character can weigh at most, escaped or shown by its code."""


def escaped(text: str) -> str:
    """Escape what mrkdwn would read as a mention, a link or an entity."""
    return escape(text, quote=False)


def unescaped(text: str) -> str:
    """Read a text that Slack gives back escaped."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def weight(text: str) -> int:
    """Count characters in the strictest way there is: escaped, in UTF-16."""
    said = escaped(text)
    return len(said) if said.isascii() else len(said.encode("utf-16-le", "surrogatepass")) // 2


def size(drawn: object) -> int:
    """Weigh all text in what was drawn."""
    if isinstance(drawn, dict):
        text = drawn.get("text")
        return weight(text) if isinstance(text, str) else sum(map(size, drawn.values()))
    return sum(map(size, drawn)) if isinstance(drawn, list) else 0


def shorten(text: str, most: int) -> str:
    """Cut a text that is too long, and show that it was cut."""
    if len(text) * HEAVIEST <= most or weight(text) <= most:
        return text
    weights = accumulate(weight(character) for character in text)
    end = next(at for at, reached in enumerate(weights) if reached >= most)
    return f"{text[:end].rstrip()}…"


def plain(text: str, most: int) -> Json:
    """Draw a text object; emoji codes in it stay as they were typed."""
    return {"type": "plain_text", "text": shorten(visible(text), most), "emoji": False}


def rich(*elements: Json) -> Json:
    """Draw a block of paragraphs and lists."""
    return {"type": "rich_text", "elements": list(elements)}


def paragraph(spans: Iterable[Json]) -> Json:
    """Draw a paragraph of `span`s and `emoji`s."""
    return {"type": "rich_text_section", "elements": list(spans)}


def span(text: str, *, bold: bool = False) -> Json:
    """Draw a run of text."""
    return {"type": "text", "text": text} | ({"style": {"bold": True}} if bold else {})


def emoji(name: str) -> Json:
    """Draw an emoji by Slack's name for it."""
    return {"type": "emoji", "name": name}
