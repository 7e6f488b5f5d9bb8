"""The folded names by which clients are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clients import Client, fold


@pytest.mark.parametrize(
    "said",
    [
        "Müller & Söhne",
        "müller & söhne",
        "MUELLER UND SOEHNE",
        "Mu\u0308ller & So\u0308hne",  # decomposed, as some keyboards send it
        "Müller+Söhne",
        "mueller and soehne",
        "  Müller,   & Söhne! ",
    ],
)
def test_finds_a_name_however_it_is_spelled(said: str) -> None:
    assert fold(said) == "mueller und soehne"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café Noir", "cafe noir"),
        ("Straßen AG", "STRASSEN AG"),
        ("Acme™", "acmetm"),
        ("\uff26ull \uff37idth", "full width"),
        ("O'Brien-Smith", "o brien smith"),
    ],
)
def test_case_accents_and_punctuation_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Muller", "Müller"), ("Anderson", "Underson"), ("Acme 1", "Acme 2")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_joining_words_are_folded_only_as_whole_words() -> None:
    assert fold("Sandland and Band") == "sandland und band"


@pytest.mark.parametrize("nothing", ["", " ", "!?", "— …"])
def test_a_name_without_letters_or_digits_folds_to_nothing(nothing: str) -> None:
    assert fold(nothing) == ""


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text())
def test_what_is_folded_holds_letters_digits_and_single_spaces(name: str) -> None:
    folded = fold(name)
    assert folded == " ".join(folded.split())
    assert all(mark.isalnum() or mark == " " for mark in folded)


def test_a_client_is_found_by_name_and_aliases() -> None:
    client = Client(id=1, name="Acme Ltd.", aliases=("ACM", "Acme"))
    assert client.folded_names == {"acme ltd", "acm", "acme"}
