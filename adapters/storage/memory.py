"""What a connection need not read again.

Who somebody is, what a client is called and which terms hold changes a few
times a day, and is asked at every log. A connection that has the database to
itself while it writes remembers it, and forgets all of it as soon as any of
it may have changed: when it writes to one of the tables itself, when it takes
something back, and when another connection has committed.
"""

from collections.abc import Hashable
from typing import Any

MEMORY = "memory"
"""Where a connection's memory stands in its `info`; a connection without one reads anew."""

CAPACITY = 4096
"""Values at most, of some hundred bytes each."""


class Memory:
    """Values made of what was read, by what was asked. Kept for one connection."""

    def __init__(self) -> None:
        self.known: dict[Hashable, Any] = {}
        self._tables: frozenset[str] = frozenset()
        self._version: int | None = None

    def keep(self, key: Hashable, value: object, *, of: frozenset[str]) -> None:
        """Remember a value until one of the tables that it comes from changes."""
        if len(self.known) >= CAPACITY:
            self.forget()
        self.known[key] = value
        self._tables |= of

    def changed(self, tables: frozenset[str]) -> None:
        """Take note that this connection writes to tables."""
        if not self._tables.isdisjoint(tables):
            self.forget()

    def follow(self, version: int) -> None:
        """Take note of a number that differs once another connection has committed."""
        if version != self._version:
            self._version = version
            self.forget()

    def forget(self) -> None:
        """Read everything anew."""
        self.known.clear()
        self._tables = frozenset()
