"""The tables of an export, a dataclass for each kind of line."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRow:
    """One line of clients.csv."""

    organisation: str
    client: str
    aliases: str
    language: str | None
    archived: str
    started_on: date | None
    zone: str | None
    balance_minutes: int | None
    overdraft_minutes: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One line of people.csv."""

    organisation: str
    handle: str
    name: str
    role: str
    client: str | None
    accounts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRow:
    """One line of blocks.csv."""

    organisation: str
    client: str
    block: int
    source: str
    minutes: int
    remaining_minutes: int
    starts_on: date
    expires_on: date | None
    rate_cents: int | None
    top_up: int | None
    credited: str
    revoked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One line of entries.csv."""

    organisation: str
    client: str
    entry: int
    number: int
    kind: str
    posted_at: datetime
    worked_on: date | None
    by: str | None
    minutes: int
    balance_after_minutes: int
    worked_minutes: int | None
    rounded_minutes: int | None
    debited_minutes: int | None
    work_type: str | None
    ticket: str | None
    started_at: datetime | None
    ended_at: datetime | None
    note: str
    internal_note: str
    reverses: int | None
    reason: str | None
    allocations: str
    block: int | None
    block_source: str | None
    block_starts_on: date | None
    block_expires_on: date | None
    block_rate_cents: int | None


Row = ClientRow | PersonRow | BlockRow | EntryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """The four tables."""

    clients: tuple[ClientRow, ...]
    people: tuple[PersonRow, ...]
    blocks: tuple[BlockRow, ...]
    entries: tuple[EntryRow, ...]
