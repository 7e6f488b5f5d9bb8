from dataclasses import replace
from datetime import timedelta

import pytest

from core.company import BillingAddress, Company
from core.direct_debits import DebitState
from core.invoices import InvoiceKind, credit_note
from core.money import Tax
from core.ports import Books
from tests.contracts.house import (
    AGREEMENT,
    BLOCK,
    CLIENT,
    NOON,
    TODAY,
    debit,
    invoice,
    paper,
    payment,
    statement,
    top_up,
)
from tests.contracts.implementations import APPEND_ONLY, NOT_UNIQUE


def test_who_sends_and_who_gets_papers_is_empty_until_it_is_set(books: Books, other: Books) -> None:
    assert books.parties.company() == Company()
    assert books.parties.billing(CLIENT) == BillingAddress(client_id=CLIENT)
    for days in (30, 14):
        company = Company(
            address="Hafenstraße 1", payment_days=days, tax=Tax(rate=0, reason="§ 19 UStG")
        )
        books.parties.set_company(company)
        assert books.parties.company() == company
    address = BillingAddress(client_id=CLIENT, address="Dock 7", vat_id="DE1")
    books.parties.set_billing(address)
    assert books.parties.billing(CLIENT) == address
    assert other.parties.company() == Company()
    assert other.parties.billing(CLIENT) == BillingAddress(client_id=CLIENT)


def test_an_invoice_is_read_back_as_it_was_added_and_issued(books: Books) -> None:
    top_up_id = books.top_ups.add(top_up()).id
    draft = books.invoices.add(invoice(top_up_id=top_up_id))
    assert books.invoices.get(draft.id) == draft
    issued = replace(invoice("RE-2026-0001"), id=draft.id, top_up_id=top_up_id)
    books.invoices.replace(issued)
    assert books.invoices.of_top_up(top_up_id) == issued
    assert books.invoices.by_number("re-2026-0001") == issued
    assert books.invoices.of_agreement(AGREEMENT) == books.invoices.all() == [issued]


def test_what_is_not_there_is_none(books: Books, other: Books) -> None:
    books.invoices.add(invoice("2026-0001"))
    assert other.invoices.by_number("2026-0001") is None
    assert other.invoices.all() == []
    assert books.invoices.get(9) is None
    assert books.invoices.by_number("2026-0002") is None
    assert books.invoices.of_top_up(9) is None
    assert books.invoices.of_block(9) is None
    assert books.invoices.cancelling(9) is None
    assert books.invoices.paper(1) is None


def test_each_series_counts_for_itself_without_gaps(books: Books, other: Books) -> None:
    assert books.invoices.next_in("2026") == 1
    for number in ("2026-0001", "2026-0002", "RE-2026-0001"):
        books.invoices.add(invoice(number))
    books.invoices.add(invoice())
    assert books.invoices.next_in("2026") == 3
    assert books.invoices.next_in("RE-2026") == 2
    assert other.invoices.next_in("2026") == 1


def test_what_is_unpaid_is_found_by_its_last_day(books: Books, other: Books) -> None:
    due = TODAY + timedelta(days=14)
    open_, paid, partly, taken_back = (
        books.invoices.add(invoice(f"2026-000{number}")) for number in (1, 2, 3, 4)
    )
    later = books.invoices.add(invoice("2026-0005", due_on=due + timedelta(days=1)))
    books.invoices.add(invoice())
    other.invoices.add(invoice("2026-0001"))
    books.invoices.pay(payment(paid.id, cents=paid.totals.gross))
    books.invoices.pay(payment(partly.id, cents=partly.totals.gross))
    books.invoices.pay(payment(partly.id, cents=-1))
    note = credit_note(taken_back, reason="wrong", at=NOON)
    books.invoices.add(
        replace(note, series="2026", sequence=6, number="2026-0006", issued_on=TODAY, due_on=due)
    )

    assert books.invoices.unpaid_due(due, due) == [open_, partly]
    assert books.invoices.unpaid_due(due, due + timedelta(days=1)) == [open_, partly, later]
    assert books.invoices.unpaid_due(TODAY, due - timedelta(days=1)) == []


def test_no_number_is_given_twice(books: Books) -> None:
    books.invoices.add(invoice("2026-0001"))
    with pytest.raises(NOT_UNIQUE):
        books.invoices.add(invoice("2026-0001"))


def test_a_top_up_has_one_invoice(books: Books) -> None:
    top_up_id = books.top_ups.add(top_up()).id
    books.invoices.add(invoice(top_up_id=top_up_id))
    with pytest.raises(NOT_UNIQUE):
        books.invoices.add(invoice(top_up_id=top_up_id))


def test_a_draft_can_be_thrown_away_and_an_issued_invoice_not_even_changed(books: Books) -> None:
    draft = books.invoices.add(invoice())
    books.invoices.discard(draft.id)
    assert books.invoices.all() == []
    issued = books.invoices.add(invoice("2026-0001"))
    with pytest.raises(APPEND_ONLY):
        books.invoices.replace(replace(issued, reason="better"))


def test_an_invoice_is_taken_back_once(books: Books) -> None:
    issued = books.invoices.add(invoice("2026-0001", block_id=BLOCK))
    note = books.invoices.add(credit_note(issued, reason="wrong address", at=NOON))
    assert note.kind is InvoiceKind.CREDIT_NOTE
    assert books.invoices.cancelling(issued.id) == note
    assert books.invoices.of_block(BLOCK) == issued
    with pytest.raises(NOT_UNIQUE):
        books.invoices.add(credit_note(issued, reason="again", at=NOON))


def test_payments_are_kept_in_their_order(books: Books) -> None:
    issued = books.invoices.add(invoice("2026-0001"))
    assert books.invoices.payments(issued.id) == []
    payments = [payment(issued.id), payment(issued.id, -142_800)]
    for each in payments:
        books.invoices.pay(each)
    assert books.invoices.payments(issued.id) == payments


def test_the_paper_of_an_invoice_is_kept_once(books: Books) -> None:
    issued = books.invoices.add(invoice("2026-0001"))
    books.invoices.keep(paper(issued.id))
    assert books.invoices.paper(issued.id) == paper(issued.id)
    with pytest.raises(NOT_UNIQUE):
        books.invoices.keep(paper(issued.id))


def test_statements_are_kept_one_a_month(books: Books, other: Books) -> None:
    books.statements.add(statement())
    assert books.statements.of_agreement(AGREEMENT) == [statement()]
    assert other.statements.of_agreement(AGREEMENT) == []
    with pytest.raises(NOT_UNIQUE):
        books.statements.add(statement())


def test_a_direct_debit_takes_each_step_once(books: Books, other: Books) -> None:
    top_up_id = books.top_ups.add(top_up()).id
    asked = books.debits.add(debit(top_up_id))
    assert books.debits.get(asked.id) == books.debits.of_top_up(top_up_id) == asked
    settled = replace(asked, state=DebitState.SETTLED, reference="bank 1")
    assert books.debits.replace(settled, expected=DebitState.ASKED)
    assert not books.debits.replace(settled, expected=DebitState.ASKED)
    assert books.debits.in_states(frozenset({DebitState.SETTLED})) == [settled]
    assert books.debits.in_states(frozenset({DebitState.ASKED})) == []
    assert other.debits.of_top_up(top_up_id) is None
    with pytest.raises(NOT_UNIQUE):
        books.debits.add(debit(top_up_id))
