"""Any value of a type of core's, as far as the rules allow it."""

import types
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from adapters.chat.grammar.misread import GroupedNumber
from core.agreements import BlockPrice, TermSheet, ThresholdKind
from core.commands import Command, LogHours, Reading, ShowBalance
from core.days import OnDate
from core.notices import BalanceRestored
from core.refusals import ReasonNeeded
from core.units import Minutes, Money, Percent
from core.views import Burndown, Crossing, PastDay, RunOut

NAMES = st.text(alphabet="abcdefgäöü ", min_size=1, max_size=12).map(str.strip).filter(bool)
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
MINUTES = st.integers(-3000, 3000).map(Minutes)
ACME = (Reading(name="Acme"),)
COMMANDS: tuple[Command, ...] = (
    ShowBalance(client=ACME),
    LogHours(client=ACME, named=True, worked=Minutes(90), day=OnDate(date=date(2026, 11, 3))),
)

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: NAMES,
    int: st.integers(1, 5000),
    bool: st.booleans(),
    date: DAYS,
    datetime: st.builds(datetime.combine, DAYS, st.times(timezones=st.just(UTC))),
    time: st.times(),
    Minutes: MINUTES,
    Percent: st.integers(0, 100).map(lambda steps: Percent(steps * 5)),
    Money: st.builds(
        Money, cents=st.integers(0, 10_000_000), currency=st.sampled_from(["EUR", "USD", "CHF"])
    ),
    Command: st.sampled_from(COMMANDS),
    LogHours: st.just(COMMANDS[1]),
    BlockPrice: st.just(BlockPrice(minutes=Minutes(600), rate_cents=12_000)),
}
_PAST = st.dictionaries(DAYS, MINUTES, min_size=1, max_size=3).map(
    lambda past: tuple(PastDay(day=day, balance=past[day]) for day in sorted(past))
)
_AHEAD = st.lists(st.dates(date(2029, 1, 1), date(2030, 1, 1)), min_size=3, max_size=3).map(
    lambda days: RunOut(**dict(zip(("earliest", "likely", "latest"), sorted(days), strict=True)))
)
_ALLOWED: dict[Any, dict[str, st.SearchStrategy[Any]]] = {
    Burndown: {"past": _PAST, "run_out": st.none() | _AHEAD},
    GroupedNumber: {"small": st.just("1.5"), "large": st.just("1500")},
    ReasonNeeded: {"verb": st.sampled_from(["adjust", "decline", "cancel"])},
    BalanceRestored: {
        "risen": st.tuples(
            st.builds(
                Crossing,
                kind=st.sampled_from(ThresholdKind),
                level=MINUTES,
                episode=st.integers(1, 9),
            )
        )
    },
    TermSheet: {
        "usual_block": st.just(Minutes(600)),
        "price_list": st.just((BlockPrice(minutes=Minutes(600), rate_cents=12_000),)),
    },
}


def any_value(hint: Any) -> st.SearchStrategy[Any]:
    """Strategy for a type hint."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    if is_dataclass(hint) and isinstance(hint, type):
        return st.builds(hint, **_any_fields(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if hint is type(None):
        return st.none()
    return _any_generic(get_origin(hint), get_args(hint))


def _any_fields(kind: type) -> dict[str, st.SearchStrategy[Any]]:
    hints, allowed = get_type_hints(kind), _ALLOWED.get(kind, {})
    return {
        field.name: allowed[field.name] if field.name in allowed else any_value(hints[field.name])
        for field in fields(kind)
        if field.init
    }


def _any_generic(origin: Any, arguments: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin in {Union, types.UnionType}:
        return st.one_of([any_value(argument) for argument in arguments])
    if origin is tuple and arguments[-1] is Ellipsis:
        return st.lists(any_value(arguments[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(any_value, arguments))
    raise TypeError(f"no values known for {origin}")
