"""Everything from one database into another, of either kind: row by row, as it is stored.

Values are not read on the way, so that what is encrypted stays so, and a
number keeps its 64 bits. Rows of organisations are read and written one
organisation at a time, each with its books open: row security holds here too.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, column, func, insert, select, table
from sqlalchemy.schema import AddConstraint, DropConstraint

from adapters.storage import addresses, levels, migrating, settling, sqlite
from adapters.storage.postgres import connecting as postgres
from adapters.storage.postgres import row_security
from adapters.storage.schema import metadata
from adapters.storage.schema.parties import organisations
from adapters.storage.tenancy import is_shared
from adapters.storage.unit import SqlUnit
from core.ports import Unit

AT_ONCE = 500
_OWNER = "organisation_id"


class TargetNotEmpty(Exception):
    """There are rows already where everything was to go."""


class RowsMissing(Exception):
    """A table of the target counts other rows than were read; nothing was kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """How many rows of a table there are now in the target."""

    table: str
    rows: int


class _OnlyTried(Exception):
    """Undoes everything at the end of a dry run."""


def copy(source: str, target: str, *, prove: Callable[[Unit], None], dry_run: bool) -> list[Copied]:
    """Copy all rows in one transaction; a dry run does all of it, and undoes it at the end.

    `prove` looks at what is in the target before it is kept, and raises to
    undo everything. Raises WrongLevel unless both databases are at this
    program's level, and TargetNotEmpty.
    """
    for url in (source, target):
        settling.settle(url)
        levels.require_level(url)
    copied: list[Copied] = []
    try:
        with _reading(source) as here, _writing(target) as there:
            copied += _all(here, there)
            prove(SqlUnit(there))
            if dry_run:
                raise _OnlyTried
    except _OnlyTried:
        pass
    return copied


@contextmanager
def _reading(url: str) -> Iterator[Connection]:
    """Read as of one moment."""
    is_file = addresses.is_file(url)
    engine = (
        sqlite.reading_engine(url, readers=1) if is_file else postgres.reading_engine(url, size=1)
    )
    try:
        with sqlite.snapshot(engine) if is_file else engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _writing(url: str) -> AbstractContextManager[Connection]:
    return sqlite.alone(url) if addresses.is_file(url) else postgres.alone(url)


def _all(source: Connection, target: Connection) -> list[Copied]:
    owners = list(source.scalars(select(organisations.c.id).order_by(organisations.c.id)))
    _require_empty(target)
    with _no_circles(target):
        copied = [_copy_table(each, owners, source, target) for each in metadata.sorted_tables]
    if is_shared(target):
        _count_on(target)
        _look_at_it(target)
    else:
        migrating.check_references(target)
    return copied


def _require_empty(target: Connection) -> None:
    """Raise TargetNotEmpty. Where there are no organisations, none of them has rows."""
    for each in metadata.sorted_tables:
        if _OWNER not in each.c and _count(target, each):
            raise TargetNotEmpty


def _copy_table(
    each: Table, owners: Sequence[int], source: Connection, target: Connection
) -> Copied:
    if _OWNER not in each.c:
        return Copied(table=each.name, rows=_copy_rows(each, source, target, {}))
    rows = 0
    for owner in owners:
        for connection in (source, target):
            if is_shared(connection):
                row_security.open_alone(connection, owner)
        rows += _copy_rows(each, source, target, {_OWNER: owner})
    return Copied(table=each.name, rows=rows)


def _copy_rows(each: Table, source: Connection, target: Connection, of: Mapping[str, int]) -> int:
    """Copy in order of the key, so that rows come after the ones that they refer to."""
    plain = table(each.name, *(column(part.name) for part in each.c))
    key = [plain.c[part.name] for part in each.primary_key]
    chosen = select(plain).where(*(plain.c[name] == value for name, value in of.items()))
    before = _count(target, each, of)
    found = source.execution_options(yield_per=AT_ONCE).execute(chosen.order_by(*key))
    rows = 0
    for part in found.mappings().partitions():
        target.execute(insert(plain), [dict(row) for row in part])
        rows += len(part)
    if _count(target, each, of) - before != rows:
        raise RowsMissing(each.name)
    return rows


def _count(connection: Connection, each: Table, of: Mapping[str, int] | None = None) -> int:
    wanted = (each.c[name] == value for name, value in (of or {}).items())
    counted: Any = connection.scalar(select(func.count()).select_from(each).where(*wanted))
    return int(counted)


@contextmanager
def _no_circles(target: Connection) -> Iterator[None]:
    """Do without the references that would have two tables wait for each other.

    They are made again, and checked with it, before anything is kept.
    """
    circles = [
        constraint
        for each in metadata.sorted_tables
        for constraint in each.foreign_key_constraints
        if constraint.use_alter
    ]
    if not is_shared(target):  # a file that one has to oneself checks them all at the end
        yield
        return
    for constraint in circles:
        target.execute(DropConstraint(constraint))
    yield
    for constraint in circles:
        target.execute(AddConstraint(constraint))


def _count_on(target: Connection) -> None:
    """Have the numbers that PostgreSQL gives out go on behind those that were copied.

    What has such numbers, and belongs to organisations, is a queue of all of them.
    """
    row_security.open_queue(target)
    for each in metadata.sorted_tables:
        counted = each.autoincrement_column
        if counted is None or len(each.primary_key.columns) > 1:
            continue
        target.exec_driver_sql(
            f"SELECT setval(pg_get_serial_sequence('{each.name}', '{counted.name}'),"  # noqa: S608 - names of ours
            f" coalesce(max({counted.name}), 0) + 1, false) FROM {each.name}"
        )


def _look_at_it(target: Connection) -> None:
    """Have PostgreSQL plan by what it holds now.

    It would look by itself within a minute, and until then read all entries
    of an organisation for each log.
    """
    for each in metadata.sorted_tables:
        target.exec_driver_sql(f"ANALYZE {each.name}")
