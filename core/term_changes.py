"""What can be changed about an agreement's terms, one frozen value for each setting."""

from dataclasses import dataclass
from datetime import date

from core.agreements import CreditOn, OverdraftPolicy, RenewalPolicy, ServiceWindow
from core.money import Tax
from core.units import Minutes, Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class SetIncrement:
    """Round each entry up to a multiple of these minutes."""

    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMinimum:
    """Raise each entry to at least these minutes."""

    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRenewalThreshold:
    """Alert at this balance."""

    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWorkType:
    """Give a work type its multiplier; a new code makes a new type."""

    code: str
    multiplier: Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class SetServiceMultipliers:
    """Multipliers outside service hours, and on weekends and holidays."""

    after_hours: Percent | None = None
    weekend: Percent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetServiceHours:
    """The weekly service hours, replaced as a whole."""

    windows: tuple[ServiceWindow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetHoliday:
    """Add a holiday, or remove one."""

    date: date
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRenewal:
    """The renewal policy."""

    policy: RenewalPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCreditOn:
    """When the hours of a top-up are credited."""

    credit_on: CreditOn


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOverdraft:
    """The overdraft policy, with its limit (positive minutes) and overage rate."""

    policy: OverdraftPolicy | None = None
    limit: Minutes | None = None
    overage_rate_cents: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetBlockPrice:
    """The rate per hour of a block size; None takes the size off the price list."""

    minutes: Minutes
    rate_cents: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCurrency:
    """The currency of all amounts, as an ISO 4217 code; the amounts keep their numbers."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUsualBlock:
    """The block size that renewals are made of."""

    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTwoPersonRule:
    """The price in cents above which two people approve; None ends the rule."""

    above_cents: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMandate:
    """The direct-debit mandate's reference; None removes it."""

    reference: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAutoCaps:
    """What `auto` may charge in cents, a reload and a month."""

    reload_cents: int | None = None
    month_cents: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetExpiry:
    """The life of a purchased block in days; None means no expiry."""

    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetGrace:
    """For how many days after an expiry earlier work may still be logged."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetProposalLife:
    """For how many days a proposed top-up waits for an answer; None means for ever."""

    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReminders:
    """How often an unanswered alert is reminded of (0 is never), and after how much working time.

    Without `after` that stays as it is.
    """

    most: int
    after: Minutes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClientTold:
    """Whether the client is told when hours are low or about to expire."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMonthlyStatement:
    """Whether the client is sent the statement of each month."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLeadTime:
    """How many days a payment takes, for the early warning; None means no such warning."""

    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTax:
    """The tax on this client's invoices; None means the organisation's."""

    tax: Tax | None


DebitChange = (
    SetIncrement | SetMinimum | SetWorkType | SetServiceMultipliers | SetServiceHours | SetHoliday
)
"""How many minutes work costs."""

RenewalChange = (
    SetRenewalThreshold
    | SetRenewal
    | SetCreditOn
    | SetUsualBlock
    | SetTwoPersonRule
    | SetMandate
    | SetAutoCaps
    | SetProposalLife
)
"""When more hours are bought, how many, and who has to agree."""

PriceChange = SetOverdraft | SetBlockPrice | SetCurrency | SetTax | SetExpiry | SetGrace
"""What hours cost, how long they last, and what happens when none are left."""

TellingChange = SetReminders | SetLeadTime | SetClientTold | SetMonthlyStatement
"""Who is told of what, and when."""

TermChange = DebitChange | RenewalChange | PriceChange | TellingChange
