"""What can be asked for about top-ups, from the request to the payment."""

from dataclasses import dataclass

from core.days import Day
from core.readings import ClientReadings
from core.units import Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestTopUp:
    """Propose more hours; without a size, as many usual blocks as needed."""

    client: ClientReadings = ()
    minutes: Minutes | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveTopUp:
    """Approve; `minutes` is another size. Thread, client or id names the top-up.

    `price_cents` is an own price for the whole size, which wants a reason.
    """

    top_up_id: int | None = None
    client: ClientReadings = ()
    minutes: Minutes | None = None
    price_cents: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineTopUp:
    """Decline, with a reason."""

    top_up_id: int | None = None
    client: ClientReadings = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkInvoiced:
    """Say that the invoice of an approved top-up went out; `reference` is its number."""

    top_up_id: int | None = None
    client: ClientReadings = ()
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPaid:
    """Say that a top-up was paid, on a day (today); `reference` is the payment's."""

    top_up_id: int | None = None
    client: ClientReadings = ()
    paid_on: Day | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTopUp:
    """Cancel an invoiced top-up, or reverse a paid one, taking back its hours."""

    top_up_id: int | None = None
    client: ClientReadings = ()
    reason: str = ""


TopUpCommand = RequestTopUp | ApproveTopUp | DeclineTopUp | MarkInvoiced | MarkPaid | CancelTopUp
