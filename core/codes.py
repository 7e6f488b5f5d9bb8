"""Codes that work once: how they are written, and the one thing that is kept of them."""

from hashlib import sha256

LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""No letter that is easily taken for another, and no vowel that could make a word."""

_LETTER_OF = bytes(ord(LETTERS[byte % len(LETTERS)]) for byte in range(256))
_GROUP = 4
_LONG = 16
_SHORT = 8


def code_from(random: bytes) -> str:
    """Write sixteen random bytes as a code: K7QD-9F2M-X4TB-2HWN."""
    return _grouped(random[:_LONG].translate(_LETTER_OF).decode())


def shortened(code: str) -> str:
    """The beginning of a code, for one that lives minutes only."""
    return _grouped(_plain(code)[:_SHORT])


def tidied(code: str) -> str:
    """A code as it was given out, however it was typed."""
    return _grouped(_plain(code))


def hash_of(code: str) -> str:
    """What is stored of a code. Case, hyphens and spaces in it do not count."""
    return sha256(_plain(code).encode()).hexdigest()


def _plain(code: str) -> str:
    return "".join(mark for mark in code.upper() if mark.isalnum())


def _grouped(letters: str) -> str:
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))
