"""References: `E12` is an entry, `TU7` a top-up, `I3` an invitation, `2026-0001` an invoice."""

import re

from adapters.chat.grammar.misread import NotRead, Part, UnknownWord
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.verbs import Verb

_ENTRY = re.compile(r"e([0-9]{1,9})")
_INVITATION = re.compile(r"i?([0-9]{1,9})")
_TOP_UP = re.compile(r"tu([0-9]{1,9})")
_NUMBER = re.compile(r"((?:[a-z][a-z0-9]{0,7}-)?[0-9]{4})-([0-9]{1,6})")


def take_entry(line: Line) -> int | None:
    """Take the entry's reference, if the line begins with one."""
    return _take(line, _ENTRY)


def take_top_up(line: Line) -> int | None:
    """Take the top-up's reference, if the line begins with one."""
    return _take(line, _TOP_UP)


def take_invitation(line: Line) -> int | None:
    """Take the invitation's reference, if the line begins with one; a number will do."""
    return _take(line, _INVITATION)


def take_number(line: Line) -> str | None:
    """Take the invoice's number, if the line begins with one; `2026-7` is `2026-0007`."""
    line.drop_separators(0)
    match = _NUMBER.fullmatch(line.key(0))
    if match is None:
        return None
    line.take(0, 1)
    return f"{match[1].upper()}-{match[2]:0>4}"


def is_entry(line: Line, at: int = 0) -> bool:
    """Whether an entry's reference stands there."""
    return _ENTRY.fullmatch(line.key(at)) is not None


def is_top_up(line: Line) -> bool:
    """Whether the line begins with a top-up's reference."""
    return _TOP_UP.fullmatch(line.key(0)) is not None


def refuse_bare_number(line: Line, verb: Verb) -> None:
    """Refuse `undo 12`, and offer `undo E12`."""
    if line.key(0).isdecimal() and len(line.key(0)) < 10:
        word = line.words[0]
        mended = (line.instead([word], f"E{word.bare}"),)
        raise NotRead(
            UnknownWord(verb=verb, part=Part.ENTRY, said=word.bare, known=(), mended=mended)
        )


def _take(line: Line, reference: re.Pattern[str]) -> int | None:
    line.drop_separators(0)
    match = reference.fullmatch(line.key(0))
    if match is None:
        return None
    line.take(0, 1)
    return int(match[1])
