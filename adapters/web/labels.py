"""The page's own words, in each language that the chat speaks."""

from babel import negotiate_locale

from adapters.chat.wording.phrases import LANGUAGES, Phrases, words_of


def labels(language: str) -> Phrases:
    """Return the words of a language; they are read once."""
    return words_of("adapters.web", language)


def negotiate(*wishes: str | None) -> str:
    """Choose the language of the first wish that can be met.

    A wish is a tag ("de-AT"), or a browser's list of them by preference.
    """
    tags = [part.partition(";")[0].strip() for wish in wishes if wish for part in wish.split(",")]
    return negotiate_locale(tags, LANGUAGES, sep="-") or LANGUAGES[0]
