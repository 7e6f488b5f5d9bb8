"""Direct debits: asked for by an automatic renewal, and what becomes of them."""

import pytest

from core.agreements import CreditOn, RenewalPolicy
from core.commands import CancelInvoice, CancelTopUp, ListDebits, MarkPaid, MoveDebit
from core.direct_debits import DebitState, DirectDebit
from core.notices import ClientReloaded, DebitFailed, TopUpMoved
from core.operations import tell_of_debit
from core.operations.desk import Act
from core.refusals import DebitAtBank, NoDebit, NoSuchDebitStep, NotAllowed, ReasonNeeded
from core.results import DebitMoved, DebitsListed
from core.topups import StoppedBecause, TopUpState
from tests.core.shop import ACME_CHANNEL, ALERTS, Shop, changed
from tests.core.test_invoicing import COMPANY, invoice


def shop_that_collects(
    credit_on: CreditOn = CreditOn.INVOICE, *, invoices: bool = True, cap: int = 240_000
) -> Shop:
    """Acme's balance has just reached two hours, and ten are collected automatically."""
    shop = Shop()
    if invoices:
        shop.say("mona", COMPANY)
    shop.set_terms(
        changed(
            renewal=RenewalPolicy.AUTO,
            credit_on=credit_on,
            mandate="SEPA-118",
            auto_cap_cents=cap,
            auto_monthly_cap_cents=240_000,
        )
    )
    shop.open_with(130)
    shop.log("anna", 15)
    return shop


def debit(shop: Shop) -> DirectDebit:
    found = shop.books().debits.of_top_up(1)
    assert found is not None
    return found


def move(shop: Shop, state: DebitState, reason: str = "") -> DebitMoved:
    return shop.ask(DebitMoved, "mona", MoveDebit(top_up_id=1, state=state, reason=reason))


@pytest.mark.parametrize(("invoices", "cents"), [(True, 142_800), (False, 120_000)])
def test_an_automatic_renewal_asks_for_what_the_invoice_says(invoices: bool, cents: int) -> None:
    shop = shop_that_collects(invoices=invoices)
    asked = debit(shop)
    assert (asked.state, asked.amount.cents, asked.mandate) == (
        DebitState.ASKED,
        cents,
        "SEPA-118",
    )
    (listed,) = shop.ask(DebitsListed, "mona", ListDebits()).debits
    assert (listed.client, listed.debit) == ("Acme", asked)


@pytest.mark.parametrize(("cap", "stopped"), [(142_799, True), (142_800, False)])
def test_no_more_is_collected_than_the_client_allowed_tax_included(cap: int, stopped: bool) -> None:
    shop = shop_that_collects(cap=cap)
    assert bool(shop.top_ups(TopUpState.PROPOSED)) is stopped
    assert (shop.books().debits.of_top_up(1) is None) is stopped


def test_the_limit_of_a_month_counts_tax_too() -> None:
    shop = shop_that_collects()
    shop.log("anna", 600)
    (asks,) = shop.top_ups(TopUpState.PROPOSED)
    assert asks.stopped is StoppedBecause.MONTHLY_CAP


def test_what_is_credited_on_payment_is_credited_when_it_settles() -> None:
    shop = shop_that_collects(CreditOn.PAYMENT)
    (told,) = shop.told(ClientReloaded)
    assert not told.notice.credited  # type: ignore[union-attr]
    assert shop.balance() == 115
    move(shop, DebitState.SUBMITTED)
    assert shop.balance() == 115
    move(shop, DebitState.SETTLED)
    assert shop.balance() == 715
    assert shop.top_ups()[0].state is TopUpState.PAID
    assert invoice(shop).state.value == "paid"


def test_a_step_that_is_told_again_does_nothing_more() -> None:
    shop = shop_that_collects()
    assert not move(shop, DebitState.SETTLED).before
    entries, outbox = shop.entries(), len(shop.outbox())
    assert move(shop, DebitState.SETTLED).before
    assert (shop.entries(), len(shop.outbox())) == (entries, outbox)


