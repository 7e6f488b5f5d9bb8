"""What all papers say of their sender."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from adapters.documents.words import Words, lines_of
from core.invoices import Party


def letter(said: Words, *, title: str, seller: Party, dated: date) -> dict[str, Any]:
    """The head and the foot of a paper."""
    address = lines_of(seller.address)
    tax = said.text("page-foot-tax", number=seller.tax_id) if seller.tax_id else ""
    return {
        "language": said.language,
        "title": title,
        "author": seller.name,
        "date": [dated.year, dated.month, dated.day],
        "sender": address,
        "sender-line": " · ".join([seller.name, *address]),
        "foot": [part for part in (seller.name, ", ".join(address), tax, seller.bank) if part],
    }


def facts_of(said: Words, *facts: tuple[str, str | None]) -> Iterator[list[str]]:
    """Labels beside their values, without those that have none."""
    for name, value in facts:
        if value:
            yield [said.text(name), value]
