"""The ports of what is done by the calendar, and of who looks after what."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from core.attention import Acknowledgement, Nudge
from core.schedule import Due, Job, JobRun


class JobRuns(Protocol):
    """Which jobs ran. What a job does is written in the transaction that claims it."""

    def claim(self, run: JobRun) -> bool:
        """Note down that the job runs now; False, and nothing changed, if it did before."""
        ...

    def has(self, due: Due) -> bool:
        """Whether the job ran for that period."""
        ...

    def latest(self, job: Job, about: str) -> date | None:
        """The last period for which the job ran."""
        ...

    def count(self, job: Job, about: str) -> int:
        """For how many periods the job ran."""
        ...

    def forget_before(self, moment: datetime) -> int:
        """Drop the runs before the moment; returns how many."""
        ...


class Attention(Protocol):
    """Who looks after alerts, and which agreements have been warned of early."""

    def acknowledgement(self, subject: str) -> Acknowledgement | None: ...
    def acknowledge(self, acknowledgement: Acknowledgement) -> bool:
        """Note it down; False, and nothing changed, if somebody else was first."""
        ...

    def is_warned(self, agreement_id: int) -> bool: ...
    def warn(self, agreement_id: int, at: datetime) -> None: ...
    def clear(self, agreement_id: int) -> None: ...


class Nudges(Protocol):
    """Who wants to be asked in the evening."""

    def everyone(self) -> Sequence[Nudge]:
        """All of them, by person."""
        ...

    def put(self, nudge: Nudge) -> None:
        """Store when the person wants to be asked, in place of what they said before."""
        ...

    def remove(self, person_id: int) -> bool:
        """Ask the person no more; False if they were not asked."""
        ...
