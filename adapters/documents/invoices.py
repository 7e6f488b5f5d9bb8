"""An invoice or a credit note as data for its template."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from adapters.documents.letters import facts_of, letter
from adapters.documents.words import Words, lines_of, words
from core.invoices import InvoiceKind, Line, LineKind
from core.paper_views import InvoiceView

TEMPLATE = "invoice"


def invoice_data(view: InvoiceView) -> dict[str, Any]:
    """All that stands on it; nothing of it depends on what happened later."""
    said = words(view.language)
    number = view.number or ""
    title = said.text("invoice-title", kind=view.kind.value, number=number).strip()
    return {
        **letter(said, title=title, seller=view.seller, dated=dated(view)),
        "receiver": [view.buyer.name, *lines_of(view.buyer.address)],
        "facts": list(_facts(view, said)),
        "opening": _opening(view, said),
        "columns": list(
            said.texts("invoice-what", "invoice-hours", "invoice-rate", "invoice-amount").values()
        ),
        "rows": [row for line in view.lines for row in _rows(line, view, said)],
        "sums": list(_sums(view, said)),
        "closing": list(_closing(view, said)),
    }


def dated(view: InvoiceView) -> date:
    """The date that it bears. Only what was issued is typeset."""
    if view.issued_on is None:
        raise ValueError("a draft has no date yet")
    return view.issued_on


def _facts(view: InvoiceView, said: Words) -> Iterator[list[str]]:
    form = said.formats
    due = view.due_on if view.kind is InvoiceKind.INVOICE and view.totals.gross else None
    yield from facts_of(
        said,
        ("invoice-number", view.number),
        ("invoice-date", form.date(dated(view))),
        ("invoice-supplied", _supplied(view, said)),
        ("invoice-due", None if due is None else form.date(due)),
        ("invoice-vat-id", view.buyer.tax_id),
    )


def _supplied(view: InvoiceView, said: Words) -> str:
    """When what is charged was supplied: the hours at once, overdraft in its month."""
    months = [line.month for line in view.lines if line.month is not None]
    return said.formats.month(months[0]) if months else said.formats.date(dated(view))


def _opening(view: InvoiceView, said: Words) -> str:
    if view.kind is InvoiceKind.CREDIT_NOTE:
        return said.text("invoice-opening.credit-note", cancels=view.cancels)
    return said.text("invoice-opening")


def _rows(line: Line, view: InvoiceView, said: Words) -> Iterator[dict[str, str]]:
    """The line at its full price, then its discount: the amounts add up to the net total."""
    detail = said.text("invoice-agreed") if line.rate is None else ""
    yield {
        "what": _what(line, said),
        "detail": detail,
        "hours": said.formats.size(line.minutes),
        "rate": "" if line.rate is None else said.money(line.rate, view.currency),
        "amount": said.money(line.net + line.discount, view.currency),
    }
    if line.discount:
        yield {
            "what": said.text("invoice-discount"),
            "detail": "",
            "hours": "",
            "rate": "",
            "amount": said.money(-line.discount, view.currency),
        }


def _what(line: Line, said: Words) -> str:
    if line.kind is LineKind.OVERAGE:
        month = "" if line.month is None else said.formats.month(line.month)
        return said.text("invoice-overage", month=month)
    return said.text("invoice-block", size=abs(line.minutes))


def _sums(view: InvoiceView, said: Words) -> Iterator[list[str]]:
    net = said.money(view.totals.net, view.currency)
    yield [said.text("invoice-net"), net]
    tax = said.text("invoice-tax", name=said.tax(view.tax), net=net)
    yield [tax, said.money(view.totals.tax, view.currency)]
    yield [said.text("invoice-gross"), said.money(view.totals.gross, view.currency)]


def _closing(view: InvoiceView, said: Words) -> Iterator[str]:
    if view.tax.reason:
        yield view.tax.reason
    if view.kind is InvoiceKind.CREDIT_NOTE:
        yield said.text("invoice-returned")
        return
    if not view.totals.gross or view.due_on is None:
        yield said.text("invoice-nothing-to-pay")
        return
    yield said.text("invoice-pay", gross=view.gross, due=view.due_on, number=view.number)
    if view.seller.bank:
        yield said.text("invoice-bank", bank=view.seller.bank)
    yield said.text("invoice-thanks")
