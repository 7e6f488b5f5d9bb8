"""Invoices from the draft to the credit note, with what they carry."""

from datetime import date

import pytest

from core.agreements import CreditOn, RenewalPolicy, TermSheet
from core.commands import (
    ApproveTopUp,
    CancelInvoice,
    CancelTopUp,
    ListInvoices,
    MarkInvoiced,
    MarkPaid,
    PayInvoice,
    SetClient,
    SetCompany,
    SetTerms,
    ShowCompany,
    ShowInvoice,
)
from core.days import OnDate
from core.invoices import InvoiceKind, InvoiceState
from core.money import Tax
from core.notices import InvoiceSent, TopUpMoved
from core.paper_views import InvoiceView
from core.refusals import (
    BadCompany,
    BadIban,
    BadVatId,
    InvoiceSettled,
    NoAccountNumber,
    NoInvoice,
    NotAllowed,
    NoTaxNumber,
    PaidAhead,
    ReasonNeeded,
    Refusal,
    TaxReasonNeeded,
)
from core.results import (
    CompanyShown,
    InvoiceCancelled,
    InvoicePaid,
    InvoiceShown,
    InvoicesListed,
    TopUpChanged,
)
from core.term_changes import SetTax
from core.topups import TopUpState
from tests.core.shop import ACME_CHANNEL, TODAY, Shop, changed, named

COMPANY = SetCompany(
    name="Nordlicht IT GmbH",
    address="Hafenstraße 1, 20457 Hamburg",
    tax_id="DE123456789",
    tax=Tax(rate=1900),
)


def shop_that_invoices(sheet: TermSheet | None = None) -> Shop:
    """Acme has 1:55 left, ten hours are proposed, and the company is set up."""
    shop = Shop()
    shop.say("mona", COMPANY)
    if sheet is not None:
        shop.set_terms(sheet)
    shop.open_with(130)
    shop.log("anna", 15)
    return shop


def shop_with_invoice() -> Shop:
    shop = shop_that_invoices()
    shop.say("mona", ApproveTopUp())
    shop.say("mona", MarkInvoiced(top_up_id=1))
    return shop


def invoice(shop: Shop, number: str = "2026-0001", who: str = "mona") -> InvoiceView:
    return shop.ask(InvoiceShown, who, ShowInvoice(number=number)).invoice


def of_top_up(shop: Shop, top_up_id: int = 1) -> InvoiceView:
    return shop.ask(InvoiceShown, "mona", ShowInvoice(top_up_id=top_up_id)).invoice


# who sends


def test_the_company_is_set_bit_by_bit_and_shown() -> None:
    shop = Shop()
    assert not shop.ask(CompanyShown, "mona", ShowCompany()).company.invoices
    shop.say("mona", COMPANY)
    shown = shop.ask(CompanyShown, "mona", SetCompany(payment_days=30))
    assert (shown.company.name, shown.company.payment_days) == ("Nordlicht IT GmbH", 30)
    assert shown.company.invoices
    shop.refuse(NotAllowed, "anna", ShowCompany())


@pytest.mark.parametrize(
    "command",
    [
        SetCompany(payment_days=366),
        SetCompany(prefix="1A"),
        SetCompany(tax=Tax(rate=10_000)),
        SetCompany(address="x" * 301),
    ],
)
def test_what_cannot_stand_on_an_invoice_is_refused(command: SetCompany) -> None:
    Shop().refuse(BadCompany, "mona", command)


@pytest.mark.parametrize(
    ("refused", "command"),
    [
        (BadIban, SetCompany(bank="DE02 1203 0000 0000 2020 52")),
        (BadVatId, SetCompany(tax_id="DE1")),
        (BadVatId, SetClient(client=named("acme"), vat_id="DE1")),
        (NoAccountNumber, SetCompany(bank="our bank")),
        (NoTaxNumber, SetClient(client=named("acme"), vat_id="unknown")),
    ],
)
def test_numbers_that_cannot_be_right_are_refused(
    refused: type[Refusal], command: SetCompany | SetClient
) -> None:
    Shop().refuse(refused, "mona", command)


def test_numbers_are_kept_as_they_were_understood_and_taken_away() -> None:
    shop = Shop()
    said = SetCompany(bank="de02120300000000202051", tax_id="de 123 456 789")
    company = shop.ask(CompanyShown, "mona", said).company
    assert (company.bank, company.tax_id) == ("DE02 1203 0000 0000 2020 51", "DE123456789")
    company = shop.ask(CompanyShown, "mona", SetCompany(bank="", tax_id="")).company
    assert (company.bank, company.tax_id) == ("", "")


def test_an_invoice_without_tax_has_to_say_why() -> None:
    shop = Shop()
    shop.refuse(TaxReasonNeeded, "mona", SetCompany(tax=Tax(rate=0)))
    change = SetTerms(client=named("acme"), change=SetTax(tax=Tax(rate=0)))
    shop.refuse(TaxReasonNeeded, "mona", change)


