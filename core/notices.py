"""What the organisation is told without asking: facts, worded when posted.

A notice is queued in the transaction that caused it, and drawn in the
language of the place it goes to.
"""

from dataclasses import dataclass
from datetime import date, datetime

from core.accounts import Account
from core.paper_views import InvoiceView, StatementView
from core.people import Role
from core.units import Minutes, Money
from core.views import BalanceView, ClientLeft, Crossing, EntryView, RunOut, Taken, TopUpView


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceLow:
    """An alert: the balance reached these levels; with the proposed top-up.

    `entry` is the entry that did it, None when time or terms did. The notice
    is redrawn with the top-up's new state when it is decided, and with
    `resolved` when the balance rose again, and with who has `taken` it on.
    """

    crossed: tuple[Crossing, ...]
    balance: BalanceView
    entry: EntryView | None = None
    top_up: TopUpView | None = None
    resolved: bool = False
    taken: Taken | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceRestored:
    """The balance rose above these levels again; the alert is armed anew."""

    client: str
    risen: tuple[Crossing, ...]
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUpOffered:
    """A top-up waits for a decision, without a new alert.

    It is `superseded` once a newer alert carries the buttons.
    """

    top_up: TopUpView
    balance: Minutes
    superseded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUpMoved:
    """A top-up took a step; told in its thread, with the levels that it lifted."""

    top_up: TopUpView
    balance: Minutes
    risen: tuple[Crossing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientReloaded:
    """For the client: hours were credited, or charged automatically.

    What is charged may be `credited` only once it is paid.
    """

    client: str
    minutes: Minutes
    balance: Minutes
    charged: bool
    credited: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What a manager made of a stranger; without a role they are ignored."""

    by: str
    at: datetime
    role: Role | None = None
    client: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoIsThis:
    """Somebody without rights spoke to the bot: a manager says who it is.

    `client` is whose workspace it was in, where it is a client's. The notice
    is redrawn with what was `decided`, and is `superseded` once a newer one
    asks the same.
    """

    account: Account
    client: str | None = None
    decided: Decided | None = None
    superseded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceArrived:
    """A workspace joined by an invitation, and what its installer became."""

    workspace: str
    platform: str
    client: str | None
    by: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceSent:
    """For the client: an invoice, or the credit note of one."""

    invoice: InvoiceView


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementSent:
    """For the client: the statement of a month."""

    statement: StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class DebitFailed:
    """For the client: a direct debit failed, or was returned after it had been settled.

    `taken_back` says that hours which had been credited for it are gone again.
    """

    client: str
    minutes: Minutes
    amount: Money
    balance: Minutes
    returned: bool
    taken_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkTold:
    """For the client, in the channel where it was logged: a piece of work.

    It holds nothing internal. `balance` is what was left after it, or, once it
    was `taken_back`, what was left then.
    """

    client: str
    entry_id: int
    by: str
    worked_on: date
    worked: Minutes
    debited: Minutes
    balance: Minutes
    note: str = ""
    taken_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelivered:
    """A message that a platform refused for good, told to the MSP's own people.

    `channel` is the platform's own name of where it should have been posted.
    `client` and `notice` are set where a client was to be told that.
    """

    platform: str
    channel: str
    reason: str
    client: str | None = None
    notice: "ForClients | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertUnanswered:
    """Nobody has answered an alert since then (local to the agreement's zone).

    It is `escalated` when it goes to one manager directly.
    """

    client: str
    balance: Minutes
    since: datetime
    top_up: TopUpView | None = None
    escalated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsOutSoon:
    """An early warning: hours run out before a payment, which takes so many days, could arrive."""

    balance: BalanceView
    lead_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpiryNear:
    """What is left of a block expires after that day, so many days from now."""

    client: str
    remaining: Minutes
    expires_on: date
    days: int
    balance: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekDigest:
    """For managers, on Monday: what wants their attention.

    `clients` are those that are low or overdrawn, lowest first; `idle` those
    without work for so many weeks. Each list holds what is worth a look;
    `low`, `idle_count`, `open_top_ups` and `unsent` count all.
    """

    clients: tuple[ClientLeft, ...]
    low: int
    idle: tuple[str, ...]
    idle_count: int
    idle_weeks: int
    top_ups: tuple[TopUpView, ...]
    open_top_ups: int
    unsent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceOverdue:
    """For managers: nobody has paid, so many days after the last one for it."""

    invoice: InvoiceView
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingLogged:
    """For a technician who wanted to be asked: nothing is logged for that day yet."""

    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientLow:
    """For the client: hours are low, and when they run out."""

    client: str
    balance: Minutes
    threshold: Minutes
    run_out: RunOut | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientExpiryNear:
    """For the client: what is left of a block expires after that day."""

    client: str
    remaining: Minutes
    expires_on: date
    days: int


ForClients = (
    ClientReloaded
    | InvoiceSent
    | StatementSent
    | DebitFailed
    | WorkTold
    | ClientLow
    | ClientExpiryNear
)
"""What is told to a client, in the client's own channels."""

FOR_CLIENTS = (
    ClientReloaded,
    InvoiceSent,
    StatementSent,
    DebitFailed,
    WorkTold,
    ClientLow,
    ClientExpiryNear,
)

PERSONAL = (NothingLogged, InvoiceOverdue)
"""What is nobody else's business."""

Notice = (
    BalanceLow
    | BalanceRestored
    | TopUpOffered
    | TopUpMoved
    | ClientReloaded
    | WhoIsThis
    | WorkspaceArrived
    | InvoiceSent
    | StatementSent
    | DebitFailed
    | WorkTold
    | Undelivered
    | AlertUnanswered
    | RunsOutSoon
    | ExpiryNear
    | WeekDigest
    | InvoiceOverdue
    | NothingLogged
    | ClientLow
    | ClientExpiryNear
)
