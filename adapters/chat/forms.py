"""What was filled into a form: each field read by the grammar, mistakes kept at their field."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from adapters.chat import grammar
from adapters.chat.grammar.misread import DurationNeeded, Misread, Missing, Part, WrongValue
from adapters.chat.grammar.verbs import Verb
from core.commands import FixEntry, LogHours, Reading
from core.refusals import (
    BadDate,
    ClientArchived,
    NoAgreement,
    Refusal,
    UnknownClient,
    UnknownWorkType,
)

Mistakes = dict[str, Misread]
"""What could not be read, by the name of its field."""

_FIX = re.compile(r"fix E(\d{1,18})")
_AS_TYPED = {"duration": "fix E1 {}", "day": "fix E1 {}", "note": "fix E1 note: {}"}
"""How a field's value is said to the grammar, so that a form reads like a text."""
_FIELDS: dict[type[Refusal], str] = {
    UnknownClient: "client",
    ClientArchived: "client",
    NoAgreement: "client",
    UnknownWorkType: "type",
    BadDate: "day",
}


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it was handed in."""

    name: str
    values: Mapping[str, str]

    @property
    def said(self) -> str:
        """All that was handed in, as one text that tells two submissions apart."""
        return json.dumps([self.name, sorted(self.values.items())])

    @property
    def entry_id(self) -> int | None:
        """The entry that a fix form is about, None for any other form."""
        found = _FIX.fullmatch(self.name)
        return int(found[1]) if found else None

    @property
    def is_known(self) -> bool:
        """Whether today's version draws such a form; an older one may have drawn others."""
        return self.name == "log" or self.entry_id is not None

    def value(self, name: str) -> str:
        """What stands in a field, on one line."""
        return " ".join(self.values.get(name, "").split())


def read(filled: Filled) -> LogHours | FixEntry | Mistakes:
    """Turn a known form into its command, or name what is wrong in which field."""
    fields = {name: _read_field(name, filled.value(name)) for name in _AS_TYPED}
    mistakes = {name: field for name, field in fields.items() if not isinstance(field, FixEntry)}
    if filled.entry_id is None:
        mistakes |= {name: left for name, left in _left_out(filled) if name not in mistakes}
    if mistakes:
        return mistakes
    fix = _joined(filled, *(field for field in fields.values() if isinstance(field, FixEntry)))
    return fix if filled.entry_id is not None else _as_log(fix)


def field_of(refusal: Refusal) -> str | None:
    """Name the field at which a refusal belongs, if it is about one."""
    return _FIELDS.get(type(refusal))


def changes_nothing(command: FixEntry) -> bool:
    """Whether a fix only says which entry: the asker wants the form."""
    return command == FixEntry(entry_id=command.entry_id)


def _left_out(filled: Filled) -> list[tuple[str, Misread]]:
    needed: dict[str, Misread] = {
        "client": Missing(verb=Verb.LOG, part=Part.CLIENT),
        "duration": DurationNeeded(),
    }
    return [(name, misread) for name, misread in needed.items() if not filled.value(name)]


def _read_field(name: str, value: str) -> FixEntry | Misread:
    """Read a field as if it had been typed, and refuse what says more than the field asks."""
    if not value:
        return FixEntry()
    understood = grammar.parse(_AS_TYPED[name].format(value))
    if isinstance(understood, Misread):
        return understood
    if isinstance(understood, FixEntry) and understood == _only(name, understood):
        return replace(understood, entry_id=None)
    return WrongValue(verb=Verb.LOG, part=Part(name), said=value)


def _only(name: str, fix: FixEntry) -> FixEntry:
    """The same with nothing but what this field may say."""
    blank = FixEntry(entry_id=1)
    if name == "duration":
        return replace(blank, worked=fix.worked, clock=fix.clock)
    if name == "day":
        return replace(blank, day=fix.day)
    return replace(blank, note=fix.note, internal_note=fix.internal_note)


def _joined(filled: Filled, duration: FixEntry, day: FixEntry, note: FixEntry) -> FixEntry:
    client = filled.value("client")
    emptied = "" if "note" in filled.values else None
    return FixEntry(
        entry_id=filled.entry_id,
        worked=duration.worked,
        clock=duration.clock,
        day=day.day,
        client=(Reading(name=client),) if client else (),
        work_type=filled.value("type") or None,
        note=note.note or emptied,
        internal_note=note.internal_note or emptied,
    )


def _as_log(fix: FixEntry) -> LogHours:
    note = fix.note or ""
    return LogHours(
        client=tuple(replace(reading, rest=note) for reading in fix.client),
        named=True,
        worked=fix.worked,
        day=fix.day,
        clock=fix.clock,
        work_type=fix.work_type,
        note=note,
        internal_note=fix.internal_note or "",
    )
