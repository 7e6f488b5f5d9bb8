from dataclasses import replace
from datetime import timedelta

import pytest

from core.ports import Books
from core.results import TimerCancelled
from core.units import Minutes
from tests.contracts.house import NOON
from tests.contracts.implementations import NOT_UNIQUE

KEY = "slack/T1/Ev1"
ANSWER = TimerCancelled(client="Acme", minutes=Minutes(7))


def test_the_first_answer_is_found_again(books: Books) -> None:
    books.requests.keep(KEY, "hash", ANSWER, NOON)

    assert books.requests.find(KEY) == ("hash", ANSWER)
    assert books.requests.find("slack/T1/Ev2") is None


def test_a_key_is_kept_once(books: Books) -> None:
    books.requests.keep(KEY, "hash", ANSWER, NOON)

    with pytest.raises(NOT_UNIQUE):
        books.requests.keep(KEY, "other", ANSWER, NOON)


def test_keys_kept_before_a_moment_are_forgotten(books: Books) -> None:
    for hour in range(4):
        books.requests.keep(f"key {hour}", "hash", ANSWER, NOON + timedelta(hours=hour))

    assert books.requests.forget_before(NOON + timedelta(hours=2)) == 2
    assert books.requests.forget_before(NOON + timedelta(hours=2)) == 0
    assert books.requests.find("key 1") is None
    assert books.requests.find("key 2") == ("hash", ANSWER)


def test_what_was_kept_is_found_by_its_time_reworded_and_forgotten(
    books: Books, other: Books
) -> None:
    other.requests.keep("key 1", "hash", ANSWER, NOON)
    for hour in range(3):
        books.requests.keep(f"key {hour}", "hash", ANSWER, NOON + timedelta(hours=hour))
    reworded = replace(ANSWER, client="Globex")

    since = books.requests.kept_since(NOON + timedelta(hours=1))
    assert since == [("key 1", ANSWER), ("key 2", ANSWER)]
    books.requests.reword("key 1", reworded)
    books.requests.forget("key 2")

    assert books.requests.find("key 1") == ("hash", reworded)
    assert books.requests.find("key 2") is None
    assert books.requests.find("key 0") == other.requests.find("key 1") == ("hash", ANSWER)


def test_the_requests_of_another_organisation_are_not_seen(books: Books, other: Books) -> None:
    books.requests.keep(KEY, "hash", ANSWER, NOON)

    assert other.requests.find(KEY) is None
    assert other.requests.forget_before(NOON + timedelta(hours=1)) == 0
    other.requests.keep(KEY, "other", ANSWER, NOON)
    assert books.requests.find(KEY) == ("hash", ANSWER)
