import json
import re
from dataclasses import fields
from pathlib import Path

from adapters.chat.reply import Kind, Reply
from bot.cli.exits import Exit
from bot.cli.printing import as_json
from bot.export import BlockRow, ClientRow, EntryRow, PersonRow
from bot.settings import CONFIG, Settings

ROOT = Path(__file__).parents[2]


def test_the_page_on_settings_names_each_with_its_default_and_no_other() -> None:
    page = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([A-Z_]+)` \| (?:`(.*?)`)? *\|", page, flags=re.MULTILINE)

    known = {
        str(field.alias): "" if field.default is None else str(field.default)
        for field in Settings.model_fields.values()
    }
    assert dict(rows) == known | {CONFIG: ""}


def command_line() -> str:
    return (ROOT / "docs/command-line.md").read_text(encoding="utf-8")


def test_the_page_on_the_command_line_lists_each_kind_of_answer() -> None:
    listed = command_line().partition("The kinds:")[2].partition("\n## ")[0]

    assert re.findall(r"^\| `(\w+)` \|", listed, flags=re.MULTILINE) == [
        kind.value for kind in Kind
    ]


def test_the_page_on_the_command_line_lists_each_key_of_an_answer() -> None:
    listed = command_line().partition("| key |")[2].partition("\n\n")[0]
    answer = json.loads(as_json(Reply(kind=Kind.HELP, title="help")))

    assert re.findall(r"^\| `(\w+)` \|", listed, flags=re.MULTILINE) == list(answer)


def test_the_page_on_the_command_line_lists_each_exit_code() -> None:
    codes = re.findall(r"^\| (\d) \|", command_line(), flags=re.MULTILINE)

    assert [int(code) for code in codes] == list(Exit)


def test_the_page_on_the_command_line_lists_each_column_of_the_export() -> None:
    listed = dict(re.findall(r"^\| `(\w+\.csv)` \| (.*) \|$", command_line(), flags=re.MULTILINE))

    assert {file: re.findall(r"`(\w+)`", columns) for file, columns in listed.items()} == {
        "clients.csv": [field.name for field in fields(ClientRow)],
        "people.csv": [field.name for field in fields(PersonRow)],
        "blocks.csv": [field.name for field in fields(BlockRow)],
        "entries.csv": [field.name for field in fields(EntryRow)],
    }


def test_the_page_on_contributing_names_files_that_are_there() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:adapters|bot|core|tests|docs)/[\w./]*)`", page)

    assert len(named) > 8
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_page_on_contributing_names_targets_that_make_has() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE)

    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", page, flags=re.MULTILINE)) <= set(targets)
