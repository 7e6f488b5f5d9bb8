from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.web.text import is_iso_date, spoken, visible

NAMES = {"anna": "Anna Berg", "blockhours": "Blockhours"}


class Reader(HTMLParser):
    """What a browser makes of a piece of HTML: its elements and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_markup_is_shown_as_it_was_typed() -> None:
    said = '<script>alert(1)</script> & "it\'s"'
    read = Reader(visible(said))
    assert read.elements == set()
    assert read.text == said


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "\x00", "\x85"])
def test_a_mark_that_hides_or_turns_text_is_shown_by_its_code(mark: str) -> None:
    shown = visible(f"in{mark}voice")
    assert mark not in shown
    assert f"U+{ord(mark):04X}" in Reader(shown).text


def test_emoji_umlauts_and_line_breaks_stay_as_they_are() -> None:
    said = "Müller 👩🏽‍💻 ✓\n\tzwei"
    assert visible(said) == said


@given(st.text())
def test_no_text_becomes_an_element_of_its_own(said: str) -> None:
    assert Reader(spoken(said, NAMES)).elements <= {"span"}


@given(st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="@")))
def test_what_can_be_read_is_shown_letter_by_letter(said: str) -> None:
    assert Reader(spoken(said, NAMES)).text == said


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("@anna please", "@Anna Berg please"),
        ("ask <@anna>", "ask @Anna Berg"),
        ("ask <@U1|zoe>", "ask @zoe"),
        ("ask <@zoe>", "ask @zoe"),
        ("ask @zoe", "ask @zoe"),
        ("mail to ben@anna", "mail to ben@anna"),
    ],
)
def test_mentions_read_as_names(said: str, shown: str) -> None:
    assert Reader(spoken(said, NAMES)).text == shown


def test_a_name_cannot_carry_markup_into_a_mention() -> None:
    assert Reader(spoken("<@anna>", {"anna": "<b>Anna</b>"})).elements == {"span"}


def test_a_date_field_holds_iso_dates_only() -> None:
    assert is_iso_date("2026-11-24")
    assert is_iso_date("")
    assert not is_iso_date("yesterday")
