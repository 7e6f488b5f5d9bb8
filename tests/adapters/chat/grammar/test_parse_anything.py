"""Whatever is typed, the grammar answers with a command or a misread, and quickly."""

from dataclasses import fields
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.chat.grammar import Misread, parse
from adapters.chat.grammar.misread import UnitNeeded, UnknownCommand
from adapters.chat.grammar.parser import BUTTON_LIMIT
from core.commands import Command, LogHours
from core.units import MINUTES_PER_DAY, Minutes
from tests.adapters.chat.grammar.fragments import mixtures

MANY = settings(max_examples=400, deadline=None)

anything = st.text() | mixtures | st.text(alphabet=st.characters(codec=None), max_size=40)


@MANY
@given(anything)
def test_every_text_is_a_command_or_a_misread(text: str) -> None:
    assert isinstance(parse(text), get_args(Command) + get_args(Misread))


@MANY
@given(mixtures)
def test_whatever_is_offered_instead_is_a_command_by_itself(text: str) -> None:
    understood = parse(text)
    if isinstance(understood, Misread):
        for mended in understood.mended:
            assert not isinstance(parse(mended), Misread)
            assert len(mended) <= BUTTON_LIMIT


@MANY
@given(mixtures)
def test_a_log_has_a_time_that_one_day_can_hold(text: str) -> None:
    understood = parse(text)
    if isinstance(understood, LogHours):
        assert understood.worked is not None or understood.clock is not None
        assert understood.worked is None or 0 < understood.worked <= MINUTES_PER_DAY


@MANY
@given(mixtures)
def test_nothing_that_was_read_holds_a_line_break(text: str) -> None:
    understood = parse(text)
    said = [getattr(understood, field.name) for field in fields(understood)]
    assert not [each for each in said if isinstance(each, str) and "\n" in each]


def test_a_mended_text_too_long_for_a_button_is_not_offered() -> None:
    long = parse("log acme 90 " + "- " * 1000 + "printer")
    assert long == UnitNeeded(number="90", as_minutes=Minutes(90), as_hours=None)


def test_a_long_text_is_no_question() -> None:
    assert parse("how much does acme " + "really " * 30 + "have left?") == UnknownCommand(
        word="how"
    )
