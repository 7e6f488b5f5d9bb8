"""Getting in: what one shop exports another can import, once."""

import csv
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Ended, Terminal
from tests.fakes import postgres

MONA = ("--account", "slack:T0NEW:U0MONA")


@pytest.fixture
def empty(terminal: Terminal) -> Terminal:
    """A founded organisation, with its first manager and nothing else."""
    ended = terminal.run("found", "Nordlicht IT", "--manager", "mona", *MONA)
    assert ended.code == Exit.DONE
    return terminal


def imported(terminal: Terminal, kind: str, file: Path, *words: str) -> Ended:
    return terminal.run("import", kind, str(file), "--as", "mona", *words)


def balances(terminal: Terminal, folder: str) -> list[tuple[str, ...]]:
    """Balance and overdraft of each client, as an export tells them."""
    assert terminal.run("export", folder).code == Exit.DONE
    with (terminal.folder / folder / "clients.csv").open(encoding="utf-8", newline="") as file:
        wanted = ("client", "aliases", "archived", "balance_minutes", "overdraft_minutes")
        return [tuple(row[name] for name in wanted) for row in csv.DictReader(file)]


def entries(folder: Path) -> list[dict[str, str]]:
    with (folder / "entries.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(terminal: Terminal, *lines: str) -> Path:
    file = terminal.folder / "rows.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_a_dry_run_shows_what_would_change_and_keeps_nothing(empty: Terminal) -> None:
    file = write(empty, "client,zone", "Acme,Europe/Berlin", "Globex,")

    tried = imported(empty, "clients", file, "--dry-run")
    assert tried.out == (
        "row 2: Acme\nrow 3: Globex\n2 added, 0 passed by.\nThis was a dry run: nothing was kept.\n"
    )
    assert imported(empty, "clients", file).out.startswith("row 2: Acme\nrow 3: Globex\n2 added")
    assert imported(empty, "clients", file).out == "0 added, 2 passed by.\n"


def test_names_every_row_that_is_wrong_and_keeps_none(empty: Terminal) -> None:
    imported(empty, "clients", write(empty, "client", "Acme"))
    file = write(
        empty,
        "client,worked_on,by,worked_minutes,note,kind,posted_at,reverses",
        "Acme,2026-11-03,mona,90,fine,,,",
        "Acmee,2026-11-03,mona,90,nobody's,,,",
        "Acme,03.11.2026,mona,90,a day,,,",
        "Acme,2026-11-03,bob,90,who,,,",
        "Acme,2026-11-03,mona,1.5,hours,,,",
        "Acme,2026-11-03,mona,90,ahead,,2999-01-01T00:00:00+00:00,",
        "Acme,,mona,,,reversal,2026-11-04T00:00:00+00:00,77",
        "Acme,,mona,,,gift,,",
    )

    ended = imported(empty, "entries", file)
    assert (ended.code, ended.out) == (Exit.REFUSED, "")
    assert ended.err.splitlines() == [
        "row 3: There is no client Acmee: import clients first.",
        "row 4: worked_on has to be a date, as 2026-11-03, not '03.11.2026'.",
        "row 5: There is nobody called bob: import people first.",
        "row 6: worked_minutes has to be a whole number, not '1.5'.",
        "row 7: posted_at lies ahead.",
        "row 8: reverses names entry 77, which is on no line before it.",
        (
            "row 9: kind has to be credit or debit or settlement or expiry or restore or"
            " adjustment or reversal, not 'gift'."
        ),
        "Nothing was imported.",
    ]
    assert empty.run("export", "out").code == Exit.DONE
    assert entries(empty.folder / "out") == []


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("name", "Acme"), "The first line has to name the columns; missing: client."),
        (("client,colour", "Acme,red"), "Unknown columns: colour. There are: "),
        (("client", "Acme,more"), "Row 2 has more cells than there are headings."),
        ((), "missing: client."),
    ],
)
def test_says_what_is_wrong_with_a_file(
    lines: tuple[str, ...], sentence: str, empty: Terminal
) -> None:
    ended = imported(empty, "clients", write(empty, *lines))
    assert ended.code == Exit.USAGE
    assert sentence in ended.err


def test_only_a_manager_imports(empty: Terminal) -> None:
    people = write(empty, "handle,role,accounts", "anna,technician,slack/T0NEW/U0ANNA")
    assert imported(empty, "people", people).out == "row 2: anna\n1 added, 0 passed by.\n"

    file = write(empty, "client", "Acme")
    for handle in ("anna", "nobody"):
        ended = empty.run("import", "clients", str(file), "--as", handle)
        assert (ended.code, ended.err) == (Exit.REFUSED, f"{handle} is no manager here.\n")


def test_an_export_of_a_file_is_taken_into_postgresql_once(
    sample: Terminal, tmp_path_factory: pytest.TempPathFactory
) -> None:
    before = balances(sample, "out")
    there = Terminal(tmp_path_factory.mktemp("there"))
    there.environment["BLOCKHOURS_DATABASE_URL"] = postgres.new_database()
    assert there.run("found", "Nordlicht IT", "--manager", "mona", *MONA).code == Exit.DONE

    for kind in ("clients", "people", "entries"):
        ended = imported(there, kind, sample.folder / "out" / f"{kind}.csv")
        assert (ended.code, ended.err) == (Exit.DONE, "")
    assert balances(there, "out") == before
    assert len(entries(there.folder / "out")) == len(entries(sample.folder / "out"))

    again = imported(there, "entries", sample.folder / "out" / "entries.csv")
    assert again.out.startswith("0 added")
    assert "entries were proved" in there.run("doctor").out


def test_what_is_left_of_blocks_becomes_an_opening_balance(empty: Terminal) -> None:
    imported(empty, "clients", write(empty, "client", "Acme"))
    file = write(
        empty,
        "client,minutes,remaining_minutes,expires_on,revoked",
        "Acme,600,75,,",
        "Acme,600,0,,",
        "Acme,600,600,2026-01-01,",
        "Acme,600,600,,yes",
        "Acme,300,,2999-12-31,no",
    )
    ended = imported(empty, "blocks", file)
    assert ended.out.endswith("2 added, 3 passed by.\n")
    assert balances(empty, "out") == [("Acme", "", "no", "375", "0")]
    assert imported(empty, "blocks", file).out == "0 added, 5 passed by.\n"


def test_later_work_is_posted_today_where_the_ledger_has_gone_on(empty: Terminal) -> None:
    imported(empty, "clients", write(empty, "client", "Acme"))
    imported(empty, "blocks", write(empty, "client,minutes", "Acme,600"))
    late = "client,posted_at,worked_on,by,worked_minutes"

    refused = imported(
        empty, "entries", write(empty, late, "Acme,2026-01-05T08:00:00+00:00,2026-01-05,mona,60")
    )
    assert "leave posted_at empty, and it is posted today." in refused.err
    assert imported(empty, "entries", write(empty, late, "Acme,,2026-01-05,mona,60")).code == 0
    assert balances(empty, "out") == [("Acme", "", "no", "540", "0")]


def test_a_note_that_was_kept_from_being_a_formula_is_read_as_it_was_typed(
    empty: Terminal,
) -> None:
    imported(empty, "clients", write(empty, "client", "Acme"))
    rows = write(empty, "client,worked_on,by,worked_minutes,note", "Acme,2026-11-03,mona,60,'=1+1")
    imported(empty, "entries", rows)
    empty.run("export", "out")
    assert [row["note"] for row in entries(empty.folder / "out")] == ["'=1+1"]
    assert imported(empty, "entries", rows).out == "0 added, 1 passed by.\n"
