"""What was agreed, and changes of it."""

from adapters.chat.reply import Kind, Record, Reply, Tone
from adapters.chat.wording.sheets import changed_facts, sheet_facts
from adapters.chat.wording.voice import Voice
from core.agreements import Terms
from core.results import TermsChanged, TermsShown


def terms_shown(result: TermsShown, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.TERMS,
        title=voice.text("terms-shown", client=result.client, starts=result.current.starts_on),
        facts=sheet_facts(result.current.sheet, voice),
        lines=_to_come(result, voice),
        record=Record(client=result.client),
    )


def terms_changed(result: TermsChanged, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.TERMS,
        title=voice.text("terms-changed", client=result.client, starts=result.after.starts_on),
        facts=changed_facts(result.before.sheet, result.after.sheet, voice),
        tone=Tone.GOOD,
        record=Record(client=result.client),
    )


def _to_come(result: TermsShown, voice: Voice) -> tuple[str, ...]:
    later = [terms for terms in result.versions if terms.starts_on > result.current.starts_on]
    earlier = [result.current, *later]
    return tuple(_step(before, after, voice) for before, after in zip(earlier, later, strict=False))


def _step(before: Terms, after: Terms, voice: Voice) -> str:
    changes = changed_facts(before.sheet, after.sheet, voice)
    said = "; ".join(f"{fact.label}: {fact.value}" for fact in changes)
    return f"{voice.text('terms-to-come', starts=after.starts_on)}: {said}"
