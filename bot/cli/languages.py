"""The language in which the sample is told."""

from typing import Annotated

import typer

from bot.cli.exits import Exit, Halt
from bot.sample.story import LANGUAGES

Language = Annotated[str, typer.Option(help="The language of the sample: en or de.")]


def check_language(language: str) -> None:
    """Halt unless the sample is told in that language."""
    if language not in LANGUAGES:
        known = " and ".join(LANGUAGES)
        raise Halt(f"The sample is told in {known}, not in {language!r}.", Exit.USAGE)
