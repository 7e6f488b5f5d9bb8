from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.agreements import BlockPrice, RenewalPolicy, ServiceWindow, TermSheet, WorkType
from core.ports import Books
from core.units import Minutes, Percent
from tests.contracts.house import (
    AGREEMENT,
    CLIENT,
    TERMS,
    TODAY,
    agreement,
    block,
    client,
    terms,
)
from tests.contracts.implementations import NOT_UNIQUE

DAY = timedelta(days=1)


def second_agreement(books: Books, name: str = "Globex", *, archived: bool = False) -> int:
    """An agreement to which time will do nothing."""
    holder = books.clients.add(client(name, archived=archived))
    return books.agreements.add(agreement(holder.id)).id


def test_an_agreement_is_found_by_its_client(books: Books) -> None:
    found = books.agreements.of_client(CLIENT)

    assert found == books.agreements.get(AGREEMENT)
    assert books.agreements.of_client(99) is None


def test_an_unknown_agreement_is_a_lookup_error(books: Books) -> None:
    with pytest.raises(LookupError):
        books.agreements.get(99)


def test_a_client_has_one_agreement(books: Books) -> None:
    with pytest.raises(NOT_UNIQUE):
        books.agreements.add(agreement(CLIENT))


def test_the_running_state_is_kept(books: Books) -> None:
    moved = replace(
        books.agreements.get(AGREEMENT),
        balance=Minutes(-30),
        overdraft=Minutes(30),
        last_seq=7,
    )
    books.agreements.replace(moved)

    assert books.agreements.get(AGREEMENT) == moved


def test_replacing_an_unknown_agreement_is_a_lookup_error(books: Books) -> None:
    with pytest.raises(LookupError):
        books.agreements.replace(replace(agreement(CLIENT), id=99))


def test_all_leaves_out_archived_clients(books: Books) -> None:
    second = second_agreement(books)
    second_agreement(books, "Hooli", archived=True)

    assert [each.id for each in books.agreements.all()] == [AGREEMENT, second]


def test_a_lock_may_be_taken_on_any_number_of_agreements(books: Books) -> None:
    books.agreements.lock([AGREEMENT, second_agreement(books)])
    books.agreements.lock([])


def test_terms_are_read_back_with_all_that_they_say(books: Books) -> None:
    sheet = TermSheet(
        currency="CHF",
        increment=Minutes(6),
        minimum=Minutes(30),
        service_windows=(ServiceWindow(weekday=6, opens=Minutes(0), closes=Minutes(1440)),),
        holidays=(date(2026, 12, 25), date(2027, 1, 1)),
        work_types=(WorkType(code="normal", multiplier=Percent(100)),),
        renewal=RenewalPolicy.AUTO,
        price_list=(BlockPrice(minutes=Minutes(600), rate_cents=9_900),),
        mandate="M-1",
        expires_after_days=365,
    )
    added = books.agreements.add_terms(replace(terms(AGREEMENT, TODAY), sheet=sheet))

    assert books.agreements.terms(added.id) == added
    assert added.sheet == sheet


def test_unknown_terms_are_a_lookup_error(books: Books) -> None:
    with pytest.raises(LookupError):
        books.agreements.terms(99)


def test_versions_come_by_start_and_then_by_id(books: Books) -> None:
    later = books.agreements.add_terms(terms(AGREEMENT, date(2026, 7, 1)))
    between = books.agreements.add_terms(terms(AGREEMENT, date(2026, 4, 1)))
    again = books.agreements.add_terms(terms(AGREEMENT, date(2026, 4, 1)))
    books.agreements.add_terms(terms(second_agreement(books)))

    ids = [version.id for version in books.agreements.versions(AGREEMENT)]
    assert ids == [TERMS, between.id, again.id, later.id]


def test_nothing_is_due_while_time_changes_nothing(books: Books) -> None:
    assert books.agreements.due(TODAY) == []


def test_a_block_is_due_from_the_day_after_its_last(books: Books) -> None:
    books.ledger.add_block(block(expires_on=TODAY))

    assert books.agreements.due(TODAY) == []
    assert [each.id for each in books.agreements.due(TODAY + DAY)] == [AGREEMENT]


def test_an_expired_block_is_due_until_it_is_empty(books: Books) -> None:
    expired = books.ledger.add_block(block(expires_on=TODAY - DAY))
    books.ledger.keep_block(replace(expired, remaining=Minutes(0), expired=Minutes(600)))

    assert books.agreements.due(TODAY) == []


def test_a_block_that_waits_is_due_on_its_first_day(books: Books) -> None:
    waiting = replace(block(remaining=0, credited=False), starts_on=TODAY)
    waiting = books.ledger.add_block(waiting)

    assert books.agreements.due(TODAY - DAY) == []
    assert [each.id for each in books.agreements.due(TODAY)] == [AGREEMENT]

    books.ledger.keep_block(replace(waiting, revoked=True))
    assert books.agreements.due(TODAY) == []


@pytest.mark.parametrize(
    ("after_the_start", "due"), [(-1, False), (0, True), (1, True), (2, True), (3, False)]
)
def test_new_terms_are_due_on_their_first_day_and_two_more(
    books: Books, after_the_start: int, due: bool
) -> None:
    books.agreements.add_terms(terms(AGREEMENT, TODAY))

    found = books.agreements.due(TODAY + after_the_start * DAY)
    assert [each.id for each in found] == ([AGREEMENT] if due else [])


def test_an_agreement_is_due_once_however_many_reasons_there_are(books: Books) -> None:
    for _ in range(2):
        books.ledger.add_block(block(expires_on=TODAY - DAY))
    books.agreements.add_terms(terms(AGREEMENT, TODAY))

    assert [each.id for each in books.agreements.due(TODAY)] == [AGREEMENT]


def test_the_agreements_of_another_organisation_are_not_seen(books: Books, other: Books) -> None:
    second = second_agreement(books)
    books.agreements.add_terms(terms(AGREEMENT, TODAY))
    books.ledger.add_block(block(expires_on=TODAY - DAY))
    other.agreements.replace(replace(other.agreements.get(AGREEMENT), balance=Minutes(60)))

    assert books.agreements.get(AGREEMENT).balance == 0
    assert [each.balance for each in other.agreements.all()] == [60]
    assert other.agreements.due(TODAY) == []
    assert [each.id for each in other.agreements.versions(AGREEMENT)] == [TERMS]
    assert other.agreements.of_client(2) is None
    with pytest.raises(LookupError):
        other.agreements.get(second)
    with pytest.raises(LookupError):
        other.agreements.terms(2)


def test_the_lowest_balances_come_first_and_archived_clients_not_at_all(books: Books) -> None:
    second, archived = second_agreement(books), second_agreement(books, "Gone", archived=True)
    for number, balance in ((AGREEMENT, 90), (second, -30), (archived, -60)):
        books.agreements.replace(replace(books.agreements.get(number), balance=Minutes(balance)))

    assert [each.id for each in books.agreements.lowest(9)] == [second, AGREEMENT]
    assert [each.id for each in books.agreements.lowest(1)] == [second]
    assert books.agreements.count() == 2
