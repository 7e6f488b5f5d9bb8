"""What is counted and measured while the program runs, for Prometheus to collect.

No label tells of an organisation, a client or a person: whoever reads metrics
need not be somebody who may know them.
"""

from collections.abc import Sequence
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from adapters.chat.reply import Kind
from core.outbox import Delivery, OutboxMessage

_ANSWER_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)
_DELAY_SECONDS = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800)
_OPERATIONS = (1, 2, 4, 8, 16, 32, 64)
_ALERTS = "alert/"


class Metrics:
    """The numbers of this process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._answers = self._counter(
            "blockhours_answers",
            "Answers by verb and kind: logged, refused, failed and so on",
            ("verb", "kind"),
        )
        self._answer_seconds = self._histogram(
            "blockhours_answer_seconds",
            "From the arrival of what was said to its answer",
            _ANSWER_SECONDS,
        )
        self._messages = self._counter(
            "blockhours_messages",
            "Attempts to post, by what became of them: sent, queued (again), failed, unknown",
            ("platform", "delivery"),
        )
        self._alert_delay = self._histogram(
            "blockhours_alert_delay_seconds",
            "From the operation that raised an alert to its being posted",
            _DELAY_SECONDS,
            ("platform",),
        )
        self._waiting = self._gauge("blockhours_outbox_waiting", "Messages that wait to be posted")
        self._oldest = self._gauge(
            "blockhours_outbox_oldest_seconds", "How long the oldest waiting message has waited"
        )
        self._commits = self._histogram(
            "blockhours_commit_operations", "Operations in a commit", _OPERATIONS
        )

    def answered(self, verb: str, kind: Kind, seconds: float) -> None:
        """Count an answer."""
        self._answers.labels(verb, kind.value).inc()
        self._answer_seconds.observe(seconds)

    def tried(self, message: OutboxMessage, at: datetime) -> None:
        """Count an attempt to post."""
        self._messages.labels(message.place.platform, message.delivery.value).inc()
        if message.delivery is Delivery.SENT and _is_alert(message):
            waited = (at - message.queued_at).total_seconds()
            self._alert_delay.labels(message.place.platform).observe(waited)

    def outbox(self, waiting: int, oldest: datetime | None, at: datetime) -> None:
        """Tell of the outbox as it stands."""
        self._waiting.set(waiting)
        self._oldest.set(0 if oldest is None else max(0.0, (at - oldest).total_seconds()))

    def committed(self, operations: int) -> None:
        """Count a commit."""
        self._commits.observe(operations)

    def _counter(self, name: str, about: str, labels: Sequence[str]) -> Counter:
        return Counter(name, about, labels, registry=self.registry)

    def _gauge(self, name: str, about: str) -> Gauge:
        """Of several processes that which set it last counts."""
        return Gauge(name, about, multiprocess_mode="livemostrecent", registry=self.registry)

    def _histogram(
        self, name: str, about: str, buckets: Sequence[float], labels: Sequence[str] = ()
    ) -> Histogram:
        return Histogram(name, about, labels, buckets=buckets, registry=self.registry)


def of_all_processes(folder: str) -> CollectorRegistry:
    """The numbers of all processes that keep theirs in that folder."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry, path=folder)  # type: ignore[no-untyped-call]
    return registry


def as_text(registry: CollectorRegistry) -> bytes:
    """The numbers as Prometheus reads them."""
    return generate_latest(registry)


def _is_alert(message: OutboxMessage) -> bool:
    return message.subject.startswith(_ALERTS) and message.updates is None
