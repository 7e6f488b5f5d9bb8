"""Whether each name that is set is a setting's, and stands where it may."""

import os
import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from dotenv import dotenv_values

from bot.settings.error import SettingsError
from bot.settings.everything import FIELDS, SECRETS
from bot.settings.places import CONFIG, DOTENV, config_file

PREFIX = "BLOCKHOURS_"
CHATS = ("SLACK_", "TEAMS_")
A_SLIP = 0.9
"""How like one of our names a chat's name must be to be taken for a slip of it."""

_SHORT_NAMES = {name.removeprefix(PREFIX): name for name in FIELDS}


def misplaced() -> Iterator[str]:
    """Say which names are unknown, and which secrets stand where they should not."""
    for name in (*os.environ, *dotenv_values(DOTENV)):
        if name not in FIELDS and name != CONFIG and _was_meant_for_us(name):
            yield _unknown(name)
    file = config_file()
    for name in _names_in(file):
        if name not in FIELDS:
            yield f"{file}: {_unknown(name)}"
        elif name in SECRETS:
            yield f"{file}: {name} is a secret: put it into the environment or into {DOTENV}."


def _was_meant_for_us(name: str) -> bool:
    """Our prefix is ours; of the chats' names, which others use too, only a slip is."""
    if name.upper().startswith(PREFIX):
        return True
    slips = get_close_matches(name.upper(), FIELDS, n=1, cutoff=A_SLIP)
    return bool(slips) and name.upper().startswith(CHATS)


def _unknown(name: str) -> str:
    near = get_close_matches(name.upper().removeprefix(PREFIX), _SHORT_NAMES, n=1)
    meant = (
        f"Did you mean {_SHORT_NAMES[near[0]]}?"
        if near
        else f"There are: {', '.join(sorted(FIELDS))}."
    )
    return f"{name} is no setting. {meant}"


def _names_in(file: Path) -> tuple[str, ...]:
    try:
        return tuple(tomllib.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        if CONFIG not in os.environ:
            return ()
        raise SettingsError(f"{CONFIG} names {file}, but there is no such file.") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file} cannot be read: {error}.") from None
