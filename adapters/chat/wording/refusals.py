"""Why something was not done, and what to type instead."""

from dataclasses import replace
from typing import Any

from adapters.chat.grammar.verbs import Verb
from adapters.chat.reply import Kind, Record, Reply, Tone
from adapters.chat.wording.names import kebab
from adapters.chat.wording.voice import EXAMPLE_CLIENT, Voice
from core.commands import Command, LogHours, Reading, ShowBalance, StartTimer
from core.refusals import ClientNeeded, ReasonNeeded, Refusal


def refused(refusal: Refusal, voice: Voice, said: Command | None = None) -> Reply:
    """Word a refusal under its class's name, with its fields as facts.

    `said` is the command that was refused, for advice that shows it mended.
    """
    name = kebab(type(refusal))
    facts = dict(vars(refusal))
    if isinstance(refusal, ReasonNeeded):
        facts["verb"] = Verb(refusal.verb)
    if isinstance(refusal, ClientNeeded):
        facts["example"] = voice.typed(voice.says(_with_client(said or ShowBalance())))
    return Reply(
        kind=Kind.REFUSED,
        title=voice.text(name, **facts),
        lines=voice.advice(name, **facts),
        tone=Tone.WARNING,
        record=Record(client=facts.get("client")),
    )


def _with_client(said: Command) -> Command:
    """What was said, of the made-up client; a note is left out, a reason stands beside it."""
    reason = getattr(said, "reason", "")
    changes: dict[str, Any] = {"client": (Reading(name=EXAMPLE_CLIENT, rest=reason),)}
    if isinstance(said, LogHours):
        changes |= {"named": True, "note": "", "internal_note": ""}
    if isinstance(said, StartTimer):
        changes["note"] = EXAMPLE_CLIENT  # all words, from which the name is told
    return replace(said, **changes)
