"""Threshold states and the alerts of their episodes."""

from collections.abc import Sequence

from sqlalchemy import insert, select

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, changed, literally, mine
from adapters.storage.dialect import upsert
from adapters.storage.prepared import Found
from adapters.storage.schema.ledger import alerts, thresholds
from core.agreements import ThresholdKind
from core.alerts import Alert, Threshold, ThresholdState

_THRESHOLD = Record(Threshold, thresholds)
_ALERT = Record(Alert, alerts)

_THRESHOLDS = select(*_THRESHOLD.columns).where(mine(thresholds, "agreement_id"))
_RUNNING = (
    select(*_THRESHOLD.columns)
    .where(mine(thresholds), thresholds.c.state == literally(ThresholdState.ALARM))
    .order_by(thresholds.c.agreement_id, thresholds.c.kind)
)
_PUT = upsert(thresholds, key=["agreement_id", "kind"])
_ALERTS = select(*_ALERT.columns)
_GET = _ALERTS.where(mine(alerts, "agreement_id", "kind", "episode"))
_OF_AGREEMENT = _ALERTS.where(mine(alerts, "agreement_id")).order_by(
    alerts.c.raised_at, alerts.c.level.desc(), alerts.c.kind, alerts.c.episode
)
_ADD = insert(alerts)
_REPLACE = changed(alerts, "agreement_id", "kind", "episode")


class SqlAlerts(Shelf):
    """Implements `core.ports.Alerts`."""

    def thresholds(self, agreement_id: int) -> dict[ThresholdKind, Threshold]:
        thresholds = self._remembered(_read, _THRESHOLDS, agreement_id=agreement_id)
        kept = {threshold.kind: threshold for threshold in thresholds}
        return {kind: kept[kind] for kind in ThresholdKind if kind in kept}

    def put(self, threshold: Threshold) -> None:
        self._insert(_PUT, _THRESHOLD.values(threshold))

    def add(self, alert: Alert) -> None:
        self._insert(_ADD, _ALERT.values(alert))

    def running(self) -> Sequence[Threshold]:
        return [_THRESHOLD.read(row) for row in self._rows(_RUNNING)]

    def alert(self, agreement_id: int, kind: ThresholdKind, episode: int) -> Alert | None:
        row = self._first(_GET, agreement_id=agreement_id, kind=kind, episode=episode)
        return None if row is None else _ALERT.read(row)

    def replace(self, alert: Alert) -> None:
        self._update(
            _REPLACE,
            _ALERT.values(alert),
            agreement_id=alert.agreement_id,
            kind=alert.kind,
            episode=alert.episode,
        )

    def of_agreement(self, agreement_id: int) -> Sequence[Alert]:
        return [_ALERT.read(row) for row in self._rows(_OF_AGREEMENT, agreement_id=agreement_id)]


def _read(rows: Sequence[Found]) -> tuple[Threshold, ...]:
    return tuple(map(_THRESHOLD.read, rows))
