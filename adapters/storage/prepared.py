"""Statements as the driver takes them: built by SQLAlchemy, run without it.

SQLAlchemy writes the text of a statement and knows the types of its values.
Running it costs SQLAlchemy two or three times what the database needs, and a
log is a dozen statements. So the text, the order of the values and the ways
to write and read them are worked out once, and the driver is asked directly.

A driver has to take values by position and in an `execute` of its connection,
as sqlite3 does, and psycopg with `paramstyle="format"`. Its errors arrive as
they are.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from adapters.storage.columns import Written

Found = Sequence[Any]
Given = Mapping[str, Any]
_At = tuple[tuple[int, Callable[[Any], Any]], ...]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """`constants` are the values that stand in the statement itself."""

    text: str
    names: tuple[str, ...]
    constants: Given
    writes: _At
    reads: _At

    def values(self, given: Given) -> list[Any]:
        if self.constants:
            given = {**self.constants, **given}
        values = [given[name] for name in self.names]
        _put(values, self.writes)
        return values

    def read(self, rows: list[Found]) -> Sequence[Found]:
        if not self.reads:
            return rows
        read = [list(row) for row in rows]
        for row in read:
            _put(row, self.reads)
        return read


def rows(connection: Connection, statement: Executable, given: Given) -> Sequence[Found]:
    """Run a statement, and read what it finds or returns."""
    prepared = _prepared(statement, tuple(given), connection.dialect)
    cursor = _driver(connection).execute(prepared.text, prepared.values(given))
    return prepared.read(cursor.fetchall())


def first(connection: Connection, statement: Executable, given: Given) -> Found | None:
    """Run a statement that finds one row, if it finds any."""
    found = rows(connection, statement, given)
    return found[0] if found else None


def affected(connection: Connection, statement: Executable, given: Given) -> int:
    """Run a statement that changes rows; returns how many there were."""
    prepared = _prepared(statement, tuple(given), connection.dialect)
    count: int = _driver(connection).execute(prepared.text, prepared.values(given)).rowcount
    return count


def each(connection: Connection, statement: Executable, several: Sequence[Given]) -> None:
    """Run a statement for each of several, which all give the same names."""
    prepared = _prepared(statement, tuple(several[0]), connection.dialect)
    values = [prepared.values(given) for given in several]
    _driver(connection).cursor().executemany(prepared.text, values)


def _driver(connection: Connection) -> Any:
    return connection.connection.dbapi_connection


@lru_cache(maxsize=1024)
def _prepared(statement: Any, names: tuple[str, ...], dialect: Dialect) -> _Prepared:
    compiled: SQLCompiler = statement.compile(
        dialect=dialect, column_keys=names, compile_kwargs={"render_postcompile": True}
    )
    places = tuple(compiled.positiontup or ())
    returned = getattr(statement, "exported_columns", ())
    return _Prepared(
        text=str(compiled),
        names=places,
        constants={name: compiled.params[name] for name in places if name not in names},
        writes=_at((compiled.binds[name].type for name in places), "written"),
        reads=_at((column.type for column in returned), "read"),
    )


def _at(types: Iterable[TypeEngine[Any]], way: str) -> _At:
    """Where a value has to be written or read in a way of our own."""
    return tuple(
        (position, getattr(type_, way))
        for position, type_ in enumerate(types)
        if isinstance(type_, Written)
    )


def _put(values: list[Any], ways: _At) -> None:
    """Put each value in its way; nothing stays nothing."""
    for position, way in ways:
        value = values[position]
        if value is not None:
            values[position] = way(value)
