"""Forms: the log form for what is missing, and the fix form for what was wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from adapters.chat.formats import hours
from adapters.chat.grammar.misread import Misread
from adapters.chat.reply import Effect, Field, FieldKind, Form, Kind, Option, Record, Reply, Tone
from adapters.chat.wording.misreads import misread_said
from adapters.chat.wording.refusals import refused
from adapters.chat.wording.voice import Voice
from adapters.chat.wording.work import steps_line
from core.agreements import NORMAL
from core.refusals import Refusal
from core.results import LogFormOpened, WorkForeseen
from core.views import EntryView

_REQUIRED = frozenset({"client", "duration"})
_LIVE = frozenset({"client", "duration", "day", "type"})
"""What the effect depends on; a note changes nothing."""

Problem = Misread | Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A form as far as it is filled in; `problems` stand at their fields.

    `entry` is the entry that is being fixed, None for new work. `effect` says
    what would come of it, None while nothing can be said.
    """

    choices: LogFormOpened
    entry: EntryView | None = None
    values: Mapping[str, str]
    problems: Mapping[str, Problem] = field(default_factory=dict)
    effect: Reply | None = None


def log_form_opened(result: LogFormOpened, voice: Voice) -> Reply:
    values = {"client": result.client or "", "type": NORMAL, "note": result.note}
    return form(Draft(choices=result, values=values), voice)


def form(draft: Draft, voice: Voice) -> Reply:
    """Draw the log form, or the fix form, whose name carries which entry it is about."""
    entry = draft.entry
    said = "log-form-opened" if entry is None else "fix-form-opened"
    facts = {"entry": entry.id if entry else None}
    return Reply(
        kind=Kind.FORM,
        title=voice.text(said, **facts),
        lines=voice.advice(said, **facts),
        form=Form(
            name="log" if entry is None else f"fix E{entry.id}",
            title=voice.text(f"{said}.title", **facts),
            submit=voice.text(f"{said}.submit"),
            fields=tuple(_fields(draft, voice)),
            effect=_effect(draft, voice),
        ),
        tone=Tone.WARNING if draft.problems else Tone.PLAIN,
        record=Record(client=draft.values.get("client") or None, entry=entry.id if entry else None),
    )


def work_foreseen(result: WorkForeseen, voice: Voice) -> Reply:
    """Say what would be debited and left; for the foot of a form."""
    steps = steps_line(result.work, voice)
    reached = (
        voice.text(f"would-cross-{crossing.kind}", level=abs(crossing.level))
        for crossing in result.crossed
    )
    hold = (voice.text("work-foreseen.on-hold", client=result.client),) if result.on_hold else ()
    return Reply(
        kind=Kind.FORM,
        title=voice.text(
            "work-foreseen",
            client=result.client,
            debited=result.work.debited,
            left=result.balance,
        ),
        lines=(*((steps,) if steps else ()), *reached, *hold),
        tone=_foreseen_tone(result),
    )


def outdated(voice: Voice) -> Reply:
    """Say that an older version drew the form."""
    return Reply(
        kind=Kind.REFUSED,
        title=voice.text("form-outdated"),
        lines=voice.advice("form-outdated"),
        tone=Tone.WARNING,
    )


def values_of(entry: EntryView) -> dict[str, str]:
    """Fill a form with what an entry says, in forms that can be read back."""
    return {
        "client": entry.client,
        "duration": _duration(entry),
        "day": entry.worked_on.isoformat() if entry.worked_on else "",
        "type": entry.work.work_type if entry.work else NORMAL,
        "note": " // ".join(part for part in (entry.note, entry.internal_note) if part),
    }


def _foreseen_tone(result: WorkForeseen) -> Tone:
    if result.balance < 0 or result.on_hold:
        return Tone.BAD
    return Tone.WARNING if result.crossed else Tone.PLAIN


def _effect(draft: Draft, voice: Voice) -> Effect:
    said = draft.effect
    if said is None:
        return Effect(title=voice.text("form-effect"))
    return Effect(title=said.title, lines=said.lines, tone=said.tone)


def _duration(entry: EntryView) -> str:
    work = entry.work
    if work is None:
        return ""
    if work.started_at is not None and work.ended_at is not None:
        return f"{work.started_at:%H:%M}-{work.ended_at:%H:%M}"
    return hours(work.worked)


def _fields(draft: Draft, voice: Voice) -> Iterator[Field]:
    clients = tuple(Option(label=name, value=name) for name in draft.choices.clients)
    types = tuple(
        Option(label=voice.work_type(code), value=code) for code in draft.choices.work_types
    )
    yield _field("client", FieldKind.CHOICE, draft, voice, options=clients)
    yield _field("duration", FieldKind.DURATION, draft, voice)
    yield _field("day", FieldKind.DATE, draft, voice)
    yield _field("type", FieldKind.CHOICE, draft, voice, options=types)
    yield _field("note", FieldKind.TEXT, draft, voice)


def _field(
    name: str, kind: FieldKind, draft: Draft, voice: Voice, *, options: tuple[Option, ...] = ()
) -> Field:
    problem = draft.problems.get(name)
    return Field(
        name=name,
        label=voice.text(f"field-{name}"),
        kind=kind,
        value=draft.values.get(name, ""),
        hint=voice.text(f"field-{name}.hint"),
        required=name in _REQUIRED,
        live=name in _LIVE,
        options=options,
        error=None if problem is None else _sentence(problem, voice),
    )


def _sentence(problem: Problem, voice: Voice) -> str:
    if isinstance(problem, Refusal):
        return refused(problem, voice).title
    return misread_said(problem, voice).title
