"""A text at a button says the same as before, of a day that midnight does not move."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.chat.grammar import parse
from adapters.chat.wording.dating import dated
from core.calendar import resolve
from core.commands import FixEntry, LogHours
from core.days import OnDate
from tests.adapters.chat.grammar.fragments import mixtures

TODAY = date(2026, 11, 3)


@settings(max_examples=400, deadline=None)
@given(mixtures | st.builds("log acme 1h yesterday {} {}".format, mixtures, mixtures))
def test_a_dated_text_means_the_same_as_the_text_did_that_day(text: str) -> None:
    said, meant = parse(text), parse(dated(text, TODAY))
    if meant == said:
        return
    assert isinstance(said, LogHours | FixEntry)
    assert said.day is not None
    assert meant == replace(said, day=OnDate(date=resolve(said.day, today=TODAY)))


def test_a_text_is_left_alone_where_the_date_would_change_more_than_the_day() -> None:
    for text in ("log acme 1h 3.10. printer", "log acme 1h printer", "balance tomorrow", ""):
        assert dated(text, TODAY) == text


def test_a_name_that_is_like_an_impossible_date_is_passed_over() -> None:
    said = "log 1h for 31.2.2026 yesterday x"
    assert dated(said, TODAY) == "log 1h for 31.2.2026 2026-11-02 x"
