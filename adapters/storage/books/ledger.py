"""The append-only ledger, its notes, and the blocks that it fills and empties."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Executable, and_, bindparam, insert, or_, select

from adapters.storage.books import entries
from adapters.storage.books.record import Fields, Record
from adapters.storage.books.shelf import Shelf, changed, literally, mine, numbered
from adapters.storage.dialect import among, listed
from adapters.storage.schema import ledger as tables
from core.ledger import Block, Entry, EntryKind, Note, Standing, WorkOfDay
from core.units import Minutes

_ALWAYS = datetime.min.replace(tzinfo=UTC)
_NEVER = datetime.max.replace(tzinfo=UTC)

WAITS = and_(tables.blocks.c.credited == literally(0), tables.blocks.c.revoked == literally(0))
"""A block whose start day has not come."""

_NOTE = Record(Note, tables.notes)
_BLOCK = Record(Block, tables.blocks)
_BECAME = Fields("remaining", "credited", "revoked", "expired", "settled")
"""What of a block changes: the rest says what was bought."""

_ALLOCATE = insert(tables.allocations)
_NOTES = select(*_NOTE.columns)
_NOTE_OF = _NOTES.where(mine(tables.notes, "entry_id"))
_NOTES_OF = _NOTES.where(mine(tables.notes), among(tables.notes.c.entry_id, "entry_ids"))
_ADD_NOTE = insert(tables.notes)
_REPLACE_NOTE = changed(tables.notes, "entry_id")
_BLOCKS = select(*_BLOCK.columns)
_GET_BLOCK = _BLOCKS.where(mine(tables.blocks, "id"))
_LIVE = _BLOCKS.where(
    mine(tables.blocks, "agreement_id"),
    or_(tables.blocks.c.remaining > literally(0), tables.blocks.c.expired > literally(0), WAITS),
).order_by(tables.blocks.c.id)
_SETTLING = _BLOCKS.where(
    mine(tables.blocks, "agreement_id"), tables.blocks.c.settled > literally(0)
).order_by(tables.blocks.c.id.desc())
_EXPIRING = _BLOCKS.where(
    mine(tables.blocks),
    tables.blocks.c.remaining > literally(0),
    tables.blocks.c.expires_on.between(bindparam("first"), bindparam("last")),
).order_by(tables.blocks.c.id)
_ADD_BLOCK = numbered(tables.blocks)
_KEEP_BLOCK = changed(tables.blocks, "id")


class SqlLedger(Shelf):
    """Implements `core.ports.Ledger`."""

    def append(self, entry: Entry) -> Entry:
        values = entries.values(entry, uses=self._uses(entry))
        entry = replace(entry, id=self._number(entries.APPEND, values))
        self._insert_all(_ALLOCATE, entries.allocated(entry))
        return entry

    def entry(self, entry_id: int) -> Entry | None:
        return self._entry(entries.ENTRY, id=entry_id)

    def reversal_of(self, entry_id: int) -> Entry | None:
        return self._entry(entries.REVERSAL_OF, reverses=entry_id)

    def credit_of(self, block_id: int) -> Entry | None:
        return self._entry(entries.CREDIT_OF, block_id=block_id)

    def of_agreement(
        self,
        agreement_id: int,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Sequence[Entry]:
        return self._entries(
            entries.OF_AGREEMENT,
            agreement_id=agreement_id,
            since=since or _ALWAYS,
            until=until or _NEVER,
        )

    def count(self, agreement_id: int, *, since: datetime, until: datetime) -> int:
        found = self._one(entries.COUNT, agreement_id=agreement_id, since=since, until=until)
        return int(found[0])

    def some_of(
        self, agreement_id: int, *, since: datetime, until: datetime, skip: int, limit: int
    ) -> Sequence[Entry]:
        return self._entries(
            entries.SOME_OF,
            agreement_id=agreement_id,
            since=since,
            until=until,
            skip=skip,
            limit=limit,
        )

    def latest(self, agreement_id: int, limit: int) -> Sequence[Entry]:
        return self._entries(entries.LATEST, agreement_id=agreement_id, limit=limit)

    def balance_before(self, agreement_id: int, moment: datetime) -> Minutes:
        row = self._first(entries.BALANCE_BEFORE, agreement_id=agreement_id, moment=moment)
        return Minutes(0 if row is None else row[0])

    def latest_by(
        self, person_id: int, kind: EntryKind, agreement_id: int | None = None
    ) -> Entry | None:
        if agreement_id is None:
            return self._entry(entries.LATEST_BY, posted_by=person_id, kind=kind)
        return self._entry(
            entries.LATEST_BY_FOR, posted_by=person_id, kind=kind, agreement_id=agreement_id
        )

    def worked_by(self, person_id: int, first: date, last: date) -> Sequence[Entry]:
        return self._entries(entries.WORKED_BY, posted_by=person_id, first=first, last=last)

    def day_of(self, person_id: int, day: date) -> Sequence[WorkOfDay]:
        rows = self._rows(entries.DAY_OF, posted_by=person_id, worked_on=day)
        return [
            WorkOfDay(
                entry_id=entry_id,
                agreement_id=agreement_id,
                worked=worked,
                posted_at=posted_at,
                note=note,
            )
            for entry_id, agreement_id, worked, posted_at, note in rows
        ]

    def debited(self, agreement_id: int, since: datetime) -> Minutes:
        in_all = self._used(entries.USED, agreement_id)
        return Minutes(in_all - self._used(entries.USED_BEFORE, agreement_id, moment=since))

    def course(self, agreement_id: int, since: datetime) -> Sequence[Standing]:
        before = self._rows(entries.STOOD_BEFORE, agreement_id=agreement_id, moment=since)
        after = self._rows(entries.STOOD_SINCE, agreement_id=agreement_id, moment=since)
        return [
            Standing(posted_at=posted_at, balance=balance, used=used)
            for posted_at, balance, used in (*before, *after)
        ]

    def note(self, entry_id: int) -> Note | None:
        row = self._first(_NOTE_OF, entry_id=entry_id)
        return None if row is None else _NOTE.read(row)

    def notes(self, entry_ids: Sequence[int]) -> dict[int, Note]:
        rows = self._rows(_NOTES_OF, entry_ids=listed(entry_ids))
        return {note.entry_id: note for note in map(_NOTE.read, rows)}

    def reversals(self, entry_ids: Sequence[int]) -> dict[int, int]:
        rows = self._rows(entries.REVERSALS, entry_ids=listed(entry_ids))
        return {row[0]: row[1] for row in rows}

    def add_note(self, note: Note) -> None:
        self._insert(_ADD_NOTE, _NOTE.values(note))

    def replace_note(self, note: Note) -> None:
        self._update(_REPLACE_NOTE, _NOTE.values(note), entry_id=note.entry_id)

    def block(self, block_id: int) -> Block:
        return _BLOCK.read(self._one(_GET_BLOCK, id=block_id))

    def live_blocks(self, agreement_id: int) -> Sequence[Block]:
        return [_BLOCK.read(row) for row in self._rows(_LIVE, agreement_id=agreement_id)]

    def expiring(self, first: date, last: date) -> Sequence[Block]:
        return [_BLOCK.read(row) for row in self._rows(_EXPIRING, first=first, last=last)]

    def settling_blocks(self, agreement_id: int) -> Sequence[Block]:
        return [_BLOCK.read(row) for row in self._rows(_SETTLING, agreement_id=agreement_id)]

    def add_block(self, block: Block) -> Block:
        return replace(block, id=self._number(_ADD_BLOCK, _BLOCK.values(block)))

    def keep_block(self, block: Block) -> None:
        self._update(_KEEP_BLOCK, _BECAME(block), id=block.id)

    def _used(self, statement: Executable, agreement_id: int, **given: Any) -> int:
        row = self._first(statement, agreement_id=agreement_id, **given)
        return 0 if row is None else row[0]

    def _uses(self, entry: Entry) -> int:
        """Minutes that the entry adds to what was used: a debit's, less those of its reversal."""
        original = entry if entry.reverses is None else self.entry(entry.reverses)
        is_about_work = original is not None and original.kind is EntryKind.DEBIT
        return -entry.minutes if is_about_work else 0

    def _entries(self, statement: Executable, **given: Any) -> list[Entry]:
        return list(entries.read(self._rows(statement, **given)))

    def _entry(self, statement: Executable, **given: Any) -> Entry | None:
        return next(entries.read(self._rows(statement, **given)), None)
