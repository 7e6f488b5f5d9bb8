"""Bank accounts as they are typed: an IBAN is proved, and written in groups of four."""

import re
from dataclasses import dataclass

from core.refusals import BadIban, NoAccountNumber

LENGTHS = {
    country: length
    for length, countries in {
        15: "NO",
        16: "BE",
        18: "DK FI FK FO GL NL SD",
        19: "MK SI",
        20: "AT BA EE KZ LT LU MN XK",
        21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM SO TL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "LY PT ST",
        26: "IS TR",
        27: "BI DJ FR GR IT MC MR SM",
        28: "AL AZ BY CY DO GT HU LB NI PL SV",
        29: "BR EG PS QA UA",
        30: "JO KW MU YE",
        31: "MT SC",
        32: "LC",
        33: "RU",
    }.items()
    for country in countries.split()
}
"""How many characters an IBAN has, by its country: the registry of ISO 13616."""

_BEGINS = re.compile(r"\b([A-Z]{2})[0-9]{2}[ -]?(?=[A-Z0-9])", re.IGNORECASE | re.ASCII)
_ALONE = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", re.ASCII)
_CHARACTER = re.compile(r"[ -]?([A-Z0-9])", re.IGNORECASE | re.ASCII)
_FEWEST_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """An IBAN in a text, without its gaps, and where it stands."""

    iban: str
    start: int
    end: int


def account_said(text: str) -> str:
    """The account as it is kept, with its IBAN in groups of four.

    Where there is no IBAN, as in America, any text with an account number
    will do. Raises BadIban or NoAccountNumber.
    """
    found = _find(text)
    if found is not None:
        return f"{text[: found.start]}{_grouped(found.iban)}{text[found.end :]}".strip()
    if sum(character.isdigit() for character in text) < _FEWEST_DIGITS:
        raise NoAccountNumber(value=text)
    return text


def has_iban(account: str) -> bool:
    """Whether an account that is kept is told by its IBAN."""
    return _length_at(account) is not None


def _find(text: str) -> _Found | None:
    begins = _BEGINS.search(text)
    if begins is None:
        return None
    length = _length_at(text)
    if length is None:
        if _ALONE.fullmatch(text.replace(" ", "").upper()):
            raise BadIban(value=text, country=begins[1].upper(), length=None)
        return None
    characters, end = _characters(text, begins.start(), length)
    runs_on = _CHARACTER.match(text, end) is not None and text[end] not in " -"
    if len(characters) < length or runs_on or not _proves(characters):
        raise BadIban(value=text, country=begins[1].upper(), length=length)
    return _Found(iban=characters, start=begins.start(), end=end)


def _length_at(text: str) -> int | None:
    begins = _BEGINS.search(text)
    return None if begins is None else LENGTHS.get(begins[1].upper())


def _characters(text: str, start: int, most: int) -> tuple[str, int]:
    """The letters and digits from there on, at most so many, and where they end."""
    said, end = "", start
    while len(said) < most and (found := _CHARACTER.match(text, end)):
        said, end = said + found[1].upper(), found.end()
    return said, end


def _proves(iban: str) -> bool:
    """ISO 7064: country and check digits behind, letters as numbers, the rest by 97 is one."""
    digits = "".join(str(int(character, 36)) for character in iban[4:] + iban[:4])
    return int(digits) % 97 == 1


def _grouped(iban: str) -> str:
    return " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))
