"""Teams' own words are there in every language of the chat."""

import re
from importlib.resources import files

import pytest

from adapters.chat.wording.phrases import LANGUAGES
from adapters.teams.drawing.words import words

NAMES = re.findall(
    r"^([\w-]+) =", (files("adapters.teams") / "languages/en.ftl").read_text("utf-8"), re.MULTILINE
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_words_each_message(language: str, name: str) -> None:
    assert words(language).has(name)
