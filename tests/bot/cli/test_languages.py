"""The language in which a sample is told."""

import pytest

from bot.cli.exits import Halt
from bot.cli.languages import language_meant


@pytest.mark.parametrize(
    ("said", "terminal", "meant"),
    [
        ("de", {"LANG": "en_GB.UTF-8"}, "de"),
        (None, {"LANG": "de_AT.UTF-8"}, "de"),
        (None, {"LANG": "de_AT.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        (None, {"LANG": "fr_FR.UTF-8"}, "en"),
        (None, {}, "en"),
    ],
)
def test_is_the_one_that_was_said_else_the_terminals(
    said: str | None, terminal: dict[str, str], meant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in terminal.items():
        monkeypatch.setenv(name, value)

    assert language_meant(said) == meant


def test_is_none_in_which_the_sample_is_not_told() -> None:
    with pytest.raises(Halt, match="not in 'fr'"):
        language_meant("fr")
