"""The ledger, its notes and its blocks in memory."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from core.ledger import Block, Entry, EntryKind, Note, Standing, WorkOfDay
from core.units import Minutes
from tests.fakes.rows import Rows, insert, of, unique, update


@dataclass(frozen=True, slots=True)
class MemoryLedger:
    rows: Rows
    organisation_id: int

    def append(self, entry: Entry) -> Entry:
        own = self._of(entry.agreement_id)
        unique(all(one.seq != entry.seq for one in own), entry.agreement_id, entry.seq)
        unique(entry.reverses is None or self.reversal_of(entry.reverses) is None, entry.reverses)
        entry = replace(entry, id=self.rows.number("entries", self.organisation_id))
        insert(self.rows.entries, (self.organisation_id, entry.id), entry)
        return entry

    def entry(self, entry_id: int) -> Entry | None:
        return self.rows.entries.get((self.organisation_id, entry_id))

    def reversal_of(self, entry_id: int) -> Entry | None:
        return next((entry for entry in self._all() if entry.reverses == entry_id), None)

    def credit_of(self, block_id: int) -> Entry | None:
        making = {EntryKind.CREDIT, EntryKind.ADJUSTMENT}
        entries = (entry for entry in self._all() if entry.block_id == block_id)
        return next((entry for entry in entries if entry.kind in making), None)

    def of_agreement(
        self,
        agreement_id: int,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Sequence[Entry]:
        chosen = (
            entry
            for entry in self._of(agreement_id)
            if (since is None or entry.posted_at >= since)
            and (until is None or entry.posted_at < until)
        )
        return sorted(chosen, key=lambda entry: (entry.posted_at, entry.seq))

    def count(self, agreement_id: int, *, since: datetime, until: datetime) -> int:
        return len(self.of_agreement(agreement_id, since=since, until=until))

    def some_of(
        self, agreement_id: int, *, since: datetime, until: datetime, skip: int, limit: int
    ) -> Sequence[Entry]:
        every = self.of_agreement(agreement_id, since=since, until=until)
        end = max(len(every) - skip, 0)
        return every[max(end - limit, 0) : end]

    def latest(self, agreement_id: int, limit: int) -> Sequence[Entry]:
        newest = sorted(self._of(agreement_id), key=lambda entry: entry.seq, reverse=True)
        return newest[:limit]

    def balance_before(self, agreement_id: int, moment: datetime) -> Minutes:
        before = self.of_agreement(agreement_id, until=moment)
        return before[-1].balance_after if before else Minutes(0)

    def latest_by(
        self, person_id: int, kind: EntryKind, agreement_id: int | None = None
    ) -> Entry | None:
        own = (
            entry
            for entry in self._standing(kind, person_id)
            if agreement_id is None or entry.agreement_id == agreement_id
        )
        return max(own, key=lambda entry: entry.id, default=None)

    def worked_by(self, person_id: int, first: date, last: date) -> Sequence[Entry]:
        dated = (
            (entry.worked_on, entry)
            for entry in self._standing(EntryKind.DEBIT, person_id)
            if entry.worked_on is not None and first <= entry.worked_on <= last
        )
        return [entry for _, entry in sorted(dated, key=lambda pair: (pair[0], pair[1].id))]

    def day_of(self, person_id: int, day: date) -> Sequence[WorkOfDay]:
        return [
            WorkOfDay(
                entry_id=entry.id,
                agreement_id=entry.agreement_id,
                worked=entry.work.worked,
                posted_at=entry.posted_at,
                note="" if (note := self.note(entry.id)) is None else note.public,
            )
            for entry in self.worked_by(person_id, day, day)
            if entry.work is not None
        ]

    def debited(self, agreement_id: int, since: datetime) -> Minutes:
        recent = self.of_agreement(agreement_id, since=since)
        return Minutes(-sum(entry.minutes for entry in recent if self._is_about_debit(entry)))

    def course(self, agreement_id: int, since: datetime) -> Sequence[Standing]:
        used, stood = Minutes(0), []
        for entry in self.of_agreement(agreement_id):
            used = Minutes(used - entry.minutes if self._is_about_debit(entry) else used)
            stood.append(
                Standing(posted_at=entry.posted_at, balance=entry.balance_after, used=used)
            )
        before = sum(one.posted_at < since for one in stood)
        return stood[max(before - 1, 0) :]

    def note(self, entry_id: int) -> Note | None:
        return self.rows.notes.get((self.organisation_id, entry_id))

    def notes(self, entry_ids: Sequence[int]) -> dict[int, Note]:
        found = ((entry_id, self.note(entry_id)) for entry_id in entry_ids)
        return {entry_id: note for entry_id, note in found if note is not None}

    def reversals(self, entry_ids: Sequence[int]) -> dict[int, int]:
        wanted = frozenset(entry_ids)
        return {
            entry.reverses: entry.id
            for entry in self._all()
            if entry.reverses is not None and entry.reverses in wanted
        }

    def add_note(self, note: Note) -> None:
        insert(self.rows.notes, (self.organisation_id, note.entry_id), note)

    def replace_note(self, note: Note) -> None:
        update(self.rows.notes, (self.organisation_id, note.entry_id), note)

    def block(self, block_id: int) -> Block:
        return self.rows.blocks[self.organisation_id, block_id]

    def live_blocks(self, agreement_id: int) -> Sequence[Block]:
        return [
            block
            for block in self._blocks_of(agreement_id)
            if block.remaining or block.expired or not (block.credited or block.revoked)
        ]

    def expiring(self, first: date, last: date) -> Sequence[Block]:
        return [
            block
            for block in of(self.rows.blocks, self.organisation_id)
            if block.remaining and block.expires_on and first <= block.expires_on <= last
        ]

    def settling_blocks(self, agreement_id: int) -> Sequence[Block]:
        own = self._blocks_of(agreement_id)
        return [block for block in reversed(own) if block.settled]

    def add_block(self, block: Block) -> Block:
        block = replace(block, id=self.rows.number("blocks", self.organisation_id))
        insert(self.rows.blocks, (self.organisation_id, block.id), block)
        return block

    def keep_block(self, block: Block) -> None:
        bought = self.block(block.id)
        kept = replace(
            bought,
            remaining=block.remaining,
            credited=block.credited,
            revoked=block.revoked,
            expired=block.expired,
            settled=block.settled,
        )
        update(self.rows.blocks, (self.organisation_id, block.id), kept)

    def _all(self) -> Sequence[Entry]:
        return of(self.rows.entries, self.organisation_id)

    def _of(self, agreement_id: int) -> Sequence[Entry]:
        return [entry for entry in self._all() if entry.agreement_id == agreement_id]

    def _blocks_of(self, agreement_id: int) -> Sequence[Block]:
        blocks = of(self.rows.blocks, self.organisation_id)
        return [block for block in blocks if block.agreement_id == agreement_id]

    def _standing(self, kind: EntryKind, person_id: int) -> Iterator[Entry]:
        reversed_ids = {entry.reverses for entry in self._all()}
        for entry in self._all():
            if entry.kind is kind and entry.by == person_id and entry.id not in reversed_ids:
                yield entry

    def _is_about_debit(self, entry: Entry) -> bool:
        subject = entry if entry.reverses is None else self.entry(entry.reverses)
        return subject is not None and subject.kind is EntryKind.DEBIT
