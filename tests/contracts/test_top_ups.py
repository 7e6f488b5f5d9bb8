from dataclasses import replace

import pytest

from core.ports import Books
from core.topups import StoppedBecause, TopUpState
from tests.contracts.house import AGREEMENT, ANNA, BLOCK, NOON, agreement, client, top_up
from tests.contracts.implementations import NOT_UNIQUE

PROPOSED = TopUpState.PROPOSED
APPROVED = TopUpState.APPROVED
DECLINED = TopUpState.DECLINED


def test_a_top_up_is_read_back_as_it_was_added(books: Books) -> None:
    added = books.top_ups.add(
        top_up(
            requested_by=ANNA,
            approvals_needed=2,
            approved_by=(ANNA,),
            decided_by=ANNA,
            decided_at=NOON,
            reason="again so soon",
            reference="INV-7",
            stopped=StoppedBecause.MONTHLY_CAP,
            credited_block=BLOCK,
        )
    )

    assert added.id == 1
    assert books.top_ups.get(added.id) == added


def test_an_unknown_top_up_is_none(books: Books) -> None:
    assert books.top_ups.get(99) is None


def test_the_first_to_decide_wins(books: Books) -> None:
    proposed = books.top_ups.add(top_up())
    approved = replace(proposed, state=APPROVED, decided_by=ANNA)
    declined = replace(proposed, state=DECLINED)

    assert books.top_ups.replace(approved, expected=PROPOSED)
    assert not books.top_ups.replace(declined, expected=PROPOSED)
    assert books.top_ups.get(proposed.id) == approved


def test_a_step_may_keep_the_state(books: Books) -> None:
    proposed = books.top_ups.add(top_up(approvals_needed=2))
    half = replace(proposed, approved_by=(ANNA,))

    assert books.top_ups.replace(half, expected=PROPOSED)
    assert books.top_ups.get(proposed.id) == half


def test_an_agreement_has_one_proposal_at_most(books: Books) -> None:
    books.top_ups.add(top_up(DECLINED))
    books.top_ups.add(top_up())

    with pytest.raises(NOT_UNIQUE):
        books.top_ups.add(top_up())


def test_top_ups_are_found_by_state_oldest_first(books: Books) -> None:
    second = books.agreements.add(agreement(books.clients.add(client("Globex")).id))
    proposed = books.top_ups.add(top_up())
    approved = books.top_ups.add(top_up(APPROVED))
    elsewhere = books.top_ups.add(top_up(APPROVED, agreement_id=second.id))
    declined = books.top_ups.add(top_up(DECLINED))
    either = frozenset({PROPOSED, APPROVED})

    assert books.top_ups.of_agreement(AGREEMENT, either) == [proposed, approved]
    assert books.top_ups.in_states(either) == [proposed, approved, elsewhere]
    assert books.top_ups.of_agreement(AGREEMENT, frozenset({DECLINED})) == [declined]
    assert books.top_ups.in_states(frozenset()) == []


def test_the_oldest_in_a_state_are_found_first(books: Books) -> None:
    second = books.agreements.add(agreement(books.clients.add(client("Globex")).id))
    books.top_ups.add(top_up(DECLINED))
    oldest = books.top_ups.add(top_up())
    newest = books.top_ups.add(top_up(agreement_id=second.id))

    assert books.top_ups.oldest(PROPOSED, 9) == [oldest, newest]
    assert books.top_ups.oldest(PROPOSED, 1) == [oldest]
    assert books.top_ups.oldest(APPROVED, 9) == []


def test_the_top_ups_of_another_organisation_are_not_seen(books: Books, other: Books) -> None:
    proposed = books.top_ups.add(top_up())

    assert other.top_ups.get(proposed.id) is None
    assert other.top_ups.in_states(frozenset(TopUpState)) == []
    assert other.top_ups.of_agreement(AGREEMENT, frozenset(TopUpState)) == []
    assert not other.top_ups.replace(replace(proposed, state=DECLINED), expected=PROPOSED)
    assert books.top_ups.get(proposed.id) == proposed
