"""The papers' own words, in each language that the chat speaks."""

from functools import cache
from importlib.resources import files

from adapters.chat.formats import Formats
from adapters.chat.wording.phrases import Phrases, spoken
from core.money import Tax
from core.units import Money


class Words:
    """Words and printed forms of one language."""

    def __init__(self, phrases: Phrases) -> None:
        self.language = phrases.language
        self.formats: Formats = phrases.formats
        self._phrases = phrases

    def text(self, name: str, /, **facts: object) -> str:
        """Word a message with these facts."""
        return self._phrases.text(name, **facts)

    def texts(self, *names: str) -> dict[str, str]:
        """Word messages that take no facts, by their names."""
        return {name: self.text(name) for name in names}

    def money(self, cents: int, currency: str) -> str:
        """Print an amount."""
        return self.formats.money(Money(cents=cents, currency=currency))

    def tax(self, tax: Tax) -> str:
        """Name a tax by its rate."""
        return self.text("tax-of", rate=self.formats.percent(tax.rate))

    def work_type(self, code: str) -> str:
        """Name a work type: in the language if it is a usual one."""
        return self._phrases.text_or(f"work-type-{code}", code)


@cache
def words(wish: str) -> Words:
    """Return a language's words; they are read once."""
    language = spoken(wish)
    source = files("adapters.documents") / "languages" / f"{language}.ftl"
    return Words(Phrases(language, {source.name: source.read_text("utf-8")}))


def lines_of(address: str) -> list[str]:
    """The lines of an address, which is kept on one with commas between."""
    return [line.strip() for line in address.split(",") if line.strip()]
