"""The question in the evening: whoever wants to be asked, and has logged nothing today."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from core.calendar import today_in
from core.notices import NothingLogged
from core.operations.bulletin import News
from core.operations.chores.chore import Chore, house_zone
from core.operations.desk import Act
from core.people import Person, Right
from core.schedule import Due, Job, moment_of

_SATURDAY = 5


def find(act: Act) -> Iterator[Due]:
    """Who is to be asked now: on workdays, in their own zone, and never a day later."""
    for nudge in act.books.nudges.everyone():
        zone = _zone(act, act.books.people.get(nudge.person_id))
        today = today_in(zone, act.at)
        if today.weekday() < _SATURDAY and act.at >= moment_of(today, nudge.at, zone):
            yield Due(job=Job.NUDGE, about=str(nudge.person_id), period=today)


def do(act: Act, due: Due) -> None:
    """Ask, unless something is logged for today, or a timer runs."""
    person = act.books.people.get(int(due.about))
    works = act.books.timers.get(person.id) is not None
    logged = act.books.ledger.worked_by(person.id, due.period, due.period)
    if person.may(Right.LOG) and not works and not logged:
        act.bulletin.tell(
            News(
                notice=NothingLogged(day=due.period),
                subject=f"nudge/{person.id}/{due.period.isoformat()}",
                for_people=(person.id,),
            )
        )


def _zone(act: Act, person: Person) -> ZoneInfo:
    return house_zone(act) if person.zone is None else ZoneInfo(person.zone)


NUDGING = Chore(find=find, do=do)
