"""The table of verbs: what help shows can be said, and needs the right that it names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.chat.grammar import Misread, parse
from adapters.chat.grammar.verbs import NAMES, VERBS, Verb, entry_of
from core.operations.rights import RIGHTS

EXAMPLES = {
    example: entry.verb
    for entry in VERBS
    for example in (*entry.english_examples, *entry.german_examples)
}
TEXTS = ["log acme 1.5 fixed printer", "balance acme", "undo E12", "buchen acme 1,5 Drucker"]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_can_be_said_by_whom_it_is_shown_to(example: str) -> None:
    understood = parse(example)
    assert not isinstance(understood, Misread)
    assert RIGHTS[type(understood)] == entry_of(EXAMPLES[example]).right


def test_every_verb_is_in_the_table_once() -> None:
    assert [entry.verb for entry in VERBS] == list(Verb)


def test_every_verb_has_examples_and_names_in_both_languages() -> None:
    for entry in VERBS:
        for language in ("en", "de"):
            assert entry.examples(language)
            assert NAMES[entry.name(language)] is entry.verb


def test_no_name_means_two_verbs() -> None:
    for entry in VERBS:
        for name in (*entry.english, *entry.german):
            assert NAMES[name] is entry.verb


def test_names_with_umlauts_are_understood_without_them() -> None:
    assert parse("aendern E12 2h") == parse("ändern E12 2h")
    assert parse("rueckgaengig E12") == parse("rückgängig E12")


def test_an_unknown_language_is_answered_in_english() -> None:
    assert entry_of(Verb.LOG).name("fr") == "log"


@settings(max_examples=100, deadline=None)
@given(
    text=st.sampled_from(TEXTS),
    slash=st.sampled_from(["", "/", "hours ", "/hours ", "Stunden "]),
    shout=st.booleans(),
    space=st.sampled_from([" ", "  ", "\t", "\n"]),
)
def test_slash_prefix_case_and_white_space_of_the_verb_change_nothing(
    text: str, slash: str, shout: bool, space: str
) -> None:
    verb, _, rest = text.partition(" ")
    said = slash + (verb.upper() if shout else verb) + space + rest.replace(" ", space)
    assert parse(f" {said} ") == parse(text)
