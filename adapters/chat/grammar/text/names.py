"""Names of clients: quoted, led to by "for", or as many words as they may have.

Where a name may end is often not to be seen. Then each way to read it becomes
a `Reading`, longest name first, and the operation settles which is meant.
"""

from collections.abc import Sequence

from adapters.chat.grammar.misread import (
    NameTooLong,
    NotRead,
    Part,
    QuoteNotClosed,
)
from adapters.chat.grammar.text.line import Line, Word, bare_of, said_by
from adapters.chat.grammar.text.refusing import missing
from adapters.chat.grammar.verbs import Verb
from core.commands import ClientReadings, Reading

NAME_LIMIT = 80
NAME_WORDS = 5
"""A name that nothing ends has at most so many words."""

FOR = frozenset({"for", "für", "fuer", "bei"})
"""Words after which nothing but a client's name can stand."""
_SIGNS_THAT_JOIN = frozenset({"&", "+"})
_WORDS_THAT_JOIN = frozenset({"and", "und"})
_NEVER_LAST = _SIGNS_THAT_JOIN | _WORDS_THAT_JOIN | FOR


def unit_end(words: Sequence[Word], at: int) -> int:
    """Where the first word of a name ends, with what is joined to it: "Müller & Söhne"."""
    end = at + 1
    while end + 1 < len(words) and words[end].key in _SIGNS_THAT_JOIN and not words[end - 1].stop:
        end += 2
    return min(end, len(words))


def units(words: Sequence[Word]) -> int:
    """How many words there are, joined ones counted as one."""
    count, at = 0, 0
    while at < len(words):
        count, at = count + 1, unit_end(words, at)
    return count


def prefixes(words: Sequence[Word], after: str = "") -> ClientReadings:
    """Each sensible way to read the first words as a name, longest first.

    `after` is the text that follows the words in any case.
    """
    longest = min(len(words), NAME_WORDS)
    return tuple(
        Reading(name=bare_of(words[:end]), rest=joined(said_by(words[end:]), after))
        for end in range(longest, 0, -1)
        if _may_end(words, end)
    )


def whole(words: Sequence[Word], rest: str = "") -> ClientReadings:
    """All the words are the name."""
    return (Reading(name=checked_name(bare_of(words)), rest=rest),)


def only_name(line: Line) -> ClientReadings:
    """All that is left of the line is a name, if anything is; a word like "for" is skipped."""
    skip_for(line)
    if not line.words:
        return ()
    if is_quote(line) and len(line.words) == 1:
        return (Reading(name=take_quoted(line)),)
    return whole(line.take(0, len(line.words)))


def take_name(line: Line, end: int) -> ClientReadings:
    """Take the words up to a place as the name; a word like "for" before it is dropped."""
    words = without_separators(line.take(0, end))
    if len(words) > 1 and words[0].key in FOR:
        words = words[1:]
    if len(words) == 1 and words[0].quoted:
        return (Reading(name=checked_name(words[0].quoted)),)
    return whole(words) if words else ()


def without_separators(words: Sequence[Word]) -> list[Word]:
    """The words without the dashes and commas at their end."""
    kept = list(words)
    while kept and kept[-1].is_separator:
        kept.pop()
    return kept


def skip_for(line: Line) -> Word | None:
    """Take out a word that leads to a name."""
    line.drop_separators(0)
    if len(line.words) > 1 and line.words[0].key in FOR:
        return line.take(0, 1)[0]
    return None


def is_quote(line: Line, at: int = 0) -> bool:
    """Whether a quoted name stands there. Raises NotRead if it is not closed."""
    if at >= len(line.words):
        return False
    word = line.words[at]
    if word.opens_quote and len(word.said) > 1:
        raise NotRead(QuoteNotClosed(said=word.said, mended=(line.instead([word], word.bare[1:]),)))
    return word.quoted is not None


def take_quoted(line: Line, at: int = 0, verb: Verb = Verb.LOG) -> str:
    """Take the quoted name that stands there."""
    word = line.take(at, at + 1)[0]
    if not word.quoted:
        raise missing(line, verb, Part.CLIENT)
    return checked_name(word.quoted)


def checked_name(name: str) -> str:
    """The name, if it is not too long for one."""
    if len(name) > NAME_LIMIT:
        raise NotRead(NameTooLong(begins=name[:40], length=len(name), limit=NAME_LIMIT))
    return name


def joined(*texts: str) -> str:
    """Texts in a row, without the empty ones."""
    return " ".join(text for text in texts if text)


def _may_end(words: Sequence[Word], end: int) -> bool:
    """No name ends with a word that leads on, is cut before a sign that joins, or is too long."""
    after = words[end].key if end < len(words) else ""
    if words[end - 1].key in _NEVER_LAST or after in _SIGNS_THAT_JOIN:
        return False
    return len(bare_of(words[:end])) <= NAME_LIMIT
