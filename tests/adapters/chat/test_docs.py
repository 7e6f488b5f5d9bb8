"""docs/chat.md says nothing that cannot be said."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.chat.grammar import Misread, parse
from adapters.chat.grammar.verbs import VERBS
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
