"""Agreements, their running state and the versions of their terms."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import and_, bindparam, func, select, union

from adapters.storage.books.ledger import WAITS
from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, changed, literally, mine, numbered
from adapters.storage.prepared import Found
from adapters.storage.schema.ledger import blocks
from adapters.storage.schema.parties import agreements, clients, terms
from core.agreements import Agreement, Terms

_AGREEMENT = Record(Agreement, agreements)
_TERMS = Record(Terms, terms)

_AGREEMENTS = select(*_AGREEMENT.columns)
_GET = _AGREEMENTS.where(mine(agreements, "id"))
_OF_CLIENT = _AGREEMENTS.where(mine(agreements, "client_id"))
_CLIENT = and_(
    clients.c.organisation_id == agreements.c.organisation_id,
    clients.c.id == agreements.c.client_id,
)
_in_use = _AGREEMENTS.join(clients, _CLIENT).where(
    mine(agreements), clients.c.archived == literally(0)
)
_ALL = _in_use.order_by(agreements.c.id)
_LOWEST = _in_use.order_by(agreements.c.balance, agreements.c.id).limit(bindparam("limit"))
_COUNT = (
    select(func.count())
    .select_from(agreements)
    .join(clients, _CLIENT)
    .where(mine(agreements), clients.c.archived == literally(0))
)
_TO_EXPIRE = select(blocks.c.agreement_id).where(
    mine(blocks), blocks.c.remaining > literally(0), blocks.c.expires_on < bindparam("today")
)
_TO_CREDIT = select(blocks.c.agreement_id).where(
    mine(blocks),
    WAITS,
    blocks.c.starts_on <= bindparam("today"),
)
_NEW_TERMS = select(terms.c.agreement_id).where(
    mine(terms), terms.c.starts_on.between(bindparam("two_days_before"), bindparam("today"))
)
_DUE = _AGREEMENTS.where(
    mine(agreements), agreements.c.id.in_(union(_TO_EXPIRE, _TO_CREDIT, _NEW_TERMS))
).order_by(agreements.c.id)
_ADD = numbered(agreements)
_REPLACE = changed(agreements, "id")
_VERSION = select(*_TERMS.columns).where(mine(terms, "id"))
_VERSIONS = (
    select(*_TERMS.columns)
    .where(mine(terms, "agreement_id"))
    .order_by(terms.c.starts_on, terms.c.id)
)
_ADD_TERMS = numbered(terms)


class SqlAgreements(Shelf):
    """Implements `core.ports.Agreements`."""

    def get(self, agreement_id: int) -> Agreement:
        return _AGREEMENT.read(self._one(_GET, id=agreement_id))

    def of_client(self, client_id: int) -> Agreement | None:
        row = self._first(_OF_CLIENT, client_id=client_id)
        return None if row is None else _AGREEMENT.read(row)

    def all(self) -> Sequence[Agreement]:
        return [_AGREEMENT.read(row) for row in self._rows(_ALL)]

    def lowest(self, limit: int) -> Sequence[Agreement]:
        return [_AGREEMENT.read(row) for row in self._rows(_LOWEST, limit=limit)]

    def count(self) -> int:
        count: int = self._one(_COUNT)[0]
        return count

    def due(self, today: date) -> Sequence[Agreement]:
        rows = self._rows(_DUE, today=today, two_days_before=today - timedelta(days=2))
        return [_AGREEMENT.read(row) for row in rows]

    def lock(self, agreement_ids: Sequence[int]) -> None:
        """Nothing to do: a SQLite transaction that may write has locked everything."""

    def add(self, agreement: Agreement) -> Agreement:
        return replace(agreement, id=self._number(_ADD, _AGREEMENT.values(agreement)))

    def replace(self, agreement: Agreement) -> None:
        self._update(_REPLACE, _AGREEMENT.values(agreement), id=agreement.id)

    def terms(self, terms_id: int) -> Terms:
        return _TERMS.read(self._one(_VERSION, id=terms_id))

    def versions(self, agreement_id: int) -> Sequence[Terms]:
        return self._remembered(_terms, _VERSIONS, agreement_id=agreement_id)

    def add_terms(self, terms: Terms) -> Terms:
        return replace(terms, id=self._number(_ADD_TERMS, _TERMS.values(terms)))


def _terms(rows: Sequence[Found]) -> tuple[Terms, ...]:
    return tuple(map(_TERMS.read, rows))
