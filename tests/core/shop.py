"""A small MSP to test the rules on: its people speak in commands."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest

from core.accounts import Account
from core.agreements import Agreement, Terms, TermSheet, ThresholdKind
from core.alerts import Alert, Threshold
from core.chat import Binding, BindingKind, Place, Request
from core.clients import Client, fold
from core.commands import (
    AddBlock,
    AdjustBalance,
    ArchiveClient,
    Command,
    LogHours,
    PreviewWork,
    Reading,
    UndoEntry,
)
from core.days import ClockRange, Day
from core.holdings import Holdings
from core.ledger import Entry, Note
from core.notices import Notice
from core.operations import carry_out_due, due_now, perform, post_due
from core.outbox import Delivery, OutboxMessage
from core.people import Identity, Organisation, Person, Role
from core.ports import Books, Unit
from core.refusals import Refusal
from core.results import EntryUndone, HoursLogged, Result
from core.schedule import Due, Job
from core.topups import TopUp, TopUpState
from core.units import Minutes
from tests.fakes.memory import MemoryStore, MemoryUnit

Refused = TypeVar("Refused", bound=Refusal)
Answered = TypeVar("Answered")

NOON = datetime(2026, 11, 3, 11, 0, tzinfo=UTC)
"""Noon in Berlin on Tuesday, 3 November 2026."""
TODAY = date(2026, 11, 3)
STARTED = date(2026, 1, 1)
BERLIN = "Europe/Berlin"
BERLIN_ZONE = ZoneInfo(BERLIN)
TEAM = Place(platform="test", workspace="msp", channel="team")
ALERTS = Place(platform="test", workspace="msp", channel="alerts")
ACME_CHANNEL = Place(platform="test", workspace="msp", channel="acme")


def named(name: str, rest: str = "") -> tuple[Reading, ...]:
    """The one reading of a client's name."""
    return (Reading(name=name, rest=rest),)


def log(
    minutes: int | None = None,
    note: str = "work",
    *,
    client: str = "Acme",
    day: Day | None = None,
    clock: ClockRange | None = None,
    work_type: str | None = None,
    confirmed: bool = True,
) -> LogHours:
    """A log of one client, by minutes or clock times; repeats are meant unless said otherwise."""
    return LogHours(
        client=named(client, note),
        named=True,
        note=note,
        worked=None if minutes is None else Minutes(minutes),
        day=day,
        clock=clock,
        work_type=work_type,
        confirmed=confirmed,
    )


def sale(
    minutes: int,
    *,
    client: str = "Acme",
    starts: Day | None = None,
    expires: Day | None = None,
) -> AddBlock:
    """A purchased block."""
    return AddBlock(client=named(client), minutes=Minutes(minutes), starts=starts, expires=expires)


