"""Papers to typeset: with long names, umlauts, and texts that would be markup elsewhere."""

from dataclasses import replace
from datetime import UTC, date, datetime

from core.agreements import TermSheet
from core.invoices import InvoiceKind, InvoiceState, Line, LineKind, Party, taken_back
from core.ledger import EntryKind, ServiceTime
from core.money import Tax, totals
from core.paper_views import (
    AgreementView,
    InvoiceMention,
    InvoiceView,
    StatementSums,
    StatementView,
)
from core.units import Minutes, Money, Percent
from core.views import EntryView, PartView, WorkView

TRICKY = '#panic("no") $x^2$ *Müller* & Söhne_ [x] @ref `raw` // \\ "quoted" <label> ©'

NORDLICHT = Party(
    name="Nordlicht IT-Dienstleistungsgesellschaft mbH",
    address="Hafenstraße 1, 20457 Hamburg",
    tax_id="DE123456789",
    bank="DE02 1203 0000 0000 2020 51",
)
MUELLER = Party(
    name="Müller & Söhne Spedition GmbH & Co. KG",
    address="Abteilung Rechnungswesen, An der alten Straßenbahnhaltestelle 127b, 20457 Hamburg",
    tax_id="DE987654321",
)


def invoice(language: str = "en", **facts: object) -> InvoiceView:
    """Twenty hours at the discounted rate."""
    line = Line(
        kind=LineKind.BLOCK, minutes=Minutes(1200), net=228_000, rate=12_000, discount=12_000
    )
    plain = InvoiceView(
        id=1,
        kind=InvoiceKind.INVOICE,
        state=InvoiceState.OPEN,
        number="RE-2026-0042",
        client="Müller & Söhne",
        language=language,
        currency="EUR",
        seller=NORDLICHT,
        buyer=MUELLER,
        lines=(line,),
        tax=Tax(rate=1900),
        totals=totals(228_000, Tax(rate=1900)),
        issued_on=date(2026, 11, 24),
        due_on=date(2026, 12, 8),
    )
    return replace(plain, **facts)  # type: ignore[arg-type]


def credit_note(language: str = "en") -> InvoiceView:
    plain = invoice(language)
    return invoice(
        language,
        kind=InvoiceKind.CREDIT_NOTE,
        number="RE-2026-0043",
        cancels="RE-2026-0042",
        lines=tuple(taken_back(line) for line in plain.lines),
        totals=totals(-228_000, plain.tax),
    )


def work(number: int, note: str = "fixed the printer") -> EntryView:
    """An hour and ten minutes after hours."""
    part = PartView(
        minutes=Minutes(75), service_time=ServiceTime.AFTER_HOURS, multiplier=Percent(150)
    )
    return EntryView(
        id=number,
        client="Müller & Söhne",
        kind=EntryKind.DEBIT,
        minutes=Minutes(-113),
        balance_after=Minutes(6000 - 113 * number),
        posted_at=datetime(2026, 10, 1 + number % 28, 12, tzinfo=UTC),
        worked_on=date(2026, 10, 1 + number % 28),
        by="Anna",
        work=WorkView(
            worked=Minutes(70),
            rounded=Minutes(75),
            parts=(part,),
            debited=Minutes(113),
            work_type="normal",
            ticket="T-1234",
        ),
        note=note,
        internal_note="hush",
        reason="among us",
    )


def statement(
    language: str = "en", *, entries: int = 3, note: str = "fixed the printer"
) -> StatementView:
    """October."""
    worked = tuple(work(number, note) for number in range(1, entries + 1))
    return StatementView(
        client="Müller & Söhne",
        provider=NORDLICHT,
        customer=MUELLER,
        language=language,
        zone="Europe/Berlin",
        first=date(2026, 10, 1),
        last=date(2026, 10, 31),
        opening=Minutes(6000),
        closing=Minutes(6000 - 113 * entries),
        entries=worked,
        sums=StatementSums(
            worked=Minutes(70 * entries),
            debited=Minutes(-113 * entries),
            credited=Minutes(0),
            expired=Minutes(0),
            restored=Minutes(0),
            adjusted=Minutes(0),
            reversed=Minutes(0),
        ),
        invoices=(
            InvoiceMention(
                number="RE-2026-0042",
                kind=InvoiceKind.INVOICE,
                issued_on=date(2026, 10, 3),
                gross=Money(cents=271_320, currency="EUR"),
            ),
        ),
    )


def agreement(language: str = "en", sheet: TermSheet | None = None) -> AgreementView:
    return AgreementView(
        client="Müller & Söhne",
        language=language,
        provider=NORDLICHT,
        customer=MUELLER,
        sheet=sheet or TermSheet(),
        tax=Tax(rate=1900),
        payment_days=14,
        version=3,
        in_force_from=date(2026, 11, 1),
        next_from=None,
        started_on=date(2026, 1, 1),
        zone="Europe/Berlin",
    )
