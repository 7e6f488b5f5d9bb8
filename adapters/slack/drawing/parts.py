"""The parts that a reply is drawn of, the same in a message and in App Home."""

from collections.abc import Iterator, Sequence

from adapters.chat.reply import Fact, Reply, Tone
from adapters.slack.drawing import limits
from adapters.slack.drawing.grouping import grouped
from adapters.slack.drawing.text import Json, paragraph, plain, rich, shorten, span, visible, weight

SIGNS = {Tone.GOOD: "✅", Tone.WARNING: "⚠️", Tone.BAD: "⛔"}
"""Signs of different shapes, so that no colour is needed to tell them apart."""

_GAP = "\u2002"


def title(reply: Reply) -> str:
    """Say the title behind the sign of its tone."""
    said = shorten(visible(reply.title), limits.TITLE)
    sign = SIGNS.get(reply.tone)
    return f"{sign} {said}" if sign else said


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
    drawn = [f"{shorten(visible(line), limits.TEXT - 1)}\n" for line in lines]
    groups = grouped(drawn, weigh=weight, most=limits.TEXT)
    return [{"type": "section", "text": plain("".join(group), limits.TEXT)} for group in groups]


def _facts(facts: Sequence[tuple[str, str]]) -> Iterator[Json]:
    for number, (label, value) in enumerate(facts):
        yield span(f"\n{label}" if number else label, bold=True)
        yield span(f"{_GAP}{value}")
