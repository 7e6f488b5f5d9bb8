"""Small vocabularies: words of which one must be said, in both languages.

The parser reads them and the rendering writes them, so that both agree.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from adapters.chat.grammar.misread import Missing, NotRead, Part, UnknownWord
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.verbs import WITHOUT_UMLAUTS, Verb

Value = TypeVar("Value")

_ALIKE = 0.6
"""How like a known word another must be to be offered instead."""
_AS_ALIKE = 0.15
"""How much less like a word than the most like one may be."""
_LONGEST = 3


def nearest(said: str, known: Iterable[str], *, alike: float = _ALIKE) -> list[str]:
    """The known words that a word looks like, most alike first."""
    found = process.extract(
        said, list(known), scorer=OSA.normalized_similarity, score_cutoff=alike, limit=8
    )
    return [word for word, likeness, _ in found if likeness >= found[0][1] - _AS_ALIKE]


@dataclass(frozen=True, slots=True)
class Names(Generic[Value]):
    """The names of a value in each language, divided by bars; the first one is canonical."""

    value: Value
    english: str
    german: str

    def canonical(self, *, german: bool) -> str:
        """The name that is written."""
        return (self.german if german else self.english).partition("|")[0]

    def every(self) -> Iterator[str]:
        """All names, with and without umlauts, in lower case."""
        for name in (*self.english.split("|"), *self.german.split("|")):
            yield name.casefold()
            yield name.casefold().translate(WITHOUT_UMLAUTS)


class Vocabulary(Generic[Value]):
    """Values by their names."""

    def __init__(self, *names: Names[Value]) -> None:
        self._names = names
        self._values = {said: each.value for each in names for said in each.every()}

    def take(self, line: Line, at: int = 0) -> Value | None:
        """Take the name that stands at a place, the longest that is known."""
        for count in range(min(_LONGEST, len(line.words) - at), 0, -1):
            value = self._values.get(line.keys(at, count))
            if value is not None:
                line.take(at, at + count)
                return value
        return None

    def find(self, said: str) -> Value | None:
        """The value of a name."""
        return self._values.get(said.casefold())

    def name_of(self, value: Value, *, german: bool) -> str:
        """The canonical name of a value."""
        return next(each for each in self._names if each.value == value).canonical(german=german)

    def known(self, *, german: bool) -> tuple[str, ...]:
        """All canonical names."""
        return tuple(each.canonical(german=german) for each in self._names)

    def need(self, line: Line, verb: Verb, part: Part) -> Value:
        """Take a name. Raises NotRead, with the nearest one, if none stands there."""
        line.drop_separators(0)
        value = self.take(line)
        if value is None:
            raise self.unknown(line, verb, part)
        return value

    def unknown(self, line: Line, verb: Verb, part: Part) -> NotRead:
        """The refusal of the word that the line begins with, or of none."""
        known = self.known(german=line.german)
        if not line.words:
            mended = tuple(line.inserted_last(name) for name in known)
            return NotRead(Missing(verb=verb, part=part, mended=mended))
        word = line.words[0]
        mended = tuple(line.instead([word], name) for name in nearest(word.key, self._values))
        return NotRead(
            UnknownWord(verb=verb, part=part, said=word.bare, known=known, mended=mended)
        )
