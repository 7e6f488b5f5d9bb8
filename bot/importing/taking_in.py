"""Takes in a file in one transaction: all of it, or nothing and every fault by its row."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.chat.wording import Reader, refuse
from bot.export.tables import BlockRow, ClientRow, EntryRow, PersonRow
from bot.importing.happenings import Told, block_told, entry_told
from bot.importing.histories import History, Put
from bot.importing.lines import Fault, Line, read_lines
from bot.importing.parties import client_called, take_client_line, take_person_line
from core.calendar import today_in
from core.ledger import TAKEN_OVER
from core.operations.announcing import publish
from core.operations.desk import Act
from core.people import Organisation, Person, Right
from core.ports import Books, Unit
from core.refusals import Refusal


class Kind(StrEnum):
    """What a file holds."""

    CLIENTS = "clients"
    PEOPLE = "people"
    BLOCKS = "blocks"
    ENTRIES = "entries"


_FORMATS = {
    Kind.CLIENTS: (ClientRow, ("client",)),
    Kind.PEOPLE: (PersonRow, ("handle", "role")),
    Kind.BLOCKS: (BlockRow, ("client", "minutes")),
    Kind.ENTRIES: (EntryRow, ("client",)),
}
_ENGLISH = Reader(language="en", staff=True)


class NoManager(Exception):
    """Nobody of that handle may do this."""


class RowsRefused(Exception):
    """Nothing was kept; a sentence for each row that cannot be taken in."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(f"{len(faults)} rows")
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What was added, a word for each row, and how many rows needed nothing."""

    added: tuple[str, ...]
    passed_by: int


def lines_of(kind: Kind, file: Path) -> list[Line]:
    """Read a file of that kind. Raises Unreadable."""
    table, needed = _FORMATS[kind]
    return read_lines(file, of=table, needed=needed)


def take_in(
    kind: Kind,
    lines: Sequence[Line],
    unit: Unit,
    *,
    organisation: Organisation,
    handle: str,
    now: datetime,
) -> TakenIn:
    """Take the lines in, in the name of a manager. Raises NoManager or RowsRefused."""
    books = unit.books(organisation.id)
    key = f"{TAKEN_OVER}{now.isoformat()}"
    act = Act(books=books, at=now, actor=_manager(books, handle), key=key)
    put = _PUTS[kind](lines, act)
    faults = [f"row {each.number}: {each.fault}" for each in put if each.fault]
    if faults:
        raise RowsRefused(faults)
    publish(act)
    added = tuple(f"row {each.number}: {each.added}" for each in put if each.added)
    return TakenIn(added=added, passed_by=len(lines) - len(added))


def _manager(books: Books, handle: str) -> Person:
    person = books.people.by_handle(handle)
    if person is None or not person.may(Right.MANAGE):
        raise NoManager
    return person


def _parties(take: Callable[[Line, Act], str | None]) -> Callable[[Sequence[Line], Act], list[Put]]:
    def put(line: Line, act: Act) -> Put:
        try:
            return Put(number=line.number, added=take(line, act))
        except Fault as fault:
            return Put(number=line.number, fault=str(fault))
        except Refusal as refusal:
            return Put(number=line.number, fault=refuse(refusal, _ENGLISH).title)

    return lambda lines, act: [put(line, act) for line in lines]


def _blocks(lines: Sequence[Line], act: Act) -> list[Put]:
    def told(line: Line, zone: ZoneInfo) -> Told | None:
        return block_told(line, at=act.at, today=today_in(zone, act.at))

    return _histories(lines, act, told)


def _entries(lines: Sequence[Line], act: Act) -> list[Put]:
    return _histories(lines, act, lambda line, zone: entry_told(line, zone=zone, now=act.at))


def _histories(
    lines: Sequence[Line], act: Act, read: Callable[[Line, ZoneInfo], Told | None]
) -> list[Put]:
    """Read all lines, then put those of each client into its ledger."""
    put: list[Put] = []
    of_clients: dict[int, list[Told]] = defaultdict(list)
    for line in lines:
        try:
            client = client_called(line.needed("client"), act.books)
            told = read(line, _zone_of(act.books, client.id))
        except Fault as fault:
            put.append(Put(number=line.number, fault=str(fault)))
        else:
            of_clients[client.id] += [told] if told else []
    for client_id, of_client in of_clients.items():
        put += History(act, act.books.clients.get(client_id)).put_all(of_client)
    return sorted(put, key=lambda each: each.number)


def _zone_of(books: Books, client_id: int) -> ZoneInfo:
    agreement = books.agreements.of_client(client_id)
    return ZoneInfo(books.organisation.zone if agreement is None else agreement.zone)


_PUTS: dict[Kind, Callable[[Sequence[Line], Act], list[Put]]] = {
    Kind.CLIENTS: _parties(take_client_line),
    Kind.PEOPLE: _parties(take_person_line),
    Kind.BLOCKS: _blocks,
    Kind.ENTRIES: _entries,
}
