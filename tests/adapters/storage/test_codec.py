from dataclasses import dataclass, fields
from datetime import UTC, datetime, time, timedelta, timezone
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.chat.reply import Reply
from adapters.storage import codec
from core.agreements import BlockPrice, TermSheet
from core.commands import (
    CancelTimer,
    Command,
    SetTerms,
    ShowTimer,
)
from core.days import Between, DaysAgo, Period, ThisWeek
from core.ledger import WorkPart
from core.notices import Notice
from core.results import Result
from core.term_changes import (
    SetGrace,
)
from core.units import Minutes
from tests.contracts.house import NOON

EARLIEST = NOON.replace(year=1, tzinfo=None)
OFFSETS = [UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=-9, minutes=-30))]

st.register_type_strategy(
    datetime, st.datetimes(timezones=st.sampled_from(OFFSETS), min_value=EARLIEST)
)
st.register_type_strategy(time, st.times())
st.register_type_strategy(
    TermSheet,
    st.builds(
        TermSheet,
        usual_block=st.just(Minutes(600)),
        price_list=st.tuples(st.builds(BlockPrice, minutes=st.just(Minutes(600)))),
    ),
)

RUN = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def members(union: Any) -> list[Any]:
    return list(get_args(union))


@pytest.mark.parametrize(
    ("kind", "member"),
    [(union, member) for union in (Result, Notice, Command, Period) for member in members(union)],
    ids=lambda given: getattr(given, "__name__", "of"),
)
@RUN
@given(data=st.data())
def test_every_member_of_a_union_comes_back_as_itself(
    kind: Any, member: type, data: st.DataObject
) -> None:
    value = data.draw(st.builds(member))

    read = codec.decode(codec.encode(value, kind), kind)
    assert type(read) is member
    assert read == value


@pytest.mark.parametrize("kind", [Reply, TermSheet, tuple[WorkPart, ...], tuple[str, ...]], ids=str)
@RUN
@given(data=st.data())
def test_every_closed_value_comes_back_as_it_was(kind: Any, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))

    assert codec.decode(codec.encode(value, kind), kind) == value


def test_commands_without_fields_are_told_apart() -> None:
    for command in (ShowTimer(), CancelTimer()):
        assert codec.decode(codec.encode(command, Command), Command) == command


def test_a_value_carries_the_name_of_its_class_wherever_it_could_be_another() -> None:
    text = codec.encode(SetTerms(change=SetGrace(days=3), starts=DaysAgo(days=0)), Command)

    assert text == (
        '{"is":"SetTerms","client":[],"change":{"is":"SetGrace","days":3},'
        '"starts":{"is":"DaysAgo","days":0}}'
    )


def test_defaults_are_written_so_that_a_later_default_changes_no_stored_value() -> None:
    text = codec.encode(TermSheet(), TermSheet)

    assert all(f'"{field.name}":' in text for field in fields(TermSheet))


def test_a_field_that_came_later_takes_its_default() -> None:
    assert codec.decode('{"is":"Between","start":{"is":"DaysAgo","days":3}}', Period) == Between(
        start=DaysAgo(days=3)
    )


def test_a_class_that_is_not_known_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        codec.decode('{"is":"NextYear"}', Period)


def test_what_is_remembered_is_written_and_read_once() -> None:
    encode, decode = codec.remembering(Period)
    text = encode(ThisWeek())

    assert encode(ThisWeek()) is text
    assert decode(text) is decode(text)


def test_letters_of_every_language_stay_readable() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Named:
        name: str

    assert codec.encode(Named(name="Müller & Söhne 🖨"), Named) == '{"name":"Müller & Söhne 🖨"}'
