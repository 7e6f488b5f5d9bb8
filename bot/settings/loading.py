"""The settings are read once, and all that is wrong with them is said at once."""

from typing import Any

from pydantic import ValidationError

from bot.settings.error import SettingsError
from bot.settings.everything import FIELDS, SECRETS, Settings
from bot.settings.names import misplaced
from bot.settings.slack import require_whole_slack
from bot.settings.teams import require_whole_teams

_NOT_SHOWN = SECRETS | {"BLOCKHOURS_DATABASE_URL"}  # an address may hold a password


def load(**overrides: str | int | None) -> Settings:
    """Read the settings; an override (by its full name, None for none) wins over all.

    Raises SettingsError with everything that is wrong at once.
    """
    problems = list(misplaced())
    if problems:
        raise SettingsError("\n".join(problems))
    given: dict[str, Any] = {name: value for name, value in overrides.items() if value is not None}
    try:
        settings = Settings(**given)
    except ValidationError as error:
        sentences = [_sentence(str(one["loc"][0]), one["input"]) for one in error.errors()]
        raise SettingsError("\n".join(sentences)) from None
    require_whole_slack(settings)
    require_whole_teams(settings)
    return settings


def _sentence(name: str, given: object) -> str:
    field = FIELDS[name]
    said = "" if name in _NOT_SHOWN else f", not {given!r}"
    example = (field.examples or [""])[0]
    return f"{name} must be {field.description}{said}. For example: {name}={example}"
