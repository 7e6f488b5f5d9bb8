import csv
from datetime import timedelta
from pathlib import Path

import pytest

from bot.export import export, safe, write
from core.commands import ArchiveClient, UndoEntry
from core.days import OnDate
from tests.core.shop import TODAY, Shop, log, named


def exported(shop: Shop, folder: Path) -> dict[str, list[dict[str, str]]]:
    files = write(shop.store.run(export), folder)
    tables = {}
    for file in files:
        with file.open(encoding="utf-8", newline="") as opened:
            tables[file.name] = list(csv.DictReader(opened))
    return tables


def test_writes_clients_people_blocks_and_entries(tmp_path: Path) -> None:
    shop = Shop()
    shop.sell(600, expires=OnDate(date=TODAY + timedelta(days=100)))
    shop.say("anna", log(70, "Drucker „Müller“ repariert"))
    shop.say("mona", ArchiveClient(client=named("globex")))

    tables = exported(shop, tmp_path / "out")

    acme, mueller, globex = tables["clients.csv"]
    assert acme == {
        "organisation": "Nordlicht IT",
        "client": "Acme",
        "aliases": "acm",
        "language": "",
        "archived": "no",
        "started_on": "2026-01-01",
        "zone": "Europe/Berlin",
        "balance_minutes": "525",
        "overdraft_minutes": "0",
    }
    assert (mueller["client"], globex["archived"]) == ("Müller & Söhne", "yes")
    carl = next(person for person in tables["people.csv"] if person["handle"] == "carl")
    assert carl == {
        "organisation": "Nordlicht IT",
        "handle": "carl",
        "name": "Carl",
        "role": "client-approver",
        "client": "Acme",
        "accounts": "test/msp/carl",
    }
    (block,) = tables["blocks.csv"]
    assert (block["minutes"], block["remaining_minutes"]) == ("600", "525")
    assert (block["starts_on"], block["expires_on"]) == ("2026-11-03", "2027-02-11")
    credit, debit = tables["entries.csv"]
    assert (credit["kind"], credit["minutes"], credit["by"]) == ("credit", "600", "mona")
    assert debit == {
        "organisation": "Nordlicht IT",
        "client": "Acme",
        "entry": "2",
        "number": "2",
        "kind": "debit",
        "posted_at": "2026-11-03T11:00:00+00:00",
        "worked_on": "2026-11-03",
        "by": "anna",
        "minutes": "-75",
        "balance_after_minutes": "525",
        "worked_minutes": "70",
        "rounded_minutes": "75",
        "debited_minutes": "75",
        "work_type": "normal",
        "ticket": "",
        "started_at": "",
        "ended_at": "",
        "note": "Drucker „Müller“ repariert",
        "internal_note": "",
        "reverses": "",
        "reason": "",
        "allocations": f"block {block['block']} -75",
        "block": "",
        "block_source": "",
        "block_starts_on": "",
        "block_expires_on": "",
        "block_rate_cents": "",
    }
    made = {name: credit[name] for name in credit if name.startswith("block")}
    assert made == {
        "block": block["block"],
        "block_source": "purchase",
        "block_starts_on": "2026-11-03",
        "block_expires_on": "2027-02-11",
        "block_rate_cents": "12000",
    }


def test_keeps_blocks_that_were_used_up_and_entries_that_were_undone(tmp_path: Path) -> None:
    shop = Shop()
    shop.open_with(60)
    shop.say("anna", log(90))
    shop.say("anna", UndoEntry())

    tables = exported(shop, tmp_path)

    assert [block["remaining_minutes"] for block in tables["blocks.csv"]] == ["60"]
    debit, reversal = tables["entries.csv"][1:]
    assert debit["allocations"] == "block 1 -60; overdraft -30"
    assert reversal["reverses"] == debit["entry"]

    shop.later(minutes=1)
    shop.say("anna", log(60, "all of it"))
    (block,) = exported(shop, tmp_path)["blocks.csv"]
    assert block["remaining_minutes"] == "0"


def test_writes_headings_where_there_is_nothing(tmp_path: Path) -> None:
    write(Shop().store.run(export), tmp_path)

    assert (tmp_path / "entries.csv").read_text(encoding="utf-8").startswith("organisation,client,")


@pytest.mark.parametrize("note", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_gives_a_spreadsheet_no_formula_to_run(note: str) -> None:
    assert safe(note) == f"'{note}"


def test_leaves_ordinary_words_alone() -> None:
    assert safe("1 = 1, mail to a@b.c") == "1 = 1, mail to a@b.c"
    assert safe("") == ""


def test_makes_notes_harmless_but_leaves_negative_numbers_numbers(tmp_path: Path) -> None:
    shop = Shop()
    shop.sell(600)
    shop.say("anna", log(60, '=HYPERLINK("http://example.invalid")'))

    debit = exported(shop, tmp_path)["entries.csv"][1]

    assert debit["note"] == '\'=HYPERLINK("http://example.invalid")'
    assert debit["minutes"] == "-60"
