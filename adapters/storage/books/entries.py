"""Ledger entries as rows, and every way in which they are found.

An entry and its allocations come with one statement, an allocation a row.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, literal_column, select

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import literally, mine, numbered
from adapters.storage.columns import NUMBER
from adapters.storage.dialect import among
from adapters.storage.prepared import Found
from adapters.storage.schema.ledger import allocations, entries, notes
from core.ledger import Allocation, Entry, EntryKind, Work

_ENTRY = Record(Entry, entries, without={"by", "work", "allocations"})
_WORK = Record(Work, entries)
_ALLOCATION = Record(Allocation, allocations)

_BY = len(_ENTRY.columns)
_WORK_FROM = _BY + 1
_ALLOCATION_FROM = _WORK_FROM + len(_WORK.columns)

_reversal = entries.alias("reversal")
_earlier = entries.alias("earlier")


def _selected(*conditions: ColumnElement[bool], order: Iterable[ColumnElement[Any]]) -> Select[Any]:
    paid = and_(
        allocations.c.organisation_id == entries.c.organisation_id,
        allocations.c.entry_id == entries.c.id,
    )
    return (
        select(*_ENTRY.columns, entries.c.posted_by, *_WORK.columns, *_ALLOCATION.columns)
        .join(allocations, paid, isouter=True)
        .where(*conditions)
        .order_by(*order, allocations.c.position)
    )


def _first(chosen: Select[Any]) -> ColumnElement[bool]:
    """The entries whose ids a limited selection yields."""
    return and_(mine(entries), entries.c.id.in_(chosen))


_standing = ~(
    select(_reversal.c.id)
    .where(
        _reversal.c.organisation_id == entries.c.organisation_id,
        _reversal.c.reverses == entries.c.id,
    )
    .exists()
)
_made_block = entries.c.kind.in_([literally(EntryKind.CREDIT), literally(EntryKind.ADJUSTMENT)])
_newest_by = (
    select(entries.c.id)
    .where(mine(entries, "posted_by", "kind"), _standing)
    .order_by(entries.c.id.desc())
    .limit(1)
)
_in_time = [entries.c.posted_at, entries.c.seq]

ENTRY = _selected(mine(entries, "id"), order=[])
REVERSAL_OF = _selected(mine(entries, "reverses"), order=[])
CREDIT_OF = _selected(mine(entries, "block_id"), _made_block, order=[entries.c.id])
_in_that_time = (
    mine(entries, "agreement_id"),
    entries.c.posted_at >= bindparam("since"),
    entries.c.posted_at < bindparam("until"),
)
OF_AGREEMENT = _selected(*_in_that_time, order=_in_time)
COUNT = select(func.count()).select_from(entries).where(*_in_that_time)
SOME_OF = _selected(
    _first(
        select(entries.c.id)
        .where(*_in_that_time)
        .order_by(*(column.desc() for column in _in_time))
        .limit(bindparam("limit"))
        .offset(bindparam("skip"))
    ),
    order=_in_time,
)
LATEST = _selected(
    _first(
        select(entries.c.id)
        .where(mine(entries, "agreement_id"))
        .order_by(entries.c.seq.desc())
        .limit(bindparam("limit"))
    ),
    order=[entries.c.seq.desc()],
)
LATEST_BY = _selected(_first(_newest_by), order=[])
LATEST_BY_FOR = _selected(_first(_newest_by.where(mine(entries, "agreement_id"))), order=[])
WORKED_BY = _selected(
    mine(entries, "posted_by"),
    entries.c.kind == literally(EntryKind.DEBIT),
    entries.c.worked_on.between(bindparam("first"), bindparam("last")),
    _standing,
    order=[entries.c.worked_on, entries.c.id],
)
_told = and_(notes.c.organisation_id == entries.c.organisation_id, notes.c.entry_id == entries.c.id)
DAY_OF = (
    select(
        entries.c.id,
        entries.c.agreement_id,
        entries.c.worked,
        entries.c.posted_at,
        func.coalesce(notes.c.public, literal_column("''")),
    )
    .join(notes, _told, isouter=True)
    .where(
        mine(entries, "posted_by", "worked_on"),
        entries.c.kind == literally(EntryKind.DEBIT),
        entries.c.worked.is_not(None),
        _standing,
    )
    .order_by(entries.c.id)
)
BALANCE_BEFORE = (
    select(entries.c.balance_after)
    .where(mine(entries, "agreement_id"), entries.c.posted_at < bindparam("moment"))
    .order_by(*(column.desc() for column in _in_time))
    .limit(1)
)
_standings = select(entries.c.posted_at, entries.c.balance_after, entries.c.used_so_far)
STOOD_BEFORE = (
    _standings.where(mine(entries, "agreement_id"), entries.c.posted_at < bindparam("moment"))
    .order_by(*(column.desc() for column in _in_time))
    .limit(1)
)
STOOD_SINCE = _standings.where(
    mine(entries, "agreement_id"), entries.c.posted_at >= bindparam("moment")
).order_by(*_in_time)
USED_BEFORE = (
    select(entries.c.used_so_far)
    .where(mine(entries, "agreement_id"), entries.c.posted_at < bindparam("moment"))
    .order_by(*(column.desc() for column in _in_time))
    .limit(1)
)
USED = (
    select(entries.c.used_so_far)
    .where(mine(entries, "agreement_id"))
    .order_by(entries.c.seq.desc())
    .limit(1)
)
_used_by_then = (
    select(_earlier.c.used_so_far)
    .where(
        _earlier.c.organisation_id == bindparam("of"),
        _earlier.c.agreement_id == bindparam("in"),
        _earlier.c.seq < bindparam("before"),
    )
    .order_by(_earlier.c.seq.desc())
    .limit(1)
    .scalar_subquery()
)
APPEND = numbered(entries).values(
    used_so_far=func.coalesce(_used_by_then, 0) + bindparam("uses", type_=NUMBER)
)
REVERSALS = select(entries.c.reverses, entries.c.id).where(
    mine(entries), among(entries.c.reverses, "entry_ids")
)


def read(rows: Iterable[Found]) -> Iterator[Entry]:
    """Put entries together from rows in which those of an entry follow each other."""
    for _, group in groupby(rows, key=lambda row: row[0]):
        together = list(group)
        row = together[0]
        yield _ENTRY.read(
            row,
            by=row[_BY],
            work=_work(row[_WORK_FROM:_ALLOCATION_FROM]),
            allocations=tuple(
                _ALLOCATION.read(each[_ALLOCATION_FROM:])
                for each in together
                if each[-1] is not None
            ),
        )


def values(entry: Entry, *, uses: int) -> dict[str, Any]:
    """What `APPEND` is given; `uses` is what the entry adds to the hours used."""
    nothing = dict.fromkeys(column.name for column in _WORK.columns)
    work = nothing if entry.work is None else _WORK.values(entry.work)
    earlier = {"in": entry.agreement_id, "before": entry.seq, "uses": uses}
    return {**_ENTRY.values(entry), **work, "posted_by": entry.by, **earlier}


def allocated(entry: Entry) -> list[dict[str, Any]]:
    """The rows of the entry's allocations."""
    return [
        {**_ALLOCATION.values(allocation), "entry_id": entry.id, "position": position}
        for position, allocation in enumerate(entry.allocations)
    ]


def _work(columns: Iterable[Any]) -> Work | None:
    values = tuple(columns)
    return None if values[0] is None else _WORK.read(values)
