"""An MSP to measure on: technicians, and clients with large blocks."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import ascii_uppercase

from adapters.chat.incoming import Incoming
from adapters.storage.store import SqlStore
from core.chat import Place, Request
from core.clients import Client
from core.commands import AddBlock, AddClient, Reading
from core.operations import perform
from core.people import Identity, Organisation, Person, Role
from core.ports import Books, Operation, Unit
from core.units import Minutes
from tests.teams.standin.server import TENANT

TECHNICIANS = 12
OPENING = Minutes(10_000_000)
TEAM_ID = "T0BENCH"
DAYS = 60
TEAM = Place(platform="web", workspace="playground", channel="team")

Known = Callable[[str], Sequence[Identity]]
"""How somebody with that handle is known."""


def address(file: Path) -> str:
    return f"sqlite:///{file}"


def client(number: int) -> str:
    """Two words and no digits: "Haus BK"."""
    first, second = divmod(number, 26)
    return f"Haus {ascii_uppercase[first]}{ascii_uppercase[second]}"


def work(number: int, *, clients: int = 20) -> str:
    """What is logged: for clients by turns, each time something else."""
    day = datetime.now(UTC).date() - timedelta(days=number // TECHNICIANS % DAYS)
    return f"{client(number % clients)} 15m {day} replaced switch no. {number}"


def technician(number: int) -> str:
    """Who logs it, as Slack names them."""
    return f"U0T{number % TECHNICIANS}"


def said(technician: int, text: str, *, delivery: str | None = None) -> Incoming:
    return Incoming(text=text, sender=_identity(f"t{technician}"), place=TEAM, delivery_id=delivery)


def founding(known: Known, *, clients: int, since: datetime) -> Operation[Books]:
    """An MSP and its clients, whose agreements began then."""

    def operation(unit: Unit) -> Books:
        books = unit.found(Organisation(id=0, name="MSP", language="en", zone="UTC"))
        handles = {"mona": Role.MANAGER} | {f"t{n}": Role.TECHNICIAN for n in range(TECHNICIANS)}
        for handle, role in handles.items():
            person = books.people.add(Person(id=0, handle=handle, name=handle, role=role))
            for identity in known(handle):
                books.people.link(identity, person.id)
        request = Request(sender=known("mona")[0], place=TEAM, at=since)
        for number in range(clients):
            perform(AddClient(name=client(number)), request, unit)
            reading = (Reading(name=client(number)),)
            perform(AddBlock(client=reading, minutes=OPENING, opening=True), request, unit)
        return books

    return operation


async def found(file: Path, *, clients: int, since: datetime) -> None:
    """Make the database of an MSP whose people are known wherever they chat."""
    store = await SqlStore.open(address(file))
    await store.write(founding(_everywhere, clients=clients, since=since))
    await store.close()


async def found_others(file: Path, organisations: int) -> None:
    """Found so many more, with a client each."""

    def operation(unit: Unit) -> None:
        for number in range(organisations):
            named = Organisation(id=0, name=f"MSP {number}", language="en", zone="UTC")
            unit.found(named).clients.add(Client(id=0, name=client(0)))

    store = await SqlStore.open(address(file))
    await store.write(operation)
    await store.close()


def in_slack(handle: str, team: str = TEAM_ID) -> Identity:
    return Identity(platform="slack", workspace=team, user=f"U0{handle.upper()}")


def _everywhere(handle: str) -> Sequence[Identity]:
    in_teams = Identity(platform="teams", workspace=TENANT, user=handle)
    return (_identity(handle), in_slack(handle), in_teams)


def _identity(handle: str) -> Identity:
    return Identity(platform="web", workspace="playground", user=handle)
