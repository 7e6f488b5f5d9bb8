"""Writes an export as CSV files that a spreadsheet opens without harm."""

import csv
from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.export.tables import BlockRow, ClientRow, EntryRow, Export, PersonRow

Cell = str | int | date | datetime | None

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write(exported: Export, folder: Path) -> list[Path]:
    """Write a CSV file for each table, headings first even where there is no row."""
    folder.mkdir(parents=True, exist_ok=True)
    return [
        write_table(folder / "clients.csv", ClientRow, exported.clients),
        write_table(folder / "people.csv", PersonRow, exported.people),
        write_table(folder / "blocks.csv", BlockRow, exported.blocks),
        write_table(folder / "entries.csv", EntryRow, exported.entries),
    ]


def safe(value: str) -> str:
    """Keep a spreadsheet from running what somebody typed as a formula."""
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value


def write_table(path: Path, kind: type[Any], rows: Iterable[Any]) -> Path:
    """Write the fields of a dataclass as columns, with headings also where there is no row."""
    names = [field.name for field in fields(kind)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerows([_cell(getattr(row, name)) for name in names] for row in rows)
    return path


def _cell(value: Cell) -> str | int:
    match value:
        case None:
            return ""
        case str():
            return safe(value)
        case int():
            return value
        case _:
            return value.isoformat()
