"""The page's own words, in each language that the chat speaks."""

from functools import cache
from importlib.resources import files

from babel import negotiate_locale

from adapters.chat.wording.phrases import LANGUAGES, Phrases


@cache
def labels(language: str) -> Phrases:
    """Return the words of a language; they are read once."""
    source = files("adapters.web") / "languages" / f"{language}.ftl"
    return Phrases(language, {source.name: source.read_text("utf-8")})


def negotiate(*wishes: str | None) -> str:
    """Choose the language of the first wish that can be met.

    A wish is a tag ("de-AT"), or a browser's list of them by preference.
    """
    tags = [part.partition(";")[0].strip() for wish in wishes if wish for part in wish.split(",")]
    return negotiate_locale(tags, LANGUAGES, sep="-") or LANGUAGES[0]
