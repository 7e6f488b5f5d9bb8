"""The words of these pages, and of the welcome that follows."""

from adapters.chat.wording.phrases import Phrases, words_of


def words(language: str) -> Phrases:
    """Return the words of a language; they are read once."""
    return words_of("adapters.slack.pages", language)
