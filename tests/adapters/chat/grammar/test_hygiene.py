"""What must not be stored is refused whole, and named; everything else stays as it was said."""

import pytest

from adapters.chat.grammar import parse
from adapters.chat.grammar.misread import (
    HiddenMark,
    NameTooLong,
    NoteTooLong,
    NothingSaid,
    SeveralCommands,
    TextTooLong,
)
from tests.adapters.chat.grammar.building import logged

LOG = "log acme 1h "


@pytest.mark.parametrize("text", ["", "  ", "\n\t", " \u2003 "])
def test_nothing_said_is_refused(text: str) -> None:
    assert parse(text) == NothingSaid()


def test_more_than_a_message_holds_is_refused() -> None:
    assert parse("x" * 4001) == TextTooLong(length=4001, limit=4000)


def test_a_note_may_be_1500_characters_long() -> None:
    assert parse(LOG + "x" * 1500) == logged("acme", "x" * 1500, minutes=60)
    assert parse(LOG + "x" * 1501) == NoteTooLong(length=1501, limit=1500)


def test_an_internal_note_counts_with_the_note_for_a_button_carries_both() -> None:
    said = f"{LOG}{'x' * 1000} // {'y' * 501}"
    assert parse(said) == NoteTooLong(length=1501, limit=1500)


def test_a_reason_is_no_longer_than_a_note() -> None:
    assert parse("undo E12 " + "x" * 1501) == NoteTooLong(length=1501, limit=1500)


def test_a_name_of_eighty_characters_is_the_longest() -> None:
    assert parse(f"log {'x' * 80} 1h") == logged("x" * 80, minutes=60)
    assert parse(f"log {'x' * 81} 1h") == NameTooLong(begins="x" * 40, length=81, limit=80)


@pytest.mark.parametrize(
    ("mark", "code"),
    [("\x00", "U+0000"), ("\x1b", "U+001B"), ("\x7f", "U+007F"), ("\x9b", "U+009B")],
)
def test_a_control_character_is_named_with_its_place(mark: str, code: str) -> None:
    assert parse(f"{LOG}pr{mark}inter") == HiddenMark(
        code=code, position=len(LOG) + 3, before="pr", turns=False
    )


@pytest.mark.parametrize("mark", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_a_mark_that_turns_the_writing_direction_is_named(mark: str) -> None:
    assert parse(f"{LOG}{mark}printer") == HiddenMark(
        code=f"U+{ord(mark):04X}", position=len(LOG) + 1, before="1h", turns=True
    )


def test_half_a_character_is_refused_for_it_cannot_be_stored() -> None:
    assert parse("log \ud83d") == HiddenMark(code="U+D83D", position=5, before="log", turns=False)


def test_line_breaks_and_tabs_become_spaces() -> None:
    assert parse("log acme 1h first\r\n\n second\tthird") == logged(
        "acme", "first second third", minutes=60
    )


@pytest.mark.parametrize(
    "note",
    [
        "🎉👩‍👩‍👧 família",
        "<script>alert(1)</script>",
        "'; DROP TABLE entry; --",
        "{{ 7*7 }} {} %s \\n",
    ],
)
def test_a_note_is_kept_as_it_was_said(note: str) -> None:
    assert parse(LOG + note) == logged("acme", note, minutes=60)


def test_several_commands_are_asked_about_and_none_is_lost_in_a_note() -> None:
    first, second = "log acme 1h printer", "/log globex 2h switch"
    assert parse(f"{first}\n{second}\n") == SeveralCommands(count=2, mended=(first, second))


def test_logs_without_a_verb_are_several_too() -> None:
    first, second = "acme 1.5 printer", "globex 2h switch"
    assert parse(f"{first}\n{second}") == SeveralCommands(count=2, mended=(first, second))


def test_a_note_of_several_lines_is_one_command() -> None:
    said = "log acme 1h did:\n- log files cleaned\n2h wait for parts"
    assert parse(said) == logged("acme", "did: - log files cleaned 2h wait for parts", minutes=60)
