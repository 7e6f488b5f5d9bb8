"""The words that Teams needs on its own, in each language that the chat speaks."""

from adapters.chat.wording.phrases import Phrases, words_of


def words(language: str) -> Phrases:
    """Return the words of a language; they are read once."""
    return words_of("adapters.teams", language)
