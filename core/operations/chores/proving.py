"""The nightly proof of alerts: looked through on a read, made good where something is missing."""

from collections.abc import Sequence
from datetime import datetime, time

from core.operations.auditing import AlertFlaw, make_good
from core.operations.chores.chore import house_zone
from core.operations.desk import Act
from core.ports import Unit
from core.schedule import Due, Job, JobRun, latest_day

AT = time(3)


def find(act: Act) -> Due:
    """Last night's."""
    return Due(job=Job.AUDIT, about="", period=latest_day(AT, zone=house_zone(act), now=act.at))


def do(
    due: Due, flaws: Sequence[AlertFlaw], unit: Unit, organisation_id: int, now: datetime
) -> bool:
    """Send what nobody was told; False, and nothing done, if another program did."""
    if not unit.books(organisation_id).runs.claim(JobRun.of(due, at=now)):
        return False
    for flaw in flaws:
        if flaw.can_be_made_good:
            make_good(flaw, unit, now)
    return True
