"""Refusals that every command shares."""

from adapters.chat.grammar.misread import (
    LeftOver,
    Missing,
    NoInternalNote,
    NotRead,
    Part,
    WrongValue,
)
from adapters.chat.grammar.text.line import Line, said_by
from adapters.chat.grammar.verbs import Verb, entry_of


def examples(line: Line, verb: Verb) -> tuple[str, ...]:
    """Examples of a verb, in the language in which it was said."""
    return entry_of(verb).examples("de" if line.german else "en")


def missing(line: Line, verb: Verb, part: Part) -> NotRead:
    """The refusal of a command that says too little."""
    return NotRead(Missing(verb=verb, part=part, mended=examples(line, verb)))


def wrong_value(line: Line, verb: Verb, part: Part, setting: str | None = None) -> NotRead:
    """The refusal of the word that the line begins with, or of a line that ends too soon."""
    if not line.words:
        return missing(line, verb, part)
    said = line.words[0].bare
    return NotRead(WrongValue(verb=verb, part=part, said=said, setting=setting))


def refuse_internal(line: Line, verb: Verb) -> None:
    """Refuse an internal note where it would become a visible one, or be lost."""
    if line.internal is not None:
        mended = (line.text[: line.body],)
        raise NotRead(NoInternalNote(verb=verb, said=line.internal, mended=mended))


def refuse_rest(line: Line, verb: Verb) -> None:
    """Refuse what is left of a command that was understood up to there."""
    refuse_internal(line, verb)
    line.drop_separators(0)
    if line.words:
        said = said_by(line.words)
        raise NotRead(LeftOver(verb=verb, said=said, mended=(line.without(line.words),)))
