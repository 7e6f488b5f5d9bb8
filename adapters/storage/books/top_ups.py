"""Top-ups, stepped from state to state by compare-and-set."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, select

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, changed, mine, numbered
from adapters.storage.dialect import among, listed
from adapters.storage.prepared import Found
from adapters.storage.schema.ledger import top_ups
from core.topups import TopUp, TopUpState
from core.units import Money

_TOP_UP = Record(TopUp, top_ups, without={"rate", "price"})

_TOP_UPS = select(*_TOP_UP.columns, top_ups.c.rate_cents, top_ups.c.price_cents, top_ups.c.currency)
_GET = _TOP_UPS.where(mine(top_ups, "id"))
_in_states = among(top_ups.c.state, "states")
_OF_AGREEMENT = _TOP_UPS.where(mine(top_ups, "agreement_id"), _in_states).order_by(top_ups.c.id)
_IN_STATES = _TOP_UPS.where(mine(top_ups), _in_states).order_by(top_ups.c.id)
_OLDEST = _TOP_UPS.where(mine(top_ups, "state")).order_by(top_ups.c.id).limit(bindparam("limit"))
_ADD = numbered(top_ups)
_STEP = changed(top_ups, "id").where(top_ups.c.state == bindparam("key_state"))


class MixedCurrencies(ValueError):
    """A rate in one currency cannot make a price in another."""


class SqlTopUps(Shelf):
    """Implements `core.ports.TopUps`."""

    def get(self, top_up_id: int) -> TopUp | None:
        row = self._first(_GET, id=top_up_id)
        return None if row is None else _read(row)

    def of_agreement(self, agreement_id: int, states: frozenset[TopUpState]) -> Sequence[TopUp]:
        rows = self._rows(_OF_AGREEMENT, agreement_id=agreement_id, states=listed(states))
        return [_read(row) for row in rows]

    def in_states(self, states: frozenset[TopUpState]) -> Sequence[TopUp]:
        return [_read(row) for row in self._rows(_IN_STATES, states=listed(states))]

    def oldest(self, state: TopUpState, limit: int) -> Sequence[TopUp]:
        return [_read(row) for row in self._rows(_OLDEST, state=state, limit=limit)]

    def add(self, top_up: TopUp) -> TopUp:
        return replace(top_up, id=self._number(_ADD, _values(top_up)))

    def replace(self, top_up: TopUp, *, expected: TopUpState) -> bool:
        given = {**_values(top_up), "key_state": expected}
        return self._change(_STEP, given, id=top_up.id) == 1


def _read(row: Found) -> TopUp:
    *_, rate, price, currency = row
    return _TOP_UP.read(
        row,
        rate=Money(cents=rate, currency=currency),
        price=Money(cents=price, currency=currency),
    )


def _values(top_up: TopUp) -> dict[str, Any]:
    if top_up.rate.currency != top_up.price.currency:
        raise MixedCurrencies(top_up.rate, top_up.price)
    return {
        **_TOP_UP.values(top_up),
        "rate_cents": top_up.rate.cents,
        "price_cents": top_up.price.cents,
        "currency": top_up.rate.currency,
    }
