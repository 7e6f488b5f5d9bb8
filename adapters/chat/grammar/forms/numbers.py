"""Numbers as people write them: `1.5`, `1,5`, `¾`, `1½`, `3/4`, `1.234,50`."""

import re
from fractions import Fraction
from functools import lru_cache

from adapters.chat.grammar.text.words import listed

VULGAR = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
MARKS = "".join(VULGAR)
QUANTITY = rf"[0-9]*[{MARKS}]|[0-9]{{1,2}}/[1-9][0-9]?|[0-9]+(?:[.,][0-9]+)?|\.[0-9]+"
"""What `exact` reads, as a part of an expression."""

ENGLISH = listed("one two three four five six seven eight nine ten eleven twelve")
GERMAN = listed("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
ROUND_ENGLISH = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "ninety": 90}
ROUND_GERMAN = {
    "fünfzehn": 15,
    "zwanzig": 20,
    "dreissig": 30,
    "fünfundvierzig": 45,
    "neunzig": 90,
}

_DIGITS = 9
"""More digits than this are no number that anybody means; it stays large."""
_GROUPED = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_WITH_BOTH = re.compile(r"[0-9]{1,3}(?:(?:,[0-9]{3})+\.|(?:\.[0-9]{3})+,)[0-9]{2}")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


@lru_cache(maxsize=1024)
def exact(said: str) -> Fraction:
    """The value of a text that `QUANTITY` matches."""
    if said[-1] in VULGAR:
        return _whole(said[:-1]) + VULGAR[said[-1]]
    if "/" in said:
        over, under = said.split("/")
        return Fraction(int(over), int(under))
    whole, _, decimals = said.replace(",", ".").partition(".")
    places = min(len(decimals), _DIGITS)
    return Fraction(_whole(whole) * 10**places + _whole(decimals[:places]), 10**places)


def amount(said: str) -> Fraction | None:
    """The value of an amount, in which thousands may be set apart if there are cents too."""
    if _PLAIN.fullmatch(said):
        return exact(said)
    if _WITH_BOTH.fullmatch(said):
        return exact(re.sub("[.,]", "", said[:-3]) + said[-3:].replace(",", "."))
    return None


def is_grouped(said: str) -> bool:
    """Whether the mark can mean thousands as well as decimals: `1.500`."""
    return _GROUPED.fullmatch(said) is not None


def both_meanings(said: str) -> tuple[str, str]:
    """A grouped number with its mark as a decimal one, and without it."""
    whole, decimals = re.split("[.,]", said)
    small = f"{whole}.{decimals}".rstrip("0").rstrip(".")
    return small, whole + decimals


def _whole(digits: str) -> int:
    if not digits:
        return 0
    return int(digits) if len(digits) <= _DIGITS else 10**_DIGITS
