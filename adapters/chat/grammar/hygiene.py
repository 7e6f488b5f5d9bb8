"""What is refused before a text is read at all, and how the rest is folded."""

import re

from adapters.chat.grammar.misread import HiddenMark, NothingSaid, NotRead, TextTooLong

TEXT_LIMIT = 4_000

_TURNING = "\u202a-\u202e\u2066-\u2069"
_HIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_TURNING}\ud800-\udfff]")
_TURNS = re.compile(f"[{_TURNING}]")


def clean(text: str) -> str:
    """Fold all white space to single spaces. Raises NotRead for what must not be stored.

    Marks that turn the writing direction could make a note or a name read as
    something else; half characters (lone surrogates) cannot be stored.
    """
    if len(text) > TEXT_LIMIT:
        raise NotRead(TextTooLong(length=len(text), limit=TEXT_LIMIT))
    hidden = _HIDDEN.search(text)
    if hidden is not None:
        raise NotRead(_hidden_mark(text, hidden))
    folded = " ".join(text.split())
    if not folded:
        raise NotRead(NothingSaid())
    return folded


def _hidden_mark(text: str, found: re.Match[str]) -> HiddenMark:
    words = text[: found.start()].split()
    return HiddenMark(
        code=f"U+{ord(found.group()):04X}",
        position=found.start() + 1,
        before=words[-1] if words else "",
        turns=_TURNS.match(found.group()) is not None,
    )
