"""A shop in which Acme has so much left, and the proposal that this makes."""

from core.agreements import TermSheet
from core.commands import CancelTopUp
from core.notices import BalanceLow
from core.outbox import OutboxMessage
from core.topups import TopUp, TopUpState
from tests.core.shop import Shop, named


def shop_at(balance: int, sheet: TermSheet | None = None) -> Shop:
    """A shop in which Acme has so many minutes left."""
    shop = Shop()
    if sheet is not None:
        shop.set_terms(sheet)
    shop.open_with(balance)
    return shop


def cancel(reason: str) -> CancelTopUp:
    return CancelTopUp(client=named("acme", reason), reason=reason)


def proposed(shop: Shop) -> TopUp:
    (top_up,) = shop.top_ups(TopUpState.PROPOSED)
    return top_up


def low(message: OutboxMessage) -> BalanceLow:
    assert isinstance(message.notice, BalanceLow)
    return message.notice
