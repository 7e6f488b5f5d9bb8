"""A text shows all that is in it."""

import pytest

from adapters.chat.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("fixed printer", "fixed printer"),
        ("  <@U1> & *bold* :tada: ", "<@U1> & *bold* :tada:"),
        ("pay \u202e001\u202c €", "pay [U+202E]001[U+202C] €"),
        ("bell\x07", "bell[U+0007]"),
        ("zero\u200bwidth", "zero[U+200B]width"),
        ("half\ud800", "half[U+D800]"),
        ("two\nlines", "two\nlines"),
        ("\U0001f469\u200d\U0001f4bb at work", "\U0001f469\u200d\U0001f4bb at work"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("", "–"),
        (" \u00a0\t", "–"),
    ],
)
def test_shows_what_would_hide_or_reorder_and_nothing_else(text: str, shown: str) -> None:
    assert visible(text) == shown
