"""What a line of blocks.csv or entries.csv says has happened, and when."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.importing.lines import Fault, Line
from core.agreements import NORMAL
from core.ledger import BlockSource, EntryKind
from core.operations.taking_over import BlockTaken, Correction, Happened, TakenBack, WorkTaken
from core.units import Minutes

_FOLLOW = frozenset({EntryKind.SETTLEMENT, EntryKind.EXPIRY, EntryKind.RESTORE})
"""What the rules post by themselves once the rest is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line, read: for a reversal `what` is None, and `reverses` says of which entry.

    `whole` is the size of a block of which only what is left is taken over.
    """

    line: Line
    at: datetime
    is_timed: bool
    what: Happened | None
    entry: int | None = None
    reverses: int | None = None
    whole: int | None = None


def block_told(line: Line, *, at: datetime, today: date) -> Told | None:
    """What is left of a block, as an opening balance; None where nothing is."""
    size, left = line.minutes("minutes"), line.number_in("remaining_minutes")
    expires_on = line.day("expires_on")
    starts_on = line.day("starts_on")
    is_waiting = starts_on is not None and starts_on > today
    minutes = size if left is None or is_waiting else left
    is_over = expires_on is not None and expires_on < today
    if minutes <= 0 or is_over or line.is_yes("revoked"):
        return None
    block = BlockTaken(
        minutes=Minutes(minutes),
        starts_on=starts_on,
        expires_on=expires_on,
        rate_cents=line.number_in("rate_cents"),
    )
    return Told(line=line, at=at, is_timed=False, what=block, whole=size)


def entry_told(line: Line, *, zone: ZoneInfo, now: datetime) -> Told | None:
    """What an entry was; None for one that follows from others."""
    kind = line.one_of("kind", EntryKind) or EntryKind.DEBIT
    if kind in _FOLLOW:
        return None
    posted_at = line.instant("posted_at")
    what = _happened(line, kind)
    at = posted_at or _noon(what, zone, now)
    if at > now:
        raise Fault("posted_at lies ahead.")
    return Told(
        line=line,
        at=at,
        is_timed=posted_at is not None,
        what=what,
        entry=line.number_in("entry"),
        reverses=_reversed(line) if kind is EntryKind.REVERSAL else None,
    )


def taken_back(told: Told, entry_id: int) -> TakenBack:
    """The reversal of an entry, once it is known which one it is here."""
    return TakenBack(entry_id=entry_id, reason=told.line.text("reason") or None)


def _happened(line: Line, kind: EntryKind) -> Happened | None:
    if kind is EntryKind.DEBIT:
        return _work(line)
    if kind is EntryKind.REVERSAL:
        return None
    minutes = line.number_in("minutes")
    if not minutes:
        raise Fault("minutes has to be a whole number other than 0.")
    if minutes < 0:
        return Correction(minutes=Minutes(-minutes), reason=line.needed("reason"))
    return _block(line, kind, Minutes(minutes))


def _block(line: Line, kind: EntryKind, minutes: Minutes) -> BlockTaken:
    is_correction = kind is EntryKind.ADJUSTMENT
    usual = BlockSource.ADJUSTMENT if is_correction else BlockSource.PURCHASE
    return BlockTaken(
        minutes=minutes,
        source=line.one_of("block_source", BlockSource) or usual,
        starts_on=line.day("block_starts_on"),
        expires_on=line.day("block_expires_on"),
        rate_cents=line.number_in("block_rate_cents"),
        reason=line.text("reason") or None,
    )


def _work(line: Line) -> WorkTaken:
    """Work as it was debited; what was rounded or debited need not be told apart."""
    worked_on = line.day("worked_on")
    if worked_on is None:
        raise Fault("worked_on is empty.")
    worked = line.minutes("worked_minutes")
    debited = worked if not line.text("debited_minutes") else line.minutes("debited_minutes")
    rounded = debited if not line.text("rounded_minutes") else line.minutes("rounded_minutes")
    started_at, ended_at = line.instant("started_at"), line.instant("ended_at")
    if (started_at is None) != (ended_at is None):
        raise Fault("started_at and ended_at go together.")
    return WorkTaken(
        worked_on=worked_on,
        worked=Minutes(worked),
        rounded=Minutes(rounded),
        debited=Minutes(debited),
        work_type=line.text("work_type") or NORMAL,
        ticket=line.text("ticket") or None,
        started_at=started_at,
        ended_at=ended_at,
        note=line.text("note"),
        internal_note=line.text("internal_note"),
    )


def _reversed(line: Line) -> int:
    found = line.number_in("reverses")
    if found is None:
        raise Fault("reverses is empty: it names the entry that was taken back.")
    return found


def _noon(what: Happened | None, zone: ZoneInfo, now: datetime) -> datetime:
    """When something was posted of which only the day is known."""
    match what:
        case WorkTaken(worked_on=day):
            known: date | None = day
        case BlockTaken(starts_on=day):
            known = day
        case _:
            known = None
    if known is None:
        raise Fault("posted_at is empty.")
    return min(datetime.combine(known, time(12), zone).astimezone(UTC), now)
