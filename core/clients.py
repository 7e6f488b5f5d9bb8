"""Clients, and the folded names by which people call them."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A company that buys prepaid hours from the organisation.

    `tells_work` says that its own channel is told of work that is logged there.
    """

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    language: str | None = None
    archived: bool = False
    tells_work: bool = False

    @property
    def folded_names(self) -> frozenset[str]:
        """All names by which this client is found."""
        return frozenset(fold(name) for name in (self.name, *self.aliases))


_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "&": " und ", "+": " und "})
_JOINING_WORDS = frozenset({"und", "and"})


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Fold a name for comparison.

    Case, accents, punctuation and spacing do not count; umlauts equal their
    spelling with e ("Müller" is "mueller"), and "&", "and" and "und" are one
    word. The result holds only letters, digits and single spaces.
    """
    spelled = unicodedata.normalize("NFKC", name).casefold().translate(_SPELLED_OUT)
    plain = "".join(
        mark for mark in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(mark)
    )
    words = "".join(mark if mark.isalnum() else " " for mark in plain).split()
    return " ".join("und" if word in _JOINING_WORDS else word for word in words)
