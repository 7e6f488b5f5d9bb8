"""Which jobs ran, who looks after what, and who wants to be asked."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, delete, func, select

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, mine, removed
from adapters.storage.dialect import insert_if_new, upsert
from adapters.storage.schema.schedule import acknowledgements, early_warnings, job_runs, nudges
from core.attention import Acknowledgement, Nudge
from core.schedule import Due, Job, JobRun

_RUN = Record(JobRun, job_runs)
_DUE = Record(Due, job_runs)
_ACKNOWLEDGEMENT = Record(Acknowledgement, acknowledgements)
_NUDGE = Record(Nudge, nudges)

_CLAIM = insert_if_new(job_runs)
_HAS = select(*_DUE.columns).where(mine(job_runs, "job", "about", "period"))
_LATEST = (
    select(job_runs.c.period)
    .where(mine(job_runs, "job", "about"))
    .order_by(job_runs.c.period.desc())
    .limit(1)
)
_COUNT = select(func.count()).select_from(job_runs).where(mine(job_runs, "job", "about"))
_FORGET = delete(job_runs).where(
    job_runs.c.organisation_id == bindparam("key_organisation_id"),
    job_runs.c.ran_at < bindparam("key_moment"),
)

_ACKNOWLEDGED = select(*_ACKNOWLEDGEMENT.columns).where(mine(acknowledgements, "subject"))
_ACKNOWLEDGE = insert_if_new(acknowledgements)
_WARNED = select(early_warnings.c.warned_at).where(mine(early_warnings, "agreement_id"))
_WARN = upsert(early_warnings, key=["agreement_id"])
_CLEAR = removed(early_warnings, "agreement_id")

_NUDGES = select(*_NUDGE.columns).where(mine(nudges)).order_by(nudges.c.person_id)
_PUT_NUDGE = upsert(nudges, key=["person_id"])
_REMOVE_NUDGE = removed(nudges, "person_id")


class SqlJobRuns(Shelf):
    """Implements `core.attention_ports.JobRuns`."""

    def claim(self, run: JobRun) -> bool:
        return self._insert_if_new(_CLAIM, _RUN.values(run))

    def has(self, due: Due) -> bool:
        return self._first(_HAS, **_DUE.values(due)) is not None

    def latest(self, job: Job, about: str) -> date | None:
        row = self._first(_LATEST, job=job, about=about)
        return None if row is None else row[0]

    def count(self, job: Job, about: str) -> int:
        number: int = self._one(_COUNT, job=job, about=about)[0]
        return number

    def forget_before(self, moment: datetime) -> int:
        return self._change(_FORGET, {}, moment=moment)


class SqlAttention(Shelf):
    """Implements `core.attention_ports.Attention`."""

    def acknowledgement(self, subject: str) -> Acknowledgement | None:
        row = self._first(_ACKNOWLEDGED, subject=subject)
        return None if row is None else _ACKNOWLEDGEMENT.read(row)

    def acknowledge(self, acknowledgement: Acknowledgement) -> bool:
        return self._insert_if_new(_ACKNOWLEDGE, _ACKNOWLEDGEMENT.values(acknowledgement))

    def is_warned(self, agreement_id: int) -> bool:
        return self._first(_WARNED, agreement_id=agreement_id) is not None

    def warn(self, agreement_id: int, at: datetime) -> None:
        self._insert(_WARN, {"agreement_id": agreement_id, "warned_at": at})

    def clear(self, agreement_id: int) -> None:
        self._change(_CLEAR, {}, agreement_id=agreement_id)


class SqlNudges(Shelf):
    """Implements `core.attention_ports.Nudges`."""

    def everyone(self) -> Sequence[Nudge]:
        return [_NUDGE.read(row) for row in self._rows(_NUDGES)]

    def put(self, nudge: Nudge) -> None:
        self._insert(_PUT_NUDGE, _NUDGE.values(nudge))

    def remove(self, person_id: int) -> bool:
        return self._change(_REMOVE_NUDGE, {}, person_id=person_id) > 0
