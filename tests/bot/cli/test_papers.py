import csv
import re
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal


@pytest.fixture
def office(sample: Terminal) -> Terminal:
    """The sample, in which Acme was invoiced twenty hours."""
    for text in (
        "company address Hafenstraße 1, 20457 Hamburg",
        "company tax 19%",
        "topup acme 20h",
        "approve acme",
        "invoiced acme",
    ):
        assert sample.run("say", text, "--as", "mona").code == Exit.DONE
    return sample


def test_lists_shows_and_exports_invoices(office: Terminal) -> None:
    listed = office.run("invoices", "list")
    assert (listed.code, "€2,713.20" in listed.out) == (Exit.DONE, True)
    assert "Acme" in office.run("invoices", "list", "--client", "acme").out
    assert "There is no page 2" in office.run("invoices", "list", "--page", "2").out
    assert office.run("invoices", "list", "--page", "0").code == Exit.USAGE
    (number, *_) = re.findall(r"[0-9]{4}-[0-9]{4}", listed.out)
    assert "open" in office.run("invoices", "show", number).out
    exported = office.run("invoices", "export", "out").out.split()
    assert (exported[0], f"out/{number}.pdf" in exported) == ("out/invoices.csv", True)
    assert (office.folder / f"out/{number}.pdf").read_bytes().startswith(b"%PDF-")
    with (office.folder / "out/invoices.csv").open(encoding="utf-8") as file:
        (line,) = [each for each in csv.DictReader(file) if each["number"] == number]
    assert (line["net_cents"], line["tax_cents"], line["gross_cents"]) == (
        "228000",
        "43320",
        "271320",
    )


@pytest.mark.parametrize(
    ("words", "beginning"),
    [
        (("statement", "acme", "--out", "s.pdf"), b"%PDF-"),
        (("statement", "acme", "--month", "2026-10", "--out", "s.csv"), b"entry,"),
        (("agreement", "acme", "--out", "a.pdf"), b"%PDF-"),
        (("agreement", "acme", "--out", "a.md"), b"# Prepaid support hours agreement"),
    ],
)
def test_writes_papers(words: tuple[str, ...], beginning: bytes, office: Terminal) -> None:
    ended = office.run(*words)
    assert (ended.code, ended.out.strip()) == (Exit.DONE, words[-1])
    assert Path(office.folder, words[-1]).read_bytes().startswith(beginning)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("invoices", "show", "2026-0009"), Exit.REFUSED, "I don’t know an invoice 2026-0009."),
        (("agreement", "nobody", "--out", "a.pdf"), Exit.REFUSED, "a client called “nobody”"),
        (("agreement", "acme", "--out", "a.doc"), Exit.USAGE, "should end in .pdf, .csv or .md"),
        (("agreement", "acme", "--out", "a.csv"), Exit.REFUSED, "There is no such paper."),
        (("statement", "acme", "--month", "soon", "--out", "s.pdf"), Exit.USAGE, "is no month"),
        (("agreement", "acme", "--on", "soon", "--out", "a.md"), Exit.USAGE, "is no day"),
        (("agreement", "acme", "--out", "no/a.md"), Exit.FAILED, "cannot be written"),
        (("invoices", "list", "--organisation", "x"), Exit.USAGE, "there are: Nordlicht IT"),
    ],
)
def test_says_what_is_wrong(
    words: tuple[str, ...], code: Exit, sentence: str, office: Terminal
) -> None:
    ended = office.run(*words)
    assert ended.code == code
    assert sentence in ended.err


def test_exports_what_waits_to_be_collected(office: Terminal) -> None:
    assert "No direct debit is under way." in office.run("collections", "list").out
    ended = office.run("collections", "export", "list.csv")
    assert (ended.code, ended.out) == (Exit.DONE, "Nothing waits to be collected.\n")
