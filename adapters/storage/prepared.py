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
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Connection, Dialect, Executable, Table
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import iterate
from sqlalchemy.types import TypeEngine

from adapters.storage.columns import Written
from adapters.storage.memory import MEMORY, Memory

Found = Sequence[Any]
Given = Mapping[str, Any]
Value = TypeVar("Value")
_At = tuple[tuple[int, Callable[[Any], Any]], ...]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """`constants` are the values that stand in the statement itself.

    `tables` are those that it looks at, or, where it `changes` something, the one it changes.
    """

    text: str
    in_order: Callable[[Given], Sequence[Any]]
    constants: Given
    writes: _At
    reads: _At
    changes: bool
    tables: frozenset[str]

    def values(self, given: Given) -> Sequence[Any]:
        values = self.in_order({**self.constants, **given} if self.constants else given)
        return _put(values, self.writes) if self.writes else values

    def read(self, rows: list[Found]) -> Sequence[Found]:
        return [_put(row, self.reads) for row in rows] if self.reads else rows


class Driver:
    """The driver beneath a connection, for statements that SQLAlchemy has built."""

    __slots__ = ("_dialect", "_driver", "_memory", "connection")

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._dialect = connection.dialect
        self._driver: Any = connection.connection.dbapi_connection
        self._memory: Memory | None = connection.info.get(MEMORY)

    def rows(self, statement: Executable, given: Given) -> Sequence[Found]:
        """Run a statement, and read what it finds or returns."""
        prepared = self._prepared(statement, given)
        cursor = self._driver.execute(prepared.text, prepared.values(given))
        return prepared.read(cursor.fetchall())

    def first(self, statement: Executable, given: Given) -> Found | None:
        """Run a statement that finds one row, if it finds any."""
        found = self.rows(statement, given)
        return found[0] if found else None

    def affected(self, statement: Executable, given: Given) -> int:
        """Run a statement that changes rows; returns how many there were."""
        prepared = self._prepared(statement, given)
        count: int = self._driver.execute(prepared.text, prepared.values(given)).rowcount
        return count

    def each(self, statement: Executable, several: Sequence[Given]) -> None:
        """Run a statement for each of several, which all give the same names."""
        prepared = self._prepared(statement, several[0])
        values = [prepared.values(given) for given in several]
        self._driver.cursor().executemany(prepared.text, values)

    def remembered(
        self, statement: Executable, given: Given, made: Callable[[Sequence[Found]], Value]
    ) -> Value:
        """What is made of the rows that a statement finds, worked out again only if they changed.

        What is made is shared for as long as the connection stands, and must not change.
        """
        if self._memory is None:
            return made(self.rows(statement, given))
        key = (statement, *given.values())
        known = self._memory.known.get(key)
        if known is None:
            known = made(self.rows(statement, given))
            self._memory.keep(key, known, of=self._prepared(statement, given).tables)
        value: Value = known
        return value

    def _prepared(self, statement: Executable, given: Given) -> _Prepared:
        prepared = _prepared(statement, tuple(given), self._dialect)
        if prepared.changes and self._memory is not None:
            self._memory.changed(prepared.tables)
        return prepared


@lru_cache(maxsize=1024)
def _prepared(statement: Any, names: tuple[str, ...], dialect: Dialect) -> _Prepared:
    compiled: SQLCompiler = statement.compile(
        dialect=dialect, column_keys=names, compile_kwargs={"render_postcompile": True}
    )
    places = tuple(compiled.positiontup or ())
    returned = getattr(statement, "exported_columns", ())
    return _Prepared(
        text=str(compiled),
        in_order=_in_order(places),
        constants={name: compiled.params[name] for name in places if name not in names},
        writes=_at((compiled.binds[name].type for name in places), "written"),
        reads=_at((column.type for column in returned), "read"),
        changes=statement.is_dml,
        tables=_changed(statement) if statement.is_dml else _looked_at(statement),
    )


def _in_order(names: tuple[str, ...]) -> Callable[[Given], Sequence[Any]]:
    """Whatever picks the values out quickest; `itemgetter` makes no tuple of a single one."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda given: [given[name] for name in names]


def _changed(statement: Any) -> frozenset[str]:
    return frozenset({statement.table.name})


def _looked_at(statement: Any) -> frozenset[str]:
    return frozenset(part.name for part in iterate(statement) if isinstance(part, Table))


def _at(types: Iterable[TypeEngine[Any]], way: str) -> _At:
    """Where a value has to be written or read in a way of our own."""
    return tuple(
        (position, getattr(type_, way))
        for position, type_ in enumerate(types)
        if isinstance(type_, Written)
    )


def _put(values: Sequence[Any], ways: _At) -> list[Any]:
    """Put each value in its way; nothing stays nothing."""
    put = list(values)
    for position, way in ways:
        value = put[position]
        if value is not None:
            put[position] = way(value)
    return put
