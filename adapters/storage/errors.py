"""What can go wrong with a database, beside `core.ports.StoreBusy`."""

from dataclasses import dataclass


@dataclass(kw_only=True, eq=False)
class StoreFailed(Exception):
    """A commit failed, so that nobody can say whether the operation will be found stored.

    Asking again under the same request key is safe.
    """

    reason: str


@dataclass(kw_only=True, eq=False)
class WrongLevel(Exception):
    """The database's tables are not those that this program knows.

    `found` is None where there are no tables yet. `newer` databases can only
    be used by a newer program; older ones can be migrated.
    """

    found: str | None
    wanted: str
    newer: bool = False

    def __str__(self) -> str:
        found = "no tables" if self.found is None else f"level {self.found}"
        remedy = "update the program" if self.newer else "migrate the database"
        return f"the database has {found}, this program needs level {self.wanted}: {remedy}"


@dataclass(kw_only=True, eq=False)
class DanglingRows(Exception):
    """After a migration rows of these tables refer to nothing; the migration was undone."""

    tables: list[str]
