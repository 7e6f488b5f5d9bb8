"""The rows of the append-only ledger, and the blocks that it fills and empties."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.units import Minutes, Percent

TAKEN_OVER = "import/"
"""How the request key of entries begins that were taken over from elsewhere as one operation."""


class EntryKind(StrEnum):
    """What a ledger entry does. `semantics.md`, "Ledger", lists them."""

    CREDIT = "credit"
    DEBIT = "debit"
    SETTLEMENT = "settlement"
    EXPIRY = "expiry"
    RESTORE = "restore"
    ADJUSTMENT = "adjustment"
    REVERSAL = "reversal"


class BlockSource(StrEnum):
    """Where a block's hours came from."""

    PURCHASE = "purchase"
    OPENING = "opening"
    ADJUSTMENT = "adjustment"


class ServiceTime(StrEnum):
    """When work was done, by the agreement's service hours."""

    NORMAL = "normal"
    AFTER_HOURS = "after-hours"
    WEEKEND = "weekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Hours bought (or carried in) at once.

    `minutes` is its size and `remaining` what is left. `credited` is False
    while it waits for its start day. `expired` is what expiry took and a late
    entry may restore, `settled` what paid for overdraft. `revoked` marks a
    block whose credit was reversed; minutes never return to it.
    `expires_on` is the last day on which it is valid; None means no expiry.
    """

    id: int
    agreement_id: int
    minutes: Minutes
    remaining: Minutes
    starts_on: date
    expires_on: date | None = None
    source: BlockSource = BlockSource.PURCHASE
    rate_cents: int | None = None
    top_up_id: int | None = None
    credited: bool = True
    revoked: bool = False
    expired: Minutes = Minutes(0)
    settled: Minutes = Minutes(0)

    def valid_on(self, day: date) -> bool:
        """Whether the block covers work done on that day."""
        return self.starts_on <= day and not self.expired_by(day)

    def expired_by(self, day: date) -> bool:
        """Whether the last day of validity lies before that day."""
        return self.expires_on is not None and self.expires_on < day


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """Which block an entry's minutes came from or went to; None is overdraft."""

    block_id: int | None
    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPart:
    """A stretch of rounded time under one multiplier."""

    minutes: Minutes
    service_time: ServiceTime
    multiplier: Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """How worked minutes became debited ones; every step is kept.

    `started_at` and `ended_at` are UTC, both or neither. The minutes of
    `parts` sum to `rounded`.
    """

    worked: Minutes
    rounded: Minutes
    parts: tuple[WorkPart, ...]
    debited: Minutes
    work_type: str
    ticket: str | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the ledger; it is never updated or deleted.

    `minutes` is signed and equals the sum of the allocations. `worked_on` is
    a date in the agreement's zone, set where the entry is about work.
    `by` is None for what the rules themselves post. `reason` is free text of
    the person for adjustments and reversals.
    """

    id: int
    agreement_id: int
    seq: int
    kind: EntryKind
    minutes: Minutes
    balance_after: Minutes
    posted_at: datetime
    allocations: tuple[Allocation, ...]
    by: int | None = None
    request_key: str | None = None
    worked_on: date | None = None
    work: Work | None = None
    terms_id: int | None = None
    block_id: int | None = None
    reverses: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an account stood after an entry; `used` is all that was debited until then."""

    posted_at: datetime
    balance: Minutes
    used: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkOfDay:
    """A debit of somebody's day, as far as tells whether the next one is doubtful.

    `note` is what the client sees of it.
    """

    entry_id: int
    agreement_id: int
    worked: Minutes
    posted_at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What was done, beside the ledger row so that a manager can redact it."""

    entry_id: int
    public: str
    internal: str = ""
    redacted_by: int | None = None
    redacted_at: datetime | None = None
