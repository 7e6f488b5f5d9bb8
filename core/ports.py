"""The small ports through which operations reach what is stored.

Everything here is synchronous and happens inside one transaction that the
store opened. `Books` belong to one organisation: nothing of another can be
reached through them. Reads see the writes made before in the same operation.
`add` methods ignore the `id` they are given and return the row with its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from core.agreements import Agreement, Terms, ThresholdKind
from core.alerts import Alert, Threshold
from core.attention_ports import Attention, JobRuns, Nudges
from core.chat import Timer, Workspace
from core.clients import Client
from core.invitations import AccountCode, Invitation
from core.joining_ports import (
    AccountCodes,
    FoundingCodes,
    Invitations,
    Rules,
    Strangers,
    Workspaces,
)
from core.ledger import Block, Entry, EntryKind, Note, Standing, WorkOfDay
from core.message_ports import Outbox, Places, Queue, Requests
from core.paper_ports import DirectDebits, Invoices, Parties, Statements
from core.people import Identity, Organisation, Person
from core.topups import TopUp, TopUpState
from core.units import Minutes


class People(Protocol):
    """Persons of the organisation and their chat accounts."""

    def get(self, person_id: int) -> Person: ...
    def by_handle(self, handle: str) -> Person | None:
        """Find an active or removed person; handles compare without case."""
        ...

    def by_identity(self, identity: Identity) -> Person | None:
        """Find the active or removed person behind a chat account."""
        ...

    def is_held_elsewhere(self, identity: Identity) -> bool:
        """Whether another organisation holds the account; no more is told of it."""
        ...

    def everybody(self) -> Sequence[Person]:
        """All active people, by handle."""
        ...

    def add(self, person: Person) -> Person: ...
    def replace(self, person: Person) -> None: ...
    def identities(self, person_id: int) -> Sequence[Identity]: ...
    def link(self, identity: Identity, person_id: int) -> None:
        """Say that this account is that person's; a link to another moves.

        An account that another organisation holds cannot be linked.
        """
        ...


class Clients(Protocol):
    """Clients of the organisation."""

    def get(self, client_id: int) -> Client: ...
    def by_name(self, folded: str) -> Client | None:
        """Find by a folded name or alias (`core.clients.fold`), archived or not."""
        ...

    def everyone(self, *, archived: bool = False) -> Sequence[Client]:
        """All clients in order of name; the archived ones instead, if asked."""
        ...

    def add(self, client: Client) -> Client: ...
    def replace(self, client: Client) -> None: ...


class Agreements(Protocol):
    """Agreements, their running state and the versions of their terms."""

    def get(self, agreement_id: int) -> Agreement: ...
    def of_client(self, client_id: int) -> Agreement | None:
        """Return the client's one active agreement, locked if this is a write."""
        ...

    def all(self) -> Sequence[Agreement]:
        """All agreements of clients that are not archived."""
        ...

    def lowest(self, limit: int) -> Sequence[Agreement]:
        """Of those the ones with the lowest stored balance, lowest first, then by id."""
        ...

    def count(self) -> int:
        """How many agreements of clients there are that are not archived."""
        ...

    def due(self, today: date) -> Sequence[Agreement]:
        """Agreements to which time alone may have done something by that day.

        Those with a block that expired before it with minutes left, with one
        to be credited by then, or with terms that started on it or the two
        days before.
        """
        ...

    def lock(self, agreement_ids: Sequence[int]) -> None:
        """Keep other transactions from changing these, in id order; a read locks nothing."""
        ...

    def add(self, agreement: Agreement) -> Agreement: ...
    def replace(self, agreement: Agreement) -> None: ...
    def terms(self, terms_id: int) -> Terms: ...
    def versions(self, agreement_id: int) -> Sequence[Terms]:
        """All versions, oldest first (start, then id)."""
        ...

    def add_terms(self, terms: Terms) -> Terms: ...


