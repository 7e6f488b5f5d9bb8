"""The outbox of all organisations, as the notifier works through it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update

from adapters.storage.books.outbox import IN_PLACE, MESSAGES, channel, read
from adapters.storage.books.places import CHANNEL
from adapters.storage.books.shelf import literally
from adapters.storage.dialect import among, listed
from adapters.storage.prepared import Driver
from adapters.storage.schema.messages import outbox
from core.outbox import Delivery, OutboxMessage

_waiting = outbox.c.delivery.in_([literally(Delivery.QUEUED), literally(Delivery.CLAIMED)])
_due = func.coalesce(outbox.c.claimed_until, outbox.c.due_at)
_heads = (
    select(func.min(outbox.c.id))
    .where(_waiting, among(outbox.c.platform, "platforms"))
    .group_by(*(outbox.c[name] for name in CHANNEL))
)
"""The first message of each channel that is still to be posted; the others wait for it."""

_CLAIMABLE = (
    MESSAGES.where(outbox.c.id.in_(_heads), _waiting, _due <= bindparam("now"))
    .order_by(outbox.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
"""Two who claim at once on PostgreSQL pass by what the other one is just claiming.

It asks of the row itself whether it still waits, not only of the heads: what
another one claimed, posted and settled while these were being looked up is
compared anew, and the heads are not.
"""
_NEXT_DUE = select(func.min(_due)).where(outbox.c.id.in_(_heads))
_BACKLOG = select(func.count(), func.min(outbox.c.queued_at)).where(_waiting)
_UNSENT = MESSAGES.where(outbox.c.delivery != Delivery.SENT).order_by(outbox.c.id)
_CLAIM = (
    update(outbox)
    .where(among(outbox.c.id, "ids"))
    .values(
        delivery=Delivery.CLAIMED,
        claimed_by=bindparam("owner"),
        claimed_until=bindparam("until"),
    )
)
_RELEASE = (
    update(outbox)
    .where(
        _waiting,
        outbox.c.delivery == Delivery.CLAIMED,
        outbox.c.claimed_by == bindparam("owner"),
    )
    .values(delivery=Delivery.QUEUED, claimed_by=None, claimed_until=None)
)
_REPLACE = update(outbox).where(outbox.c.id == bindparam("key_id"))
_SETTLE = _REPLACE.where(outbox.c.claimed_by == bindparam("key_owner"))
_PROGRESS = ("delivery", "attempts", "due_at", "claimed_by", "claimed_until", "ref", "error")
"""What becomes of a message; what it says, and where, stays as it was queued."""


@dataclass(frozen=True, slots=True)
class SqlQueue:
    """Implements `core.message_ports.Queue`."""

    driver: Driver

    def claim(
        self, *, platforms: Sequence[str], owner: str, now: datetime, until: datetime, limit: int
    ) -> Sequence[OutboxMessage]:
        given = {"platforms": listed(platforms), "now": now, "limit": limit}
        due = [read(row) for row in self.driver.rows(_CLAIMABLE, given)]
        ids = listed(message.id for message in due)
        self.driver.affected(_CLAIM, {"ids": ids, "owner": owner, "until": until})
        return [
            replace(message, delivery=Delivery.CLAIMED, claimed_by=owner, claimed_until=until)
            for message in due
        ]

    def replace(self, message: OutboxMessage) -> None:
        if self.driver.affected(_REPLACE, _progress(message)) == 0:
            raise LookupError(message.id)

    def settle(self, message: OutboxMessage, owner: str) -> bool:
        if message.delivery is Delivery.SENT:
            self.replace(message)
            return True
        given = {**_progress(message), "key_owner": owner}
        return self.driver.affected(_SETTLE, given) == 1

    def release(self, owner: str) -> int:
        return self.driver.affected(_RELEASE, {"owner": owner})

    def next_due(self, platforms: Sequence[str]) -> datetime | None:
        ((due,),) = self.driver.rows(_NEXT_DUE, {"platforms": listed(platforms)})
        next_due: datetime | None = due
        return next_due

    def backlog(self) -> tuple[int, datetime | None]:
        ((count, oldest),) = self.driver.rows(_BACKLOG, {})
        return count, oldest

    def unsent(self) -> Sequence[OutboxMessage]:
        return [read(row) for row in self.driver.rows(_UNSENT, {})]

    def root(self, message: OutboxMessage) -> OutboxMessage | None:
        return self._in_place(message.thread, message)

    def target(self, message: OutboxMessage) -> OutboxMessage | None:
        return self._in_place(message.updates, message)

    def _in_place(self, subject: str | None, beside: OutboxMessage) -> OutboxMessage | None:
        if subject is None:
            return None
        given = {
            "organisation_id": beside.organisation_id,
            "subject": subject,
            **channel(beside.place),
        }
        row = self.driver.first(IN_PLACE, given)
        return None if row is None else read(row)


def _progress(message: OutboxMessage) -> dict[str, Any]:
    return {**{name: getattr(message, name) for name in _PROGRESS}, "key_id": message.id}
