"""Dataclasses whose fields are columns of one table, under the same names."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import fields
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Table

Value = TypeVar("Value")


class Record(Generic[Value]):
    """Reads and writes the values of one class.

    Rows must begin with `columns`. Reading by position is what is quickest,
    and a log reads a dozen rows. The fields in `without` are no columns:
    they are given to `read`, and written by whoever has them.
    """

    def __init__(
        self, kind: Callable[..., Value], table: Table, *, without: Collection[str] = ()
    ) -> None:
        self._kind = kind
        names = (field.name for field in fields(kind))  # type: ignore[arg-type] # a dataclass
        self._names = tuple(name for name in names if name not in without)
        self.columns: tuple[Column[Any], ...] = tuple(table.c[name] for name in self._names)

    def read(self, row: Iterable[Any], **rest: Any) -> Value:
        return self._kind(**dict(zip(self._names, row, strict=False)), **rest)

    def values(self, value: Value) -> dict[str, Any]:
        return values_of(value, self._names)


def values_of(value: object, names: Iterable[str]) -> dict[str, Any]:
    """Some of a value's fields, where the rest stays as it is stored."""
    return {name: getattr(value, name) for name in names}
