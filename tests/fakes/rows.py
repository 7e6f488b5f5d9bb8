"""The rows that the in-memory store keeps: one dict of frozen values a table."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any, TypeVar

from core.agreements import Agreement, Terms, ThresholdKind
from core.alerts import Alert, Threshold
from core.attention import Acknowledgement, Nudge
from core.chat import Binding, Place, Timer, Workspace
from core.clients import Client
from core.company import BillingAddress, Company
from core.direct_debits import DirectDebit
from core.invitations import AccountCode, FoundingCode, Invitation
from core.invoices import Invoice, Payment, StoredPaper
from core.ledger import Block, Entry, Note
from core.outbox import OutboxMessage
from core.people import HouseRules, Identity, Organisation, Person
from core.results import Result
from core.schedule import Job, JobRun
from core.statements import IssuedStatement
from core.strangers import Stranger
from core.topups import TopUp

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row")


class Conflict(Exception):
    """A row that must be unique stands already."""


class WrittenWhileReading(Exception):
    """The reading side of the store was asked to write."""


class _Locked(dict[Any, Any]):
    """A table as the reading side sees it."""

    def __setitem__(self, key: object, row: object) -> None:
        raise WrittenWhileReading

    def __delitem__(self, key: object) -> None:
        raise WrittenWhileReading


@dataclass(slots=True, kw_only=True)
class Rows:
    """All rows; the organisation's id leads every key but those that find it."""

    numbers: dict[tuple[str, int], int] = field(default_factory=dict)
    organisations: dict[int, Organisation] = field(default_factory=dict)
    people: dict[tuple[int, int], Person] = field(default_factory=dict)
    identities: dict[Identity, tuple[int, int]] = field(default_factory=dict)
    clients: dict[tuple[int, int], Client] = field(default_factory=dict)
    agreements: dict[tuple[int, int], Agreement] = field(default_factory=dict)
    terms: dict[tuple[int, int], Terms] = field(default_factory=dict)
    entries: dict[tuple[int, int], Entry] = field(default_factory=dict)
    notes: dict[tuple[int, int], Note] = field(default_factory=dict)
    blocks: dict[tuple[int, int], Block] = field(default_factory=dict)
    thresholds: dict[tuple[int, int, ThresholdKind], Threshold] = field(default_factory=dict)
    alerts: dict[tuple[int, int, ThresholdKind, int], Alert] = field(default_factory=dict)
    top_ups: dict[tuple[int, int], TopUp] = field(default_factory=dict)
    bindings: dict[tuple[int, Place], Binding] = field(default_factory=dict)
    workspaces: dict[tuple[str, str], tuple[int, Workspace]] = field(default_factory=dict)
    invitations: dict[tuple[int, int], Invitation] = field(default_factory=dict)
    account_codes: dict[tuple[int, int], AccountCode] = field(default_factory=dict)
    founding_codes: dict[str, FoundingCode] = field(default_factory=dict)
    strangers: dict[tuple[int, Identity], Stranger] = field(default_factory=dict)
    rules: dict[int, HouseRules] = field(default_factory=dict)
    timers: dict[tuple[int, int], Timer] = field(default_factory=dict)
    requests: dict[tuple[int, str], tuple[str, Result, datetime]] = field(default_factory=dict)
    companies: dict[tuple[int], Company] = field(default_factory=dict)
    billing: dict[tuple[int, int], BillingAddress] = field(default_factory=dict)
    invoices: dict[tuple[int, int], Invoice] = field(default_factory=dict)
    payments: dict[tuple[int, int], tuple[Payment, ...]] = field(default_factory=dict)
    papers: dict[tuple[int, int], StoredPaper] = field(default_factory=dict)
    statements: dict[tuple[int, int, date], IssuedStatement] = field(default_factory=dict)
    debits: dict[tuple[int, int], DirectDebit] = field(default_factory=dict)
    runs: dict[tuple[int, Job, str, date], JobRun] = field(default_factory=dict)
    acknowledgements: dict[tuple[int, str], Acknowledgement] = field(default_factory=dict)
    early_warnings: dict[tuple[int, int], datetime] = field(default_factory=dict)
    nudges: dict[tuple[int, int], Nudge] = field(default_factory=dict)
    outbox: dict[int, OutboxMessage] = field(default_factory=dict)

    def copy(self) -> "Rows":
        """Return the rows as they stand, not to be touched by later writes."""
        return Rows(**{table.name: dict(getattr(self, table.name)) for table in fields(self)})

    def locked(self) -> "Rows":
        """Return the rows as they stand, refusing every write."""
        return Rows(**{table.name: _Locked(getattr(self, table.name)) for table in fields(self)})

    def number(self, table: str, organisation_id: int = 0) -> int:
        """Return the next id of a table; each organisation counts for itself."""
        number = self.numbers.get((table, organisation_id), 0) + 1
        self.numbers[table, organisation_id] = number
        return number


def of(rows: Mapping[Any, Row], organisation_id: int) -> list[Row]:
    """Return the organisation's rows, in the order in which they were added."""
    return [row for key, row in rows.items() if key[0] == organisation_id]


def insert(rows: dict[Key, Row], key: Key, row: Row) -> None:
    """Add a row; raises Conflict if its key stands already."""
    if key in rows:
        raise Conflict(key)
    rows[key] = row


def update(rows: dict[Key, Row], key: Key, row: Row) -> None:
    """Replace a row; raises KeyError if there is none."""
    if key not in rows:
        raise KeyError(key)
    rows[key] = row


def unique(holds: bool, *what: object) -> None:
    """Raise Conflict unless a row is unique in the way said."""
    if not holds:
        raise Conflict(*what)
