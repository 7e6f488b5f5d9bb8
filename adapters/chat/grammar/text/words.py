"""Words as such: how many are remembered, and lists of them, written as running text."""

REMEMBERED = 4_096
"""How many words are remembered once they were looked at.

Most that is said is said with the same few words.
"""


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, in its order."""
    return tuple(text.split())
