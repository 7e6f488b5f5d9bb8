"""The store in memory: it keeps the same promises as the SQL one, until the process ends.

`MemoryStore().run(operation)` is the synchronous way in, for tests of the
rules; `write` and `read` are the port.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import itemgetter

from core.agreements import ThresholdKind
from core.alerts import Alert, Threshold, ThresholdState
from core.chat import Binding, BindingKind, Place, Timer, Workspace
from core.invitations import AccountCode, Invitation
from core.people import Identity, Organisation, Person
from core.ports import Answer, Books, Operation
from core.results import Result
from core.topups import TopUp, TopUpState
from tests.fakes.joining import (
    MemoryAccountCodes,
    MemoryFoundingCodes,
    MemoryInvitations,
    MemoryRules,
    MemoryStrangers,
    MemoryWorkspaces,
)
from tests.fakes.ledger import MemoryLedger
from tests.fakes.outbox import MemoryOutbox, MemoryQueue
from tests.fakes.papers import (
    MemoryDirectDebits,
    MemoryInvoices,
    MemoryParties,
    MemoryStatements,
)
from tests.fakes.parties import MemoryAgreements, MemoryClients, MemoryPeople
from tests.fakes.rows import Rows, insert, of, unique, update
from tests.fakes.schedule import MemoryAttention, MemoryJobRuns, MemoryNudges


class MemoryStore:
    """Implements `core.ports.Store`; `rows` is what it keeps."""

    def __init__(self) -> None:
        self.rows = Rows()

    async def write(self, operation: Operation[Answer]) -> Answer:
        return self.run(operation)

    async def read(self, operation: Operation[Answer]) -> Answer:
        return operation(MemoryUnit(self.rows.locked()))

    def run(self, operation: Operation[Answer]) -> Answer:
        """Run as `write` does, without an event loop."""
        rows = self.rows.copy()
        answer = operation(MemoryUnit(rows))
        self.rows = rows
        return answer


@dataclass(frozen=True, slots=True)
class MemoryUnit:
    rows: Rows

    def identify(self, identity: Identity) -> tuple[Books, Person] | None:
        key = self.rows.identities.get(identity)
        if key is None or not self.rows.people[key].active:
            return None
        return self.books(key[0]), self.rows.people[key]

    def books(self, organisation_id: int) -> Books:
        return MemoryBooks(self.rows, self.rows.organisations[organisation_id])

    def organisations(self) -> Sequence[Organisation]:
        return list(self.rows.organisations.values())

    def found(self, organisation: Organisation) -> Books:
        organisation = replace(organisation, id=self.rows.number("organisations"))
        insert(self.rows.organisations, organisation.id, organisation)
        return self.books(organisation.id)

    def workspace(self, platform: str, workspace: str) -> tuple[Books, Workspace] | None:
        held = self.rows.workspaces.get((platform, workspace))
        return None if held is None else (self.books(held[0]), held[1])

    def invitation(self, code_hash: str) -> tuple[Books, Invitation] | None:
        for (organisation_id, _), invitation in self.rows.invitations.items():
            if invitation.code_hash == code_hash:
                return self.books(organisation_id), invitation
        return None

    def account_code(self, code_hash: str) -> tuple[Books, AccountCode] | None:
        for (organisation_id, _), code in self.rows.account_codes.items():
            if code.code_hash == code_hash:
                return self.books(organisation_id), code
        return None

    @property
    def founding_codes(self) -> MemoryFoundingCodes:
        return MemoryFoundingCodes(self.rows)

    @property
    def queue(self) -> MemoryQueue:
        return MemoryQueue(self.rows)


class MemoryBooks:
    def __init__(self, rows: Rows, organisation: Organisation) -> None:
        self.organisation = organisation
        self.people = MemoryPeople(rows, organisation.id)
        self.clients = MemoryClients(rows, organisation.id)
        self.agreements = MemoryAgreements(rows, organisation.id)
        self.ledger = MemoryLedger(rows, organisation.id)
        self.alerts = MemoryAlerts(rows, organisation.id)
        self.top_ups = MemoryTopUps(rows, organisation.id)
        self.outbox = MemoryOutbox(rows, organisation.id)
        self.places = MemoryPlaces(rows, organisation.id)
        self.workspaces = MemoryWorkspaces(rows, organisation.id)
        self.invitations = MemoryInvitations(rows, organisation.id)
        self.account_codes = MemoryAccountCodes(rows, organisation.id)
        self.strangers = MemoryStrangers(rows, organisation.id)
        self.rules = MemoryRules(rows, organisation.id)
        self.timers = MemoryTimers(rows, organisation.id)
        self.requests = MemoryRequests(rows, organisation.id)
        self.parties = MemoryParties(rows, organisation.id)
        self.invoices = MemoryInvoices(rows, organisation.id)
        self.statements = MemoryStatements(rows, organisation.id)
        self.debits = MemoryDirectDebits(rows, organisation.id)
        self.runs = MemoryJobRuns(rows, organisation.id)
        self.attention = MemoryAttention(rows, organisation.id)
        self.nudges = MemoryNudges(rows, organisation.id)


@dataclass(frozen=True, slots=True)
class MemoryAlerts:
    rows: Rows
    organisation_id: int

    def thresholds(self, agreement_id: int) -> dict[ThresholdKind, Threshold]:
        own = ((self.organisation_id, agreement_id, kind) for kind in ThresholdKind)
        kept = (self.rows.thresholds.get(key) for key in own)
        return {threshold.kind: threshold for threshold in kept if threshold is not None}

    def put(self, threshold: Threshold) -> None:
        key = (self.organisation_id, threshold.agreement_id, threshold.kind)
        self.rows.thresholds[key] = threshold

    def add(self, alert: Alert) -> None:
        insert(self.rows.alerts, self._key(alert.agreement_id, alert.kind, alert.episode), alert)

    def running(self) -> Sequence[Threshold]:
        own = of(self.rows.thresholds, self.organisation_id)
        running = (each for each in own if each.state is ThresholdState.ALARM)
        return sorted(running, key=lambda each: (each.agreement_id, each.kind))

    def alert(self, agreement_id: int, kind: ThresholdKind, episode: int) -> Alert | None:
        return self.rows.alerts.get(self._key(agreement_id, kind, episode))

    def replace(self, alert: Alert) -> None:
        update(self.rows.alerts, self._key(alert.agreement_id, alert.kind, alert.episode), alert)

    def of_agreement(self, agreement_id: int) -> Sequence[Alert]:
        alerts = of(self.rows.alerts, self.organisation_id)
        own = (alert for alert in alerts if alert.agreement_id == agreement_id)
        return sorted(
            own, key=lambda alert: (alert.raised_at, -alert.level, alert.kind, alert.episode)
        )

    def _key(
        self, agreement_id: int, kind: ThresholdKind, episode: int
    ) -> tuple[int, int, ThresholdKind, int]:
        return self.organisation_id, agreement_id, kind, episode


@dataclass(frozen=True, slots=True)
class MemoryTopUps:
    rows: Rows
    organisation_id: int

    def get(self, top_up_id: int) -> TopUp | None:
        return self.rows.top_ups.get((self.organisation_id, top_up_id))

    def of_agreement(self, agreement_id: int, states: frozenset[TopUpState]) -> Sequence[TopUp]:
        return [one for one in self.in_states(states) if one.agreement_id == agreement_id]

    def in_states(self, states: frozenset[TopUpState]) -> Sequence[TopUp]:
        own = of(self.rows.top_ups, self.organisation_id)
        return [top_up for top_up in own if top_up.state in states]

    def oldest(self, state: TopUpState, limit: int) -> Sequence[TopUp]:
        return self.in_states(frozenset({state}))[:limit]

    def add(self, top_up: TopUp) -> TopUp:
        top_up = replace(top_up, id=self.rows.number("top_ups", self.organisation_id))
        self._check_open(top_up)
        insert(self.rows.top_ups, (self.organisation_id, top_up.id), top_up)
        return top_up

    def replace(self, top_up: TopUp, *, expected: TopUpState) -> bool:
        before = self.get(top_up.id)
        if before is None or before.state is not expected:
            return False
        self._check_open(top_up)
        update(self.rows.top_ups, (self.organisation_id, top_up.id), top_up)
        return True

    def _check_open(self, top_up: TopUp) -> None:
        open_ones = self.of_agreement(top_up.agreement_id, frozenset({TopUpState.PROPOSED}))
        others = [one for one in open_ones if one.id != top_up.id]
        unique(not (top_up.is_open and others), top_up.agreement_id)


@dataclass(frozen=True, slots=True)
class MemoryPlaces:
    rows: Rows
    organisation_id: int

    def binding(self, place: Place) -> Binding | None:
        return self.rows.bindings.get((self.organisation_id, place.without_thread()))

    def alert_channels(self) -> Sequence[Binding]:
        return [one for one in self._all() if one.kind is BindingKind.ALERTS]

    def of_client(self, client_id: int) -> Sequence[Binding]:
        return [one for one in self._all() if one.client_id == client_id]

    def bind(self, binding: Binding) -> None:
        place = binding.place.without_thread()
        self.rows.bindings[self.organisation_id, place] = replace(binding, place=place)

    def unbind(self, place: Place) -> None:
        if self.binding(place) is not None:
            del self.rows.bindings[self.organisation_id, place.without_thread()]

    def _all(self) -> Sequence[Binding]:
        own = of(self.rows.bindings, self.organisation_id)
        return sorted(
            own, key=lambda one: (one.place.platform, one.place.workspace, one.place.channel)
        )


@dataclass(frozen=True, slots=True)
class MemoryTimers:
    rows: Rows
    organisation_id: int

    def get(self, person_id: int) -> Timer | None:
        return self.rows.timers.get((self.organisation_id, person_id))

    def put(self, timer: Timer) -> None:
        self.rows.timers[self.organisation_id, timer.person_id] = timer

    def remove(self, person_id: int) -> None:
        if self.get(person_id) is not None:
            del self.rows.timers[self.organisation_id, person_id]


@dataclass(frozen=True, slots=True)
class MemoryRequests:
    rows: Rows
    organisation_id: int

    def find(self, key: str) -> tuple[str, Result] | None:
        kept = self.rows.requests.get((self.organisation_id, key))
        return None if kept is None else kept[:2]

    def keep(self, key: str, fingerprint: str, result: Result, at: datetime) -> None:
        insert(self.rows.requests, (self.organisation_id, key), (fingerprint, result, at))

    def kept_since(self, moment: datetime) -> Sequence[tuple[str, Result]]:
        rows = self.rows.requests.items()
        own = [(at, key, kept) for (of, key), (_, kept, at) in rows if of == self.organisation_id]
        return [(key, kept) for at, key, kept in sorted(own, key=itemgetter(0, 1)) if at >= moment]

    def reword(self, key: str, result: Result) -> None:
        fingerprint, _, at = self.rows.requests[self.organisation_id, key]
        self.rows.requests[self.organisation_id, key] = (fingerprint, result, at)

    def forget(self, key: str) -> None:
        del self.rows.requests[self.organisation_id, key]

    def forget_before(self, moment: datetime) -> int:
        own = (
            (key, row) for key, row in self.rows.requests.items() if key[0] == self.organisation_id
        )
        old = [key for key, (_, _, at) in own if at < moment]
        for key in old:
            del self.rows.requests[key]
        return len(old)