@dataclass
class Shop:
    """Nordlicht IT with anna and ben (technicians), mona and max (managers).

    carl approves for Acme, vera may only look, gina is Globex's contact.
    `at` is the time; say passes it to every command.
    """

    store: MemoryStore = field(default_factory=MemoryStore)
    at: datetime = NOON
    organisation_id: int = 0

    def __post_init__(self) -> None:
        self.store.run(self._found)

    def say(
        self,
        who: str,
        command: Command | PreviewWork,
        *,
        place: Place = TEAM,
        key: str | None = None,
        fingerprint: str = "same",
        code: str = "",
        account: Account | None = None,
    ) -> Result:
        """Have somebody give a command now."""
        request = Request(
            sender=identity(who),
            place=place,
            at=self.at,
            key=key,
            fingerprint=fingerprint,
            code=code,
            account=account,
        )
        return self.store.run(lambda unit: perform(command, request, unit)).result

    def ask(
        self, kind: type[Answered], who: str, command: Command | PreviewWork, *, place: Place = TEAM
    ) -> Answered:
        """Have somebody give a command that is answered by a result of that kind."""
        answer = self.say(who, command, place=place)
        assert isinstance(answer, kind), answer
        return answer

    def ask_for_entry(self, who: str, command: LogHours) -> int:
        """Have somebody log; returns the entry's id."""
        return self.ask(HoursLogged, who, command).entry.id

    def log(self, who: str, minutes: int, note: str = "work", *, client: str = "Acme") -> int:
        """Have somebody log work; returns the entry's id."""
        return self.ask_for_entry(who, log(minutes, note, client=client))

    def undo(self, who: str, entry_id: int | None = None) -> EntryUndone:
        """Have somebody undo an entry, or the last own one; a block is meant to go."""
        return self.ask(EntryUndone, who, UndoEntry(entry_id=entry_id, confirmed=True))

    def refuse(
        self, kind: type[Refused], who: str, command: Command | PreviewWork, *, place: Place = TEAM
    ) -> Refused:
        """Have somebody give a command that is refused so, and changes nothing."""
        before = self.store.rows
        with pytest.raises(kind) as refused:
            self.say(who, command, place=place)
        assert self.store.rows is before
        return refused.value

    def later(self, **by: float) -> None:
        """Let time pass."""
        self.at += timedelta(**by)

    def tick(self) -> int:
        """Run the job that serves quiet accounts."""
        return self.store.run(lambda unit: post_due(unit, self.at))

    def run_calendar(self, *jobs: Job) -> list[Due]:
        """Do all that is due by the calendar, or these jobs; returns what was done."""
        due = due_now(self.books(), self.at, limit=100)
        wanted = [each for each in due if not jobs or each.job in jobs]
        return [each for each in wanted if self._carried_out(each)]

    def sell(
        self,
        minutes: int = 600,
        *,
        client: str = "Acme",
        starts: Day | None = None,
        expires: Day | None = None,
    ) -> Result:
        """Credit a purchased block."""
        return self.say("mona", sale(minutes, client=client, starts=starts, expires=expires))

    def open_with(
        self, minutes: int, *, client: str = "Acme", expires: Day | None = None
    ) -> Result:
        """Carry an opening balance in, which may be of any size."""
        command = AddBlock(
            client=named(client), minutes=Minutes(minutes), opening=True, expires=expires
        )
        return self.say("mona", command)

    def adjust(self, minutes: int, *, client: str = "Acme") -> Result:
        """Correct a balance."""
        command = AdjustBalance(client=named(client), minutes=Minutes(minutes), reason="counted")
        return self.say("mona", command)

    def archive(self, client: str) -> Result:
        """Take a client out."""
        return self.say("mona", ArchiveClient(client=named(client)))

    def books(self) -> Books:
        """The organisation's books as they stand, to look at."""
        return MemoryUnit(self.store.rows).books(self.organisation_id)

    def person(self, handle: str) -> Person:
        """Somebody in the shop."""
        person = self.books().people.by_handle(handle)
        assert person is not None
        return person

    def replace_person(self, handle: str, **changes: object) -> None:
        """Change somebody, as if it had been so."""
        person = replace(self.person(handle), **changes)  # type: ignore[arg-type]
        self.store.run(lambda unit: unit.books(self.organisation_id).people.replace(person))

    def move(self, handle: str, zone: str) -> None:
        """Have somebody live elsewhere."""
        self.replace_person(handle, zone=zone)

    def agreement(self, client: str = "Acme") -> Agreement:
        """The agreement of a client."""
        found = self.books().clients.by_name(fold(client))
        assert found is not None
        agreement = self.books().agreements.of_client(found.id)
        assert agreement is not None
        return agreement

    def balance(self, client: str = "Acme") -> int:
        """Stored minutes left."""
        return self.agreement(client).balance

    def entries(self, client: str = "Acme") -> list[Entry]:
        """The ledger of a client, oldest first."""
        return list(self.books().ledger.of_agreement(self.agreement(client).id))

    def holdings(self, client: str = "Acme") -> Holdings:
        """Blocks that still matter, and the overdraft."""
        agreement = self.agreement(client)
        blocks = self.books().ledger.live_blocks(agreement.id)
        return Holdings(blocks=tuple(blocks), overdraft=agreement.overdraft)

    def note(self, entry_id: int) -> Note:
        """The note beside an entry."""
        note = self.books().ledger.note(entry_id)
        assert note is not None
        return note

    def outbox(self) -> list[OutboxMessage]:
        """All queued messages, oldest first."""
        return [message for _, message in sorted(self.store.rows.outbox.items())]

    def told(self, kind: type[Notice]) -> list[OutboxMessage]:
        """Queued messages with a notice of that kind, without redrawings."""
        return [
            message
            for message in self.outbox()
            if isinstance(message.notice, kind) and message.updates is None
        ]

    def post(self) -> None:
        """Have the notifier post all that waits; each message gets a reference."""
        for message in self.outbox():
            sent = replace(message, delivery=Delivery.SENT, ref=f"ref-{message.id}")
            self.store.run(lambda unit, sent=sent: unit.queue.replace(sent))  # type: ignore[misc]

    def thread_of(self, message: OutboxMessage) -> Place:
        """The place of somebody who replies to a posted message."""
        root = message if message.thread is None else self.message(message.thread)
        ref = self.message(root.subject).ref
        assert ref is not None
        return replace(message.place, thread=ref)

    def message(self, subject: str) -> OutboxMessage:
        """The one message of that subject."""
        (message,) = self.books().outbox.by_subject(subject)
        return message

    def redrawn(self, message: OutboxMessage) -> list[OutboxMessage]:
        """The redrawings of a message, oldest first."""
        return [each for each in self.outbox() if each.updates == message.subject]

    def alerts(self, client: str = "Acme") -> list[Alert]:
        """All alerts of a client, oldest first."""
        return list(self.books().alerts.of_agreement(self.agreement(client).id))

    def threshold(self, kind: ThresholdKind, client: str = "Acme") -> Threshold:
        """The state of one level."""
        return self.books().alerts.thresholds(self.agreement(client).id)[kind]

    def top_ups(self, *states: TopUpState, client: str = "Acme") -> list[TopUp]:
        """The client's top-ups in these states, or all, oldest first."""
        wanted = frozenset(states or TopUpState)
        return list(self.books().top_ups.of_agreement(self.agreement(client).id, wanted))

    def set_terms(self, sheet: TermSheet, *, client: str = "Acme", since: date = STARTED) -> None:
        """Put a client on other terms from the start, as if they had always been so."""
        agreement = self.agreement(client)
        terms = Terms(id=0, agreement_id=agreement.id, starts_on=since, sheet=sheet)
        self.store.run(lambda unit: unit.books(self.organisation_id).agreements.add_terms(terms))

    def _carried_out(self, due: Due) -> bool:
        return self.store.run(
            lambda unit: carry_out_due(due, unit.books(self.organisation_id), self.at)
        )

    def _found(self, unit: Unit) -> None:
        organisation = Organisation(id=0, name="Nordlicht IT", language="en", zone=BERLIN)
        books = unit.found(organisation)
        self.organisation_id = books.organisation.id
        acme = _client(books, "Acme", "acm")
        globex = _client(books, "Globex")
        _client(books, "Müller & Söhne")
        for handle, role, client in (
            ("anna", Role.TECHNICIAN, None),
            ("ben", Role.TECHNICIAN, None),
            ("mona", Role.MANAGER, None),
            ("max", Role.MANAGER, None),
            ("carl", Role.CLIENT_APPROVER, acme.id),
            ("vera", Role.CLIENT_VIEWER, acme.id),
            ("gina", Role.CLIENT_APPROVER, globex.id),
        ):
            _person(books, handle, role, client)
        books.places.bind(Binding(place=ALERTS, kind=BindingKind.ALERTS))
        books.places.bind(Binding(place=ACME_CHANNEL, kind=BindingKind.CLIENT, client_id=acme.id))


def identity(handle: str) -> Identity:
    """The chat account of somebody in the shop."""
    return Identity(platform="test", workspace="msp", user=handle)


def _client(books: Books, name: str, *aliases: str) -> Client:
    client = books.clients.add(Client(id=0, name=name, aliases=aliases))
    agreement = books.agreements.add(
        Agreement(id=0, client_id=client.id, started_on=STARTED, zone=BERLIN)
    )
    books.agreements.add_terms(Terms(id=0, agreement_id=agreement.id, starts_on=STARTED))
    return client


def _person(books: Books, handle: str, role: Role, client_id: int | None) -> None:
    person = books.people.add(
        Person(id=0, handle=handle, name=handle.title(), role=role, client_id=client_id)
    )
    books.people.link(identity(handle), person.id)


def changed(sheet: TermSheet | None = None, /, **changes: object) -> TermSheet:
    """The default terms with changes."""
    return replace(sheet or TermSheet(), **changes)  # type: ignore[arg-type]
