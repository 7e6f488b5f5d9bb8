"""People and their chat accounts."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import and_, bindparam, select

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, changed, literally, mine, numbered
from adapters.storage.dialect import upsert
from adapters.storage.schema.parties import identities, people
from core.people import Identity, Person

PERSON = Record(Person, people)
_IDENTITY = Record(
    Identity,
    identities,
)
HOLDS = and_(
    identities.c.organisation_id == people.c.organisation_id,
    identities.c.person_id == people.c.id,
)

_PEOPLE = select(*PERSON.columns)
_GET = _PEOPLE.where(mine(people, "id"))
_BY_HANDLE = _PEOPLE.where(mine(people, "folded_handle"))
_BY_IDENTITY = _PEOPLE.join(identities, HOLDS).where(
    mine(identities, "platform", "workspace", "user")
)
_ELSEWHERE = select(identities.c.person_id).where(
    identities.c.organisation_id != bindparam("organisation_id"),
    *(identities.c[name] == bindparam(name) for name in ("platform", "workspace", "user")),
)
_EVERYBODY = _PEOPLE.where(mine(people), people.c.active == literally(1)).order_by(
    people.c.folded_handle
)
_ADD = numbered(people)
_REPLACE = changed(people, "id")
_IDENTITIES = (
    select(*_IDENTITY.columns).where(mine(identities, "person_id")).order_by(*_IDENTITY.columns)
)
_LINK = upsert(identities, key=["platform", "workspace", "user"])


class SqlPeople(Shelf):
    """Implements `core.ports.People`."""

    def get(self, person_id: int) -> Person:
        return PERSON.read(self._one(_GET, id=person_id))

    def by_handle(self, handle: str) -> Person | None:
        row = self._first(_BY_HANDLE, folded_handle=handle.casefold())
        return None if row is None else PERSON.read(row)

    def by_identity(self, identity: Identity) -> Person | None:
        row = self._first(_BY_IDENTITY, **_IDENTITY.values(identity))
        return None if row is None else PERSON.read(row)

    def is_held_elsewhere(self, identity: Identity) -> bool:
        return self._first(_ELSEWHERE, **_IDENTITY.values(identity)) is not None

    def everybody(self) -> Sequence[Person]:
        return [PERSON.read(row) for row in self._rows(_EVERYBODY)]

    def add(self, person: Person) -> Person:
        return replace(person, id=self._number(_ADD, _values(person)))

    def replace(self, person: Person) -> None:
        self._update(_REPLACE, _values(person), id=person.id)

    def identities(self, person_id: int) -> Sequence[Identity]:
        return [_IDENTITY.read(row) for row in self._rows(_IDENTITIES, person_id=person_id)]

    def link(self, identity: Identity, person_id: int) -> None:
        self._insert(_LINK, {**_IDENTITY.values(identity), "person_id": person_id})


def _values(person: Person) -> dict[str, Any]:
    return {**PERSON.values(person), "folded_handle": person.handle.casefold()}
