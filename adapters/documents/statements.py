"""A statement as data for its template, and as CSV."""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Any

from adapters.chat.formats import hours, signed
from adapters.documents.letters import facts_of, letter
from adapters.documents.words import Words, lines_of, words
from core.ledger import EntryKind
from core.paper_views import StatementView
from core.views import EntryView

TEMPLATE = "statement"

COLUMNS = (
    "entry",
    "posted_on",
    "worked_on",
    "kind",
    "what",
    "by",
    "ticket",
    "worked_minutes",
    "rounded_minutes",
    "change_minutes",
    "balance_minutes",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def statement_data(view: StatementView) -> dict[str, Any]:
    """All that stands on it, as the client may read it."""
    said = words(view.language)
    title = said.text("statement-title")
    return {
        **letter(said, title=title, seller=view.provider, dated=dated(view)),
        "receiver": [view.customer.name, *lines_of(view.customer.address)],
        "facts": list(_facts(view, said)),
        "opening": said.text("statement-opening", first=view.first, last=view.last),
        "sum-columns": [said.text("statement-movement"), said.text("statement-minutes")],
        "sums": list(_sums(view, said)),
        "columns": [said.text(f"statement-{name}") for name in _SHOWN],
        "rows": [_row(entry, said) for entry in view.entries],
        "invoice-columns": [said.text(f"statement-{name}") for name in _OF_INVOICES],
        "invoices": list(_invoices(view, said)),
        "closing": said.text("statement-closing"),
    }


def dated(view: StatementView) -> date:
    """The date that it bears: its last day, or when it was sent."""
    return view.last if view.issued_at is None else view.issued_at.date()


def statement_csv(view: StatementView) -> str:
    """One line for each entry, for programs: whole minutes, dates as YYYY-MM-DD."""
    said, text = words(view.language), StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in view.entries:
        writer.writerow([_harmless(cell) for cell in _cells(entry, said)])
    return text.getvalue()


_SHOWN = ("posted", "day", "what", "worked", "rounded", "change", "left")
_OF_INVOICES = ("invoice", "invoice-date", "invoice-kind", "invoice-gross")


def _facts(view: StatementView, said: Words) -> Iterator[list[str]]:
    form = said.formats
    yield from facts_of(
        said,
        ("statement-period", f"{form.date(view.first)} – {form.date(view.last)}"),
        ("statement-date", form.date(dated(view))),
        ("statement-zone", view.zone),
    )


def _sums(view: StatementView, said: Words) -> Iterator[list[str]]:
    sums = view.sums
    yield [said.text("statement-balance-opening"), hours(view.opening)]
    for name, minutes in (
        ("statement-credited", sums.credited),
        ("statement-debited", sums.debited),
        ("statement-expired", sums.expired),
        ("statement-restored", sums.restored),
        ("statement-adjusted", sums.adjusted),
        ("statement-reversed", sums.reversed),
    ):
        if minutes:
            yield [said.text(name), signed(minutes)]
    yield [said.text("statement-balance-closing"), hours(view.closing)]


def _row(entry: EntryView, said: Words) -> dict[str, str]:
    work = entry.work
    return {
        "posted": said.formats.short_date(entry.posted_at.date()),
        "day": "" if entry.worked_on is None else said.formats.short_date(entry.worked_on),
        "what": what(entry, said),
        "detail": " · ".join(_details(entry, said)),
        "worked": "" if work is None else hours(work.worked),
        "rounded": "" if work is None else hours(work.rounded),
        "change": signed(entry.minutes),
        "left": hours(entry.balance_after),
    }


def what(entry: EntryView, said: Words) -> str:
    """What an entry was about: the note of the work, or the kind of movement."""
    if entry.kind is EntryKind.REVERSAL:
        return said.text("entry-reversal", entry=str(entry.reverses))
    if entry.redacted:
        return said.text("note-removed")
    return entry.note or said.text(f"entry-{entry.kind.value}")


def _details(entry: EntryView, said: Words) -> Iterator[str]:
    yield f"E{entry.id}"
    if entry.by and entry.work is not None:
        yield entry.by
    if entry.work is not None:
        if entry.work.ticket:
            yield entry.work.ticket
        if len(entry.work.parts) > 1 or entry.work.parts[0].multiplier != 100:
            yield ", ".join(_part(part.minutes, part.multiplier, said) for part in entry.work.parts)


def _part(minutes: int, multiplier: int, said: Words) -> str:
    return f"{hours(minutes)} {said.formats.multiplier(multiplier)}"


def _invoices(view: StatementView, said: Words) -> Iterator[list[str]]:
    for invoice in view.invoices:
        yield [
            invoice.number,
            said.formats.date(invoice.issued_on),
            said.text(invoice.kind.value),
            said.formats.money(invoice.gross),
        ]


def _cells(entry: EntryView, said: Words) -> Iterator[str]:
    work = entry.work
    yield f"E{entry.id}"
    yield entry.posted_at.date().isoformat()
    yield "" if entry.worked_on is None else entry.worked_on.isoformat()
    yield entry.kind.value
    yield what(entry, said)
    yield entry.by or ""
    yield "" if work is None else work.ticket or ""
    yield "" if work is None else str(work.worked)
    yield "" if work is None else str(work.rounded)
    yield str(entry.minutes)
    yield str(entry.balance_after)


def _harmless(cell: str) -> str:
    """A text that a spreadsheet would take for a formula gets an apostrophe; numbers stay."""
    is_number = cell.lstrip("-").isdigit()
    return f"'{cell}" if cell.startswith(_FORMULA) and not is_number else cell
