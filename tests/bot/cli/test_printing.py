import json
from datetime import date

import pytest

from adapters.chat.reply import Button, Fact, Kind, Record, Reply, Table
from bot.cli.exits import Exit
from bot.cli.printing import as_json, as_text, exit_of

LOGGED = Reply(
    kind=Kind.LOGGED,
    title="1:30 h debited from Acme.",
    facts=(Fact(label="Worked", value="1:30 h"), Fact(label="Left", value="8:30 h")),
    lines=("Below the threshold.",),
    buttons=(Button(label="Undo", say="undo E12"),),
    record=Record(
        client="Acme",
        worked_minutes=90,
        debited_minutes=90,
        balance_minutes=510,
        worked_on=date(2025, 11, 3),
        note="Zähler „neu“",
        entry=12,
    ),
)


def test_prints_one_json_object_on_one_line() -> None:
    printed = as_json(LOGGED)

    assert "\n" not in printed
    assert "Zähler" in printed
    assert json.loads(printed) == {
        "kind": "logged",
        "client": "Acme",
        "worked_minutes": 90,
        "debited_minutes": 90,
        "balance_minutes": 510,
        "worked_on": "2025-11-03",
        "note": "Zähler „neu“",
        "entry": 12,
        "top_up": None,
        "text": "1:30 h debited from Acme.\nWorked: 1:30 h\nLeft: 8:30 h\nBelow the threshold.",
        "private": True,
        "buttons": [{"label": "Undo", "say": "undo E12"}],
    }


def test_prints_null_where_something_does_not_apply() -> None:
    printed = json.loads(as_json(Reply(kind=Kind.HELP, title="Hello")))

    assert {printed[name] for name in ("client", "worked_minutes", "worked_on", "entry")} == {None}
    assert printed["buttons"] == []


def test_draws_facts_and_buttons_in_columns() -> None:
    assert as_text(LOGGED).splitlines() == [
        "1:30 h debited from Acme.",
        "  Worked  1:30 h",
        "  Left    8:30 h",
        "Below the threshold.",
        "  [Undo]  undo E12",
    ]


def test_draws_a_table_with_numbers_to_the_right() -> None:
    table = Table(
        headings=("Client", "Left"),
        rows=(("Acme", "2:45"), ("⛔ Globex", "18:30")),
        numeric=frozenset({1}),
    )

    assert as_text(Reply(kind=Kind.BALANCE, title="Hours", table=table)).splitlines() == [
        "Hours",
        "  Client      Left",
        "  Acme        2:45",
        "  ⛔ Globex  18:30",
    ]


def test_lets_nothing_that_was_typed_drive_the_terminal() -> None:
    drawn = as_text(Reply(kind=Kind.LOGGED, title="a\x1b[31m \u202eb \u2066c 👩‍🔧"))

    assert drawn == "a\\u001b[31m \\u202eb \\u2066c 👩‍🔧"


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (Kind.LOGGED, Exit.DONE),
        (Kind.ASKED, Exit.REFUSED),
        (Kind.REFUSED, Exit.REFUSED),
        (Kind.FAILED, Exit.FAILED),
    ],
)
def test_ends_with_a_code_of_its_own_when_refused_or_failed(kind: Kind, code: Exit) -> None:
    assert exit_of(Reply(kind=kind, title="…")) is code
    assert exit_of(Reply(kind=Kind.ASKED, title="…", understood=False)) is Exit.USAGE
