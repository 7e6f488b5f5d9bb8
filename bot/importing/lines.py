"""The lines of a CSV file, and the values in their cells."""

import csv
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import available_timezones

from bot.export.files import FORMULA_STARTS

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)

_YES_OR_NO = {"yes": True, "no": False, "": False}


class Fault(Exception):
    """What is wrong with one line, as a sentence."""


class Unreadable(Exception):
    """What is wrong with the whole file, as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line, with the number that a spreadsheet gives it (the headings are 1)."""

    number: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        return self.cells.get(column, "").strip()

    def needed(self, column: str) -> str:
        found = self.text(column)
        if not found:
            raise Fault(f"{column} is empty.")
        return found

    def number_in(self, column: str) -> int | None:
        return self._read(column, int, "a whole number")

    def minutes(self, column: str) -> int:
        """Whole minutes, of which there have to be some."""
        found = self.number_in(column)
        if found is None or found < 0:
            raise Fault(f"{column} has to be whole minutes, as 90, not {self.text(column)!r}.")
        return found

    def day(self, column: str) -> date | None:
        return self._read(column, date.fromisoformat, "a date, as 2026-11-03")

    def instant(self, column: str) -> datetime | None:
        return self._read(column, _instant, "a time with its zone, as 2026-11-03T11:00:00+00:00")

    def zone(self, column: str) -> str | None:
        return self._read(column, _zone, "a time zone, as Europe/Berlin")

    def is_yes(self, column: str) -> bool:
        return bool(self._read(column, _YES_OR_NO.__getitem__, "yes or no"))

    def one_of(self, column: str, kind: type[Choice]) -> Choice | None:
        return self._read(column, kind, " or ".join(each.value for each in kind))

    def list(self, column: str) -> tuple[str, ...]:
        """Values with semicolons between them."""
        return tuple(part.strip() for part in self.text(column).split(";") if part.strip())

    def _read(self, column: str, read: Callable[[str], Value], form: str) -> Value | None:
        found = self.text(column)
        if not found:
            return None
        try:
            return read(found)
        except (ValueError, KeyError):
            raise Fault(f"{column} has to be {form}, not {found!r}.") from None


def read_lines(file: Path, *, of: type[Any], needed: Collection[str]) -> list[Line]:
    """Read a file whose columns are those of an export, all or some. Raises Unreadable."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            reader = csv.DictReader(opened, restval="", strict=True)
            _check(reader.fieldnames or (), {each.name for each in fields(of)}, needed)
            return [_line(reader.line_num, row) for row in reader if any(row.values())]
    except OSError as error:
        raise Unreadable(f"{file} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise Unreadable(f"{file} is no CSV file in UTF-8: {error}.") from None


def _check(found: Iterable[str], known: Collection[str], needed: Collection[str]) -> None:
    headings = list(found)
    missing = [name for name in needed if name not in headings]
    strange = [name for name in headings if name not in known]
    if missing:
        raise Unreadable(f"The first line has to name the columns; missing: {', '.join(missing)}.")
    if strange:
        raise Unreadable(
            f"Unknown columns: {', '.join(strange)}. There are: {', '.join(sorted(known))}."
        )


def _line(number: int, row: Mapping[str | None, Any]) -> Line:
    if None in row:
        raise Unreadable(f"Row {number} has more cells than there are headings.")
    return Line(number=number, cells={str(name): _plain(cell) for name, cell in row.items()})


def _plain(cell: str) -> str:
    """What was typed, without the mark that keeps a spreadsheet from taking it for a formula."""
    marked = cell.startswith("'") and cell[1:].startswith(FORMULA_STARTS)
    return cell[1:] if marked else cell


def _instant(text: str) -> datetime:
    read = datetime.fromisoformat(text)
    if read.utcoffset() is None:
        raise ValueError(text)
    return read.astimezone(UTC)


def _zone(text: str) -> str:
    if text not in available_timezones():
        raise ValueError(text)
    return text
