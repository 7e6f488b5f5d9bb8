"""What holds for all commands: help, version, settings."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest
from typer.main import get_group
from typer.testing import CliRunner

from bot.cli import app
from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal

COMMANDS = list(get_group(app).commands)


def test_prints_its_version(terminal: Terminal) -> None:
    ended = terminal.run("--version")

    assert (ended.code, ended.out) == (Exit.DONE, f"blockhours {version('blockhours')}\n")


def test_lists_its_commands_and_exit_codes(terminal: Terminal) -> None:
    ended = terminal.run("--help")

    assert ended.code == Exit.DONE
    assert [command for command in COMMANDS if f"\n  {command} " in ended.out] == COMMANDS
    assert {"demo", "serve", "say", "migrate", "audit", "keys"} <= set(COMMANDS)
    assert "..." not in ended.out.partition("Commands:")[2]  # each line is whole
    assert "Exit codes: 0 done or answered, 1 refused" in ended.out


@pytest.mark.parametrize("command", COMMANDS)
def test_explains_each_command(command: str) -> None:
    ended = CliRunner().invoke(app, [command, "--help"], prog_name="blockhours")

    assert ended.exit_code == Exit.DONE
    assert f"Usage: blockhours {command}" in ended.output
    assert len(ended.output.splitlines()) > 6


@pytest.mark.parametrize(
    "words", [("sya", "balance"), ("say", "balance"), ("serve", "--port", "99999"), ()]
)
def test_ends_with_exit_code_2_when_it_is_used_wrongly(
    words: tuple[str, ...], terminal: Terminal
) -> None:
    ended = terminal.run(*words)

    assert ended.code == Exit.USAGE
    assert "Usage: blockhours" in ended.out + ended.err


@pytest.mark.parametrize("command", ["serve", "doctor", "migrate"])
def test_ends_at_once_when_a_setting_is_wrong(command: str, terminal: Terminal) -> None:
    ended = terminal.run(command, settings={"BLOCKHOURS_PROT": "1"})

    assert ended.code == Exit.USAGE
    assert ended.err == "BLOCKHOURS_PROT is no setting. Did you mean BLOCKHOURS_PORT?\n"
    assert list(terminal.folder.iterdir()) == []


def test_documents_every_exit_code_in_one_table() -> None:
    page = (Path(__file__).parents[3] / "docs/command-line.md").read_text(encoding="utf-8")
    section = page.partition("## Exit codes")[2].partition("\n## ")[0]
    documented = re.findall(r"^\| (\d+) \| \S", section, flags=re.MULTILINE)

    assert [int(code) for code in documented] == sorted(Exit)
