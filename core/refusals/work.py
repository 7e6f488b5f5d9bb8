"""What can be refused about work and its entries."""

from dataclasses import dataclass
from datetime import date, datetime, time

from core.refusals.refusal import Refusal


@dataclass(kw_only=True, eq=False)
class UnknownWorkType(Refusal):
    """The agreement has no such work type."""

    code: str
    known: tuple[str, ...]


@dataclass(kw_only=True, eq=False)
class UnknownEntry(Refusal):
    """No such entry that the asker may know of."""

    entry_id: int


@dataclass(kw_only=True, eq=False)
class NoEntryYet(Refusal):
    """There is no own entry to undo, fix or explain."""


@dataclass(kw_only=True, eq=False)
class AlreadyReversed(Refusal):
    """The entry was reversed before."""

    entry_id: int
    by: str
    at: datetime


@dataclass(kw_only=True, eq=False)
class NotReversible(Refusal):
    """The entry is a consequence (settlement, expiry, restore, reversal)."""

    entry_id: int


@dataclass(kw_only=True, eq=False)
class CameByTopUp(Refusal):
    """The entry credited a top-up, which goes back as a whole, with its invoice."""

    entry_id: int
    top_up_id: int


@dataclass(kw_only=True, eq=False)
class NotYourEntry(Refusal):
    """A technician may only undo and fix own entries."""

    entry_id: int
    by: str


@dataclass(kw_only=True, eq=False)
class NothingToFix(Refusal):
    """A fix that names no change, or changes nothing."""

    entry_id: int


@dataclass(kw_only=True, eq=False)
class NotWork(Refusal):
    """Only entries about work can be fixed or redacted."""

    entry_id: int


@dataclass(kw_only=True, eq=False)
class NoSuchTime(Refusal):
    """A clock time that the clocks skipped on that day, when they were put forward."""

    clock: time
    day: date


@dataclass(kw_only=True, eq=False)
class NotBegunYet(Refusal):
    """Work that would begin later than now; both are local to the agreement's zone."""

    start: datetime
    now: datetime


@dataclass(kw_only=True, eq=False)
class AlreadyRedacted(Refusal):
    """The note is empty already."""

    entry_id: int
