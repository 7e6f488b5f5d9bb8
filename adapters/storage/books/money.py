"""Who sends papers and who gets them, and direct debits."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, select

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, changed, mine, numbered
from adapters.storage.dialect import among, listed, upsert
from adapters.storage.prepared import Found
from adapters.storage.schema.papers import billing_addresses, companies, direct_debits
from core.company import BillingAddress, Company
from core.direct_debits import DebitState, DirectDebit
from core.units import Money

_COMPANY = Record(Company, companies)
_BILLING = Record(BillingAddress, billing_addresses)
_DEBIT = Record(DirectDebit, direct_debits, without={"amount"})

_COMPANY_OF = select(*_COMPANY.columns).where(mine(companies))
_SET_COMPANY = upsert(companies, key=[])
_BILLING_OF = select(*_BILLING.columns).where(mine(billing_addresses, "client_id"))
_SET_BILLING = upsert(billing_addresses, key=["client_id"])

_DEBITS = select(*_DEBIT.columns, direct_debits.c.cents, direct_debits.c.currency)
_GET = _DEBITS.where(mine(direct_debits, "id"))
_OF_TOP_UP = _DEBITS.where(mine(direct_debits, "top_up_id"))
_IN_STATES = _DEBITS.where(mine(direct_debits), among(direct_debits.c.state, "states")).order_by(
    direct_debits.c.id
)
_ADD = numbered(direct_debits)
_STEP = changed(direct_debits, "id").where(direct_debits.c.state == bindparam("key_state"))


class SqlParties(Shelf):
    """Implements `core.paper_ports.Parties`."""

    def company(self) -> Company:
        row = self._first(_COMPANY_OF)
        return Company() if row is None else _COMPANY.read(row)

    def set_company(self, company: Company) -> None:
        self._insert(_SET_COMPANY, _COMPANY.values(company))

    def billing(self, client_id: int) -> BillingAddress:
        row = self._first(_BILLING_OF, client_id=client_id)
        return BillingAddress(client_id=client_id) if row is None else _BILLING.read(row)

    def set_billing(self, address: BillingAddress) -> None:
        self._insert(_SET_BILLING, _BILLING.values(address))


class SqlDirectDebits(Shelf):
    """Implements `core.paper_ports.DirectDebits`."""

    def get(self, debit_id: int) -> DirectDebit | None:
        return _read(self._first(_GET, id=debit_id))

    def of_top_up(self, top_up_id: int) -> DirectDebit | None:
        return _read(self._first(_OF_TOP_UP, top_up_id=top_up_id))

    def in_states(self, states: frozenset[DebitState]) -> Sequence[DirectDebit]:
        found = [_read(row) for row in self._rows(_IN_STATES, states=listed(states))]
        return [each for each in found if each is not None]

    def add(self, debit: DirectDebit) -> DirectDebit:
        return replace(debit, id=self._number(_ADD, _values(debit)))

    def replace(self, debit: DirectDebit, *, expected: DebitState) -> bool:
        given = {**_values(debit), "key_state": expected}
        return self._change(_STEP, given, id=debit.id) == 1


def _read(row: Found | None) -> DirectDebit | None:
    if row is None:
        return None
    *_, cents, currency = row
    return _DEBIT.read(row, amount=Money(cents=cents, currency=currency))


def _values(debit: DirectDebit) -> dict[str, Any]:
    amount = debit.amount
    return {**_DEBIT.values(debit), "cents": amount.cents, "currency": amount.currency}
