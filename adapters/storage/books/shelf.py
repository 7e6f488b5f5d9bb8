"""What all parts of an organisation's books share: how they ask, and what they ask for."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Delete,
    Executable,
    Insert,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    insert,
    literal_column,
    update,
)

from adapters.storage.dialect import next_number
from adapters.storage.prepared import Driver, Found

Values = Mapping[str, Any]
Value = TypeVar("Value")


class Shelf:
    """One organisation's rows of some tables; the organisation stands in every question."""

    __slots__ = ("driver", "organisation_id")

    def __init__(self, driver: Driver, organisation_id: int) -> None:
        self.driver = driver
        self.organisation_id = organisation_id

    def _rows(self, statement: Executable, **given: Any) -> Sequence[Found]:
        given["organisation_id"] = self.organisation_id
        return self.driver.rows(statement, given)

    def _first(self, statement: Executable, **given: Any) -> Found | None:
        given["organisation_id"] = self.organisation_id
        return self.driver.first(statement, given)

    def _remembered(
        self, made: Callable[[Sequence[Found]], Value], statement: Executable, **given: Any
    ) -> Value:
        """What is made of rows that seldom change, and of which nothing else may be made."""
        given["organisation_id"] = self.organisation_id
        return self.driver.remembered(statement, given, made)

    def _one(self, statement: Executable, **given: Any) -> Found:
        """Return the row. Raises LookupError if there is none."""
        row = self._first(statement, **given)
        if row is None:
            raise LookupError(given)
        return row

    def _number(self, statement: Insert, values: Values) -> int:
        """Store a row under the next number of its table, which is returned."""
        return self._returned(statement, {**values, "of": self.organisation_id})

    def _insert(self, statement: Executable, values: Values) -> None:
        """Store a row under a key of its own."""
        self.driver.affected(statement, self._of_mine(values))

    def _insert_if_new(self, statement: Executable, values: Values) -> bool:
        """Store a row under a key of its own; False if that key stands already."""
        return self.driver.affected(statement, self._of_mine(values)) > 0

    def _returned(self, statement: Insert, values: Values) -> int:
        """Store a row and return the id that it got."""
        row = self.driver.first(statement, self._of_mine(values))
        if row is None:
            raise LookupError(values)
        number: int = row[0]
        return number

    def _insert_all(self, statement: Executable, rows: Sequence[Values]) -> None:
        """Store several rows of one kind at once."""
        if rows:
            self.driver.each(statement, [self._of_mine(row) for row in rows])

    def _change(self, statement: Executable, values: Values, **key: Any) -> int:
        """Change or delete the rows of the key; returns how many there were.

        The key's own columns stay untouched, which spares a look at all that refers to them.
        """
        given = {name: value for name, value in values.items() if name not in key}
        given.update({f"key_{name}": value for name, value in key.items()})
        given["key_organisation_id"] = self.organisation_id
        return self.driver.affected(statement, given)

    def _update(self, statement: Update, values: Values, **key: Any) -> None:
        """Change the row of the key. Raises LookupError if there is none."""
        if self._change(statement, values, **key) == 0:
            raise LookupError(key)

    def _of_mine(self, given: Values) -> Values:
        return {**given, "organisation_id": self.organisation_id}


def mine(table: Table, *names: str) -> ColumnElement[bool]:
    """The organisation's rows whose columns have the values that are given by their names."""
    columns = ("organisation_id", *names)
    return and_(*(table.c[name] == bindparam(name) for name in columns))


def numbered(table: Table) -> Insert:
    """Insert under the next number, for `_number`."""
    return insert(table).values(id=next_number(table)).returning(table.c.id)


def changed(table: Table, *names: str) -> Update:
    """Update the row of a key, for `_change` and `_update`."""
    return update(table).where(_key(table, *names))


def removed(table: Table, *names: str) -> Delete:
    """Delete the rows of a key, for `_change`."""
    return delete(table).where(_key(table, *names))


def _key(table: Table, *names: str) -> ColumnElement[bool]:
    columns = ("organisation_id", *names)
    return and_(*(table.c[name] == bindparam(f"key_{name}") for name in columns))


def literally(value: StrEnum | int) -> ColumnElement[Any]:
    """A constant that stands in the statement's text.

    SQLite uses a partial index only where it can read the index's condition
    in the statement, and a parameter's value it cannot read.
    """
    return literal_column(str(value) if isinstance(value, int) else f"'{value.value}'")
