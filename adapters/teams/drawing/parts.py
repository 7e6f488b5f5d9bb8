"""The parts that a reply is drawn of."""

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.chat.reply import Fact, Reply, Tone
from adapters.teams.drawing import limits
from adapters.teams.drawing.text import Json, rich, run
from adapters.teams.drawing.words import words

_LABELS_WIDE = "120px"


@dataclass(frozen=True, slots=True)
class Sign:
    """How a tone is told: by a sign of its own shape, a word if need be, and only then a colour."""

    mark: str
    style: str
    word: str | None = None


SIGNS = {
    Tone.GOOD: Sign("✅", "good"),
    Tone.WARNING: Sign("⚠️", "warning", "tone-warning"),
    Tone.BAD: Sign("⛔", "attention", "tone-bad"),
}


def to_head(reply: Reply) -> Json:
    """Draw the title in bold, under the sign of the tone."""
    sign = SIGNS.get(reply.tone)
    told = f"{sign.mark} {in_words(reply, reply.title)}" if sign else reply.title
    head = rich(run(told, limits.TITLE, weight="bolder", size="medium"))
    if sign is None:
        return head
    return {"type": "Container", "style": sign.style, "bleed": True, "items": [head]}


def in_words(reply: Reply, said: str) -> str:
    """Put the name of the tone before what is said, where it is one that has to be noticed."""
    sign = SIGNS.get(reply.tone)
    return f"{words(reply.language).text(sign.word)}: {said}" if sign and sign.word else said


def to_facts(facts: Sequence[Fact]) -> list[Json]:
    """Draw facts side by side: the labels in a column, the values beside them."""
    return [_fact(fact) for fact in facts]


def to_lines(lines: Sequence[str]) -> list[Json]:
    """Draw lines as they follow each other."""
    return [rich(run(line, limits.LINE)) for line in lines if line.strip()]


def _fact(fact: Fact) -> Json:
    label = rich(run(fact.label, limits.LABEL, weight="bolder"))
    value = rich(run(fact.value, limits.VALUE))
    return {
        "type": "ColumnSet",
        "spacing": "small",
        "columns": [
            {"type": "Column", "width": _LABELS_WIDE, "items": [label]},
            {"type": "Column", "width": "stretch", "items": [value]},
        ],
    }
