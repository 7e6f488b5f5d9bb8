"""Work types (`#emergency`, `#notfall`) and ticket numbers (`T-1234`, `#4711`).

A `#word` is a work type wherever it stands, and is never part of a note. A
ticket number is taken out of the note too, unless it belongs to the sentence
because a small word leads to it ("see #4711", "wegen T-1234"): then it stays.
`#12` counts only beside the client or after a number, so that "replaced disk #2"
keeps its words, and names of standards (`AES-256`, `RJ-45`) are no tickets.
"""

import re
from functools import lru_cache

from adapters.chat.grammar.text.line import Line, Word
from adapters.chat.grammar.text.words import REMEMBERED, listed

CODES = {
    "after-hours": "after-hours",
    "afterhours": "after-hours",
    "ausserhalb": "after-hours",
    "feierabend": "after-hours",
    "emergency": "emergency",
    "notfall": "emergency",
    "weekend": "weekend",
    "wochenende": "weekend",
    "proactive": "proactive",
    "proaktiv": "proactive",
    "normal": "normal",
}
"""What is said for the built-in work types; any other word is its own code."""

_GERMAN = {
    "after-hours": "außerhalb",
    "emergency": "notfall",
    "weekend": "wochenende",
    "proactive": "proaktiv",
}
_TYPE = re.compile(r"#?([^\W\d_][\w-]*)")
_NUMBER = re.compile(r"#[0-9]+")
_LETTERED = re.compile(r"([A-Z]{1,10})-[0-9]{2,}")
_DASHED = re.compile(r"[a-z]{1,10}-[0-9]{2,}")
_MARKED = "ticket:"
_STANDARDS = frozenset(
    listed("AES CAT COVID CVE DDR DIN EN IEC IEEE ISO KB LTO M MS O PCI RFC RJ RS SHA USB UTF WIN")
)
_LEADING = frozenset(
    listed(
        "a an and at by for from in into like no not of on or per see the to via with without "
        "als an auf aus bei das dem den der die für für in laut mit nach oder ohne per siehe "
        "um und unter von vom wegen zu zum"
    )
)


def canonical(said: str) -> str:
    """The code of a work type, whichever language it was said in."""
    key = said.casefold()
    return CODES.get(key, key)


def name_of(code: str, *, german: bool) -> str:
    """What is said for a work type in a language."""
    return _GERMAN.get(code, code) if german else code


@lru_cache(maxsize=REMEMBERED)
def might_be_tag(key: str) -> bool:
    """A quick look: whether this word could be a work type or a ticket number."""
    return key[0] == "#" or key.startswith(_MARKED) or _DASHED.fullmatch(key) is not None


def type_of(word: Word) -> str | None:
    """The code of the work type that a word is, if it is one."""
    return code_of(word) if word.bare[0] == "#" else None


def code_of(word: Word) -> str | None:
    """The code that a word is, where nothing but a work type can stand; `#` may be missing."""
    match = _TYPE.fullmatch(word.bare)
    return None if match is None else canonical(match[1])


def ticket_of(word: Word) -> str | None:
    """The ticket number that a word is, if it is one."""
    if word.key.startswith(_MARKED):
        return word.bare[len(_MARKED) :] or None
    if _NUMBER.fullmatch(word.bare):
        return word.bare
    lettered = _LETTERED.fullmatch(word.bare)
    return word.bare if lettered and lettered[1] not in _STANDARDS else None


def is_unmistakable(word: Word) -> bool:
    """Whether a ticket number is one wherever it stands; `#2` may be that of a disk."""
    return _NUMBER.fullmatch(word.bare) is None or len(word.bare) > 3


def counts_as_ticket(line: Line, at: int) -> bool:
    """Whether the number at a place is one, by where it stands: not in "replaced disk #2"."""
    if is_unmistakable(line.words[at]):
        return True
    return at <= 1 or not line.words[at - 1].bare.isalpha()


def belongs_to_sentence(line: Line, at: int) -> bool:
    """Whether a small word leads to the ticket number at a place, so that both stay."""
    return at > 0 and line.key(at - 1) in _LEADING
