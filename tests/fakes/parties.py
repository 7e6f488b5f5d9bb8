"""People, clients and agreements in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.agreements import Agreement, Terms
from core.clients import Client, fold
from core.ledger import Block
from core.people import Identity, Person
from tests.fakes.rows import Rows, insert, of, unique, update


@dataclass(frozen=True, slots=True)
class MemoryPeople:
    rows: Rows
    organisation_id: int

    def get(self, person_id: int) -> Person:
        return self.rows.people[self.organisation_id, person_id]

    def by_handle(self, handle: str) -> Person | None:
        folded = handle.casefold()
        return next((one for one in self._all() if one.handle.casefold() == folded), None)

    def by_identity(self, identity: Identity) -> Person | None:
        organisation_id, person_id = self.rows.identities.get(identity, (None, 0))
        return self.get(person_id) if organisation_id == self.organisation_id else None

    def is_held_elsewhere(self, identity: Identity) -> bool:
        organisation_id, _ = self.rows.identities.get(identity, (self.organisation_id, 0))
        return organisation_id != self.organisation_id

    def everybody(self) -> Sequence[Person]:
        active = (person for person in self._all() if person.active)
        return sorted(active, key=lambda person: person.handle.casefold())

    def add(self, person: Person) -> Person:
        unique(self.by_handle(person.handle) is None, person.handle)
        person = replace(person, id=self.rows.number("people", self.organisation_id))
        insert(self.rows.people, (self.organisation_id, person.id), person)
        return person

    def replace(self, person: Person) -> None:
        holder = self.by_handle(person.handle)
        unique(holder is None or holder.id == person.id, person.handle)
        update(self.rows.people, (self.organisation_id, person.id), person)

    def identities(self, person_id: int) -> Sequence[Identity]:
        key = (self.organisation_id, person_id)
        own = (identity for identity, holder in self.rows.identities.items() if holder == key)
        return sorted(own, key=lambda one: (one.platform, one.workspace, one.user))

    def link(self, identity: Identity, person_id: int) -> None:
        organisation_id, _ = self.rows.identities.get(identity, (self.organisation_id, person_id))
        unique(organisation_id == self.organisation_id, identity)
        self.rows.identities[identity] = (self.organisation_id, person_id)

    def _all(self) -> Sequence[Person]:
        return of(self.rows.people, self.organisation_id)


@dataclass(frozen=True, slots=True)
class MemoryClients:
    rows: Rows
    organisation_id: int

    def get(self, client_id: int) -> Client:
        return self.rows.clients[self.organisation_id, client_id]

    def by_name(self, folded: str) -> Client | None:
        return next((one for one in self._all() if folded in one.folded_names), None)

    def everyone(self, *, archived: bool = False) -> Sequence[Client]:
        chosen = (client for client in self._all() if client.archived is archived)
        return sorted(chosen, key=lambda client: (fold(client.name), client.id))

    def add(self, client: Client) -> Client:
        client = replace(client, id=self.rows.number("clients", self.organisation_id))
        self._check_names(client)
        insert(self.rows.clients, (self.organisation_id, client.id), client)
        return client

    def replace(self, client: Client) -> None:
        self._check_names(client)
        update(self.rows.clients, (self.organisation_id, client.id), client)

    def _check_names(self, client: Client) -> None:
        others = (one for one in self._all() if one.id != client.id)
        taken = {name for one in others for name in one.folded_names}
        unique(taken.isdisjoint(client.folded_names), client.name)

    def _all(self) -> Sequence[Client]:
        return of(self.rows.clients, self.organisation_id)


@dataclass(frozen=True, slots=True)
class MemoryAgreements:
    rows: Rows
    organisation_id: int

    def get(self, agreement_id: int) -> Agreement:
        return self.rows.agreements[self.organisation_id, agreement_id]

    def of_client(self, client_id: int) -> Agreement | None:
        return next((one for one in self._all() if one.client_id == client_id), None)

    def all(self) -> Sequence[Agreement]:
        clients = self.rows.clients
        return [
            agreement
            for agreement in self._all()
            if not clients[self.organisation_id, agreement.client_id].archived
        ]

    def lowest(self, limit: int) -> Sequence[Agreement]:
        return sorted(self.all(), key=lambda one: (one.balance, one.id))[:limit]

    def count(self) -> int:
        return len(self.all())

    def due(self, today: date) -> Sequence[Agreement]:
        changed = {
            block.agreement_id
            for block in of(self.rows.blocks, self.organisation_id)
            if _is_due(block, today)
        } | {
            terms.agreement_id
            for terms in of(self.rows.terms, self.organisation_id)
            if today - timedelta(days=2) <= terms.starts_on <= today
        }
        return [agreement for agreement in self._all() if agreement.id in changed]

    def lock(self, agreement_ids: Sequence[int]) -> None:
        """Nothing to do: one operation runs at a time."""

    def add(self, agreement: Agreement) -> Agreement:
        unique(self.of_client(agreement.client_id) is None, agreement.client_id)
        agreement = replace(agreement, id=self.rows.number("agreements", self.organisation_id))
        insert(self.rows.agreements, (self.organisation_id, agreement.id), agreement)
        return agreement

    def replace(self, agreement: Agreement) -> None:
        update(self.rows.agreements, (self.organisation_id, agreement.id), agreement)

    def terms(self, terms_id: int) -> Terms:
        return self.rows.terms[self.organisation_id, terms_id]

    def versions(self, agreement_id: int) -> Sequence[Terms]:
        versions = of(self.rows.terms, self.organisation_id)
        own = (terms for terms in versions if terms.agreement_id == agreement_id)
        return sorted(own, key=lambda terms: (terms.starts_on, terms.id))

    def add_terms(self, terms: Terms) -> Terms:
        terms = replace(terms, id=self.rows.number("terms", self.organisation_id))
        insert(self.rows.terms, (self.organisation_id, terms.id), terms)
        return terms

    def _all(self) -> Sequence[Agreement]:
        return of(self.rows.agreements, self.organisation_id)


def _is_due(block: Block, today: date) -> bool:
    waits = not block.credited and not block.revoked
    return (waits and block.starts_on <= today) or (block.remaining > 0 and block.expired_by(today))
