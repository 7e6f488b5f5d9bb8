"""Puts the lines of one client into its ledger, and passes by those that stand there already.

A line stands there if the ledger has an entry that says the same: of work the
day, the person, the minutes and the note; of a block its size and days; of a
correction its minutes and reason. Two equal lines need two such entries. So a
file can be imported again, or again with more lines, without anything twice.
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from adapters.chat.wording import Reader, refuse
from bot.importing.happenings import Told, taken_back
from bot.importing.lines import Fault
from bot.importing.parties import person_called
from core.clients import Client
from core.ledger import Block, Entry, EntryKind
from core.operations.desk import Act
from core.operations.taking_over import (
    BlockTaken,
    Correction,
    Happened,
    WorkTaken,
    brought_up,
    happened,
)
from core.refusals import Refusal

_MAKES_BLOCK = frozenset({EntryKind.CREDIT, EntryKind.ADJUSTMENT})
_ENGLISH = Reader(language="en", staff=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """What became of one line: a word about what was added, or a fault; else it was there."""

    number: int
    added: str | None = None
    fault: str | None = None


class History:
    """One client's ledger, as lines are put into it."""

    def __init__(self, act: Act, client: Client) -> None:
        agreement = act.books.agreements.of_client(client.id)
        if agreement is None:
            raise Fault(f"{client.name} has no agreement.")
        self._act = act
        self._client = client
        self._ids: dict[int, int] = {}
        self._there: dict[Hashable, deque[int]] = defaultdict(deque)
        entries = sorted(act.books.ledger.of_agreement(agreement.id), key=lambda each: each.seq)
        self._ends = max((entry.posted_at for entry in entries), default=None)
        self._notes = act.books.ledger.notes([entry.id for entry in entries])
        for entry in entries:
            self._there[self._of_entry(entry)].append(entry.id)
        self._blocks = list(_blocks_of(act, agreement.id, entries))

    def put_all(self, lines: Iterable[Told]) -> list[Put]:
        """Put lines in order of their time, then look once at what is left."""
        put = [self._tried(told) for told in sorted(lines, key=lambda told: told.at)]
        if any(each.added for each in put):
            brought_up(self._act, self._client)
        return put

    def _tried(self, told: Told) -> Put:
        number = told.line.number
        try:
            return Put(number=number, added=self._put(told))
        except Fault as fault:
            return Put(number=number, fault=str(fault))
        except Refusal as refusal:
            return Put(number=number, fault=refuse(refusal, _ENGLISH).title)

    def _put(self, told: Told) -> str | None:
        by = told.line.text("by")
        person = person_called(by, self._act.books) if by else self._act.actor
        what = told.what
        if what is None:
            reversed_id = self._here(told)
            if self._act.books.ledger.reversal_of(reversed_id) is not None:
                return None
            what = taken_back(told, reversed_id)
        elif self._stands(told, what, None if person is None else person.id):
            return None
        at = self._time_of(told)
        entry = happened(replace(self._act, at=at, actor=person), self._client, what)
        if entry is not None and told.entry is not None:
            self._ids[told.entry] = entry.id
        return f"{self._client.name}, {at:%Y-%m-%d}, {_said(what)}"

    def _here(self, told: Told) -> int:
        found = self._ids.get(told.reverses or 0)
        if found is None:
            raise Fault(f"reverses names entry {told.reverses}, which is on no line before it.")
        return found

    def _stands(self, told: Told, what: Happened, person: int | None) -> bool:
        if isinstance(what, BlockTaken):
            entry_id = self._block_like(what, told.whole)
        else:
            same = self._there[_of_what(what, person)]
            entry_id = same.popleft() if same else None
        if entry_id is not None and told.entry is not None:
            self._ids[told.entry] = entry_id
        return entry_id is not None

    def _block_like(self, what: BlockTaken, whole: int | None) -> int | None:
        """The entry that credited such a block, each once; 0 where it waits for its day."""
        for block, entry_id in self._blocks:
            if (
                block.minutes in {what.minutes, whole}
                and block.expires_on == what.expires_on
                and what.starts_on in {None, block.starts_on}
            ):
                self._blocks.remove((block, entry_id))
                return entry_id
        return None

    def _time_of(self, told: Told) -> datetime:
        """Its own time, or today where the ledger has gone on since."""
        if self._ends is None or told.at >= self._ends:
            return told.at
        if told.is_timed:
            raise Fault(
                f"the ledger of {self._client.name} has gone on since, until"
                f" {self._ends:%Y-%m-%d}: leave posted_at empty, and it is posted today."
            )
        return self._act.at

    def _of_entry(self, entry: Entry) -> Hashable:
        if entry.work is not None:
            note = self._notes.get(entry.id)
            said = "" if note is None else note.public
            return _of_work(entry.worked_on, entry.by, entry.work.worked, entry.work.debited, said)
        if entry.kind is EntryKind.ADJUSTMENT and entry.block_id is None:
            return ("correction", -entry.minutes, entry.reason)
        return ("other", entry.id)


def _of_what(what: Happened, person: int | None) -> Hashable:
    match what:
        case WorkTaken():
            return _of_work(what.worked_on, person, what.worked, what.debited, what.note)
        case Correction():
            return ("correction", what.minutes, what.reason)
        case _:
            return None


def _of_work(*facts: object) -> Hashable:
    return ("work", *facts)


def _blocks_of(
    act: Act, agreement_id: int, entries: Iterable[Entry]
) -> Iterator[tuple[Block, int]]:
    """The blocks with the entries that credited them, then those that wait for their day."""
    for entry in entries:
        if entry.kind in _MAKES_BLOCK and entry.block_id is not None:
            yield act.books.ledger.block(entry.block_id), entry.id
    for block in act.books.ledger.live_blocks(agreement_id):
        if not block.credited:
            yield block, 0


def _said(what: Happened) -> str:
    match what:
        case WorkTaken():
            return f"{what.debited} minutes debited"
        case BlockTaken():
            return f"{what.minutes} minutes credited"
        case Correction():
            return f"{what.minutes} minutes taken away"
        case _:
            return "an entry reversed"
