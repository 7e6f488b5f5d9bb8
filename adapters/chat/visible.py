"""Text that hides nothing from who reads it."""

import unicodedata

BLANK = "–"
"""What stands where there is nothing, since no platform takes an empty text."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_KEPT = frozenset("\n\t\u200c\u200d")  # the joiners hold emoji and Persian words together


def visible(text: str) -> str:
    """Trim a text; marks that hide or reorder what follows are shown by their code."""
    plain = text.replace("\n", "").isprintable()
    shown = text if plain else "".join(map(_shown, text))
    return shown.strip() or BLANK


def _shown(character: str) -> str:
    unseen = unicodedata.category(character) in _UNSEEN and character not in _KEPT
    return f"[U+{ord(character):04X}]" if unseen else character
