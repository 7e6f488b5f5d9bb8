"""`teams package`: one file from the settings, or a sentence on what is missing."""

import json
from zipfile import ZipFile

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal

PACKAGE = ("teams", "package", "--website", "https://www.nordlicht.example/it")
TEAMS = {
    "TEAMS_APP_ID": "12345678-1234-1234-1234-1234567890ab",
    "TEAMS_APP_PASSWORD": "a secret",
    "TEAMS_TENANT_ID": "87654321-1234-1234-1234-1234567890ab",
}


def test_writes_the_package_of_the_bot_that_is_set_up(terminal: Terminal) -> None:
    ended = terminal.run(*PACKAGE, "--out", "ours.zip", settings=TEAMS)

    assert (ended.code, ended.out, ended.err) == (Exit.DONE, "ours.zip\n", "")
    with ZipFile(terminal.folder / "ours.zip") as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest["bots"][0]["botId"] == TEAMS["TEAMS_APP_ID"]
    assert manifest["developer"]["name"] == "nordlicht.example"
    assert "authorization" not in manifest


def test_asks_for_the_messages_of_channels_only_when_told_to(terminal: Terminal) -> None:
    terminal.run(*PACKAGE, "--read-channels", settings=TEAMS)

    with ZipFile(terminal.folder / "blockhours-teams.zip") as archive:
        assert "ChannelMessage.Read.Group" in archive.read("manifest.json").decode()


def test_says_which_setting_is_missing(terminal: Terminal) -> None:
    ended = terminal.run(*PACKAGE)

    assert ended.code == Exit.USAGE
    assert ended.err.startswith("TEAMS_APP_ID is not set")


@pytest.mark.parametrize(
    ("words", "settings", "said"),
    [
        ((), {"TEAMS_APP_ID": "my-bot"}, "TEAMS_APP_ID is no app id."),
        (("--website", "nordlicht.example"), {}, "'nordlicht.example' is no website."),
        (("--publisher", "x" * 33), {}, "Teams takes 32 characters of a publisher"),
    ],
)
def test_says_what_it_cannot_use(
    terminal: Terminal, words: tuple[str, ...], settings: dict[str, str], said: str
) -> None:
    ended = terminal.run(*PACKAGE, *words, settings=TEAMS | settings)

    assert (ended.code, ended.out) == (Exit.USAGE, "")
    assert ended.err.startswith(said)


def test_says_where_it_cannot_write(terminal: Terminal) -> None:
    ended = terminal.run(*PACKAGE, "--out", "nowhere/ours.zip", settings=TEAMS)

    assert ended.code == Exit.FAILED
    assert ended.err == "nowhere/ours.zip cannot be written: No such file or directory.\n"
