"""Which language a browser's page is in."""

from babel import negotiate_locale

from adapters.chat.wording.phrases import LANGUAGES


def negotiate(*wishes: str | None) -> str:
    """Choose the language of the first wish that can be met.

    A wish is a tag ("de-AT"), or a browser's list of them by preference.
    """
    tags = [part.partition(";")[0].strip() for wish in wishes if wish for part in wish.split(",")]
    return negotiate_locale(tags, LANGUAGES, sep="-") or LANGUAGES[0]
