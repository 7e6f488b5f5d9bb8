"""An MSP to be tortured: clients whose balances cross their thresholds all the time."""

from datetime import UTC, datetime, timedelta
from string import ascii_uppercase

from adapters.chat.incoming import Incoming
from core.chat import Binding, BindingKind, Place, Request
from core.commands import AddBlock, AddClient, Reading
from core.operations import perform
from core.people import Identity, Organisation, Person, Role
from core.ports import Books, Operation, Unit
from core.units import Minutes

CLIENTS = 12
TECHNICIANS = 60
OPENING = Minutes(150)
MANAGER = "mona"
LOGS = 11
"""Of a quarter each, after which a manager gives back what they took: 2:45 hours."""
TEAM = Place(platform="web", workspace="playground", channel="team")
ALERTS = Place(platform="web", workspace="playground", channel="alerts")
BEFORE = timedelta(hours=1)


def client(number: int) -> str:
    """Two words and no digits: "Haus BK"."""
    first, second = divmod(number, 26)
    return f"Haus {ascii_uppercase[first]}{ascii_uppercase[second]}"


def saying(number: int) -> Incoming:
    """What is said under a number, always the same: work, and now and then an adjustment."""
    turn, step = divmod(number, LOGS + 1)
    name = client(turn % CLIENTS)
    if step == LOGS:
        return said(MANAGER, f"adjust {name} +2:45 counted under {number}", number)
    # A minute is rounded up to a quarter; nobody may log more than a day has.
    return said(f"t{number % TECHNICIANS}", f"log {name} 1m port {number} patched", number)


def said(handle: str, text: str, number: int) -> Incoming:
    return Incoming(text=text, sender=identity(handle), place=TEAM, delivery_id=f"{number}")


def number_of(key: str) -> int:
    """The number under which it was said."""
    return int(key.rpartition(":")[2])


def identity(handle: str) -> Identity:
    return Identity(platform="web", workspace="playground", user=handle)


def found(*, zone: str = "UTC", at: datetime | None = None) -> Operation[Books]:
    """Found it: a manager, technicians, a channel for alerts, and clients with their hours."""

    def operation(unit: Unit) -> Books:
        books = unit.found(Organisation(id=0, name="MSP", language="en", zone=zone))
        handles = {MANAGER: Role.MANAGER} | {
            f"t{number}": Role.TECHNICIAN for number in range(TECHNICIANS)
        }
        for handle, role in handles.items():
            person = books.people.add(Person(id=0, handle=handle, name=handle, role=role))
            books.people.link(identity(handle), person.id)
        books.places.bind(Binding(place=ALERTS, kind=BindingKind.ALERTS))
        moment = at or datetime.now(UTC) - BEFORE
        request = Request(sender=identity(MANAGER), place=TEAM, at=moment)
        for number in range(CLIENTS):
            perform(AddClient(name=client(number)), request, unit)
            name = (Reading(name=client(number)),)
            perform(AddBlock(client=name, minutes=OPENING, opening=True), request, unit)
        return books

    return operation
