"""What is said when an entry was made, taken back or changed."""

from collections.abc import Iterator

from adapters.chat.formats import signed
from adapters.chat.reply import Button, Emphasis, Fact, Kind, Reply, Tone
from adapters.chat.wording import records
from adapters.chat.wording.voice import Voice
from adapters.chat.wording.work import particulars, steps_line, worked_on
from core.commands import FixEntry, UndoEntry
from core.results import BalanceAdjusted, EntryUndone, HoursLogged, NoteRedacted
from core.views import Crossing, EntryView


def hours_logged(result: HoursLogged, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.LOGGED if result.replaces is None else Kind.FIXED,
        title=_logged_title(result, voice),
        facts=tuple(_logged_facts(result, voice)),
        lines=tuple(_warnings(result, voice)),
        buttons=_corrections(result.entry, voice),
        tone=_tone(result),
        record=records.of_entry(result.entry, result.balance),
    )


def entry_undone(result: EntryUndone, voice: Voice) -> Reply:
    entry = result.entry
    return Reply(
        kind=Kind.UNDONE,
        title=voice.text("entry-undone", client=entry.client, entry=entry.id, left=result.balance),
        facts=(
            voice.fact("was", what_it_was(entry, voice)),
            voice.fact("day", worked_on(entry, voice)),
            *particulars(entry, voice),
        ),
        record=records.of_entry(entry, result.balance),
    )


def balance_adjusted(result: BalanceAdjusted, voice: Voice) -> Reply:
    entry = result.entry
    reason = (voice.fact("reason", entry.reason),) if entry.reason else ()
    return Reply(
        kind=Kind.ADJUSTED,
        title=voice.text(
            "balance-adjusted", client=entry.client, change=entry.minutes, left=result.balance
        ),
        facts=(*reason, _reference(entry, voice)),
        buttons=(voice.button("undo", UndoEntry(entry_id=entry.id), Emphasis.DANGER),),
        tone=Tone.BAD if result.balance < 0 else Tone.PLAIN,
        record=records.of_entry(entry, result.balance),
    )


def note_redacted(result: NoteRedacted, voice: Voice) -> Reply:
    entry = result.entry
    return Reply(
        kind=Kind.REDACTED,
        title=voice.text("note-redacted", client=entry.client, entry=entry.id),
        lines=(voice.text("note-redacted.kept"),),
        record=records.of_entry(entry),
    )


def what_it_was(entry: EntryView, voice: Voice) -> str:
    """Name an entry by its kind and minutes."""
    if entry.work:
        worked, debited = entry.work.worked, entry.work.debited
        name = "was-work" if worked == debited else "was-work.stepped"
        return voice.text(name, worked=worked, debited=debited)
    return f"{voice.word(entry.kind)} {signed(entry.minutes)}"


def levels_reached(crossed: tuple[Crossing, ...], voice: Voice) -> Iterator[str]:
    """Say which levels the balance reached; the overdraft limit is said as a positive time."""
    for crossing in crossed:
        yield voice.text(f"crossed-{crossing.kind}", level=abs(crossing.level))


def _logged_title(result: HoursLogged, voice: Voice) -> str:
    entry = result.entry
    worked = entry.work.worked if entry.work else -entry.minutes
    debited = entry.work.debited if entry.work else -entry.minutes
    name = "hours-logged" if worked == debited else "hours-logged.stepped"
    if result.replaces is not None:
        name = "hours-logged.fixed"
    return voice.text(
        name, client=entry.client, worked=worked, debited=debited, left=result.balance
    )


def _logged_facts(result: HoursLogged, voice: Voice) -> Iterator[Fact]:
    entry = result.entry
    steps = steps_line(entry.work, voice) if entry.work else None
    if steps:
        yield voice.fact("time", steps)
    if _day_is_news(result):
        yield voice.fact("day", worked_on(entry, voice, result.zone))
    yield from particulars(entry, voice)
    yield _reference(entry, voice, replaces=result.replaces)


def _day_is_news(result: HoursLogged) -> bool:
    entry = result.entry
    elsewhere = result.zone is not None
    timed = entry.work is not None and entry.work.started_at is not None
    return elsewhere or timed or entry.worked_on != entry.posted_at.date()


def _reference(entry: EntryView, voice: Voice, replaces: int | None = None) -> Fact:
    name = "entry-reference" if replaces is None else "entry-reference.replaces"
    return voice.fact("entry", voice.text(name, entry=entry.id, replaces=replaces))


def _warnings(result: HoursLogged, voice: Voice) -> Iterator[str]:
    client = result.entry.client
    if result.restored:
        yield voice.text("hours-logged.restored", minutes=result.restored)
    yield from levels_reached(result.crossed, voice)
    if result.overdrawn:
        yield voice.text("hours-logged.overdrawn", minutes=result.overdrawn)
    if result.on_hold:
        yield voice.text("hours-logged.on-hold", client=client)


def _corrections(entry: EntryView, voice: Voice) -> tuple[Button, ...]:
    return (
        voice.button("undo", UndoEntry(entry_id=entry.id)),
        voice.button("fix", FixEntry(entry_id=entry.id)),
    )


def _tone(result: HoursLogged) -> Tone:
    if result.balance < 0 or result.on_hold:
        return Tone.BAD
    return Tone.WARNING if result.crossed else Tone.GOOD
