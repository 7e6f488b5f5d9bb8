"""The top-ups that may still lift a balance: `semantics.md` calls them open and pending."""

from dataclasses import dataclass

from core.operations.account import Account
from core.topups import TopUp, TopUpState
from core.units import Minutes

_UNFINISHED = frozenset({TopUpState.PROPOSED, TopUpState.APPROVED, TopUpState.INVOICED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """The one proposal that waits for a decision, and what was decided and not yet credited."""

    proposed: TopUp | None
    pending: tuple[TopUp, ...]

    @property
    def minutes(self) -> Minutes:
        """The minutes that are certain to come."""
        return Minutes(sum(top_up.minutes for top_up in self.pending))

    @property
    def foremost(self) -> TopUp | None:
        """The one to mention beside a balance: what somebody has to decide comes first."""
        return self.proposed or next(reversed(self.pending), None)


def awaited(account: Account) -> Awaited:
    """Find what the account waits for."""
    found = account.act.books.top_ups.of_agreement(account.agreement.id, _UNFINISHED)
    return Awaited(
        proposed=next((top_up for top_up in found if top_up.is_open), None),
        pending=tuple(top_up for top_up in found if top_up.is_pending),
    )
