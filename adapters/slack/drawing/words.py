"""The words that Slack needs on its own, in each language that the chat speaks."""

from functools import cache
from importlib.resources import files

from adapters.chat.wording.phrases import Phrases


@cache
def words(language: str) -> Phrases:
    """Return the words of a language; they are read once."""
    source = files("adapters.slack") / "languages" / f"{language}.ftl"
    return Phrases(language, {source.name: source.read_text("utf-8")})
