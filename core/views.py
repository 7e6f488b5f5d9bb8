"""What results and notices are made of: ledger facts, ready to be worded.

Internal notes are in here; whoever words a view for a client leaves them out
by asking for the client's side (`without_internals`).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from core.agreements import CreditOn, ThresholdKind
from core.ledger import BlockSource, EntryKind, ServiceTime
from core.topups import StoppedBecause, TopUpCause, TopUpState
from core.units import Minutes, Money, Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A block with what is left in it."""

    id: int
    minutes: Minutes
    remaining: Minutes
    starts_on: date
    expires_on: date | None
    source: BlockSource


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A stretch of rounded time under one multiplier."""

    minutes: Minutes
    service_time: ServiceTime
    multiplier: Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkView:
    """How worked minutes became debited ones.

    `started_at` and `ended_at` are local to the agreement's zone.
    """

    worked: Minutes
    rounded: Minutes
    parts: tuple[PartView, ...]
    debited: Minutes
    work_type: str
    ticket: str | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationView:
    """Minutes taken from (negative) or given to a block; None is overdraft."""

    minutes: Minutes
    block: BlockView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One ledger entry. `posted_at` is local to the agreement's zone."""

    id: int
    client: str
    kind: EntryKind
    minutes: Minutes
    balance_after: Minutes
    posted_at: datetime
    worked_on: date | None = None
    by: str | None = None
    work: WorkView | None = None
    note: str = ""
    internal_note: str = ""
    redacted: bool = False
    reverses: int | None = None
    reversed_by: int | None = None
    reason: str | None = None

    def without_internals(self) -> "EntryView":
        """The same entry as a client may read it."""
        return replace(self, internal_note="")


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUpView:
    """A top-up with what an approver needs to know.

    `other_sizes` are the sizes that could be approved instead. `approved_by`
    and `by` are names; `by` is who took the last step, None for the rules,
    and `at` is when, local to the agreement's zone. `invoice` is the number of
    the invoice that went out for it, or of the credit note that took it back;
    `has_draft` says that one is drafted.
    """

    id: int
    client: str
    state: TopUpState
    cause: TopUpCause
    minutes: Minutes
    blocks: int
    rate: Money
    price: Money
    other_sizes: tuple[Minutes, ...]
    credit_on: CreditOn
    credited: bool
    approvals_needed: int
    approved_by: tuple[str, ...]
    requested_by: str | None = None
    by: str | None = None
    at: datetime | None = None
    reason: str | None = None
    reference: str | None = None
    stopped: StoppedBecause | None = None
    has_own_price: bool = False
    invoice: str | None = None
    has_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """A level that a balance reached (or, resolved, rose above)."""

    kind: ThresholdKind
    level: Minutes
    episode: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientLeft:
    """What a client has left, and the level at which that is low."""

    client: str
    balance: Minutes
    threshold: Minutes
    on_hold: bool = False

    @property
    def is_low(self) -> bool:
        """Whether a top-up is called for."""
        return self.balance <= self.threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Who said that they look after an alert, and when, local to the agreement's zone."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast hours were used: `used` debited minutes in the last `days` days.

    `runs_out_on` is the day the balance reaches zero at that pace; None when
    nothing was used, nothing is left, or what is left lasts for years.
    """

    used: Minutes
    days: int
    runs_out_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOut:
    """The day on which hours likely run out, and between which days.

    `latest` is None where the slowest pace uses hours up in years, or never.
    """

    likely: date
    earliest: date
    latest: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDay:
    """What was left at the end of a day."""

    day: date
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Burndown:
    """How the balance went in the last weeks, and when it runs out.

    `past` has the first day, each on which the balance changed, and today.
    """

    past: tuple[PastDay, ...]
    run_out: RunOut | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceView:
    """What a client has left, and what will become of it.

    `alarms` are the levels in alarm. `next_expiry` is the block that expires
    first. `on_hold` follows the overdraft policy `hold`. `burndown` comes
    with the balance of one client, and with alerts.
    """

    client: str
    balance: Minutes
    overdraft: Minutes
    threshold: Minutes
    blocks: tuple[BlockView, ...]
    pace: Pace
    alarms: tuple[ThresholdKind, ...] = ()
    on_hold: bool = False
    top_up: TopUpView | None = None
    next_expiry: BlockView | None = None
    last_entries: tuple[EntryView, ...] = ()
    burndown: Burndown | None = None
