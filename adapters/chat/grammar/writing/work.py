"""The texts of commands about work: log, fix, undo, redact and the timer."""

from typing import assert_never

from adapters.chat.grammar.families import timers
from adapters.chat.grammar.families.timers import Action
from adapters.chat.grammar.families.undoing import CONFIRM
from adapters.chat.grammar.verbs import Verb
from adapters.chat.grammar.writing.writer import Writer, duration, entry, ticket
from core.commands import (
    CancelTimer,
    FixEntry,
    LogHours,
    OpenLogForm,
    RedactNote,
    ShowTimer,
    StartTimer,
    StopTimer,
    TimerCommand,
    UndoEntry,
    WorkCommand,
)
from core.days import ClockRange, Day
from core.units import Minutes


def work_text(command: WorkCommand, write: Writer) -> list[str]:
    """Work, and what is done to its entry afterwards."""
    match command:
        case LogHours():
            return _log(command, write)
        case OpenLogForm(client=client, note=note):
            said = client[0].rest if client else note
            return [write.verb(Verb.LOG), write.client(client), write.note(said)]
        case FixEntry():
            return _fix(command, write)
        case UndoEntry(entry_id=entry_id, client=client, reason=reason):
            subject = entry(entry_id) or write.client(client)
            confirm = CONFIRM.name_of(True, german=write.german) if command.confirmed else ""
            return [write.verb(Verb.UNDO), subject, confirm, write.reason(reason)]
        case RedactNote(entry_id=entry_id, reason=reason):
            return [write.verb(Verb.REDACT), entry(entry_id), write.reason(reason)]
        case _:
            assert_never(command)


def timer_text(command: TimerCommand, write: Writer) -> list[str]:
    """The timer."""
    verb = write.verb(Verb.TIMER)
    match command:
        case StartTimer(client=client, note=note):
            said = client[0].rest if client else note
            return [verb, _action(Action.START, write), write.client(client), write.note(said)]
        case StopTimer(note=note, work_type=work_type):
            action = _action(Action.STOP, write)
            return [verb, action, write.work_type(work_type), write.note(note)]
        case ShowTimer():
            return [verb, _action(Action.SHOW, write)]
        case CancelTimer():
            return [verb, _action(Action.CANCEL, write)]
        case _:
            assert_never(command)


def _action(action: Action, write: Writer) -> str:
    return timers.ACTIONS.name_of(action, german=write.german)


def _log(command: LogHours, write: Writer) -> list[str]:
    note = command.client[0].rest if command.client else command.note
    return [
        write.verb(Verb.AGAIN) if command.confirmed else "",
        write.verb(Verb.LOG),
        write.client(command.client),
        *_when(command.worked, command.day, command.clock, write),
        write.work_type(command.work_type),
        ticket(command.ticket),
        write.note(note),
        f"// {command.internal_note}" if command.internal_note else "",
    ]


def _fix(command: FixEntry, write: Writer) -> list[str]:
    note = command.note
    mark = write.one("note:", "Notiz:")
    written = "" if note is None else write.note(note)
    return [
        write.verb(Verb.FIX),
        entry(command.entry_id),
        *_when(command.worked, command.day, command.clock, write),
        f"{write.one('client', 'Kunde')} {write.client(command.client)}" if command.client else "",
        write.work_type(command.work_type),
        ticket(command.ticket),
        written if note is None or written.startswith(mark) else f"{mark} {written}",
        "" if command.internal_note is None else f"// {command.internal_note}",
    ]


def _when(
    worked: Minutes | None, day: Day | None, clock: ClockRange | None, write: Writer
) -> list[str]:
    """How long, on which day, from when; where a duration is said, the end is left out."""
    is_range = worked is None and clock is not None and clock.end is not None
    return [
        f"{clock.start:%H:%M}-{clock.end:%H:%M}" if clock and is_range else "",
        "" if worked is None else duration(worked),
        "" if day is None else write.day(day),
        write.start(clock) if clock and not is_range else "",
    ]
