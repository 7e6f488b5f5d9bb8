"""The parts that a reply is drawn of, the same in a message and in App Home."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adapters.chat.grouping import grouped
from adapters.chat.reply import Effect, Fact, Reply, Tone
from adapters.chat.visible import visible
from adapters.slack.drawing import limits
from adapters.slack.drawing.text import (
    Json,
    emoji,
    paragraph,
    plain,
    rich,
    shorten,
    span,
    weight,
)

_GAP = "\u2002"


@dataclass(frozen=True, slots=True)
class Sign:
    """A tone's sign: Slack's name for it, and the character."""

    name: str
    mark: str


SIGNS = {
    Tone.GOOD: Sign("white_check_mark", "✅"),
    Tone.WARNING: Sign("warning", "⚠️"),
    Tone.BAD: Sign("no_entry", "⛔"),
}
"""Signs of different shapes, so that no colour is needed to tell them apart."""


def to_head(reply: Reply) -> Json:
    """Draw the title in bold, behind the sign of the tone."""
    sign = SIGNS.get(reply.tone)
    said = shorten(visible(reply.title), limits.TITLE)
    signed = [emoji(sign.name), span(f" {said}", bold=True)] if sign else [span(said, bold=True)]
    return rich(paragraph(signed))


def signed(reply: Reply | Effect) -> str:
    """Say the title behind the sign of the tone, where only text can stand."""
    sign = SIGNS.get(reply.tone)
    return f"{sign.mark} {reply.title}" if sign else reply.title


def to_facts(facts: Sequence[Fact]) -> list[Json]:
    """Draw facts as lines: the label in bold, then the value."""
    drawn = [
        (shorten(visible(fact.label), limits.CELL), shorten(visible(fact.value), limits.VALUE))
        for fact in facts
    ]
    groups = grouped(drawn, weigh=lambda fact: sum(map(weight, fact)), most=limits.TEXT)
    return [rich(paragraph(_facts(group))) for group in groups]


def to_lines(lines: Sequence[str]) -> list[Json]:
    """Draw lines as they follow each other."""
    said = [visible(line) for line in lines if line.strip()]
    drawn = [f"{shorten(line, limits.TEXT - 1)}\n" for line in said]
    groups = grouped(drawn, weigh=weight, most=limits.TEXT)
    return [{"type": "section", "text": plain("".join(group), limits.TEXT)} for group in groups]


def _facts(facts: Sequence[tuple[str, str]]) -> Iterator[Json]:
    for number, (label, value) in enumerate(facts):
        yield span(f"\n{label}" if number else label, bold=True)
        yield span(f"{_GAP}{value}")
