"""Papers are typeset: the same bytes every time, and nothing that was typed is markup."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from adapters.chat.reply import FileForm
from adapters.documents import agreements, invoices, press, statements
from adapters.documents.filing import made
from core.invoices import Party
from core.results import AgreementShown, InvoiceShown, Result, StatementShown
from tests.adapters.documents.papers import (
    TRICKY,
    agreement,
    credit_note,
    invoice,
    statement,
)

DAY = date(2026, 11, 24)


def shown(language: str) -> list[Result]:
    return [
        InvoiceShown(invoice=invoice(language)),
        InvoiceShown(invoice=credit_note(language)),
        StatementShown(statement=statement(language)),
        AgreementShown(agreement=agreement(language)),
    ]


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_paper_is_the_same_bytes_every_time(language: str) -> None:
    for result in shown(language):
        content = made(result, FileForm.PDF)
        assert content.startswith(b"%PDF-")
        assert made(result, FileForm.PDF) == content


def test_each_language_has_its_own_paper() -> None:
    for english, german in zip(shown("en"), shown("de"), strict=True):
        assert made(english, FileForm.PDF) != made(german, FileForm.PDF)


def test_a_long_statement_goes_on_over_the_pages() -> None:
    long = statements.statement_data(statement(entries=80))
    assert len(press.pages(statements.TEMPLATE, long, dated=DAY)) > 3


def texts(value: Any) -> list[str]:
    """Every text in a paper's data."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [text for each in value for text in texts(each)] if isinstance(value, list) else []


def test_what_somebody_typed_is_set_as_it_was_typed() -> None:
    party = Party(name=TRICKY, address=TRICKY, tax_id=TRICKY, bank=TRICKY)
    papers = (
        (invoices.TEMPLATE, invoices.invoice_data(invoice(seller=party, buyer=party))),
        (
            statements.TEMPLATE,
            statements.statement_data(
                replace(statement(note=TRICKY), provider=party, customer=party)
            ),
        ),
        (
            agreements.TEMPLATE,
            agreements.agreement_data(replace(agreement(), provider=party, customer=party)),
        ),
    )
    for template, data in papers:
        assert TRICKY in texts(data)
        assert press.pages(template, data, dated=DAY)
