"""What can be refused about top-ups."""

from dataclasses import dataclass
from datetime import datetime

from core.refusals.refusal import Refusal
from core.topups import TopUpState
from core.units import Minutes, Money


@dataclass(kw_only=True, eq=False)
class UnknownTopUp(Refusal):
    """No such top-up that the asker may know of."""

    top_up_id: int


@dataclass(kw_only=True, eq=False)
class NoTopUp(Refusal):
    """No top-up is waiting there."""

    client: str | None


@dataclass(kw_only=True, eq=False)
class TopUpAlreadyOpen(Refusal):
    """The agreement has a proposal already."""

    client: str
    top_up_id: int
    minutes: Minutes


@dataclass(kw_only=True, eq=False)
class TopUpDecided(Refusal):
    """Somebody else was first, or the step does not exist from this state."""

    client: str
    top_up_id: int
    state: TopUpState
    by: str | None
    at: datetime | None


@dataclass(kw_only=True, eq=False)
class NotApprovedYet(Refusal):
    """Only what was approved is invoiced, paid or cancelled; this one still waits."""

    client: str
    top_up_id: int


@dataclass(kw_only=True, eq=False)
class AlreadyApprovedByYou(Refusal):
    """The second approval must come from somebody else."""

    client: str
    top_up_id: int


@dataclass(kw_only=True, eq=False)
class ManagerNeeded(Refusal):
    """Of two approvals at least one must be a manager's."""

    client: str
    top_up_id: int


@dataclass(kw_only=True, eq=False)
class NoPrice(Refusal):
    """The size is neither on the price list nor made of usual blocks."""

    minutes: Minutes
    sizes: tuple[Minutes, ...]


@dataclass(kw_only=True, eq=False)
class PriceOfOneHour(Refusal):
    """An own price that is no more than an hour costs, for more than an hour."""

    price: Money
    minutes: Minutes
    whole: Money
