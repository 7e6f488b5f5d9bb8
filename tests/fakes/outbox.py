"""The outbox in memory, as an organisation fills it and the notifier empties it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.chat import Place
from core.notices import Notice
from core.outbox import Delivery, OutboxMessage
from tests.fakes.rows import Rows, unique

_DONE = frozenset({Delivery.SENT, Delivery.FAILED, Delivery.UNKNOWN})


@dataclass(frozen=True, slots=True)
class MemoryOutbox:
    rows: Rows
    organisation_id: int

    def add(self, message: OutboxMessage) -> OutboxMessage:
        unique(self._find(message.subject, message.place) is None, message.subject)
        message = replace(
            message, id=self.rows.number("outbox"), organisation_id=self.organisation_id
        )
        self.rows.outbox[message.id] = message
        return message

    def by_subject(self, subject: str) -> Sequence[OutboxMessage]:
        return [message for message in self._all() if message.subject == subject]

    def by_ref(self, place: Place, ref: str) -> OutboxMessage | None:
        there = (one for one in self._all() if _same_channel(one.place, place))
        return next((message for message in there if message.ref == ref), None)

    def of_agreement(self, agreement_id: int) -> Sequence[OutboxMessage]:
        return [message for message in self._all() if message.agreement_id == agreement_id]

    def reword(self, message_id: int, notice: Notice) -> None:
        self.rows.outbox[message_id] = replace(self.rows.outbox[message_id], notice=notice)

    def unread(self, *, since: datetime, late: datetime, limit: int) -> Sequence[OutboxMessage]:
        lost = {Delivery.FAILED, Delivery.UNKNOWN}
        unread = [
            message
            for message in self._all()
            if message.updates is None
            and message.queued_at >= since
            and (message.delivery in lost or (_is_waiting(message) and message.due_at < late))
        ]
        return sorted(unread, key=lambda message: -message.id)[:limit]

    def _find(self, subject: str, place: Place) -> OutboxMessage | None:
        messages = self.by_subject(subject)
        return next((one for one in messages if _same_channel(one.place, place)), None)

    def _all(self) -> Iterator[OutboxMessage]:
        messages = self.rows.outbox.values()
        return (one for one in messages if one.organisation_id == self.organisation_id)


@dataclass(frozen=True, slots=True)
class MemoryQueue:
    rows: Rows

    def claim(
        self, *, platforms: Sequence[str], owner: str, now: datetime, until: datetime, limit: int
    ) -> Sequence[OutboxMessage]:
        due = [message for message in self._heads(platforms) if _due_at(message) <= now]
        claimed = [
            replace(message, delivery=Delivery.CLAIMED, claimed_by=owner, claimed_until=until)
            for message in due[:limit]
        ]
        for message in claimed:
            self.rows.outbox[message.id] = message
        return claimed

    def replace(self, message: OutboxMessage) -> None:
        self.rows.outbox[message.id] = replace(
            self.rows.outbox[message.id],
            delivery=message.delivery,
            attempts=message.attempts,
            due_at=message.due_at,
            claimed_by=message.claimed_by,
            claimed_until=message.claimed_until,
            ref=message.ref,
            error=message.error,
        )

    def settle(self, message: OutboxMessage, owner: str) -> bool:
        stands = self.rows.outbox[message.id]
        if message.delivery is not Delivery.SENT and stands.claimed_by != owner:
            return False
        self.replace(message)
        return True

    def release(self, owner: str) -> int:
        claimed = [
            message
            for message in self.rows.outbox.values()
            if message.delivery is Delivery.CLAIMED and message.claimed_by == owner
        ]
        for message in claimed:
            self.rows.outbox[message.id] = replace(
                message, delivery=Delivery.QUEUED, claimed_by=None, claimed_until=None
            )
        return len(claimed)

    def next_due(self, platforms: Sequence[str]) -> datetime | None:
        return min((_due_at(message) for message in self._heads(platforms)), default=None)

    def backlog(self) -> tuple[int, datetime | None]:
        waiting = [message for message in self.rows.outbox.values() if _is_waiting(message)]
        return len(waiting), min((message.queued_at for message in waiting), default=None)

    def unsent(self) -> Sequence[OutboxMessage]:
        messages = self.rows.outbox.values()
        return [message for message in messages if message.delivery is not Delivery.SENT]

    def root(self, message: OutboxMessage) -> OutboxMessage | None:
        return self._named(message.thread, message)

    def target(self, message: OutboxMessage) -> OutboxMessage | None:
        return self._named(message.updates, message)

    def _named(self, subject: str | None, beside: OutboxMessage) -> OutboxMessage | None:
        return next(
            (
                message
                for message in self.rows.outbox.values()
                if message.subject == subject
                and message.organisation_id == beside.organisation_id
                and _same_channel(message.place, beside.place)
            ),
            None,
        )

    def _heads(self, platforms: Sequence[str]) -> Sequence[OutboxMessage]:
        """The first message of each channel that is still to be posted, by id."""
        heads: dict[Place, OutboxMessage] = {}
        for message in self.rows.outbox.values():
            if message.place.platform in platforms and message.delivery not in _DONE:
                heads.setdefault(message.place.without_thread(), message)
        return list(heads.values())


def _same_channel(one: Place, other: Place) -> bool:
    return one.without_thread() == other.without_thread()


def _is_waiting(message: OutboxMessage) -> bool:
    return message.delivery in {Delivery.QUEUED, Delivery.CLAIMED}


def _due_at(message: OutboxMessage) -> datetime:
    return message.claimed_until or message.due_at
