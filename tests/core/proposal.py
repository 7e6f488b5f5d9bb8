"""A shop in which ten hours are proposed, and what people say to that."""

from core.agreements import TermSheet
from core.commands import ApproveTopUp, Command, DeclineTopUp, MarkInvoiced, MarkPaid, RequestTopUp
from core.results import TopUpChanged
from core.units import Minutes
from core.views import TopUpView
from tests.core.shop import Shop, changed, named

TWO_PEOPLE = changed(two_person_above_cents=100_000)


def shop_with_proposal(sheet: TermSheet | None = None) -> Shop:
    """Acme has 1:55 left, and ten hours are proposed as TU1."""
    shop = Shop()
    if sheet is not None:
        shop.set_terms(sheet)
    shop.open_with(130)
    shop.log("anna", 15)
    return shop


def decide(shop: Shop, who: str, command: Command) -> TopUpView:
    return shop.ask(TopUpChanged, who, command).top_up


def ask_for(minutes: int | None = None, *, client: str = "acme") -> RequestTopUp:
    size = None if minutes is None else Minutes(minutes)
    return RequestTopUp(client=named(client), minutes=size)


def approve(minutes: int | None = None, *, top_up: int = 1) -> ApproveTopUp:
    size = None if minutes is None else Minutes(minutes)
    return ApproveTopUp(top_up_id=top_up, minutes=size)


INVOICED = MarkInvoiced(top_up_id=1, reference="INV-7")


PAID = MarkPaid(top_up_id=1, reference="bank 12")


DECLINED = DeclineTopUp(top_up_id=1, reason="too dear")
