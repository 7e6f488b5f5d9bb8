"""What stands on a statement, on paper and as CSV."""

import csv
from dataclasses import replace
from io import StringIO

from adapters.documents.statements import COLUMNS, statement_csv, statement_data
from core.ledger import EntryKind
from core.paper_views import StatementView
from core.units import Minutes
from tests.adapters.documents.papers import statement, work


def lines(view: StatementView) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(statement_csv(view))))


def test_it_leads_from_the_opening_balance_to_the_closing_one() -> None:
    data = statement_data(statement())
    assert data["sums"] == [
        ["Balance at the start", "100:00"],
        ["Work debited", "−5:39"],
        ["Balance at the end", "94:21"],
    ]


def test_each_entry_shows_worked_rounded_debited_and_what_is_left() -> None:
    row = statement_data(statement())["rows"][0]
    assert (row["worked"], row["rounded"], row["change"], row["left"]) == (
        "1:10",
        "1:15",
        "−1:53",
        "98:07",
    )
    assert (row["what"], row["detail"]) == (
        "fixed the printer",
        "E1 · Anna · T-1234 · 1:15 ×1.5",
    )


def test_nothing_internal_stands_on_it() -> None:
    for text in (str(statement_data(statement())), statement_csv(statement())):
        assert "hush" not in text
        assert "among us" not in text


def test_the_csv_has_whole_minutes_and_dates_for_programs() -> None:
    first = lines(statement("de"))[0]
    assert tuple(first) == COLUMNS
    assert (first["entry"], first["posted_on"], first["worked_on"]) == (
        "E1",
        "2026-10-02",
        "2026-10-02",
    )
    assert (first["worked_minutes"], first["change_minutes"], first["balance_minutes"]) == (
        "70",
        "-113",
        "5887",
    )


def test_the_csv_adds_up_to_the_closing_balance() -> None:
    view = statement(entries=20)
    changes = sum(int(line["change_minutes"]) for line in lines(view))
    assert view.opening + changes == view.closing == int(lines(view)[-1]["balance_minutes"])


def test_a_spreadsheet_takes_no_text_for_a_formula() -> None:
    assert lines(statement(note="=cmd|' /C calc'!A0"))[0]["what"].startswith("'=")


def test_a_reversal_and_a_removed_note_are_named() -> None:
    reversal = replace(
        work(4), kind=EntryKind.REVERSAL, reverses=3, work=None, minutes=Minutes(113)
    )
    removed = replace(work(5), note="", redacted=True)
    rows = statement_data(replace(statement(), entries=(reversal, removed)))["rows"]
    assert [row["what"] for row in rows] == ["Reversal of E3", "note removed"]
