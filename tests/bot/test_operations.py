"""docs/operations.md and deploy/ tell of nothing that is not there."""

import re
import shlex
from configparser import ConfigParser
from pathlib import Path

import pytest
import typer

from bot.cli import app
from bot.cli.exits import Exit
from bot.metrics import Metrics
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
UNIT = ROOT / "deploy/blockhours.service"
DOCKERFILE = (ROOT / "deploy/Dockerfile").read_text(encoding="utf-8")


@pytest.mark.parametrize("said", sorted(set(re.findall(r"`blockhours ([a-z].*?)`", PAGE))))
def test_shows_commands_that_there_are(said: str) -> None:
    name, *words = shlex.split(said)
    command = typer.main.get_command(app)
    group = command.commands[name].loaded()  # type: ignore[attr-defined]
    if hasattr(group, "commands"):
        group = group.commands[words.pop(0)]
    context = group.make_context(name, list(words), resilient_parsing=False)
    assert context.command is group


def test_tells_of_each_metric_and_of_no_other() -> None:
    listed = re.findall(r"^\| `(blockhours_\w+)` \|", PAGE, flags=re.MULTILINE)
    known = [
        f"{each.name}_total" if each.type == "counter" else each.name
        for each in Metrics().registry.collect()
    ]
    assert sorted(listed) == sorted(known)


def test_alarms_are_about_metrics_that_there_are() -> None:
    alarms = PAGE.partition("### What each alarm means")[2]
    used = set(re.findall(r"blockhours_\w+", alarms))
    known = {each.name for each in Metrics().registry.collect()}
    assert len(used) >= 5
    assert {re.sub(r"_(total|bucket)$", "", name) for name in used} <= known


def test_names_settings_and_files_that_there_are() -> None:
    settings = {str(field.alias) for field in Settings.model_fields.values()}
    named = re.findall(r"\b(?:BLOCKHOURS|SLACK|TEAMS)_[A-Z_]+", PAGE + DOCKERFILE)
    assert set(named) <= settings
    files = re.findall(r"\b(?:deploy|requirements)/[\w./]+\w", PAGE)
    assert files
    assert [file for file in files if not (ROOT / file).exists()] == []


def test_the_image_copies_what_is_there_and_runs_as_nobody_special() -> None:
    copied = [
        name
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, flags=re.MULTILINE)
        for name in line.split()
    ]
    assert "core" in copied
    assert [name for name in copied if not (ROOT / name).exists()] == []
    final = DOCKERFILE.rpartition("\nFROM ")[2]
    assert re.search(r"^USER 10001:10001$", final, flags=re.MULTILINE)
    assert "pip" not in final.replace("pip/", "")


def test_the_unit_starts_what_there_is_and_as_nobody_special() -> None:
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign] # systemd's names have capitals
    unit.read_string(UNIT.read_text(encoding="utf-8"))
    assert {"Unit", "Service", "Install"} == set(unit.sections())
    service = unit["Service"]
    program, command = service["ExecStart"].split()
    assert Path(program).name == "blockhours"
    assert command in typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert service["DynamicUser"] == service["NoNewPrivileges"] == "yes"
    assert int(service["RestartPreventExitStatus"]) == Exit.USAGE
