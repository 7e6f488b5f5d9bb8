"""docs/chat.md says nothing that cannot be said."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.chat.grammar import Misread, parse
from adapters.chat.grammar.verbs import NAMES, VERBS
from core.commands import LogHours, SetTerms, ShowHistory

DOCS = Path(__file__).parents[3] / "docs" / "chat.md"
PARTS, COMMANDS = DOCS.read_text("utf-8").split("\n## Work\n")
SENTENCES = {
    "time worked": "log acme {} printer",
    "start and end": "log acme 1:30 {} printer",
    "day": "log acme 1h {} printer",
    "period": "history acme {}",
    "work type": "log acme 1h printer {}",
    "ticket": "log acme 1h {} printer",
}


def rows() -> Iterator[tuple[str, str]]:
    for line in COMMANDS.splitlines():
        cells = re.fullmatch(r"\| `(.+)` \| `(.+)` \|", line)
        if cells:
            yield cells[1], cells[2]


@pytest.mark.parametrize(("english", "german"), list(rows()))
def test_shows_examples_that_mean_the_same_in_both_languages(english: str, german: str) -> None:
    first, second = parse(english), parse(german)
    assert not isinstance(first, Misread)
    assert type(first) is type(second)
    if isinstance(first, SetTerms) and isinstance(second, SetTerms):
        assert first.change == second.change


@pytest.mark.parametrize("part", SENTENCES)
def test_shows_parts_of_a_sentence_that_are_understood(part: str) -> None:
    (row,) = re.findall(rf"^\| {part} \| (.+) \|$", PARTS, flags=re.MULTILINE)
    examples = re.findall("`(.+?)`", row)
    assert len(examples) > 3
    for example in examples:
        assert isinstance(parse(SENTENCES[part].format(example)), LogHours | ShowHistory), example


def test_explains_every_verb_under_its_names() -> None:
    headings = re.findall(r"^### (.+) · (.+)$", COMMANDS, flags=re.MULTILINE)
    assert set(headings) == {(entry.name("en"), entry.name("de")) for entry in VERBS}


def said_about_money() -> list[str]:
    """What docs/money.md says can be said: in blocks of code, and in the text."""
    page = (DOCS.parent / "money.md").read_text("utf-8")
    blocks = re.findall(r"^```\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    prose = re.sub(r"^```.*?^```", "", page, flags=re.MULTILINE | re.DOTALL)
    lines += [said for said in re.findall("`([^`]+)`", prose) if NAMES.get(said.split()[0])]
    return [line for line in lines if not line.startswith("blockhours ")]


@pytest.mark.parametrize("text", said_about_money())
def test_says_of_money_only_what_can_be_said(text: str) -> None:
    assert not isinstance(parse(text), Misread)


def test_finds_what_is_said_of_money() -> None:
    assert len(said_about_money()) > 15
