"""What all tables share: names of constraints, keys by organisation, text of an enumeration."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy import text as sql
from sqlalchemy.schema import SchemaItem

from adapters.storage.columns import NUMBER, Choice

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    }
)


def table(name: str, *items: SchemaItem, clustered: bool = False) -> Table:
    """Make a strict table; what is one of an enumeration is checked by the database too.

    `clustered` rows lie in the order of their key, which suits all but large
    rows under a key that is not in order of time.
    """
    checks = [
        _one_of(item.name, item.type)
        for item in items
        if isinstance(item, Column) and isinstance(item.type, Choice)
    ]
    return Table(
        name,
        metadata,
        *items,
        *checks,
        sqlite_strict=True,
        sqlite_with_rowid=not clustered,
    )


def kept(name: str, *items: SchemaItem, key: Sequence[str], clustered: bool = True) -> Table:
    """Make a table that is keyed by the organisation and then by `key`."""
    return table(
        name,
        Column("organisation_id", NUMBER, ForeignKey("organisations.id"), nullable=False),
        *items,
        PrimaryKeyConstraint("organisation_id", *key),
        clustered=clustered,
    )


def only(condition: str) -> dict[str, Any]:
    """Keep an index to the rows that meet a condition."""
    return {"sqlite_where": sql(condition), "postgresql_where": sql(condition)}


def refers(column: str, table: str, key: str = "id", **options: Any) -> ForeignKeyConstraint:
    """Refer to a row of the same organisation."""
    return ForeignKeyConstraint(
        ["organisation_id", column], [f"{table}.organisation_id", f"{table}.{key}"], **options
    )


def number(name: str, *, optional: bool = False) -> Column[int]:
    """A whole number: an id, minutes, cents."""
    return Column(name, NUMBER, nullable=optional)


def text(name: str, *, optional: bool = False) -> Column[str]:
    return Column(name, Text, nullable=optional)


def choice(name: str, kind: type[StrEnum], *, optional: bool = False) -> Column[Any]:
    """One of an enumeration."""
    return Column(name, Choice(kind), nullable=optional)


def _one_of(name: str, kind: Choice) -> CheckConstraint:
    values = ", ".join(f"'{member.value}'" for member in kind.kind)
    return CheckConstraint(f"{name} IN ({values})", name=name)
