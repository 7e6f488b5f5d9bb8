"""Agreements and the versions of their terms."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from core.money import Tax
from core.units import MINUTES_PER_HOUR, Minutes, Money, Percent


class RenewalPolicy(StrEnum):
    """What happens when the renewal threshold is reached."""

    ASK = "ask"
    INVOICE = "invoice"
    AUTO = "auto"


class CreditOn(StrEnum):
    """When the hours of a top-up are credited."""

    APPROVAL = "approval"
    INVOICE = "invoice"
    PAYMENT = "payment"


class OverdraftPolicy(StrEnum):
    """What follows when completed work takes the balance below zero."""

    ALLOW = "allow"
    HOLD = "hold"
    OVERAGE = "overage"


class ThresholdKind(StrEnum):
    """The levels of an agreement that raise an alert, highest first."""

    RENEWAL = "renewal"
    EMPTY = "empty"
    OVERDRAFT_LIMIT = "overdraft-limit"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkType:
    """A kind of work; `code` is canonical English ("after-hours"), lower case."""

    code: str
    multiplier: Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceWindow:
    """Service hours of one weekday (Monday is 0), as minutes after local midnight."""

    weekday: int
    opens: Minutes
    closes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockPrice:
    """One line of the price list: a block size and its rate per hour in cents."""

    minutes: Minutes
    rate_cents: int


NORMAL = "normal"
PROACTIVE = "proactive"
AFTER_HOURS = "after-hours"
WEEKEND = "weekend"
EMERGENCY = "emergency"

OFFICE_HOURS = tuple(
    ServiceWindow(
        weekday=day,
        opens=Minutes(8 * MINUTES_PER_HOUR),
        closes=Minutes(18 * MINUTES_PER_HOUR),
    )
    for day in range(5)
)
_WORK_TYPES = (
    WorkType(code=NORMAL, multiplier=Percent(100)),
    WorkType(code=AFTER_HOURS, multiplier=Percent(150)),
    WorkType(code=WEEKEND, multiplier=Percent(200)),
    WorkType(code=EMERGENCY, multiplier=Percent(200)),
    WorkType(code=PROACTIVE, multiplier=Percent(0)),
)
_PRICES = (
    BlockPrice(minutes=Minutes(600), rate_cents=12_000),
    BlockPrice(minutes=Minutes(1200), rate_cents=11_400),
    BlockPrice(minutes=Minutes(1800), rate_cents=10_800),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermSheet:
    """What an agreement says. Defaults are those of `semantics.md`.

    `minimum` and `increment` apply to each entry. `after_hours` and `weekend`
    are the multipliers of the service time (weekend counts for holidays too);
    those of `work_types` belong to the work. `overdraft_limit` is how far
    below zero the balance may go before it alerts, as a positive number.
    `two_person_above_cents`, `auto_cap_cents` (a reload) and
    `auto_monthly_cap_cents` are prices; None means no such rule. `mandate` is
    the direct-debit mandate's reference. `expires_after_days` is the life of
    a purchased block; None means that it never expires. `proposal_days` is
    how long a proposed top-up waits for an answer; None means for ever. `tax`
    is that of this client's invoices; None means the organisation's.
    An alert that nobody answers is reminded of after `remind_after` working
    minutes, then each working day, `reminders` times at most; then managers
    are told directly. `client_told` says that the client is told when hours
    are low or about to expire, `monthly_statement` that it gets a statement
    of each month. `lead_days` is how long a payment takes: hours that run out
    sooner are warned of early; None means no such warning.
    """

    currency: str = "EUR"
    increment: Minutes = Minutes(15)
    minimum: Minutes = Minutes(0)
    service_windows: tuple[ServiceWindow, ...] = OFFICE_HOURS
    holidays: tuple[date, ...] = ()
    after_hours: Percent = Percent(150)
    weekend: Percent = Percent(200)
    work_types: tuple[WorkType, ...] = _WORK_TYPES
    renewal_threshold: Minutes = Minutes(120)
    overdraft_policy: OverdraftPolicy = OverdraftPolicy.ALLOW
    overdraft_limit: Minutes = Minutes(240)
    overage_rate_cents: int | None = None
    renewal: RenewalPolicy = RenewalPolicy.ASK
    credit_on: CreditOn = CreditOn.PAYMENT
    price_list: tuple[BlockPrice, ...] = _PRICES
    usual_block: Minutes = Minutes(600)
    two_person_above_cents: int | None = None
    mandate: str | None = None
    auto_cap_cents: int | None = None
    auto_monthly_cap_cents: int | None = None
    expires_after_days: int | None = None
    grace_days: int = 7
    proposal_days: int | None = 30
    tax: Tax | None = None
    remind_after: Minutes = Minutes(240)
    reminders: int = 3
    client_told: bool = False
    monthly_statement: bool = False
    lead_days: int | None = None

    def __post_init__(self) -> None:
        """Refuse terms under which no renewal could be offered."""
        if not any(line.minutes == self.usual_block for line in self.price_list):
            raise ValueError("the usual block must be on the price list")

    @property
    def usual_rate_cents(self) -> int:
        """The rate per hour of the usual block."""
        return next(line.rate_cents for line in self.price_list if line.minutes == self.usual_block)

    def work_type(self, code: str) -> WorkType | None:
        """Return the work type of that code, or None."""
        return next((kind for kind in self.work_types if kind.code == code), None)

    def thresholds(self) -> tuple[tuple[ThresholdKind, Minutes], ...]:
        """Return the levels that raise an alert, highest first."""
        return (
            (ThresholdKind.RENEWAL, self.renewal_threshold),
            (ThresholdKind.EMPTY, Minutes(0)),
            (ThresholdKind.OVERDRAFT_LIMIT, Minutes(-self.overdraft_limit)),
        )

    def rate_for(self, minutes: Minutes) -> Money | None:
        """Return the hourly rate of a block size on the price list, or None."""
        for line in self.price_list:
            if line.minutes == minutes:
                return Money(cents=line.rate_cents, currency=self.currency)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """One version of an agreement's terms, in force from `starts_on`.

    On that day it is in force from `made_at` on, if it was made on it; None
    is for versions of which that was not noted down.
    """

    id: int
    agreement_id: int
    starts_on: date
    sheet: TermSheet = field(default_factory=TermSheet)
    made_at: datetime | None = None


def terms_on(versions: Sequence[Terms], day: date) -> Terms:
    """Of all versions (oldest first) the newest that started by that day, else the first one."""
    started = [version for version in versions if version.starts_on <= day]
    return started[-1] if started else versions[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A client's prepaid agreement, with the running state of its account.

    `balance` = remaining minutes of all blocks − `overdraft`. `last_seq` is
    the number of the newest ledger entry; entries of an agreement are
    numbered from 1 without gaps.
    """

    id: int
    client_id: int
    started_on: date
    zone: str
    balance: Minutes = Minutes(0)
    overdraft: Minutes = Minutes(0)
    last_seq: int = 0
