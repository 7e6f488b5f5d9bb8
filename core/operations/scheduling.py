"""The jobs of the calendar: what is due, and each of it once."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from core.operations.announcing import publish
from core.operations.chores.chore import Chore
from core.operations.chores.dunning import DUNNING
from core.operations.chores.expiring import EXPIRING
from core.operations.chores.foretelling import FORETELLING
from core.operations.chores.nudging import NUDGING
from core.operations.chores.papers import OVERAGE, STATEMENTS
from core.operations.chores.reminding import REMINDING
from core.operations.chores.telling_the_week import TELLING_THE_WEEK
from core.operations.desk import Act
from core.ports import Books
from core.schedule import Due, Job, JobRun

CHORES: dict[Job, Chore] = {
    Job.REMINDER: REMINDING,
    Job.NUDGE: NUDGING,
    Job.EXPIRY_NOTICE: EXPIRING,
    Job.EARLY_WARNING: FORETELLING,
    Job.OVERAGE: OVERAGE,
    Job.STATEMENT: STATEMENTS,
    Job.OVERDUE: DUNNING,
    Job.DIGEST: TELLING_THE_WEEK,
}
"""In this order. The proof of alerts is long to read, and goes a way of its own."""


def due_now(books: Books, now: datetime, *, limit: int) -> list[Due]:
    """What is due and did not run yet, so many of each job at most."""
    act = Act(books=books, at=now)
    return [
        due for chore in CHORES.values() for due in islice(_not_run(act, chore.find(act)), limit)
    ]


def carry_out_due(due: Due, books: Books, now: datetime) -> bool:
    """Do it, in this transaction; False, and nothing done, if it ran before."""
    act = Act(books=books, at=now)
    if not books.runs.claim(JobRun.of(due, at=now)):
        return False
    CHORES[due.job].do(act, due)
    publish(act)
    return True


def _not_run(act: Act, found: Iterable[Due]) -> Iterable[Due]:
    return (due for due in found if not act.books.runs.has(due))
