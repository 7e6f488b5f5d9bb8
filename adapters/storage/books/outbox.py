"""The outbox as an organisation fills it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, or_, select

from adapters.storage.books.places import CHANNEL
from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, changed, literally, mine
from adapters.storage.prepared import Found
from adapters.storage.schema.messages import outbox
from core.chat import Place
from core.notices import Notice
from core.outbox import Delivery, OutboxMessage

GREW = "outbox_grew"
"""Set in a connection's `info` once a message was added through it."""

_MESSAGE = Record(OutboxMessage, outbox, without={"place"})
_PLACE = Record(Place, outbox, without={"thread"})

MESSAGES = select(*_MESSAGE.columns, outbox.c.place_thread, *_PLACE.columns)
IN_PLACE = MESSAGES.where(mine(outbox, "subject", *CHANNEL))

_ADD = insert(outbox).returning(outbox.c.id)
_BY_SUBJECT = MESSAGES.where(mine(outbox, "subject")).order_by(outbox.c.id)
_BY_REF = MESSAGES.where(mine(outbox, "ref", *CHANNEL)).order_by(outbox.c.id).limit(1)

_OF_AGREEMENT = MESSAGES.where(mine(outbox, "agreement_id")).order_by(outbox.c.id)
_REWORD = changed(outbox, "id")
_LOST = outbox.c.delivery.in_([literally(Delivery.FAILED), literally(Delivery.UNKNOWN)])
_UNSENT = outbox.c.delivery != literally(Delivery.SENT)
_UNREAD = (
    MESSAGES.where(
        mine(outbox),
        _UNSENT,
        outbox.c.updates.is_(None),
        outbox.c.queued_at >= bindparam("since"),
        or_(_LOST, outbox.c.due_at < bindparam("late")),
    )
    .order_by(outbox.c.id.desc())
    .limit(bindparam("limit"))
)

_THREAD = len(_MESSAGE.columns)


class SqlOutbox(Shelf):
    """Implements `core.message_ports.Outbox`."""

    def add(self, message: OutboxMessage) -> OutboxMessage:
        added = self._returned(_ADD, _values(message))
        self.driver.connection.info[GREW] = True
        return replace(message, id=added, organisation_id=self.organisation_id)

    def by_subject(self, subject: str) -> Sequence[OutboxMessage]:
        return [read(row) for row in self._rows(_BY_SUBJECT, subject=subject)]

    def by_ref(self, place: Place, ref: str) -> OutboxMessage | None:
        row = self._first(_BY_REF, ref=ref, **channel(place))
        return None if row is None else read(row)

    def of_agreement(self, agreement_id: int) -> Sequence[OutboxMessage]:
        return [read(row) for row in self._rows(_OF_AGREEMENT, agreement_id=agreement_id)]

    def reword(self, message_id: int, notice: Notice) -> None:
        self._update(_REWORD, {"notice": notice}, id=message_id)

    def unread(self, *, since: datetime, late: datetime, limit: int) -> Sequence[OutboxMessage]:
        return [read(row) for row in self._rows(_UNREAD, since=since, late=late, limit=limit)]


def read(row: Found) -> OutboxMessage:
    """Make a row of `MESSAGES` a message."""
    place = _PLACE.read(row[_THREAD + 1 :], thread=row[_THREAD])
    return _MESSAGE.read(row, place=place)


def channel(place: Place) -> dict[str, Any]:
    """The place without its thread, as parameters."""
    return _PLACE.values(place)


def _values(message: OutboxMessage) -> dict[str, Any]:
    values = {**_MESSAGE.values(message), **channel(message.place)}
    del values["id"]
    return {**values, "place_thread": message.place.thread}
