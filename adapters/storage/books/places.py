"""What channels are bound to, and what is being timed."""

from collections.abc import Sequence

from sqlalchemy import select

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, literally, mine, removed
from adapters.storage.dialect import upsert
from adapters.storage.prepared import Found
from adapters.storage.schema.parties import bindings, timers
from core.chat import Binding, BindingKind, Place, Timer

CHANNEL = ("platform", "workspace", "channel", "direct")
"""The columns that name a place without its thread."""

_PLACE = Record(Place, bindings, without={"thread"})
_BINDING = Record(Binding, bindings, without={"place"})
_TIMER = Record(Timer, timers)

_BINDINGS = select(*_PLACE.columns, *_BINDING.columns)
_GET = _BINDINGS.where(mine(bindings, *CHANNEL))
_ALERT_CHANNELS = _BINDINGS.where(
    mine(bindings), bindings.c.kind == literally(BindingKind.ALERTS)
).order_by(*_PLACE.columns)
_OF_CLIENT = _BINDINGS.where(mine(bindings, "client_id")).order_by(*_PLACE.columns)
_BIND = upsert(bindings, key=CHANNEL)
_UNBIND = removed(bindings, *CHANNEL)
_TIMER_OF = select(*_TIMER.columns).where(mine(timers, "person_id"))
_PUT_TIMER = upsert(timers, key=["person_id"])
_REMOVE_TIMER = removed(timers, "person_id")


class SqlPlaces(Shelf):
    """Implements `core.message_ports.Places`."""

    def binding(self, place: Place) -> Binding | None:
        return self._remembered(_only, _GET, **_PLACE.values(place))

    def alert_channels(self) -> Sequence[Binding]:
        return [_binding(row) for row in self._rows(_ALERT_CHANNELS)]

    def of_client(self, client_id: int) -> Sequence[Binding]:
        return [_binding(row) for row in self._rows(_OF_CLIENT, client_id=client_id)]

    def bind(self, binding: Binding) -> None:
        self._insert(_BIND, {**_PLACE.values(binding.place), **_BINDING.values(binding)})

    def unbind(self, place: Place) -> None:
        self._change(_UNBIND, {}, **_PLACE.values(place))


class SqlTimers(Shelf):
    """Implements `core.ports.Timers`."""

    def get(self, person_id: int) -> Timer | None:
        row = self._first(_TIMER_OF, person_id=person_id)
        return None if row is None else _TIMER.read(row)

    def put(self, timer: Timer) -> None:
        self._insert(_PUT_TIMER, _TIMER.values(timer))

    def remove(self, person_id: int) -> None:
        self._change(_REMOVE_TIMER, {}, person_id=person_id)


def _binding(row: Found) -> Binding:
    return _BINDING.read(row[len(CHANNEL) :], place=_PLACE.read(row))


def _only(rows: Sequence[Found]) -> Binding | None:
    return _binding(rows[0]) if rows else None
