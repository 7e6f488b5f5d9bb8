"""Crossings whose alerts are to be delivered: an organisation for each channel."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from adapters.storage.store import SqlStore
from adapters.storage.unit import SqlUnit
from core.chat import Binding, BindingKind, Place, Request
from core.commands import AddBlock, AddClient, AdjustBalance, Command
from core.operations import perform
from core.operations.auditing import AlertFault, audit_alerts
from core.outbox import Delivery
from core.people import Organisation, Person, Role
from core.ports import Operation, Unit
from core.units import Minutes
from tests.core.shop import log, named
from tests.torture.office import client, identity

AT_MOST = 50
"""Crossings of one client."""
JUST_ABOVE = Minutes(130)
QUARTER = Minutes(15)

_MESSAGES = "SELECT channel, subject, delivery, claimed_by, error FROM outbox WHERE updates IS NULL"
NOBODY_THERE = "ClientConnectorError"
"""In the error of a message, or of the token that it needed."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the outbox; one that redraws another is none."""

    channel: str
    subject: str
    delivery: Delivery
    claimed_by: str | None
    error: str | None

    @property
    def waits_for_the_chat(self) -> bool:
        """Whether it was tried, and nobody was there."""
        return self.delivery is Delivery.QUEUED and NOBODY_THERE in (self.error or "")


async def cross(store: SqlStore, places: Sequence[Place], crossings: int) -> None:
    """Let clients cross their threshold so often in all, by turns for each place."""
    for number, place in enumerate(places):
        await store.write(_cross(place, number, len(range(number, crossings, len(places)))))


def _cross(place: Place, number: int, crossings: int) -> Operation[None]:
    def operation(unit: Unit) -> None:
        name = f"m{number}"
        books = unit.found(Organisation(id=0, name=name, language="en", zone="UTC"))
        person = books.people.add(Person(id=0, handle=name, name=name, role=Role.MANAGER))
        books.people.link(identity(name), person.id)
        books.places.bind(Binding(place=place, kind=BindingKind.ALERTS))
        moment = datetime.now(UTC) - timedelta(hours=1)
        for step, command in enumerate(_commands(crossings)):
            at = moment + timedelta(milliseconds=step)
            perform(command, Request(sender=identity(name), place=place, at=at), unit)

    return operation


def _commands(crossings: int) -> Iterator[Command]:
    for turn in range(crossings):
        whose, is_new = client(turn // AT_MOST), turn % AT_MOST == 0
        if is_new:
            yield AddClient(name=whose)
            yield AddBlock(client=named(whose), minutes=JUST_ABOVE, opening=True)
        yield log(1, f"port {turn}", client=whose)
        yield AdjustBalance(client=named(whose), minutes=QUARTER, reason=f"counted {turn}")


async def messages(store: SqlStore) -> list[Message]:
    """All that was to be posted."""
    return await store.read_connection(_messages)


def _messages(connection: Connection) -> list[Message]:
    SqlUnit(connection).queue.unsent()  # opens the queue, and with it all organisations' messages
    return [
        Message(channel, subject, Delivery(delivery), claimed_by, error)
        for channel, subject, delivery, claimed_by, error in connection.exec_driver_sql(_MESSAGES)
    ]


async def disagreements(store: SqlStore) -> list[str]:
    """Where the audit of alerts and the outbox differ: it is uncertain of the unknown alone."""
    return await store.read(_disagreements)


def _disagreements(unit: Unit) -> list[str]:
    flaws = audit_alerts(unit, datetime.now(UTC))
    found = [
        f"{each.client}: {each.fault}" for each in flaws if each.fault is not AlertFault.UNCERTAIN
    ]
    uncertain, unknown = len(flaws) - len(found), sum(_unknown(unit))
    if uncertain != unknown:
        found.append(f"the audit is uncertain of {uncertain} alerts, and {unknown} are unknown")
    return found


def _unknown(unit: Unit) -> Iterator[bool]:
    for organisation in unit.organisations():
        books = unit.books(organisation.id)
        for agreement in books.agreements.all():
            for alert in books.alerts.of_agreement(agreement.id):
                posted = books.outbox.by_subject(alert.subject)
                yield any(each.delivery is Delivery.UNKNOWN for each in posted)


async def raised(store: SqlStore) -> int:
    """How many alerts were raised."""
    return await store.read(lambda unit: sum(1 for _ in _unknown(unit)))
