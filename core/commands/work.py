"""What can be asked for about work: to log it, foresee it, undo or fix it, or empty its note."""

from dataclasses import dataclass

from core.days import ClockRange, Day
from core.readings import ClientReadings
from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class LogHours:
    """Record work and debit it.

    `note` is the note if none of the readings names a client, so that the
    channel's client is meant. `named` says that nothing but a client's name
    can stand where it stood (before the duration, after "for", in quotes), so
    that the channel's client is never assumed. `worked` may be None when
    `clock` has an end. `confirmed` says that a repeat is meant.
    """

    client: ClientReadings = ()
    named: bool = False
    worked: Minutes | None = None
    day: Day | None = None
    clock: ClockRange | None = None
    work_type: str | None = None
    ticket: str | None = None
    note: str = ""
    internal_note: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLogForm:
    """A bare `log`: ask for what is missing, keeping what was said."""

    client: ClientReadings = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoEntry:
    """Reverse an entry: that one, or the asker's last (for that client).

    `confirmed` says that the block that the entry credited is meant to go.
    """

    entry_id: int | None = None
    client: ClientReadings = ()
    reason: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FixEntry:
    """Reverse an entry and log it again with what is given here changed.

    Without an entry the asker's last one is meant. `client` is the new one.
    """

    entry_id: int | None = None
    worked: Minutes | None = None
    day: Day | None = None
    clock: ClockRange | None = None
    client: ClientReadings = ()
    work_type: str | None = None
    ticket: str | None = None
    note: str | None = None
    internal_note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactNote:
    """Empty the note of an entry."""

    entry_id: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewWork:
    """Tell what a log or a fix would do. A form asks so while it is filled in; nobody types it."""

    work: LogHours | FixEntry


WorkCommand = LogHours | OpenLogForm | UndoEntry | FixEntry | RedactNote
"""What people ask for themselves; a preview is asked for by forms."""
