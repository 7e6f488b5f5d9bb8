"""Who acts, on whose books, when: what every operation is given."""

from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import count
from zoneinfo import ZoneInfo

from core.calendar import today_in
from core.chat import Place, Request
from core.operations.bulletin import Bulletin
from core.people import Person, Right
from core.ports import Books
from core.refusals import NotAllowed
from core.results import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A change to the books: when, by whom (None for the rules), for which request."""

    books: Books
    at: datetime
    actor: Person | None = None
    key: str | None = None
    bulletin: Bulletin = field(default_factory=Bulletin)

    @property
    def by(self) -> int | None:
        """The id of who acts."""
        return None if self.actor is None else self.actor.id

    @property
    def today(self) -> date:
        """Today where the organisation is: its papers are dated so."""
        return today_in(ZoneInfo(self.books.organisation.zone), self.at)

    def name_of(self, person_id: int | None) -> str | None:
        """The name of a person; None for what the rules did."""
        if person_id is None:
            return None
        if self.actor is not None and self.actor.id == person_id:
            return self.actor.name
        return self.books.people.get(person_id).name

    def new_subject(self, name: str) -> str:
        """Name a message by this moment, with a name that no message bears yet."""
        moment = int(self.at.timestamp() * 1_000_000)
        subjects = (f"{name}/{number}" for number in count(moment))
        return next(each for each in subjects if not self.books.outbox.by_subject(each))


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Somebody's request, once it is known who they are."""

    act: Act
    asker: Person
    request: Request

    @property
    def place(self) -> Place:
        """Where it was said."""
        return self.request.place

    @property
    def books(self) -> Books:
        """The books of the asker's organisation."""
        return self.act.books

    @property
    def zone(self) -> ZoneInfo:
        """The asker's own zone, else the organisation's."""
        return ZoneInfo(self.asker.zone or self.books.organisation.zone)

    @property
    def today(self) -> date:
        """Today where the asker is."""
        return today_in(self.zone, self.act.at)

    def require(self, right: Right) -> None:
        """Raise NotAllowed unless the asker's role carries the right."""
        if not self.asker.may(right):
            raise NotAllowed(right=right, role=self.asker.role)


class Asked(Exception):
    """Carries a question out of an operation that has changed nothing yet."""

    def __init__(self, question: Result) -> None:
        super().__init__(type(question).__name__)
        self.question = question
