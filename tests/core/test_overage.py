"""Overdraft at the overage rate: invoiced after its month, and never charged twice."""

from datetime import UTC, date, datetime

import pytest

from core.agreements import OverdraftPolicy, TermSheet
from core.commands import CancelInvoice, PayInvoice, SetTerms, UndoEntry
from core.days import OnDate
from core.ledger import EntryKind
from core.refusals import CameByInvoice
from core.results import InvoiceCancelled
from core.schedule import Job
from core.term_changes import SetCurrency
from tests.core.shop import Shop, changed, named
from tests.core.test_invoicing import COMPANY, invoice

OVERAGE = changed(overdraft_policy=OverdraftPolicy.OVERAGE, overage_rate_cents=15_000)
DECEMBER = datetime(2026, 12, 1, 5, 0, tzinfo=UTC)


def shop_overdrawn(minutes: int = 90, sheet: TermSheet = OVERAGE) -> Shop:
    """On 3 November Acme has nothing left, and more was worked."""
    shop = Shop()
    shop.say("mona", COMPANY)
    shop.set_terms(sheet)
    shop.open_with(60)
    shop.log("anna", 60 + minutes)
    return shop


def collect(shop: Shop) -> int:
    before = _invoices(shop)
    shop.run_calendar(Job.OVERAGE)
    return _invoices(shop) - before


def _invoices(shop: Shop) -> int:
    return len(shop.books().invoices.of_agreement(shop.agreement().id))


def test_what_is_overdrawn_when_a_month_ends_is_invoiced_and_settled() -> None:
    shop = shop_overdrawn()
    assert collect(shop) == 0
    shop.at = DECEMBER
    assert collect(shop) == 1
    sent = invoice(shop)
    (line,) = sent.lines
    assert (line.minutes, line.net, line.month) == (90, 22_500, date(2026, 11, 1))
    assert shop.balance() == 0
    assert shop.holdings().overdraft == 0
    kinds = [entry.kind for entry in shop.entries()]
    assert kinds[-2:] == [EntryKind.CREDIT, EntryKind.SETTLEMENT]


def test_a_month_is_invoiced_once() -> None:
    shop = shop_overdrawn()
    shop.at = DECEMBER
    collect(shop)
    shop.log("anna", 30)
    assert collect(shop) == 0
    assert shop.balance() == -30


def test_it_is_charged_in_the_currency_of_the_month_that_it_was_worked_in() -> None:
    shop = shop_overdrawn()
    change = SetTerms(
        client=named("acme"),
        change=SetCurrency(code="USD"),
        starts=OnDate(date=date(2026, 12, 1)),
    )
    shop.say("mona", change)
    shop.at = DECEMBER
    collect(shop)
    assert invoice(shop).currency == "EUR"


def test_what_a_bought_block_settled_before_is_not_invoiced_as_overage() -> None:
    shop = shop_overdrawn()
    shop.sell(600)
    shop.at = DECEMBER
    assert collect(shop) == 0


def test_a_block_that_begins_with_the_new_month_settles_it_before() -> None:
    shop = shop_overdrawn()
    shop.sell(600, starts=OnDate(date=date(2026, 12, 1)))
    shop.at = DECEMBER
    assert collect(shop) == 0
    assert shop.balance() == shop.holdings().balance == 510
    shop.log("anna", 30)
    assert shop.entries()[-1].balance_after == shop.balance() == 480


def test_a_block_that_is_bought_later_does_not_pay_for_it_again() -> None:
    shop = shop_overdrawn()
    shop.at = DECEMBER
    collect(shop)
    shop.sell(600)
    assert shop.balance() == 600


def test_a_job_that_comes_late_invoices_what_was_overdrawn_when_the_month_ended() -> None:
    shop = shop_overdrawn()
    shop.at = DECEMBER
    shop.later(days=4)
    shop.log("anna", 45)
    collect(shop)
    assert invoice(shop).lines[0].minutes == 90
    assert shop.balance() == -45


def test_what_was_undone_meanwhile_is_not_invoiced() -> None:
    shop = shop_overdrawn()
    shop.at = DECEMBER
    shop.undo("anna")
    assert collect(shop) == 0


@pytest.mark.parametrize(
    "sheet",
    [changed(), changed(overdraft_policy=OverdraftPolicy.OVERAGE), changed(overage_rate_cents=1)],
)
def test_only_the_policy_with_a_rate_is_invoiced(sheet: TermSheet) -> None:
    shop = shop_overdrawn(sheet=sheet)
    shop.at = DECEMBER
    assert collect(shop) == 0


def test_a_credit_note_makes_it_overdraft_again() -> None:
    shop = shop_overdrawn()
    shop.at = DECEMBER
    collect(shop)
    credit = next(
        each for each in shop.entries() if each.kind is EntryKind.CREDIT and each.by is None
    )
    refused = shop.refuse(CameByInvoice, "mona", UndoEntry(entry_id=credit.id))
    assert refused.number == "2026-0001"
    shop.say("mona", PayInvoice(number="2026-0001"))
    cancel = CancelInvoice(number="2026-0001", reason="goodwill")
    note = shop.ask(InvoiceCancelled, "mona", cancel).credit_note
    assert (note.number, note.totals.net) == ("2026-0002", -22_500)
    assert shop.balance() == -90
