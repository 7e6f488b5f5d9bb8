"""Small organisations and rows to put to the ports."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from core.agreements import Agreement, Terms, ThresholdKind
from core.alerts import Alert
from core.chat import Place
from core.clients import Client
from core.direct_debits import DebitState, DirectDebit
from core.invoices import Invoice, InvoiceKind, Line, LineKind, Party, Payment, StoredPaper
from core.ledger import Allocation, Block, Entry, EntryKind, Note, ServiceTime, Work, WorkPart
from core.money import Tax
from core.notices import BalanceRestored
from core.outbox import OutboxMessage
from core.people import Identity, Organisation, Person, Role
from core.ports import Books, Unit
from core.statements import IssuedStatement
from core.topups import TopUp, TopUpCause, TopUpState
from core.units import Minutes, Money, Percent

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
ALERTS = Place(platform="slack", workspace="T1", channel="C-alerts")
ACME = Place(platform="slack", workspace="T1", channel="C-acme")

ANNA = 1
AGREEMENT = 1
TERMS = 1
CLIENT = 1
BLOCK = 1


def organisation(name: str) -> Organisation:
    return Organisation(id=0, name=name, language="en", zone="Europe/Berlin")


def found(unit: Unit, name: str) -> Books:
    """Found an organisation whose anna, Acme, agreement, terms and block are each number 1."""
    books = unit.found(organisation(name))
    books.people.add(person("anna"))
    books.clients.add(client("Acme"))
    books.agreements.add(agreement(CLIENT))
    books.agreements.add_terms(terms(AGREEMENT))
    books.ledger.add_block(block())
    return books


def second_agreement(books: Books) -> int:
    """Another client's agreement."""
    holder = books.clients.add(client("Globex"))
    return books.agreements.add(agreement(holder.id)).id


def person(handle: str, role: Role = Role.TECHNICIAN, **facts: Any) -> Person:
    return Person(id=0, handle=handle, name=handle.title(), role=role, **facts)


def account(user: str) -> Identity:
    return Identity(platform="slack", workspace="T1", user=user)


def client(name: str, *aliases: str, archived: bool = False) -> Client:
    return Client(id=0, name=name, aliases=aliases, archived=archived)


def agreement(client_id: int) -> Agreement:
    return Agreement(id=0, client_id=client_id, started_on=date(2026, 1, 1), zone="Europe/Berlin")


def terms(agreement_id: int, starts_on: date = date(2026, 1, 1)) -> Terms:
    return Terms(id=0, agreement_id=agreement_id, starts_on=starts_on)


def block(agreement_id: int = AGREEMENT, *, remaining: int = 600, **facts: Any) -> Block:
    return Block(
        id=0,
        agreement_id=agreement_id,
        minutes=Minutes(600),
        remaining=Minutes(remaining),
        starts_on=date(2026, 1, 1),
        **facts,
    )


def entry(seq: int, kind: EntryKind = EntryKind.DEBIT, minutes: int = -90, **facts: Any) -> Entry:
    """An entry of the first agreement, an hour after the one before it."""
    plain = Entry(
        id=0,
        agreement_id=AGREEMENT,
        seq=seq,
        kind=kind,
        minutes=Minutes(minutes),
        balance_after=Minutes(1000 - seq),
        posted_at=NOON + timedelta(hours=seq),
        allocations=(Allocation(block_id=BLOCK, minutes=Minutes(minutes)),),
    )
    return replace(plain, **facts)


def work(seq: int, *, by: int = ANNA, on: date = TODAY, **facts: Any) -> Entry:
    """A debit for work that somebody did on a day."""
    return entry(seq, by=by, worked_on=on, work=WORK, terms_id=TERMS, **facts)


def reversal(seq: int, of: Entry, **facts: Any) -> Entry:
    return entry(seq, EntryKind.REVERSAL, -of.minutes, reverses=of.id, **facts)


