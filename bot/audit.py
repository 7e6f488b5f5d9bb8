"""Proves the alerts, and sends what nobody was told."""

from collections.abc import Callable
from datetime import datetime

import structlog

from core.operations.auditing import AlertFlaw, audit_alerts, make_good
from core.ports import Store

_log = structlog.get_logger(__name__)


async def audit(
    store: Store, clock: Callable[[], datetime], *, make_it_good: bool
) -> list[AlertFlaw]:
    """Find what is wrong with alerts; with `make_it_good` what is missing is sent at once.

    The ledgers are read beside the work that goes on; only what is missing is
    written, each in a transaction of its own.
    """
    flaws = await store.read(lambda unit: audit_alerts(unit, clock()))
    for flaw in flaws:
        _log.warning("alert_flaw", client_of=flaw.agreement_id, fault=flaw.fault.value)
        if make_it_good and flaw.can_be_made_good:
            await _make_good(store, flaw, clock())
    return flaws


async def _make_good(store: Store, flaw: AlertFlaw, now: datetime) -> None:
    await store.write(lambda unit: make_good(flaw, unit, now))
