"""The few expressions that differ from one database to another, as SQLite has them."""

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
from sqlalchemy.dialects import sqlite


def next_number(table: Table) -> ScalarSelect[Any]:
    """The organisation's next number in a table, given its id as `of`.

    Each organisation counts for itself, so that E12 is the twelfth entry and
    tells nothing of others. Sound because SQLite has one writer at a time.
    """
    return (
        select(func.coalesce(func.max(table.c.id), 0) + 1)
        .where(table.c.organisation_id == bindparam("of", type_=Integer))
        .scalar_subquery()
    )


def upsert(table: Table, *, key: Sequence[str]) -> Executable:
    """Insert a row, or replace what its key already stands for."""
    statement = sqlite.insert(table)
    key = ("organisation_id", *key)
    rest = {column.name: statement.excluded[column.name] for column in table.c}
    return statement.on_conflict_do_update(
        index_elements=key,
        set_={name: value for name, value in rest.items() if name not in key},
    )


def among(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether the column is one of a list that is given, as `listed` makes it, by name.

    However long the list, the statement stays the same, and so does its compiled form.
    """
    given = func.json_each(bindparam(name, type_=Text)).table_valued("value")
    return column.in_(select(given.c.value))


def listed(values: Iterable[int | str]) -> str:
    """Return a list as `among` takes it."""
    text: str = json.dumps(list(values))
    return text
