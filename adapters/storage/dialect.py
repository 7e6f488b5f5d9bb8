"""The few expressions that differ from one database to another."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Executable,
    Integer,
    ScalarSelect,
    Table,
    Text,
    bindparam,
    func,
    select,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from adapters.storage.columns import NUMBER


def next_number(table: Table) -> ScalarSelect[Any]:
    """The organisation's next number in a table, given its id as `of`.

    Each organisation counts for itself, so that E12 is the twelfth entry and
    tells nothing of others. Sound because whoever writes for an organisation
    has its books to itself: see `tenancy`.
    """
    return (
        select(func.coalesce(func.max(table.c.id), 0) + 1)
        .where(table.c.organisation_id == bindparam("of", type_=NUMBER))
        .scalar_subquery()
    )


def upsert(table: Table, *, key: Sequence[str]) -> Executable:
    """Insert a row, or replace what its key already stands for, in its organisation if it has one.

    Both databases say it alike, and SQLAlchemy says this one to both.
    """
    statement = postgresql.insert(table)
    if "organisation_id" in table.c:
        key = ("organisation_id", *key)
    rest = {column.name: statement.excluded[column.name] for column in table.c}
    return statement.on_conflict_do_update(
        index_elements=key,
        set_={name: value for name, value in rest.items() if name not in key},
    )


def insert_if_new(table: Table) -> Executable:
    """Insert a row, unless its key stands already; both databases say this alike, too."""
    return postgresql.insert(table).on_conflict_do_nothing()


def among(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether the column is one of a list that is given, as `listed` makes it, by name.

    However long the list, the statement stays the same, and so does its compiled form.
    """
    return column.bool_op("IN")(_Elements(bindparam(name, type_=Text), type_=column.type))


def listed(values: Iterable[int | str]) -> str:
    """Return a list as `among` takes it."""
    text: str = json.dumps(list(values))
    return text


class _Elements(FunctionElement[Any]):
    """What stands in a list that is given as JSON text."""

    name = "elements"
    inherit_cache = True

    def __init__(self, given: ColumnElement[str], *, type_: Any) -> None:
        super().__init__(given)
        self.type = type_


@compiles(_Elements, "sqlite")
def _in_sqlite(elements: _Elements, compiler: Any, **options: Any) -> str:
    given = compiler.process(elements.clauses, **options)
    return f"(SELECT value FROM json_each({given}))"  # noqa: S608 - `given` is a parameter's mark


@compiles(_Elements, "postgresql")
def _in_postgresql(elements: _Elements, compiler: Any, **options: Any) -> str:
    given = compiler.process(elements.clauses, **options)
    kind = "bigint" if isinstance(elements.type, Integer) else "text"
    values = f"json_array_elements_text(CAST({given} AS json))"
    return f"(SELECT value::{kind} FROM {values})"  # noqa: S608 - `given` is a parameter's mark
