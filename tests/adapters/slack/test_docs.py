"""docs/slack.md and the manifest say nothing that cannot be said, and hide no scope."""

import json
import re
from pathlib import Path

import pytest

from adapters.chat.grammar import Misread, parse

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "slack.md").read_text("utf-8")
MANIFEST = json.loads((ROOT / "manifest.json").read_text("utf-8"))
COMMANDS = {each["command"]: each["usage_hint"] for each in MANIFEST["features"]["slash_commands"]}


@pytest.mark.parametrize("said", sorted(set(re.findall(r"`(/(?:hours|log) .+?)`", PAGE))))
def test_shows_commands_that_are_understood(said: str) -> None:
    command, _, rest = said.partition(" ")
    assert command in COMMANDS
    typed = rest if command == "/hours" else said
    assert not isinstance(parse(typed.replace("@anna", "<@U0ANNA>")), Misread)


@pytest.mark.parametrize(("command", "hint"), COMMANDS.items())
def test_hints_at_commands_that_are_understood(command: str, hint: str) -> None:
    typed = hint if command == "/hours" else f"{command} {hint}"
    assert not isinstance(parse(typed), Misread)


def test_explains_each_scope_and_no_other() -> None:
    explained = re.findall(r"^\| `([\w.:]+)` \|", PAGE, flags=re.MULTILINE)
    assert sorted(explained) == sorted(MANIFEST["oauth_config"]["scopes"]["bot"])
