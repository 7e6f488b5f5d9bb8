"""Small print: what was left out, which part of an answer this is."""

from adapters.teams.drawing import limits
from adapters.teams.drawing.text import Json, rich, run
from adapters.teams.drawing.words import words


def remark(text: str) -> Json:
    """Draw a line of small print."""
    return rich(run(text, limits.HINT, size="small", isSubtle=True), spacing="small")


def left_out(count: int, language: str) -> list[Json]:
    """Say how many more there are, if any."""
    return [remark(words(language).text("left-out", count=count))] if count else []