WORK = Work(
    worked=Minutes(70),
    rounded=Minutes(75),
    parts=(
        WorkPart(minutes=Minutes(45), service_time=ServiceTime.NORMAL, multiplier=Percent(100)),
        WorkPart(
            minutes=Minutes(30), service_time=ServiceTime.AFTER_HOURS, multiplier=Percent(150)
        ),
    ),
    debited=Minutes(90),
    work_type="normal",
    ticket="T-1234",
    started_at=NOON,
    ended_at=NOON + timedelta(minutes=70),
)


def note(entry_id: int, text: str = "fixed the printer") -> Note:
    return Note(entry_id=entry_id, public=text, internal="it was the cable")


def alert(kind: ThresholdKind = ThresholdKind.RENEWAL, episode: int = 1, **facts: Any) -> Alert:
    plain = Alert(
        agreement_id=AGREEMENT,
        kind=kind,
        episode=episode,
        level=Minutes(120),
        balance=Minutes(90),
        entry_id=None,
        raised_at=NOON,
        subject=f"alert/{kind}/{episode}",
    )
    return replace(plain, **facts)


def top_up(state: TopUpState = TopUpState.PROPOSED, **facts: Any) -> TopUp:
    plain = TopUp(
        id=0,
        agreement_id=AGREEMENT,
        state=state,
        cause=TopUpCause.THRESHOLD,
        minutes=Minutes(1200),
        blocks=2,
        rate=Money(cents=12_000, currency="EUR"),
        price=Money(cents=240_000, currency="EUR"),
        subject="alert/1",
        thread="alert/1",
        created_at=NOON,
    )
    return replace(plain, **facts)


def message(subject: str, place: Place = ALERTS, **facts: Any) -> OutboxMessage:
    plain = OutboxMessage(
        id=0,
        organisation_id=0,
        place=place,
        language="de",
        subject=subject,
        notice=BalanceRestored(client="Acme", risen=(), balance=Minutes(600)),
        queued_at=NOON,
        due_at=NOON,
    )
    return replace(plain, **facts)


def invoice(number: str | None = None, **facts: Any) -> Invoice:
    """A draft of the first agreement; with a number it is issued."""
    plain = Invoice(
        id=0,
        agreement_id=AGREEMENT,
        kind=InvoiceKind.INVOICE,
        language="de",
        currency="EUR",
        seller=Party(name="Nordlicht IT", address="Hafenstraße 1, 20457 Hamburg"),
        buyer=Party(name="Acme", tax_id="DE987654321"),
        lines=(Line(kind=LineKind.BLOCK, minutes=Minutes(600), net=120_000, rate=12_000),),
        tax=Tax(rate=1900),
        drafted_at=NOON,
    )
    if number is not None:
        series, _, sequence = number.rpartition("-")
        plain = replace(
            plain,
            series=series,
            sequence=int(sequence),
            number=number,
            issued_on=TODAY,
            due_on=TODAY + timedelta(days=14),
        )
    return replace(plain, **facts)


def payment(invoice_id: int, cents: int = 142_800) -> Payment:
    return Payment(
        invoice_id=invoice_id,
        cents=cents,
        paid_on=TODAY,
        recorded_at=NOON,
        reference="transfer 4711",
        by=ANNA,
    )


def paper(invoice_id: int) -> StoredPaper:
    return StoredPaper(invoice_id=invoice_id, content=b"%PDF-1", sha256="ab12", made_at=NOON)


def statement(first: date = date(2026, 10, 1), last: date = date(2026, 10, 31)) -> IssuedStatement:
    return IssuedStatement(
        agreement_id=AGREEMENT,
        first=first,
        last=last,
        opening=Minutes(600),
        closing=Minutes(-30),
        issued_at=NOON,
        issued_by=ANNA,
    )


def debit(top_up_id: int, **facts: Any) -> DirectDebit:
    plain = DirectDebit(
        id=0,
        agreement_id=AGREEMENT,
        top_up_id=top_up_id,
        state=DebitState.ASKED,
        amount=Money(cents=142_800, currency="EUR"),
        mandate="SEPA-118",
        asked_at=NOON,
        moved_at=NOON,
    )
    return replace(plain, **facts)
