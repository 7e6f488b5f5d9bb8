"""The app package: what is uploaded to Teams so that people can add the app.

The manifest's shape stands in `manifest/manifest.json`, its ids come from the
settings, its words from the language files, and its commands from the grammar,
so that nothing is offered that would not be understood.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from itertools import chain
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from adapters.chat.grammar.verbs import Verb, entry_of
from adapters.chat.wording.phrases import LANGUAGES, phrases
from adapters.teams.drawing.words import words

Json = dict[str, Any]

COMMANDS = {
    ("personal",): (
        Verb.LOG,
        Verb.BALANCE,
        Verb.MINE,
        Verb.HISTORY,
        Verb.WHY,
        Verb.UNDO,
        Verb.FIX,
        Verb.TIMER,
        Verb.TOP_UP,
        Verb.HELP,
    ),
    ("team", "groupChat"): (
        Verb.LOG,
        Verb.BALANCE,
        Verb.HISTORY,
        Verb.WHY,
        Verb.UNDO,
        Verb.TOP_UP,
        Verb.APPROVE,
        Verb.DECLINE,
        Verb.LINK,
        Verb.HELP,
    ),
}
"""What Teams suggests while somebody types to the bot. Its schema translates ten of a list."""

READS_CHANNELS = "ChannelMessage.Read.Group"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_EXTENSION = {"log": "app-log", "balance": "app-balance"}


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """What a package says of its app.

    `website` is where the publisher explains itself. With `reads_channels`
    the app asks a team's owner for the permission to get all messages of its
    channels, not only those that mention it.
    """

    app_id: str
    publisher: str
    website: str
    version: str
    reads_channels: bool = False


def package(app: App) -> bytes:
    """Pack the app; the same app gives the same bytes."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name, content in _contents(app):
            entry = ZipInfo(name, date_time=_EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return packed.getvalue()


def manifest(app: App) -> Json:
    """Fill in the manifest."""
    drawn: Json = json.loads(_file("manifest.json"))
    (bot,), (extension,) = drawn["bots"], drawn["composeExtensions"]
    bot |= {"botId": app.app_id, "commandLists": _command_lists("en")}
    extension["botId"] = app.app_id
    extension["commands"] = [one | _command(one, "en") for one in extension["commands"]]
    return drawn | _identity(app) | _names("en") | (_permissions(app) if app.reads_channels else {})


def translation(language: str) -> dict[str, str]:
    """Word the manifest in another language, by the paths of what is translated."""
    names = _names(language)
    flat = {f"{part}.{form}": names[part][form] for part in names for form in names[part]}
    return flat | dict(chain(_listed(language), _extended(language)))


def _contents(app: App) -> Iterator[tuple[str, bytes]]:
    yield "manifest.json", _written(manifest(app))
    for language in LANGUAGES[1:]:
        yield f"{language}.json", _written(translation(language))
    for icon in ("color.png", "outline.png"):
        yield icon, _file(icon)


def _identity(app: App) -> Json:
    return {
        "id": app.app_id,
        "version": app.version,
        "developer": {
            "name": app.publisher,
            "websiteUrl": app.website,
            "privacyUrl": app.website,
            "termsOfUseUrl": app.website,
        },
    }


def _permissions(app: App) -> Json:
    asked = [{"name": READS_CHANNELS, "type": "Application"}]
    return {
        "authorization": {"permissions": {"resourceSpecific": asked}},
        # Nothing is reached there; Teams wants the field filled for such a permission.
        "webApplicationInfo": {"id": app.app_id, "resource": "https://blockhours.invalid"},
    }


def _names(language: str) -> dict[str, dict[str, str]]:
    own = words(language)
    return {
        part: {"short": own.text(name), "full": own.text(f"{name}.full")}
        for part, name in (("name", "app-name"), ("description", "app-about"))
    }


def _command_lists(language: str) -> list[Json]:
    return [
        {"scopes": list(scopes), "commands": [_suggested(verb, language) for verb in verbs]}
        for scopes, verbs in COMMANDS.items()
    ]


def _suggested(verb: Verb, language: str) -> dict[str, str]:
    """Offer a verb with what it does, and an example that can be said as it stands."""
    entry = entry_of(verb)
    does = phrases(language).text(f"help-{verb.value}")
    return {
        "title": entry.name(language),
        "description": f"{does}: {entry.examples(language)[0]}",
    }


def _command(command: Json, language: str) -> Json:
    own, name = words(language), _EXTENSION[command["id"]]
    worded: Json = {"title": own.text(name), "description": own.text(f"{name}.does")}
    if "parameters" in command:
        (parameter,) = command["parameters"]
        client = {"title": own.text("app-client"), "description": own.text("app-client.does")}
        worded["parameters"] = [parameter | client]
    return worded


def _listed(language: str) -> Iterator[tuple[str, str]]:
    for at, group in enumerate(_command_lists(language)):
        for number, command in enumerate(group["commands"]):
            for part, said in command.items():
                yield f"bots[0].commandLists[{at}].commands[{number}].{part}", said


def _extended(language: str) -> Iterator[tuple[str, str]]:
    (extension,) = json.loads(_file("manifest.json"))["composeExtensions"]
    for number, command in enumerate(extension["commands"]):
        at, worded = f"composeExtensions[0].commands[{number}]", _command(command, language)
        for part in ("title", "description"):
            yield f"{at}.{part}", worded[part]
            for place, parameter in enumerate(worded.get("parameters", ())):
                yield f"{at}.parameters[{place}].{part}", parameter[part]


def _written(content: Json) -> bytes:
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def _file(name: str) -> bytes:
    return (files("adapters.teams") / "manifest" / name).read_bytes()
