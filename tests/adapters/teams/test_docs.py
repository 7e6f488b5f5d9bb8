"""docs/teams.md says nothing that cannot be said, and hides no permission and no setting."""

import re
from pathlib import Path

import pytest

from adapters.chat.grammar import Misread, parse
from adapters.teams.packaging import READS_CHANNELS

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "teams.md").read_text("utf-8")
SETTINGS = (ROOT / "docs" / "configuration.md").read_text("utf-8")
SAID = [
    *re.findall(r"^- .*?`((?:@Blockhours )?[a-z][^`]+)`$", PAGE, re.MULTILINE),
    *re.findall(r"`(@Blockhours [^`]+)`", PAGE),
]


@pytest.mark.parametrize("said", sorted(set(SAID)))
def test_shows_commands_that_are_understood(said: str) -> None:
    typed = said.removeprefix("@Blockhours ").replace("@Anna", "<@29:anna|Anna>")
    assert not isinstance(parse(typed), Misread)


def test_leads_to_the_first_log() -> None:
    assert {"log acme 1.5 fixed printer", "@Blockhours link alerts"} <= set(SAID)


def test_explains_each_permission_and_no_other() -> None:
    assert re.findall(r"^\| `([\w.]+)` \|", PAGE, re.MULTILINE)[:1] == [READS_CHANNELS]


@pytest.mark.parametrize("setting", sorted(set(re.findall(r"TEAMS_[A-Z_]+", PAGE))))
def test_names_settings_that_there_are(setting: str) -> None:
    assert f"| `{setting}` |" in SETTINGS


@pytest.mark.parametrize("sentence", re.findall(r"^\| “([^”]+)” \|", PAGE, re.MULTILINE))
def test_quotes_what_the_bot_says(sentence: str) -> None:
    source = (ROOT / "adapters" / "teams" / "languages" / "en.ftl").read_text("utf-8")
    assert sentence in source
