"""The ports to what is told: answers that are kept, the outbox on its way, and its places.

What `core.ports` says of its ports holds of these.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.chat import Binding, Place
from core.notices import Notice
from core.outbox import OutboxMessage
from core.results import Result


class Outbox(Protocol):
    """Messages to be posted."""

    def add(self, message: OutboxMessage) -> OutboxMessage: ...
    def by_subject(self, subject: str) -> Sequence[OutboxMessage]:
        """The message of that subject, in each place that it went to."""
        ...

    def by_ref(self, place: Place, ref: str) -> OutboxMessage | None:
        """The posted message with the platform's reference `ref` in that place."""
        ...

    def of_agreement(self, agreement_id: int) -> Sequence[OutboxMessage]:
        """All messages about an agreement, oldest first, however far they have come."""
        ...

    def reword(self, message_id: int, notice: Notice) -> None:
        """Put another notice in the place of a message's; where it stands is left as it is."""
        ...

    def unread(self, *, since: datetime, late: datetime, limit: int) -> Sequence[OutboxMessage]:
        """Messages queued since then that nobody reads, newest first, redrawings left out.

        They failed, or nobody knows; or they were due before `late` and wait still.
        """
        ...


class Places(Protocol):
    """What channels are bound to."""

    def binding(self, place: Place) -> Binding | None: ...
    def alert_channels(self) -> Sequence[Binding]: ...
    def of_client(self, client_id: int) -> Sequence[Binding]: ...
    def bind(self, binding: Binding) -> None:
        """Bind the channel, replacing what it was bound to."""
        ...

    def unbind(self, place: Place) -> None: ...


class Requests(Protocol):
    """What was answered to which delivery. Keys live 30 days."""

    def find(self, key: str) -> tuple[str, Result] | None:
        """Return fingerprint and result of an earlier delivery of that key."""
        ...

    def keep(self, key: str, fingerprint: str, result: Result, at: datetime) -> None: ...
    def kept_since(self, moment: datetime) -> Sequence[tuple[str, Result]]:
        """Keys from that moment on, with what was answered, oldest first."""
        ...

    def reword(self, key: str, result: Result) -> None:
        """Keep another answer to the same delivery."""
        ...

    def forget(self, key: str) -> None: ...
    def forget_before(self, moment: datetime) -> int:
        """Drop keys kept before the moment; returns how many."""
        ...


class Queue(Protocol):
    """The outbox of all organisations, as the notifier works through it."""

    def claim(
        self, *, platforms: Sequence[str], owner: str, now: datetime, until: datetime, limit: int
    ) -> Sequence[OutboxMessage]:
        """Claim due messages in order of id.

        A message is due when it is queued and its time has come, or when its
        claim ran out. It waits while an earlier message of the same place
        (channel) is neither sent, failed nor unknown, so that order is kept.
        """
        ...

    def replace(self, message: OutboxMessage) -> None:
        """Store how far a message has come, whoever has claimed it."""
        ...

    def settle(self, message: OutboxMessage, owner: str) -> bool:
        """Store what became of a message that the owner had claimed.

        False, and nothing stored, if its claim ran out and another has claimed
        it since. That it was sent is stored all the same.
        """
        ...

    def release(self, owner: str) -> int:
        """Queue again what that owner had claimed before it died."""
        ...

    def next_due(self, platforms: Sequence[str]) -> datetime | None:
        """When the next message is due, None when nothing waits."""
        ...

    def backlog(self) -> tuple[int, datetime | None]:
        """How many messages wait to be posted, and since when the oldest of them does."""
        ...

    def unsent(self) -> Sequence[OutboxMessage]:
        """All that was not posted (queued, claimed, failed or unknown), in order of id."""
        ...

    def root(self, message: OutboxMessage) -> OutboxMessage | None:
        """The message that a reply's thread hangs from, in the same place."""
        ...

    def target(self, message: OutboxMessage) -> OutboxMessage | None:
        """The message that an update redraws, in the same place."""
        ...
