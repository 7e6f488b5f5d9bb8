"""The pages' words: in every language, each of them asked for, and nothing that cannot be typed."""

import re
from pathlib import Path

import pytest

import adapters.slack.pages
from adapters.chat.grammar import Misread, parse
from adapters.chat.wording.phrases import LANGUAGES
from adapters.slack.pages.words import words

HOME = Path(adapters.slack.pages.__file__).parent


def messages(language: str) -> list[str]:
    """The messages of a language, with their attributes below them."""
    source = (HOME / "languages" / f"{language}.ftl").read_text("utf-8")
    return re.findall(r"^(?:    )?(\.?[\w-]+) =", source, flags=re.MULTILINE)


def test_every_language_has_the_same_words() -> None:
    assert messages("de") == messages("en")


def test_every_word_is_asked_for() -> None:
    sources = (*HOME.glob("*.py"), *HOME.glob("templates/*.html"))
    asked = "".join(source.read_text("utf-8") for source in sources).replace("'", '"')
    single = [word for word in messages("en") if not word.startswith((".", "step-"))]
    assert [word for word in single if f'"{word}"' not in asked] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_steps_are_commands_that_are_understood(language: str) -> None:
    steps = [words(language).text(word) for word in messages("en") if word.startswith("step-")]
    said = [step[step.index("/") :] for step in steps]
    assert len(said) == 7
    for command in said:
        typed = command.removeprefix("/hours ").replace("@anna", "<@U0ANNA>")
        assert not isinstance(parse(typed), Misread), command
