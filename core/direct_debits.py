"""Direct debits: money that is collected from a client who gave a mandate.

Asked for when an automatic renewal runs, submitted to whoever collects, then
settled or failed; and a settled one may be returned weeks later. Each step is
taken once, however often a bank tells of it.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.units import Money


class DebitState(StrEnum):
    """Where a direct debit stands: asked → submitted → settled | failed; settled → returned."""

    ASKED = "asked"
    SUBMITTED = "submitted"
    SETTLED = "settled"
    FAILED = "failed"
    RETURNED = "returned"


NEXT: dict[DebitState, frozenset[DebitState]] = {
    DebitState.ASKED: frozenset({DebitState.SUBMITTED, DebitState.SETTLED, DebitState.FAILED}),
    DebitState.SUBMITTED: frozenset({DebitState.SETTLED, DebitState.FAILED}),
    DebitState.SETTLED: frozenset({DebitState.RETURNED}),
    DebitState.FAILED: frozenset(),
    DebitState.RETURNED: frozenset(),
}
"""Which steps there are. A bank's list may leave out that it was submitted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectDebit:
    """One collection, for one top-up; its id is the key under which a service knows it."""

    id: int
    agreement_id: int
    top_up_id: int
    state: DebitState
    amount: Money
    mandate: str
    asked_at: datetime
    moved_at: datetime
    reference: str = ""
    reason: str = ""