def test_who_has_set_up_no_company_invoices_elsewhere() -> None:
    shop = Shop()
    shop.open_with(130)
    shop.log("anna", 15)
    shop.say("mona", ApproveTopUp())
    shop.say("mona", MarkInvoiced(top_up_id=1, reference="INV-7"))
    assert shop.ask(InvoicesListed, "mona", ListInvoices()).invoices == ()


# drafted and sent


def test_approval_drafts_the_invoice_and_a_manager_sends_it() -> None:
    shop = shop_that_invoices()
    shop.say("carl", ApproveTopUp())
    draft = of_top_up(shop)
    assert (draft.state, draft.number, draft.gross.cents) == (InvoiceState.DRAFT, None, 142_800)
    shop.say("mona", MarkInvoiced(top_up_id=1))
    sent = invoice(shop)
    assert (sent.state, sent.issued_on, sent.due_on) == (
        InvoiceState.OPEN,
        TODAY,
        date(2026, 11, 17),
    )
    assert (sent.seller.name, sent.buyer.name) == ("Nordlicht IT GmbH", "Acme")
    (top_up,) = shop.top_ups()
    assert (top_up.state, top_up.reference) == (TopUpState.INVOICED, "2026-0001")
    assert shop.told(TopUpMoved)[-1].notice.top_up.invoice == "2026-0001"  # type: ignore[union-attr]
    (told,) = shop.told(InvoiceSent)
    assert told.place == ACME_CHANNEL


def test_an_invoice_has_the_parties_and_the_tax_of_the_day_it_is_sent() -> None:
    shop = shop_that_invoices()
    shop.say("mona", ApproveTopUp())
    address = SetClient(client=named("acme"), address="Dock 7", vat_id="ATU12345678")
    shop.say("mona", address)
    charge = SetTax(tax=Tax(rate=0, reason="reverse charge"))
    shop.say("mona", SetTerms(client=named("acme"), change=charge))
    shop.say("mona", MarkInvoiced(top_up_id=1))
    sent = invoice(shop)
    assert (sent.buyer.address, sent.buyer.tax_id) == ("Dock 7", "ATU12345678")
    assert (sent.totals.tax, sent.tax.reason) == (0, "reverse charge")
    shop.say("mona", SetCompany(address="Elsewhere 2"))
    assert invoice(shop) == sent


def test_a_reference_says_that_it_was_invoiced_elsewhere() -> None:
    shop = shop_that_invoices()
    shop.say("mona", ApproveTopUp())
    shop.say("mona", MarkInvoiced(top_up_id=1, reference="INV-7"))
    shop.refuse(NoInvoice, "mona", ShowInvoice(top_up_id=1))


def test_a_company_that_stops_invoicing_from_here_sends_no_draft() -> None:
    shop = shop_that_invoices()
    shop.say("mona", ApproveTopUp())
    shop.say("mona", SetCompany(address=""))
    shop.say("mona", MarkInvoiced(top_up_id=1))
    assert shop.top_ups()[0].state is TopUpState.INVOICED
    assert shop.ask(InvoicesListed, "mona", ListInvoices()).invoices == ()


@pytest.mark.parametrize("credit_on", [CreditOn.INVOICE, CreditOn.PAYMENT])
def test_with_the_policy_invoice_it_is_sent_at_the_threshold(credit_on: CreditOn) -> None:
    shop = shop_that_invoices(changed(renewal=RenewalPolicy.INVOICE, credit_on=credit_on))
    assert invoice(shop).state is InvoiceState.OPEN
    assert shop.balance() == (715 if credit_on is CreditOn.INVOICE else 115)
    (top_up,) = shop.top_ups()
    assert (top_up.state, top_up.reference) == (TopUpState.INVOICED, "2026-0001")


def test_numbers_follow_each_other_in_each_year_and_under_each_prefix() -> None:
    shop = shop_that_invoices(changed(renewal=RenewalPolicy.INVOICE, credit_on=CreditOn.INVOICE))
    shop.log("anna", 600)
    shop.say("mona", SetCompany(prefix="RE"))
    shop.log("anna", 600)
    shop.later(days=60)
    shop.log("anna", 600)
    numbers = [each.number for each in shop.ask(InvoicesListed, "mona", ListInvoices()).invoices]
    assert numbers == ["RE-2027-0001", "RE-2026-0001", "2026-0002", "2026-0001"]


# paid


def test_a_payment_has_its_date_and_reference_and_credits_the_hours() -> None:
    shop = shop_with_invoice()
    shop.later(days=3)
    paid = MarkPaid(top_up_id=1, paid_on=OnDate(date=date(2026, 11, 5)), reference="transfer 4711")
    shop.say("mona", paid)
    view = invoice(shop)
    assert (view.state, view.paid_on) == (InvoiceState.PAID, date(2026, 11, 5))
    assert shop.balance() == 715


