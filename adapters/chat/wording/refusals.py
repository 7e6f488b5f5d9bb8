"""Why something was not done, and what to type instead."""

from adapters.chat.grammar.verbs import Verb
from adapters.chat.reply import Kind, Record, Reply, Tone
from adapters.chat.wording.names import kebab
from adapters.chat.wording.voice import Voice
from core.refusals import ReasonNeeded, Refusal


def refused(refusal: Refusal, voice: Voice) -> Reply:
    """Word a refusal under its class's name, with its fields as facts."""
    name = kebab(type(refusal))
    facts = dict(vars(refusal))
    if isinstance(refusal, ReasonNeeded):
        facts["verb"] = Verb(refusal.verb)
    return Reply(
        kind=Kind.REFUSED,
        title=voice.text(name, **facts),
        lines=voice.advice(name, **facts),
        tone=Tone.WARNING,
        record=Record(client=facts.get("client")),
    )
