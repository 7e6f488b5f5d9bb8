"""Papers as the organisation itself reads them, to send them on."""

from datetime import datetime

from core.chat import Place, Request
from core.commands import HouseReading
from core.operations.desk import Act, Asked, Desk
from core.operations.dispatch_papers import carry_out
from core.people import Identity, Person, Role
from core.ports import Books
from core.results import Result

_NOBODY = Identity(platform="", workspace="", user="")
_NOWHERE = Place(platform="", workspace="", channel="")


def house_reads(command: HouseReading, books: Books, now: datetime) -> Result:
    """Answer as to a manager, with nobody asking. Raises Refusal."""
    name = books.organisation.name
    house = Person(id=0, handle="", name=name, role=Role.MANAGER)
    request = Request(sender=_NOBODY, place=_NOWHERE, at=now)
    desk = Desk(act=Act(books=books, at=now), asker=house, request=request)
    try:
        return carry_out(command, desk)
    except Asked as asked:
        return asked.question
