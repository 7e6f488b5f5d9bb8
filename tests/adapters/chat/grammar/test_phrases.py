"""The table of phrases: what people say, and every field of what it must yield."""

import re

import pytest

from adapters.chat.grammar import Misread, parse
from core.commands import Command
from tests.adapters.chat.grammar import (
    phrases_attention,
    phrases_log_de,
    phrases_log_en,
    phrases_misread_de,
    phrases_misread_log_en,
    phrases_misread_verbs_en,
    phrases_terms_de,
    phrases_terms_en,
    phrases_verbs_de,
    phrases_verbs_en,
)
from tests.adapters.chat.grammar.building import Phrases

ENGLISH: Phrases = (
    *phrases_log_en.PHRASES,
    *phrases_verbs_en.PHRASES,
    *phrases_terms_en.PHRASES,
    *phrases_attention.ENGLISH,
    *phrases_misread_log_en.PHRASES,
    *phrases_misread_verbs_en.PHRASES,
)
GERMAN: Phrases = (
    *phrases_log_de.PHRASES,
    *phrases_verbs_de.PHRASES,
    *phrases_terms_de.PHRASES,
    *phrases_attention.GERMAN,
    *phrases_misread_de.PHRASES,
)
PHRASES = ENGLISH + GERMAN
MISREAD = {said: meant for said, meant in PHRASES if isinstance(meant, Misread)}

NAMES = re.compile(
    r"\b(?:acme(?: (?:corp|inc|gmbh|ag|north))*|globex|smith (?:&|and) sons|müller gmbh"
    r"|müller (?:&|und) söhne|anna(?: bauer)?|carl(?: meier)?|ac|an|mg|müller)\b"
)
NUMBERS = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*")


def without_names_and_numbers(text: str) -> str:
    return NUMBERS.sub("0", NAMES.sub("NAME", text.casefold()))


@pytest.mark.parametrize(("said", "meant"), PHRASES, ids=[said for said, _ in PHRASES])
def test_a_phrase_yields_all_that_it_says_and_nothing_more(
    said: str, meant: Command | Misread
) -> None:
    assert parse(said) == meant


def test_the_table_is_large_enough_in_both_languages() -> None:
    assert len(PHRASES) >= 200
    assert len(GERMAN) >= 80
    assert len(MISREAD) >= 60


def test_no_two_phrases_differ_only_in_a_name_or_a_number() -> None:
    seen: dict[str, str] = {}
    for said, _ in PHRASES:
        plain = without_names_and_numbers(said)
        assert plain not in seen, f"{said!r} is like {seen[plain]!r}"
        seen[plain] = said


@pytest.mark.parametrize("said", MISREAD)
def test_what_is_offered_instead_is_a_command(said: str) -> None:
    assert not [text for text in MISREAD[said].mended if isinstance(parse(text), Misread)]