def test_an_invoice_is_paid_by_its_number_too() -> None:
    shop = shop_with_invoice()
    paid = shop.ask(InvoicePaid, "mona", PayInvoice(number="2026-0001", reference="4711"))
    assert paid.invoice.state is InvoiceState.PAID
    assert shop.top_ups()[0].state is TopUpState.PAID
    shop.refuse(InvoiceSettled, "mona", PayInvoice(number="2026-0001"))


def test_nothing_is_paid_tomorrow() -> None:
    shop = shop_with_invoice()
    shop.refuse(PaidAhead, "mona", MarkPaid(top_up_id=1, paid_on=OnDate(date=date(2026, 11, 4))))


def test_what_is_paid_before_it_was_invoiced_is_invoiced_with_it() -> None:
    shop = shop_that_invoices()
    shop.say("mona", ApproveTopUp())
    shop.say("mona", MarkPaid(top_up_id=1))
    assert invoice(shop).state is InvoiceState.PAID


def test_an_invoice_is_overdue_the_day_after_it_was_due() -> None:
    shop = shop_with_invoice()
    shop.later(days=14)
    assert invoice(shop).state is InvoiceState.OPEN
    shop.later(days=1)
    assert invoice(shop).state is InvoiceState.OVERDUE


def test_what_costs_nothing_is_paid() -> None:
    shop = shop_that_invoices()
    shop.say("mona", ApproveTopUp(top_up_id=1, price_cents=0, reason="goodwill"))
    shop.say("mona", MarkInvoiced(top_up_id=1))
    assert invoice(shop).state is InvoiceState.PAID


# taken back


@pytest.mark.parametrize("paid", [False, True])
def test_a_credit_note_takes_the_invoice_and_the_hours_back(paid: bool) -> None:
    shop = shop_with_invoice()
    if paid:
        shop.say("mona", MarkPaid(top_up_id=1))
    answer = shop.ask(
        InvoiceCancelled, "mona", CancelInvoice(number="2026-0001", reason="wrong address")
    )
    note = answer.credit_note
    assert (note.kind, note.number) == (InvoiceKind.CREDIT_NOTE, "2026-0002")
    assert (note.cancels, note.totals.gross) == ("2026-0001", -142_800)
    before = invoice(shop)
    assert (before.state, before.cancelled_by) == (InvoiceState.CANCELLED, "2026-0002")
    assert shop.balance() == 115
    state = TopUpState.REVERSED if paid else TopUpState.CANCELLED
    assert shop.top_ups(state)[0].id == 1
    assert shop.top_ups(TopUpState.PROPOSED)
    assert len(shop.told(InvoiceSent)) == 2
    books = shop.books().invoices
    assert sum(each.cents for each in books.payments(1)) == 0


def test_cancelling_the_top_up_does_the_same() -> None:
    shop = shop_with_invoice()
    answer = shop.ask(TopUpChanged, "mona", CancelTopUp(top_up_id=1, reason="client left"))
    assert answer.top_up.invoice == "2026-0002"


def test_a_draft_goes_with_its_top_up() -> None:
    shop = shop_that_invoices()
    shop.say("mona", ApproveTopUp())
    shop.say("mona", CancelTopUp(top_up_id=1, reason="client left"))
    assert shop.ask(InvoicesListed, "mona", ListInvoices()).invoices == ()


def test_nothing_is_taken_back_twice_or_without_a_reason() -> None:
    shop = shop_with_invoice()
    shop.refuse(ReasonNeeded, "mona", CancelInvoice(number="2026-0001"))
    shop.say("mona", CancelInvoice(number="2026-0001", reason="wrong"))
    for number in ("2026-0001", "2026-0002"):
        shop.refuse(InvoiceSettled, "mona", CancelInvoice(number=number, reason="again"))
        shop.refuse(InvoiceSettled, "mona", PayInvoice(number=number))


# who sees what


def test_a_client_sees_only_its_own_and_no_draft() -> None:
    shop = shop_that_invoices()
    shop.say("mona", ApproveTopUp())
    shop.refuse(NoInvoice, "carl", ShowInvoice(top_up_id=1))
    assert shop.ask(InvoicesListed, "vera", ListInvoices()).invoices == ()
    shop.say("mona", MarkInvoiced(top_up_id=1))
    assert invoice(shop, who="vera").number == "2026-0001"
    foreign = shop.refuse(NoInvoice, "gina", ShowInvoice(number="2026-0001"))
    nowhere = shop.refuse(NoInvoice, "gina", ShowInvoice(number="2026-0001"))
    assert (foreign.number, nowhere.number) == ("2026-0001", "2026-0001")
    assert shop.ask(InvoicesListed, "gina", ListInvoices()).invoices == ()


def test_technicians_see_no_invoices() -> None:
    shop_with_invoice().refuse(NotAllowed, "anna", ListInvoices())
