"""A crowd of technicians on a database, who all log for Acme."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.chat.incoming import Incoming
from adapters.storage.store import SqlStore
from bot.accounts import client_accounts
from bot.proof import Account, flaws
from core.alerts import Alert
from core.chat import Binding, BindingKind, Place, Request
from core.commands import AddBlock, AddClient, Reading
from core.notices import BalanceLow
from core.operations import perform
from core.outbox import OutboxMessage
from core.people import Identity, Organisation, Person, Role
from core.ports import Unit
from core.units import Minutes

TEAM = Place(platform="web", workspace="playground", channel="team")
ALERTS = Place(platform="web", workspace="playground", channel="alerts")
BEFORE = timedelta(hours=1)


def address(folder: Path) -> str:
    return f"sqlite:///{folder / 'hours.db'}"


def identity(handle: str) -> Identity:
    return Identity(platform="web", workspace="playground", user=handle)


def said(handle: str, text: str, *, delivery: str | None = None) -> Incoming:
    return Incoming(text=text, sender=identity(handle), place=TEAM, delivery_id=delivery)


async def found(store: SqlStore, *, technicians: int, minutes: int) -> None:
    """Found an MSP with a manager, technicians t0, t1, … and Acme with a block of minutes."""

    def operation(unit: Unit) -> None:
        books = unit.found(Organisation(id=0, name="MSP", language="en", zone="UTC"))
        handles = {"mona": Role.MANAGER} | {f"t{n}": Role.TECHNICIAN for n in range(technicians)}
        for handle, role in handles.items():
            person = books.people.add(Person(id=0, handle=handle, name=handle, role=role))
            books.people.link(identity(handle), person.id)
        books.places.bind(Binding(place=ALERTS, kind=BindingKind.ALERTS))
        request = Request(sender=identity("mona"), place=TEAM, at=datetime.now(UTC) - BEFORE)
        perform(AddClient(name="Acme"), request, unit)
        acme = (Reading(name="Acme"),)
        perform(AddBlock(client=acme, minutes=Minutes(minutes), opening=True), request, unit)

    await store.write(operation)


@dataclass(frozen=True)
class Found:
    """What a database holds after the crowd has gone."""

    account: Account
    notes: list[str]
    alerts: list[Alert]
    messages: list[OutboxMessage]

    @property
    def low(self) -> list[OutboxMessage]:
        """The alerts that were queued to be posted, without their redrawings."""
        return [
            message
            for message in self.messages
            if isinstance(message.notice, BalanceLow) and message.updates is None
        ]


async def look(store: SqlStore) -> Found:
    """Read what is there; the account must add up whatever happened."""
    seen = await store.read(_look)
    assert list(flaws(seen.account)) == []
    return seen


def _look(unit: Unit) -> Found:
    (one,) = client_accounts(unit)
    assert one.account is not None
    ledger = one.books.ledger
    notes = ledger.notes([entry.id for entry in one.account.entries])
    alerts = list(one.books.alerts.of_agreement(one.account.agreement.id))
    return Found(
        account=one.account,
        notes=[note.public for note in notes.values()],
        alerts=alerts,
        messages=[
            message for alert in alerts for message in one.books.outbox.by_subject(alert.subject)
        ],
    )
