"""Small print: what was left out, which part of an answer this is."""

from adapters.slack.drawing import limits
from adapters.slack.drawing.text import Json, plain
from adapters.slack.drawing.words import words


def remark(text: str) -> Json:
    """Draw a line of small print."""
    return {"type": "context", "elements": [plain(text, limits.TITLE)]}


def left_out(count: int, language: str) -> list[Json]:
    """Say how many more there are, if any."""
    return [remark(words(language).text("left-out", count=count))] if count else []
