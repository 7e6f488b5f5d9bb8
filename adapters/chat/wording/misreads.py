"""What was not understood, and what can be said instead."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

from adapters.chat.grammar.misread import (
    ClockContradicts,
    GroupedNumber,
    Misread,
    Missing,
    NothingSaid,
)
from adapters.chat.grammar.verbs import entry_of
from adapters.chat.reply import Button, Kind, Reply, Tone
from adapters.chat.wording.dating import dated
from adapters.chat.wording.names import kebab
from adapters.chat.wording.voice import Voice


def misread_said(misread: Misread, voice: Voice, today: date | None = None) -> Reply:
    """Word a misread under its class's name, with its fields as facts.

    What can be said instead becomes buttons, except where it is only an
    example of the verb, which nobody should log by mistake. The buttons log
    the day that is meant `today`; without it they say the day as it was said.
    """
    name = f"misread-{kebab(type(misread))}"
    facts = _facts(misread, voice)
    only_examples = isinstance(misread, Missing | NothingSaid)
    return Reply(
        kind=Kind.ASKED if misread.asked else Kind.REFUSED,
        title=voice.text(name, **facts),
        lines=(
            *voice.advice(name, **facts),
            *(voice.examples(_examples(misread, voice)) if only_examples else ()),
        ),
        buttons=() if only_examples else _instead(misread, today),
        tone=Tone.WARNING,
        understood=False,
    )


def _facts(misread: Misread, voice: Voice) -> dict[str, object]:
    facts = {field.name: getattr(misread, field.name) for field in fields(misread)}
    if isinstance(misread, GroupedNumber):
        facts["small"] = voice.formats.number(Decimal(misread.small))
    if isinstance(misread, ClockContradicts):
        facts |= {"start": misread.clock.start, "end": misread.clock.end}
    return facts


def _examples(misread: Misread, voice: Voice) -> tuple[str, ...]:
    """Those that the grammar offers; without any, the verb's own."""
    if misread.mended or not isinstance(misread, Missing):
        return misread.mended
    return entry_of(misread.verb).examples(voice.reader.language)


def _instead(misread: Misread, today: date | None) -> tuple[Button, ...]:
    texts = [dated(text, today) if today else text for text in misread.mended]
    return tuple(Button(label=text, say=text) for text in texts)
