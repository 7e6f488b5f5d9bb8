"""The log: `log acme 1.5 fixed printer`, `2h for acme yesterday, replaced the switch`.

What is taken for what, in this order:

1. After `note:` (`notiz:`) everything is the note. Work types and ticket
   numbers are taken wherever they stand before it (see `tags`).
2. Days, clock times and durations with a unit are taken where they stand in a
   row at the beginning, around the duration, or right after the client.
   Elsewhere they are words, so that "rebooted monday server" keeps its own.
3. The first duration with a unit counts, wherever it stands; a bare number
   counts if there is none. If a whole number might be the hours and a
   duration with a unit follows, it is asked which is meant.
4. The words before the duration are the client's name as a whole. If nothing
   but the duration follows three words or more, the end of them may be the
   note. After "for" (`für`, `bei`), or if the duration comes first, up to five
   words may be the name; a colon ends it, and so does a comma after a word or
   two.
5. At the end of a note, a day that is introduced ("on Monday") is taken; a
   bare one ("… yesterday"), or a time of day, is asked about.

A note keeps every word that is not taken, in order and as it was written.
"""

from adapters.chat.grammar.forms.durations import might_begin
from adapters.chat.grammar.misread import DurationNeeded, NotRead
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line, Word, said_by
from adapters.chat.grammar.text.names import FOR, NAME_WORDS, joined
from adapters.chat.grammar.text.texts import checked, cut_note
from adapters.chat.grammar.work.ending import settle_end
from adapters.chat.grammar.work.parts import Parts
from adapters.chat.grammar.work.timing import begins_with_time, take_time_at, time_index
from adapters.chat.grammar.work.zone import Zone, after_duration, before_duration
from core.commands import ClientReadings, LogHours, OpenLogForm, Reading

_BESIDE = frozenset({"on", "at", "to", "with", "auf", "mit", "zu"})
"""Words that may lead to a name after a duration, or begin a note: "2h on acme"."""


def read_log(line: Line, *, confirmed: bool = False) -> LogHours | OpenLogForm:
    """Read the words after the verb, or a sentence without one. Raises NotRead."""
    literal = cut_note(line) or ""
    parts = Parts(line)
    parts.take_tags()
    _take_leading(parts)
    log = _with_client(parts, literal)
    parts.check_clock()
    longest = max((log.note, *(reading.rest for reading in log.client)), key=len)
    checked(longest, line.internal or "")
    if not parts.have_time:
        return _without_time(parts, log)
    return LogHours(
        client=log.client,
        named=log.named,
        worked=parts.worked,
        day=parts.day,
        clock=parts.clock,
        work_type=parts.work_type,
        ticket=parts.ticket,
        note=log.note,
        internal_note=line.internal or "",
        confirmed=confirmed,
    )


def _take_leading(parts: Parts) -> None:
    """Take what stands before any name: "yesterday", "2h", "9:15-10:45", a bare "1.5"."""
    line = parts.line
    if line.key(0) in FOR and begins_with_time(line, 1, bare=True):
        line.take(0, 1)
    parts.collect(0)
    may_be_time = line.words and not parts.have_time and might_begin(line.key(0))
    if may_be_time and time_index(line) == 0:
        take_time_at(parts, 0)
        parts.collect(0)


def _with_client(parts: Parts, literal: str) -> LogHours:
    """Read the name and the note around it."""
    line = parts.line
    introduced = names.skip_for(line) is not None
    if names.is_quote(line):
        return _quoted(parts, literal)
    if not parts.have_time:
        zone = before_duration(parts, introduced=introduced)
        return _said(zone, _note(line, literal), last=_named_last(zone, line))
    beside = None if introduced else _skip_beside(line)
    zone = after_duration(parts, introduced=introduced)
    return _said(zone, _note(line, literal), beside=beside, last=_named_last(zone, line))


def _quoted(parts: Parts, literal: str) -> LogHours:
    line = parts.line
    name = names.take_quoted(line)
    parts.collect(0)
    time = None if parts.have_time else time_index(line)
    if time is not None:
        take_time_at(parts, time)
        parts.collect(time)
    settle_end(parts, first=0, name_is_open=False)
    note = _note(line, literal)
    return LogHours(client=(Reading(name=name, rest=note),), named=True, note=note)


def _note(line: Line, literal: str) -> str:
    """What is left of the line, without a comma after which something was taken."""
    return joined(said_by(line.words).rstrip(",; "), literal)


def _said(zone: Zone, rest: str, beside: Word | None = None, last: ClientReadings = ()) -> LogHours:
    """Each way to read the name, and the note for each."""
    if not zone.words:
        return LogHours(note=rest)
    read = names.whole(zone.words, rest) if zone.whole else names.prefixes(zone.words, rest)
    readings = read + last
    if zone.named and readings:
        return LogHours(client=readings, named=True, note=readings[-1].rest)
    words = zone.words if beside is None else [beside, *zone.words]
    return LogHours(client=readings, note=joined(said_by(words), rest))


def _skip_beside(line: Line) -> Word | None:
    if len(line.words) > 1 and line.words[0].key in _BESIDE:
        return line.take(0, 1)[0]
    return None


def _named_last(zone: Zone, line: Line) -> ClientReadings:
    """The name at the very end, if "for" leads to it: "2h printer repair for acme".

    Nothing else may be the name for sure, or another client could be debited.
    """
    if zone.whole:
        return ()
    words = [*zone.words, *line.words]
    for at in range(max(1, len(words) - NAME_WORDS - 1), len(words) - 1):
        if words[at].key in FOR:
            return names.whole(words[at + 1 :], said_by(words[:at]))
    return ()


def _without_time(parts: Parts, log: LogHours) -> OpenLogForm:
    """Open the form, which has a place for the client and the note; ask if more was said."""
    line = parts.line
    if parts.said or parts.ticket is not None or line.internal is not None:
        offered = tuple(line.inserted(duration) for duration in ("15m", "30m", "1h"))
        raise NotRead(DurationNeeded(mended=offered))
    note = log.client[-1].rest if log.client else log.note
    return OpenLogForm(client=log.client, note=note)
