"""Draws a reply in a terminal, or as one JSON object."""

import json
import unicodedata
from collections.abc import Iterator

from adapters.chat.reply import Kind, Reply, Table
from bot.cli.exits import Exit

_TURNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


def exit_of(reply: Reply) -> Exit:
    """Which exit code an answer ends `say` with."""
    if not reply.understood:
        return Exit.USAGE
    match reply.kind:
        case Kind.REFUSED | Kind.ASKED:
            return Exit.REFUSED
        case Kind.FAILED:
            return Exit.FAILED
        case _:
            return Exit.DONE


def as_json(reply: Reply) -> str:
    """One object on one line; its keys are documented in docs/command-line.md."""
    record = reply.record
    return json.dumps(
        {
            "kind": reply.kind.value,
            "client": record.client,
            "worked_minutes": record.worked_minutes,
            "debited_minutes": record.debited_minutes,
            "balance_minutes": record.balance_minutes,
            "worked_on": record.worked_on.isoformat() if record.worked_on else None,
            "note": record.note,
            "entry": record.entry,
            "top_up": record.top_up,
            "text": reply.text,
            "private": reply.private,
            "buttons": [{"label": button.label, "say": button.say} for button in reply.buttons],
        },
        ensure_ascii=False,
    )


def as_text(reply: Reply) -> str:
    """Lines for a terminal; what somebody typed cannot drive it."""
    return "\n".join(_plain(line) for line in _lines(reply))


def _lines(reply: Reply) -> Iterator[str]:
    yield reply.title
    widest = max((_width(fact.label) for fact in reply.facts), default=0)
    for fact in reply.facts:
        yield f"  {_left(fact.label, widest)}  {fact.value}"
    for paragraph in reply.lines:
        yield from paragraph.splitlines()
    if reply.table is not None:
        yield from _rows(reply.table)
    if reply.form is not None:
        yield f"{reply.form.title}: " + ", ".join(field.label for field in reply.form.fields)
    for button in reply.buttons:
        yield f"  [{button.label}]  {button.say}"


def _rows(table: Table) -> Iterator[str]:
    rows = (table.headings, *table.rows)
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            _right(cell, width) if number in table.numeric else _left(cell, width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  " + "  ".join(cells).rstrip()


def _left(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _right(text: str, width: int) -> str:
    return " " * (width - _width(text)) + text


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text)


def _plain(line: str) -> str:
    """Show control characters and marks of writing direction instead of obeying them."""
    return "".join(f"\\u{ord(mark):04x}" if _drives(mark) else mark for mark in line)


def _drives(mark: str) -> bool:
    return unicodedata.category(mark) == "Cc" or unicodedata.bidirectional(mark) in _TURNS
