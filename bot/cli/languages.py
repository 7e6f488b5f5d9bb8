"""The language in which the sample is told."""

import os
from typing import Annotated

import typer

from bot.cli.exits import Exit, Halt
from bot.sample.story import LANGUAGES

Language = Annotated[
    str | None,
    typer.Option(
        help="The language of the sample: en or de. Without it, the terminal's.",
        show_default=False,
    ),
]

_TERMINALS = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a terminal names its language (`de_DE.UTF-8`); the first that is set counts."""


def language_meant(said: str | None) -> str:
    """The language that was said, else the terminal's if the sample is told in it.

    Halts for one in which it is not told.
    """
    if said is not None:
        check_language(said)
        return said
    terminals = next(filter(None, map(os.environ.get, _TERMINALS)), "")[:2]
    return terminals if terminals in LANGUAGES else LANGUAGES[0]


def check_language(language: str) -> None:
    """Halt unless the sample is told in that language."""
    if language not in LANGUAGES:
        known = " and ".join(LANGUAGES)
        raise Halt(f"The sample is told in {known}, not in {language!r}.", Exit.USAGE)
