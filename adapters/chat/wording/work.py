"""A piece of work in words: the steps from worked to debited, and its particulars."""

from collections.abc import Iterator

from adapters.chat.formats import hours
from adapters.chat.reply import Fact
from adapters.chat.wording.voice import Voice
from core.agreements import NORMAL
from core.ledger import ServiceTime
from core.views import EntryView, PartView, WorkView

_PLAIN = 100


def steps(work: WorkView, voice: Voice) -> list[str]:
    """Say how worked time became debited time, one step each; all of it is stored so."""
    said = [voice.text("step-worked", minutes=work.worked)]
    if work.rounded != work.worked:
        said.append(voice.text("step-rounded", minutes=work.rounded))
    if any(part.multiplier != _PLAIN for part in work.parts):
        said.append(_multiplied(work, voice))
    said.append(voice.text("step-debited", minutes=work.debited))
    return said


def steps_line(work: WorkView, voice: Voice) -> str | None:
    """Say the steps on one line, or nothing where there is none to explain."""
    if work.worked == work.debited:
        return None
    return " → ".join(steps(work, voice))


def particulars(entry: EntryView, voice: Voice) -> tuple[Fact, ...]:
    """List what was said about the work, as far as the reader may read it."""
    return tuple(_particulars(entry, voice))


def note_of(entry: EntryView, voice: Voice) -> str:
    """Print an entry's note on one line; the internal part for staff only."""
    if entry.redacted:
        return voice.text("note-redacted-mark")
    internal = entry.internal_note if voice.reader.staff else ""
    return " // ".join(part for part in (entry.note, internal) if part)


def worked_on(entry: EntryView, voice: Voice, zone: str | None = None) -> str:
    """Print the day of the work, with clock times and zone where they are known."""
    day = entry.worked_on or entry.posted_at.date()
    near = day.year == entry.posted_at.year
    said = voice.formats.day(day) if near else voice.formats.date(day)
    if entry.work and entry.work.started_at and entry.work.ended_at:
        start, end = entry.work.started_at, entry.work.ended_at
        said += f", {voice.formats.clock(start)}–{voice.formats.clock(end)}"
    return f"{said} ({zone})" if zone else said


def _particulars(entry: EntryView, voice: Voice) -> Iterator[Fact]:
    work = entry.work
    if work and work.work_type != NORMAL:
        yield voice.fact("type", voice.work_type(work.work_type))
    if work and work.ticket:
        yield voice.fact("ticket", work.ticket)
    if entry.redacted:
        yield voice.fact("note", voice.text("note-redacted-mark"))
    if entry.note:
        yield voice.fact("note", entry.note)
    if entry.internal_note and voice.reader.staff:
        yield voice.fact("internal-note", entry.internal_note)


def _multiplied(work: WorkView, voice: Voice) -> str:
    if len(work.parts) == 1:
        part = work.parts[0]
        return f"{_because(part, work, voice)} {voice.formats.multiplier(part.multiplier)}"
    return " + ".join(
        f"{hours(part.minutes)} {_because(part, work, voice)} "
        f"{voice.formats.multiplier(part.multiplier)}"
        for part in work.parts
    )


def _because(part: PartView, work: WorkView, voice: Voice) -> str:
    """Name what set the multiplier: the kind of work, the time of day, or both."""
    reasons = []
    if work.work_type != NORMAL:
        reasons.append(voice.work_type(work.work_type))
    if part.service_time is not ServiceTime.NORMAL or not reasons:
        reasons.append(voice.word(part.service_time))
    return ", ".join(dict.fromkeys(reasons))
