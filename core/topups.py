"""Top-ups: a renewal of hours from proposal to payment."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.units import Minutes, Money, price_of


class TopUpState(StrEnum):
    """Where a top-up stands.

    proposed → approved | declined | expired | withdrawn; approved → invoiced →
    paid; invoiced → cancelled; paid → reversed. Saying that an approved one
    was paid, or is cancelled, passes through invoiced.
    """

    PROPOSED = "proposed"
    APPROVED = "approved"
    INVOICED = "invoiced"
    PAID = "paid"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    REVERSED = "reversed"


class TopUpCause(StrEnum):
    """Why a top-up was proposed."""

    THRESHOLD = "threshold"
    REQUEST = "request"


class StoppedBecause(StrEnum):
    """Why an automatic renewal asks instead."""

    NO_MANDATE = "no-mandate"
    RELOAD_CAP = "reload-cap"
    MONTHLY_CAP = "monthly-cap"


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUp:
    """A renewal of an agreement's hours.

    `minutes` is the whole size: `blocks` times the block size, at `rate` an
    hour unless somebody agreed to another price. `subject` names the outbox
    message that carries its buttons and `thread` the one that its thread hangs
    from. `approved_by` grows to two people above the agreement's set amount.
    `credited_block` is set once the hours are in the ledger.
    """

    id: int
    agreement_id: int
    state: TopUpState
    cause: TopUpCause
    minutes: Minutes
    blocks: int
    rate: Money
    price: Money
    subject: str
    thread: str
    created_at: datetime
    requested_by: int | None = None
    approvals_needed: int = 1
    approved_by: tuple[int, ...] = ()
    decided_by: int | None = None
    decided_at: datetime | None = None
    reason: str | None = None
    reference: str | None = None
    stopped: StoppedBecause | None = None
    credited_block: int | None = None

    @property
    def has_own_price(self) -> bool:
        """Whether its price was agreed for this once; the reason stands beside it."""
        return self.price != price_of(self.minutes, rate=self.rate)

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to decide."""
        return self.state is TopUpState.PROPOSED

    @property
    def is_pending(self) -> bool:
        """Whether it is decided and its hours are still to come."""
        return (
            self.state in {TopUpState.APPROVED, TopUpState.INVOICED} and self.credited_block is None
        )
