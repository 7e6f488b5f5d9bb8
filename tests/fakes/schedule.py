"""Jobs that ran, acknowledgements and nudges in memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.attention import Acknowledgement, Nudge
from core.schedule import Due, Job, JobRun
from tests.fakes.rows import Rows, of


@dataclass(frozen=True, slots=True)
class MemoryJobRuns:
    rows: Rows
    organisation_id: int

    def claim(self, run: JobRun) -> bool:
        key = (self.organisation_id, run.job, run.about, run.period)
        if key in self.rows.runs:
            return False
        self.rows.runs[key] = run
        return True

    def has(self, due: Due) -> bool:
        return (self.organisation_id, due.job, due.about, due.period) in self.rows.runs

    def latest(self, job: Job, about: str) -> date | None:
        return max((run.period for run in self._of(job, about)), default=None)

    def count(self, job: Job, about: str) -> int:
        return len(self._of(job, about))

    def forget_before(self, moment: datetime) -> int:
        old = [
            key
            for key, run in self.rows.runs.items()
            if key[0] == self.organisation_id and run.ran_at < moment
        ]
        for key in old:
            del self.rows.runs[key]
        return len(old)

    def _of(self, job: Job, about: str) -> list[JobRun]:
        own = of(self.rows.runs, self.organisation_id)
        return [run for run in own if run.job is job and run.about == about]


@dataclass(frozen=True, slots=True)
class MemoryAttention:
    rows: Rows
    organisation_id: int

    def acknowledgement(self, subject: str) -> Acknowledgement | None:
        return self.rows.acknowledgements.get((self.organisation_id, subject))

    def acknowledge(self, acknowledgement: Acknowledgement) -> bool:
        key = (self.organisation_id, acknowledgement.subject)
        if key in self.rows.acknowledgements:
            return False
        self.rows.acknowledgements[key] = acknowledgement
        return True

    def is_warned(self, agreement_id: int) -> bool:
        return (self.organisation_id, agreement_id) in self.rows.early_warnings

    def warn(self, agreement_id: int, at: datetime) -> None:
        self.rows.early_warnings[self.organisation_id, agreement_id] = at

    def clear(self, agreement_id: int) -> None:
        if self.is_warned(agreement_id):
            del self.rows.early_warnings[self.organisation_id, agreement_id]


@dataclass(frozen=True, slots=True)
class MemoryNudges:
    rows: Rows
    organisation_id: int

    def everyone(self) -> Sequence[Nudge]:
        own = of(self.rows.nudges, self.organisation_id)
        return sorted(own, key=lambda nudge: nudge.person_id)

    def put(self, nudge: Nudge) -> None:
        self.rows.nudges[self.organisation_id, nudge.person_id] = nudge

    def remove(self, person_id: int) -> bool:
        return self.rows.nudges.pop((self.organisation_id, person_id), None) is not None
