"""Searching among the options of a form's field."""

from collections.abc import Sequence

from adapters.chat.reply import Option
from core.clients import fold


def matching(options: Sequence[Option], typed: str) -> list[Option]:
    """Find the options that contain what was typed, those that begin with it first."""
    wanted = fold(typed)
    names = {option: fold(option.label) for option in options}
    found = [option for option in options if wanted in names[option]]
    return sorted(found, key=lambda option: not names[option].startswith(wanted))
