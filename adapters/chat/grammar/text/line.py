"""A text cut into words, each knowing where it stood, so that texts can be mended.

Readers take words out of a line as they recognise them; what is left at the
end is a name or a note, in the order and with the case in which it was said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from adapters.chat.grammar.text.words import REMEMBERED

Value = TypeVar("Value")

QUOTE_LIMIT = 200
"""A quote that closes later than this closes nothing; it keeps cutting fast, too."""

_PAIRS = {'"': '"', "„": "“”", "“": "”", "»": "«", "«": "»", "‚": "‘’", "‘": "’", "'": "'"}  # noqa: RUF001 - quotation marks are what this is about
_OPENING = frozenset(_PAIRS)
_AFTER_QUOTE = r"(?=[\s,:;.!?]|$)[,:;.!?]*"
_QUOTED = "|".join(
    rf'"(?:[^"]|""){{0,{QUOTE_LIMIT}}}"{_AFTER_QUOTE}'
    if opening == '"'
    else rf"{opening}[^{closing}]{{0,{QUOTE_LIMIT}}}[{closing}]{_AFTER_QUOTE}"
    for opening, closing in _PAIRS.items()
)
_MENTION = r"<@[^\s>|]{1,80}(?:\|[^>]{0,80})?>[,:;.!?]*(?!\S)"
_PLAIN = rf"[^\s<{''.join(_PAIRS)}]\S*"
_WORD = re.compile(rf"{_PLAIN}|{_QUOTED}|{_MENTION}|\S+")
_STOPS = ",;:!?"
_ESCAPED = re.compile(r"\\(\\*//)")
_TO_ESCAPE = re.compile(r"(\\*//)")
_INTERNAL_MARK = re.compile(r"(?<!\S)//|(?<=[^\s:/\\])//(?!\S)")


class Word(NamedTuple):
    """A word as said, and without the punctuation that ends it.

    `key` is for comparison. `stop` is the comma or colon after the word.
    `quoted` is what stands between quotation marks, if the word is a quote.
    """

    said: str
    start: int
    end: int
    bare: str
    key: str
    stop: str = ""
    quoted: str | None = None

    @property
    def is_separator(self) -> bool:
        """A dash, a bar or a comma that stands alone."""
        return self.key in _SEPARATORS

    @property
    def opens_quote(self) -> bool:
        """It begins like a quote, which does not end."""
        return self.quoted is None and self.said[0] in _OPENING


_SEPARATORS = frozenset({"-", "–", "—", "|", ",", ":", ";", "·", "->", "→"})


class Found(NamedTuple, Generic[Value]):
    """A value, and the index of the word after it."""

    value: Value
    until: int


@dataclass(slots=True)
class Line:
    """The words that are not yet read, of a text that stays whole.

    `arguments` is where the words after the verb begin in the text, `body`
    where the internal note begins, and `german` says that the verb was.
    """

    text: str
    words: list[Word]
    body: int
    internal: str | None = None
    arguments: int = 0
    german: bool = False

    @classmethod
    def of(cls, text: str) -> "Line":
        """Cut a cleaned text into words; what follows ` // ` is the internal note."""
        mark = _INTERNAL_MARK.search(text)
        if mark is None:
            return cls(text=text, words=_cut(text), body=len(text))
        body = text[: mark.start()]
        return cls(
            text=text,
            words=_cut(body),
            body=len(body.rstrip()),
            internal=text[mark.end() :].strip(),
        )

    def take(self, at: int, until: int) -> list[Word]:
        """Take words out; what follows them moves up."""
        taken = self.words[at:until]
        del self.words[at:until]
        return taken

    def drop_separators(self, at: int) -> None:
        """Take out dashes and commas that stand alone at a place."""
        while at < len(self.words) and self.words[at].is_separator:
            del self.words[at]

    def key(self, at: int) -> str:
        """The word at a place, for comparison; empty past the end."""
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def keys(self, at: int, count: int) -> str:
        """Some words in a row, for comparison."""
        return " ".join(word.key for word in self.words[at : at + count])

    def instead(self, words: Sequence[Word], new: str) -> str:
        """The whole text with other words in the place of these."""
        first, last = words[0], words[-1]
        kept = last.said[len(last.bare) :] if last.quoted is None else last.stop
        text = self._cut_out(words[1:])
        return _squeezed(f"{text[: first.start]}{new}{kept}{text[first.end :]}")

    def without(self, words: Sequence[Word]) -> str:
        """The whole text without these words."""
        return _squeezed(self._cut_out(words))

    def moved_first(self, words: Sequence[Word]) -> str:
        """The whole text with these words right after the verb."""
        said = said_by(words).rstrip(_STOPS)
        rest = self._cut_out(words)
        return _squeezed(f"{rest[: self.arguments]} {said} {rest[self.arguments :]}")

    def inserted(self, new: str, before: Word | None = None) -> str:
        """The whole text with words put in, right after the verb or before a word."""
        place = self.arguments if before is None else before.start
        return _squeezed(f"{self.text[:place]} {new} {self.text[place:]}")

    def inserted_last(self, new: str) -> str:
        """The whole text with words put at the end, before an internal note."""
        return _squeezed(f"{self.text[: self.body]} {new} {self.text[self.body :]}")

    @property
    def note_mark(self) -> str:
        """What makes all that follows the note, in the language of the verb."""
        return "Notiz:" if self.german else "note:"

    def _cut_out(self, words: Sequence[Word]) -> str:
        text = self.text
        for word in reversed(words):
            text = text[: word.start] + text[word.end :]
        return text


def said_by(words: Sequence[Word]) -> str:
    """Words as they were said."""
    return " ".join(word.said for word in words)


def bare_of(words: Sequence[Word]) -> str:
    """Words as they were said, without the punctuation that ends them."""
    said = said_by(words)
    return said.rstrip(_STOPS) or said


def unescaped(text: str) -> str:
    """Take the backslash from before each `//`."""
    return _ESCAPED.sub(r"\1", text)


def escaped(text: str) -> str:
    """Put a backslash before each `//`, so that none begins an internal note."""
    return _TO_ESCAPE.sub(r"\\\1", text)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str) -> list[Word]:
    return [_word(match.group(), match.start()) for match in _WORD.finditer(text)]


def _word(said: str, start: int) -> Word:
    return Word(said, start, start + len(said), *_examined(said))


@lru_cache(maxsize=REMEMBERED)
def _examined(said: str) -> tuple[str, str, str, str | None]:
    """What a word is without what ends it, its key, its stop, and what it quotes."""
    bare = said.rstrip(_STOPS) or said
    stop = next((mark for mark in said[len(bare) :] if mark in ",:;"), "")
    quoted = _between_quotes(said) if said[0] in _OPENING else None
    if quoted is None and bare[-1] == "." and bare[-2:-1].isalpha():
        bare = bare[:-1]
    return bare, bare.casefold(), stop, quoted


def _between_quotes(said: str) -> str | None:
    closed = said.rstrip(",:;.!?")
    if len(closed) < 2 or closed[-1] not in _PAIRS[closed[0]]:
        return None
    inner = closed[1:-1]
    return (unescaped(inner).replace('""', '"') if closed[0] == '"' else inner).strip()
