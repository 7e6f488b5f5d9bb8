"""From work to debit: `semantics.md`, "From work to debit", step by step."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from core import service_time
from core.agreements import TermSheet, WorkType
from core.ledger import ServiceTime, Work, WorkPart
from core.units import Minutes, Percent, round_up


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """When work began and ended, as UTC instants on whole minutes."""

    start: datetime
    end: datetime

    @property
    def minutes(self) -> Minutes:
        """The minutes that passed."""
        return Minutes(int((self.end - self.start).total_seconds()) // 60)


def assess(
    *,
    worked: Minutes,
    span: Span | None,
    work_type: WorkType,
    sheet: TermSheet,
    zone: ZoneInfo,
    ticket: str | None = None,
) -> Work:
    """Turn worked minutes into debited ones, keeping every step.

    Without a span the whole counts as normal service time.
    """
    rounded = round_up(Minutes(max(worked, sheet.minimum)), sheet.increment)
    if span is None:
        counted = {ServiceTime.NORMAL: worked}
    else:
        counted = service_time.split(span.start, span.end, sheet=sheet, zone=zone)
    parts = _parts(counted, rounded, work_type, sheet)
    return Work(
        worked=worked,
        rounded=rounded,
        parts=parts,
        debited=_debited(parts),
        work_type=work_type.code,
        ticket=ticket,
        started_at=span.start if span else None,
        ended_at=span.end if span else None,
    )


def _parts(
    counted: dict[ServiceTime, Minutes],
    rounded: Minutes,
    work_type: WorkType,
    sheet: TermSheet,
) -> tuple[WorkPart, ...]:
    """One part for each service time; the rounding remainder goes to the cheapest."""
    multipliers = {when: _multiplier(when, work_type, sheet) for when in counted}
    cheapest = min(counted, key=lambda when: (multipliers[when], when))
    remainder = rounded - sum(counted.values())
    return tuple(
        WorkPart(
            minutes=Minutes(minutes + (remainder if when is cheapest else 0)),
            service_time=when,
            multiplier=multipliers[when],
        )
        for when, minutes in counted.items()
    )


def _multiplier(when: ServiceTime, work_type: WorkType, sheet: TermSheet) -> Percent:
    """The higher of the two, never their product; ×0 stays 0."""
    if work_type.multiplier == 0:
        return Percent(0)
    of_time = {
        ServiceTime.NORMAL: Percent(100),
        ServiceTime.AFTER_HOURS: sheet.after_hours,
        ServiceTime.WEEKEND: sheet.weekend,
    }[when]
    return max(work_type.multiplier, of_time)


def _debited(parts: tuple[WorkPart, ...]) -> Minutes:
    """Sum the exact parts, then round up once to a whole minute."""
    hundredths = sum(part.minutes * part.multiplier for part in parts)
    return Minutes(-(-hundredths // 100))
