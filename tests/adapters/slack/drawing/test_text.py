"""Text stands as it was written, and says so where it was cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.drawing.text import plain, shorten, weight
from tests.adapters.chat.any_reply import WORDS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12345", "12345"),
        ("123456", "1234…"),
        ("1234 6", "1234…"),
        ("123 56", "123…"),
        ("&", "&"),
        ("&2", "…"),
        ("😀2345", "😀23…"),
    ],
)
def test_cuts_by_the_strictest_count(text: str, shown: str) -> None:
    assert shorten(text, 5) == shown


@given(WORDS, st.integers(5, 3_000))
def test_never_leaves_more_than_was_allowed_nor_less_than_fits(text: str, most: int) -> None:
    cut = shorten(text, most)
    assert weight(cut) <= most
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))


def test_leaves_emoji_codes_as_they_were_typed() -> None:
    assert plain("9:15-10:45", 75) == {"type": "plain_text", "text": "9:15-10:45", "emoji": False}
