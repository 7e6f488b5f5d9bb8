"""Does what the calendar brings: each job once, whoever else works on the same database.

What is due is found on the reading side. Each of it is done in a transaction
of its own that also notes down that it ran; so a job that is killed halfway
was never begun, and of two programs one finds that it ran. What was missed
while nothing was running is due still, at the next start.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from core.operations import carry_out_due, due_now
from core.operations.auditing import alert_flaws
from core.operations.chores import proving
from core.operations.desk import Act
from core.ports import Store, Unit
from core.schedule import Due

EVERY = timedelta(minutes=1)
AT_ONCE = 50
"""How much of each job is done in one round; the rest is done in the next, at once."""

_log = structlog.get_logger(__name__)


class Schedule:
    """One round of it does what is due by the calendar of every organisation."""

    def __init__(self, *, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    async def round(self) -> timedelta:
        """Do what is due; return how long to rest."""
        more = False
        for organisation in await self._store.read(lambda unit: unit.organisations()):
            more |= await self._round_of(organisation.id)
        return timedelta() if more else EVERY

    async def _round_of(self, organisation_id: int) -> bool:
        """Whether there is more to do than one round does."""
        now = self._clock()
        due = await self._store.read(
            lambda unit: due_now(unit.books(organisation_id), now, limit=AT_ONCE)
        )
        done = [await self._do(each, organisation_id) for each in due]
        await self._prove(organisation_id)
        return len(due) >= AT_ONCE and any(done)

    async def _do(self, due: Due, organisation_id: int) -> bool:
        """One job that goes wrong keeps no other from being done; it is tried again."""
        now = self._clock()
        try:
            ran = await self._store.write(
                lambda unit: carry_out_due(due, unit.books(organisation_id), now)
            )
        except Exception:  # noqa: BLE001 - whatever went wrong in one job, the others must go on
            _log.exception("job_failed", job=due.job.value, about=due.about)
            return False
        _log.info("job_done", job=due.job.value, about=due.about, period=due.period, ran=ran)
        return ran

    async def _prove(self, organisation_id: int) -> None:
        """The alerts' proof reads long, beside the work that goes on; what it finds is sent."""
        now = self._clock()
        due = await self._store.read(lambda unit: _unproved(unit, organisation_id, now))
        if due is None:
            return
        flaws = await self._store.read(
            lambda unit: list(alert_flaws(unit.books(organisation_id), now))
        )
        for flaw in flaws:
            _log.warning("alert_flaw", client_of=flaw.agreement_id, fault=flaw.fault.value)
        ran = await self._store.write(
            lambda unit: proving.do(due, flaws, unit, organisation_id, now)
        )
        _log.info("job_done", job=due.job.value, period=due.period, flaws=len(flaws), ran=ran)


def _unproved(unit: Unit, organisation_id: int, now: datetime) -> Due | None:
    books = unit.books(organisation_id)
    due = proving.find(Act(books=books, at=now))
    return None if books.runs.has(due) else due
