"""The app package is what Teams takes, in two languages, and the same each time."""

import json
import re
import struct
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from adapters.chat.grammar import Misread, parse
from adapters.teams.packaging import App, manifest, package, translation

Json = dict[str, Any]
APP = App(
    app_id="12345678-1234-1234-1234-1234567890ab",
    publisher="Nordlicht IT",
    website="https://nordlicht.example",
    version="0.1.0",
)
MANIFEST = manifest(APP)
(BOT,), (EXTENSION,) = MANIFEST["bots"], MANIFEST["composeExtensions"]
COMMANDS = [one for group in BOT["commandLists"] for one in group["commands"]]
GUID = r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}"
LONGEST = {
    "name.short": 30,
    "name.full": 100,
    "description.short": 80,
    "description.full": 4_000,
    "title": 32,
    "description": 128,
}
"""Characters that Teams takes, by the path or its last part."""


def unpack(packed: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def at(path: str) -> Any:
    """What stands in the manifest at a path of a translation."""
    found: Any = MANIFEST
    for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
        found = found[name] if not index else found[name][int(index)]
    return found


def test_holds_the_manifest_its_translation_and_its_icons() -> None:
    assert list(unpack(package(APP))) == ["manifest.json", "de.json", "color.png", "outline.png"]


def test_is_the_same_each_time_and_another_for_another_app() -> None:
    other = App(app_id=APP.app_id, publisher="Umbrella", website=APP.website, version="0.1.0")
    assert package(APP) == package(APP)
    assert package(APP) != package(other)


def test_names_the_bot_in_all_its_places() -> None:
    assert MANIFEST["id"] == BOT["botId"] == EXTENSION["botId"] == APP.app_id
    assert re.fullmatch(GUID, MANIFEST["id"])
    assert re.fullmatch(r"\d+\.\d+\.\d+", MANIFEST["version"])


def test_is_told_of_and_answers_for_itself_on_the_publishers_website() -> None:
    developer = MANIFEST["developer"]
    assert developer.pop("name") == "Nordlicht IT"
    assert set(developer.values()) == {"https://nordlicht.example"}


def test_can_be_added_by_a_person_to_a_team_and_to_a_group_chat() -> None:
    assert BOT["scopes"] == ["personal", "team", "groupChat"]
    assert [group["scopes"] for group in BOT["commandLists"]] == [
        ["personal"],
        ["team", "groupChat"],
    ]


def test_suggests_no_more_commands_than_teams_translates() -> None:
    assert len(BOT["commandLists"]) <= 3
    assert all(0 < len(group["commands"]) <= 10 for group in BOT["commandLists"])


@pytest.mark.parametrize(("path", "german"), translation("de").items())
def test_says_no_more_than_teams_shows_in_either_language(path: str, german: str) -> None:
    limit = LONGEST.get(path) or LONGEST[path.rpartition(".")[2]]
    assert 0 < len(german) <= limit
    assert 0 < len(at(path)) <= limit


def test_suggests_only_what_is_understood_in_both_languages() -> None:
    german = translation("de")
    titles = [one["title"] for one in COMMANDS]
    titles += [text for path, text in german.items() if re.match(r"bots.*title$", path)]
    assert len(titles) == 40
    assert [title for title in titles if isinstance(parse(title), Misread)] == []


def test_shows_examples_that_are_understood_in_both_languages() -> None:
    german = [text for path, text in translation("de").items() if path.startswith("bots")]
    shown = [one["description"] for one in COMMANDS] + german
    examples = [text.partition(": ")[2] for text in shown if ": " in text]
    assert len(examples) == 40
    assert [said for said in examples if isinstance(parse(said), Misread)] == []


def test_translates_all_that_is_read() -> None:
    read = re.findall(r'"(?:title|description|short|full)": "', json.dumps(MANIFEST))
    assert len(translation("de")) == len(read)


def test_opens_the_form_on_a_message_and_finds_a_balance() -> None:
    log, balance = EXTENSION["commands"]
    assert (log["type"], log["fetchTask"]) == ("action", True)
    assert log["context"] == ["compose", "commandBox", "message"]
    assert (balance["type"], balance["initialRun"]) == ("query", True)


def test_asks_for_no_permission_unless_told_to() -> None:
    asking = manifest(
        App(
            app_id=APP.app_id,
            publisher=APP.publisher,
            website=APP.website,
            version=APP.version,
            reads_channels=True,
        )
    )
    assert "authorization" not in MANIFEST
    assert asking["authorization"]["permissions"]["resourceSpecific"] == [
        {"name": "ChannelMessage.Read.Group", "type": "Application"}
    ]
    assert asking["webApplicationInfo"]["id"] == APP.app_id


@pytest.mark.parametrize(("name", "side"), [("color", 192), ("outline", 32)])
def test_has_icons_of_the_size_that_teams_wants(name: str, side: int) -> None:
    icon = unpack(package(APP))[f"{name}.png"]
    width, height, depth, kind = struct.unpack(">IIBB", icon[16:26])
    assert icon.startswith(b"\x89PNG")
    assert (width, height) == (side, side)
    assert (depth, kind) == (8, 6), "with an alpha channel"
