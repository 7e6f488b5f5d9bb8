"""Tables: the first rows at once, the others when somebody asks for them."""

from collections.abc import Iterator, Sequence

from adapters.chat.grouping import grouped
from adapters.chat.reply import Table
from adapters.teams.drawing import limits
from adapters.teams.drawing.text import Json, rich, run, size
from adapters.teams.drawing.words import words

_REST, _ASK = "rest", "ask-for-the-rest"
_NARROWEST, _WIDEST, _PADDING = 4, 24, 8


def to_tables(table: Table, language: str) -> Iterator[list[Json]]:
    """Draw as many tables as the rows need, each for a message of its own."""
    columns = [_column(table, number) for number in range(_width(table))]
    headings = _row(table.headings, weight="bolder")
    rows = grouped(map(_row, table.rows), weigh=size, most=limits.TABLE - size(headings))
    for page in rows:
        yield _page(columns, [headings, *page], language)


def rows_in(elements: Sequence[Json]) -> int:
    """Count the rows of a table that was drawn, without its headings."""
    tables = [element for element in elements if element["type"] == "Table"]
    return sum(len(table["rows"]) for table in tables) - (1 if tables else 0)


def _page(columns: list[Json], rows: list[Json], language: str) -> list[Json]:
    shown, rest = rows[: limits.ROWS_AT_ONCE + 1], rows[limits.ROWS_AT_ONCE + 1 :]
    drawn = [_table(columns, shown)]
    if rest:
        more = _table(columns, rest) | {
            "id": _REST,
            "isVisible": False,
            "firstRowAsHeaders": False,
            "spacing": "none",
        }
        drawn += [more, _asking(words(language).text("show-more", count=len(rest)))]
    return drawn


def _table(columns: list[Json], rows: list[Json]) -> Json:
    return {"type": "Table", "columns": columns, "rows": rows}


def _asking(label: str) -> Json:
    targets = [{"elementId": _REST, "isVisible": True}, {"elementId": _ASK, "isVisible": False}]
    ask = {"type": "Action.ToggleVisibility", "title": label, "targetElements": targets}
    return {"type": "ActionSet", "id": _ASK, "actions": [ask]}


def _width(table: Table) -> int:
    return min(len(table.headings), limits.COLUMNS)


def _column(table: Table, number: int) -> Json:
    """Give a column as much of the width as its longest text needs."""
    longest = max(len(row[number]) for row in (table.headings, *table.rows))
    align = "right" if number in table.numeric else "left"
    width = min(max(longest, _NARROWEST), _WIDEST) + _PADDING
    return {"width": width, "horizontalCellContentAlignment": align}


def _row(cells: Sequence[str], **style: object) -> Json:
    drawn = [rich(run(cell, limits.CELL, **style)) for cell in cells[: limits.COLUMNS]]
    return {
        "type": "TableRow",
        "cells": [{"type": "TableCell", "items": [cell]} for cell in drawn],
    }