def test_a_failed_debit_takes_back_hours_and_invoice_and_tells_everybody() -> None:
    shop = shop_that_collects()
    assert shop.balance() == 715
    move(shop, DebitState.FAILED, "insufficient funds")
    assert shop.balance() == 115
    assert shop.top_ups()[0].state is TopUpState.CANCELLED
    assert invoice(shop, "2026-0002").cancels == "2026-0001"
    (told,) = shop.told(DebitFailed)
    assert (told.place, told.notice.taken_back) == (ACME_CHANNEL, True)  # type: ignore[union-attr]
    step = shop.told(TopUpMoved)[-1]
    assert (step.place, step.notice.top_up.reason) == (ALERTS, "insufficient funds")  # type: ignore[union-attr]
    (again,) = shop.top_ups(TopUpState.PROPOSED)
    assert again.approvals_needed == 1  # it asks now


def test_a_debit_that_is_returned_weeks_later_reverses_the_credit() -> None:
    shop = shop_that_collects()
    move(shop, DebitState.SETTLED)
    shop.log("anna", 300)
    shop.later(days=40)
    move(shop, DebitState.RETURNED, "account closed")
    assert shop.balance() == -185
    assert shop.top_ups()[0].state is TopUpState.REVERSED
    (told,) = shop.told(DebitFailed)
    assert told.notice.returned  # type: ignore[union-attr]


def test_there_is_no_way_back_from_what_failed() -> None:
    shop = shop_that_collects()
    move(shop, DebitState.FAILED, "insufficient funds")
    command = MoveDebit(top_up_id=1, state=DebitState.SETTLED)
    refused = shop.refuse(NoSuchDebitStep, "mona", command)
    assert (refused.state, refused.wanted) == (DebitState.FAILED, DebitState.SETTLED)


def test_what_goes_wrong_wants_a_reason_and_a_manager() -> None:
    shop = shop_that_collects()
    failed = MoveDebit(top_up_id=1, state=DebitState.FAILED)
    shop.refuse(ReasonNeeded, "mona", failed)
    shop.refuse(NotAllowed, "carl", failed)
    shop.refuse(NoDebit, "mona", MoveDebit(top_up_id=7, state=DebitState.SETTLED))


@pytest.mark.parametrize(
    ("command", "state"),
    [
        (MarkPaid(top_up_id=1), DebitState.SETTLED),
        (CancelTopUp(top_up_id=1, reason="client left"), DebitState.FAILED),
    ],
)
def test_the_debit_follows_what_people_do_with_the_top_up(
    command: MarkPaid | CancelTopUp, state: DebitState
) -> None:
    shop = shop_that_collects()
    shop.say("mona", command)
    assert debit(shop).state is state


@pytest.mark.parametrize(
    "command",
    [CancelTopUp(top_up_id=1, reason="left"), CancelInvoice(number="2026-0001", reason="left")],
)
def test_what_the_bank_has_is_not_cancelled_before_it_is_known_what_became_of_it(
    command: CancelTopUp | CancelInvoice,
) -> None:
    shop = shop_that_collects()
    move(shop, DebitState.SUBMITTED)
    assert shop.refuse(DebitAtBank, "mona", command).top_up_id == 1
    move(shop, DebitState.SETTLED)
    shop.say("mona", command)
    assert debit(shop).state is DebitState.RETURNED


def test_a_service_tells_of_a_debit_by_its_id() -> None:
    shop = shop_that_collects(CreditOn.PAYMENT)

    def told(state: DebitState) -> DebitMoved:
        return shop.store.run(
            lambda unit: tell_of_debit(
                Act(books=unit.books(shop.organisation_id), at=shop.at), 1, state
            )
        )

    assert told(DebitState.SETTLED).debit.state is DebitState.SETTLED
    assert told(DebitState.SETTLED).before
    assert shop.balance() == 715
    assert shop.told(TopUpMoved)[-1].notice.top_up.by is None  # type: ignore[union-attr]
