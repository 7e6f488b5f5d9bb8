"""The page's own words, in each language that the chat speaks."""

from adapters.chat.wording.phrases import Phrases, words_of


def labels(language: str) -> Phrases:
    """Return the words of a language; they are read once."""
    return words_of("adapters.web", language)
