"""Tables: Slack's table block in messages, a list of rows where it has none."""

from collections.abc import Iterable, Sequence

from adapters.chat.grouping import grouped
from adapters.chat.reply import Table
from adapters.chat.visible import visible
from adapters.slack.drawing import limits
from adapters.slack.drawing.remarks import left_out
from adapters.slack.drawing.text import Json, paragraph, rich, shorten, size, span

_GAP = " · "


def to_tables(table: Table) -> list[Json]:
    """Draw as many table blocks as the rows need; Slack takes one in a message."""
    headings, rows = _cells(table.headings), [_cells(row) for row in table.rows]
    settings = [
        {"align": "right" if number in table.numeric else "left", "is_wrapped": _is_wide(column)}
        for number, column in enumerate(zip(headings, *rows, strict=True))
    ]
    pages = grouped(
        rows,
        weigh=size,
        most=limits.TABLE_TEXT - size(headings),
        count=limits.TABLE_ROWS - 1,
    )
    return [
        {"type": "table", "rows": [headings, *page], "column_settings": settings} for page in pages
    ]


def to_list(table: Table, language: str) -> list[Json]:
    """Draw the first rows as a list under the headings; App Home has no table block."""
    if not table.rows:
        return []
    shown = table.rows[: limits.LIST_ROWS]
    legend = _GAP.join(map(_text, table.headings))
    rows = {
        "type": "rich_text_list",
        "style": "bullet",
        "elements": [paragraph(_row(row)) for row in shown],
    }
    more = left_out(len(table.rows) - len(shown), language)
    return [rich(paragraph([span(legend)]), rows), *more]


def _cells(texts: Sequence[str]) -> list[Json]:
    return [{"type": "raw_text", "text": _text(text)} for text in texts[: limits.TABLE_COLUMNS]]


def _is_wide(column: Iterable[Json]) -> bool:
    """Whether a column's text needs several lines; dates and names stay on one."""
    return any(len(cell["text"]) > limits.LINE for cell in column)


def _row(cells: Sequence[str]) -> list[Json]:
    first, *others = map(_text, cells)
    return [span(first, bold=True), *(span(f"{_GAP}{other}") for other in others)]


def _text(text: str) -> str:
    return shorten(visible(text), limits.CELL)
