"""Dataclasses whose fields are columns of one table, under the same names."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import fields
from operator import attrgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Table

Value = TypeVar("Value")


class Fields:
    """Takes some fields of a value by their names."""

    def __init__(self, *names: str) -> None:
        self._names = names
        self._taken = _together(names)

    def __call__(self, value: object) -> dict[str, Any]:
        return dict(zip(self._names, self._taken(value), strict=True))


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
        self.values = Fields(*self._names)
        self.columns: tuple[Column[Any], ...] = tuple(table.c[name] for name in self._names)

    def read(self, row: Iterable[Any], **rest: Any) -> Value:
        return self._kind(**dict(zip(self._names, row, strict=False)), **rest)


def _together(names: tuple[str, ...]) -> Callable[[object], tuple[Any, ...]]:
    """Whatever takes the fields quickest; `attrgetter` makes no tuple of a single one."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)