class Ledger(Protocol):
    """The append-only entries, their notes, and the blocks."""

    def append(self, entry: Entry) -> Entry:
        """Store an entry with its allocations; (agreement, seq) is unique."""
        ...

    def entry(self, entry_id: int) -> Entry | None: ...
    def reversal_of(self, entry_id: int) -> Entry | None: ...
    def credit_of(self, block_id: int) -> Entry | None:
        """The credit or adjustment that made the block; None while it waits for its day."""
        ...

    def of_agreement(
        self,
        agreement_id: int,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Sequence[Entry]:
        """Entries by posting time, `since` included and `until` not, oldest first."""
        ...

    def count(self, agreement_id: int, *, since: datetime, until: datetime) -> int:
        """How many entries were posted in that time, `until` not included."""
        ...

    def some_of(
        self, agreement_id: int, *, since: datetime, until: datetime, skip: int, limit: int
    ) -> Sequence[Entry]:
        """The newest entries of that time, after passing over `skip`; oldest first."""
        ...

    def latest(self, agreement_id: int, limit: int) -> Sequence[Entry]:
        """The newest entries, newest first."""
        ...

    def balance_before(self, agreement_id: int, moment: datetime) -> Minutes:
        """Balance after the last entry posted before the moment; 0 if none."""
        ...

    def latest_by(
        self, person_id: int, kind: EntryKind, agreement_id: int | None = None
    ) -> Entry | None:
        """The person's newest entry of a kind that was not reversed."""
        ...

    def worked_by(self, person_id: int, first: date, last: date) -> Sequence[Entry]:
        """The person's debits worked from first to last, not reversed, by (worked_on, id)."""
        ...

    def day_of(self, person_id: int, day: date) -> Sequence[WorkOfDay]:
        """The person's debits worked on that day, not reversed, in order of id."""
        ...

    def debited(self, agreement_id: int, since: datetime) -> Minutes:
        """Minutes debited (as a positive number) since then, less reversals of debits."""
        ...

    def course(self, agreement_id: int, since: datetime) -> Sequence[Standing]:
        """How things stood after the last entry before that moment, and after each one since.

        Oldest first; empty if there was none.
        """
        ...

    def note(self, entry_id: int) -> Note | None: ...
    def notes(self, entry_ids: Sequence[int]) -> dict[int, Note]: ...
    def reversals(self, entry_ids: Sequence[int]) -> dict[int, int]:
        """Which of these entries were reversed, and by which entry."""
        ...

    def add_note(self, note: Note) -> None: ...
    def replace_note(self, note: Note) -> None: ...

    def block(self, block_id: int) -> Block: ...
    def live_blocks(self, agreement_id: int) -> Sequence[Block]:
        """Blocks with remaining or expired minutes, or waiting to be credited, by id."""
        ...

    def expiring(self, first: date, last: date) -> Sequence[Block]:
        """All agreements' blocks with minutes left whose last day is one of these, by id."""
        ...

    def settling_blocks(self, agreement_id: int) -> Sequence[Block]:
        """Blocks whose minutes paid for overdraft, newest id first."""
        ...

    def add_block(self, block: Block) -> Block: ...
    def keep_block(self, block: Block) -> None:
        """Store what is left of a block, and what became of it; what was bought stays as it is.

        Raises LookupError if there is no such block.
        """
        ...


class Alerts(Protocol):
    """Threshold states and the alerts of their episodes."""

    def thresholds(self, agreement_id: int) -> dict[ThresholdKind, Threshold]: ...
    def put(self, threshold: Threshold) -> None:
        """Insert or replace the state of (agreement, kind)."""
        ...

    def add(self, alert: Alert) -> None:
        """Store the alert; (agreement, kind, episode) is unique."""
        ...

    def running(self) -> Sequence[Threshold]:
        """All agreements' levels in alarm, by agreement, then kind."""
        ...

    def alert(self, agreement_id: int, kind: ThresholdKind, episode: int) -> Alert | None: ...
    def replace(self, alert: Alert) -> None: ...
    def of_agreement(self, agreement_id: int) -> Sequence[Alert]:
        """All alerts by `raised_at`, which is when the request came that raised each.

        Those of one moment come by level, the highest first, then by kind and episode.
        Of two that came at once on PostgreSQL the later one may have written first.
        """
        ...


class TopUps(Protocol):
    """Top-ups of the organisation's agreements."""

    def get(self, top_up_id: int) -> TopUp | None: ...
    def of_agreement(self, agreement_id: int, states: frozenset[TopUpState]) -> Sequence[TopUp]:
        """Top-ups in these states, oldest first."""
        ...

    def in_states(self, states: frozenset[TopUpState]) -> Sequence[TopUp]:
        """The organisation's top-ups in these states, oldest first."""
        ...

    def oldest(self, state: TopUpState, limit: int) -> Sequence[TopUp]:
        """The first of the organisation's top-ups in a state, oldest first."""
        ...

    def add(self, top_up: TopUp) -> TopUp: ...
    def replace(self, top_up: TopUp, *, expected: TopUpState) -> bool:
        """Compare and set: False, and nothing changed, if the state is another."""
        ...


class Timers(Protocol):
    """Running timers."""

    def get(self, person_id: int) -> Timer | None: ...
    def put(self, timer: Timer) -> None: ...
    def remove(self, person_id: int) -> None: ...


class Books(Protocol):
    """All that is kept for one organisation, inside one transaction."""

    @property
    def organisation(self) -> Organisation: ...
    @property
    def people(self) -> People: ...
    @property
    def clients(self) -> Clients: ...
    @property
    def agreements(self) -> Agreements: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def alerts(self) -> Alerts: ...
    @property
    def top_ups(self) -> TopUps: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def places(self) -> Places: ...
    @property
    def workspaces(self) -> Workspaces: ...
    @property
    def invitations(self) -> Invitations: ...
    @property
    def account_codes(self) -> AccountCodes: ...
    @property
    def strangers(self) -> Strangers: ...
    @property
    def rules(self) -> Rules: ...
    @property
    def timers(self) -> Timers: ...
    @property
    def requests(self) -> Requests: ...
    @property
    def parties(self) -> Parties: ...
    @property
    def invoices(self) -> Invoices: ...
    @property
    def statements(self) -> Statements: ...
    @property
    def debits(self) -> DirectDebits: ...
    @property
    def runs(self) -> JobRuns: ...
    @property
    def attention(self) -> Attention: ...
    @property
    def nudges(self) -> Nudges: ...


class Unit(Protocol):
    """One transaction, before it is known whose it is."""

    def identify(self, identity: Identity) -> tuple[Books, Person] | None:
        """Find the active person behind a chat account, with their organisation's books."""
        ...

    def books(self, organisation_id: int) -> Books: ...
    def organisations(self) -> Sequence[Organisation]: ...
    def found(self, organisation: Organisation) -> Books:
        """Store a new organisation (its id is assigned) and open its books."""
        ...

    def workspace(self, platform: str, workspace: str) -> tuple[Books, Workspace] | None:
        """Find whose a workspace is."""
        ...

    def invitation(self, code_hash: str) -> tuple[Books, Invitation] | None:
        """Find an invitation by its code, used, expired and withdrawn ones too."""
        ...

    def account_code(self, code_hash: str) -> tuple[Books, AccountCode] | None:
        """Find what somebody was given to link another account with, expired or not."""
        ...

    @property
    def founding_codes(self) -> "FoundingCodes": ...
    @property
    def queue(self) -> Queue: ...


Answer = TypeVar("Answer")
Operation = Callable[[Unit], Answer]


class Store(Protocol):
    """The one way to what is stored. An operation is a plain synchronous function."""

    async def write(self, operation: Operation[Answer]) -> Answer:
        """Run in a transaction: committed when it returns, undone when it raises.

        The answer is given after the commit. What was accepted is carried
        out, even if the caller is cancelled meanwhile. Raises StoreBusy, and
        nothing was done, when the store cannot take more.
        """
        ...

    async def read(self, operation: Operation[Answer]) -> Answer:
        """Run on a consistent snapshot; writing raises."""
        ...


@dataclass(kw_only=True, eq=False)
class StoreBusy(Exception):
    """The store could not take the operation; nothing was changed."""

    reason: str
