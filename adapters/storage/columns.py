"""How values of the domain stand in columns.

SQLite keeps whole numbers and text, checked by its strict tables; a database
with types of its own for flags and days may use them behind these names.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import BigInteger, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from adapters.storage import codec

NUMBER = BigInteger().with_variant(Integer(), "sqlite")
"""A whole number of 64 bits. SQLite's integers have them under one name, and strict tables know
no other."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Value = TypeVar("Value")


class NaiveDatetime(ValueError):
    """A moment without its zone could be any of twenty-four: it is not stored."""


class Written(TypeDecorator[Value]):
    """A value that is written as a simpler one; None stays NULL.

    The two ways are attributes, so that they can be what is quickest: a log
    goes some forty of them.
    """

    written: Callable[[Any], Any]
    read: Callable[[Any], Any]

    def process_bind_param(self, value: Value | None, _dialect: Dialect) -> Any:
        return None if value is None else self.written(value)

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> Value | None:
        return None if value is None else self.read(value)


class Instant(Written[datetime]):
    """An instant, in microseconds since 1970: exact, and in order of time. Read as UTC."""

    impl = NUMBER
    cache_ok = True

    def written(self, value: datetime) -> int:
        if value.utcoffset() is None:
            raise NaiveDatetime(value)
        return (value - _EPOCH) // _MICROSECOND

    def read(self, value: int) -> datetime:
        return _EPOCH + timedelta(microseconds=value)


class Day(Written[date]):
    """A date as ISO text, which is in order of time."""

    impl = Text
    cache_ok = True

    written = staticmethod(date.isoformat)
    read = staticmethod(date.fromisoformat)


class Clock(Written[time]):
    """A time of the day, in minutes after midnight."""

    impl = NUMBER
    cache_ok = True

    def written(self, value: time) -> int:
        return value.hour * 60 + value.minute

    def read(self, value: int) -> time:
        return time(*divmod(value, 60))


class Flag(Written[bool]):
    """Yes or no, as 1 or 0."""

    impl = NUMBER
    cache_ok = True

    written = int
    read = bool


class Choice(Written[StrEnum]):
    """A member of an enumeration, as its text."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind
        self.written = {member: member.value for member in kind}.__getitem__
        self.read = {member.value: member for member in kind}.__getitem__


class Encoded(Written[Any]):
    """A closed value as JSON. With `remembered`, equal ones are worked out once."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: Any, *, remembered: bool = False) -> None:
        super().__init__()
        self.kind = kind
        self.remembered = remembered
        coding = codec.remembering(kind) if remembered else codec.coding(kind)
        self.written, self.read = coding
