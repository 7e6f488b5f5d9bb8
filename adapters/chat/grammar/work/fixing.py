"""The fix: `fix E12 2h yesterday`, `fix client globex`, `fix E12 note: new text // internal`.

Each change is recognised by its form, in any order; a bare number is hours, as
in a log. What cannot be recognised is refused, so that nobody believes it done.
"""

from adapters.chat.grammar.families.undoing import LAST_ONE
from adapters.chat.grammar.forms.clocks import clock_at
from adapters.chat.grammar.forms.days import day_at
from adapters.chat.grammar.forms.durations import duration_at, might_begin
from adapters.chat.grammar.forms.tags import code_of
from adapters.chat.grammar.misread import LeftOver, NotRead, Part, SaidTwice
from adapters.chat.grammar.text.line import Line, said_by
from adapters.chat.grammar.text.names import FOR, take_name
from adapters.chat.grammar.text.references import take_entry
from adapters.chat.grammar.text.refusing import wrong_value
from adapters.chat.grammar.text.texts import NOTE_MARKS, checked, cut_note
from adapters.chat.grammar.text.words import listed
from adapters.chat.grammar.verbs import Verb
from adapters.chat.grammar.work.parts import Parts
from core.commands import ClientReadings, FixEntry

_CLIENT = frozenset({"client", "customer", "kunde", "kunden"}) | FOR
_WORK_TYPE = frozenset({"type", "art", "tätigkeitsart", "taetigkeitsart"})
_TICKET = frozenset({"ticket"})
_FILLING = frozenset(
    listed("to it was is should be auf es war ist in day tag date datum duration dauer zeit time")
)


def read_fix(line: Line) -> FixEntry:
    """Read which entry, and what is to be changed of it. Raises NotRead."""
    entry_id = take_entry(line)
    while entry_id is None and line.key(0) in LAST_ONE:
        line.take(0, 1)
    note = _note(line)
    parts = Parts(line)
    parts.take_tags()
    client = _changes(parts)
    parts.check_clock()
    checked(note or "", line.internal or "")
    return FixEntry(
        entry_id=entry_id,
        worked=parts.worked,
        day=parts.day,
        clock=parts.clock,
        client=client,
        work_type=parts.work_type,
        ticket=parts.ticket,
        note=note,
        internal_note=line.internal,
    )


def _note(line: Line) -> str | None:
    """The new note, after `note:`; a fix has no other words, so the colon may be missing."""
    note = cut_note(line)
    if note is not None:
        return note
    at = next((at for at, word in enumerate(line.words) if word.key in NOTE_MARKS), None)
    if at is None:
        return None
    return said_by(line.take(at, len(line.words))[1:])


def _changes(parts: Parts) -> ClientReadings:
    """Take one change after the other; the client's is the only one that is words."""
    line = parts.line
    client: ClientReadings = ()
    parts.collect(0)
    while line.words:
        if line.key(0) in _CLIENT and len(line.words) > 1:
            client = _once(client, _take_client(line))
        elif not _take_change(parts):
            raise _not_a_change(line)
        parts.collect(0)
    return client


def _once(before: ClientReadings, now: ClientReadings) -> ClientReadings:
    if before and before != now:
        raise NotRead(SaidTwice(part=Part.CLIENT, first=before[0].name, second=now[0].name))
    return now


def _take_client(line: Line) -> ClientReadings:
    """The words up to the next change, or up to a comma."""
    line.take(0, 1)
    end = 1
    while end < len(line.words) and not line.words[end - 1].stop and not _begins_change(line, end):
        end += 1
    return take_name(line, end)


def _begins_change(line: Line, at: int) -> bool:
    if line.key(at) in _CLIENT | _WORK_TYPE | _TICKET:
        return True
    if clock_at(line, at) is not None or day_at(line, at) is not None:
        return True
    return might_begin(line.key(at)) and duration_at(line, at) is not None


def _take_change(parts: Parts) -> bool:
    """Take a bare number, a work type or a ticket said in words, or a word that adds nothing."""
    line = parts.line
    duration = duration_at(line, 0)
    if duration is not None:
        parts.take_duration(0, duration)
    elif line.key(0) in _WORK_TYPE:
        line.take(0, 1)
        parts.take_type(0, _code(line))
    elif line.key(0) in _TICKET and len(line.words) > 1:
        line.take(0, 1)
        parts.take_ticket(0)
    elif line.key(0) in _FILLING:
        line.take(0, 1)
    else:
        return False
    return True


def _code(line: Line) -> str:
    code = code_of(line.words[0]) if line.words else None
    if code is None:
        raise wrong_value(line, Verb.FIX, Part.WORK_TYPE)
    return code


def _not_a_change(line: Line) -> NotRead:
    """Offer the words as the new note."""
    mended = (line.inserted(line.note_mark, before=line.words[0]),)
    return NotRead(LeftOver(verb=Verb.FIX, said=said_by(line.words), mended=mended))
