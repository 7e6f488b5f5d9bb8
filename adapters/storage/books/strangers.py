"""Who waits to be known, and what the organisation has decided for itself."""

from sqlalchemy import select

from adapters.storage.books.record import Record
from adapters.storage.books.shelf import Shelf, mine
from adapters.storage.dialect import upsert
from adapters.storage.schema.joining import house_rules, strangers
from core.people import HouseRules, Identity
from core.strangers import Stranger

_ACCOUNT = Record(Identity, strangers)
_STRANGER = Record(Stranger, strangers, without={"account"})
_RULES = Record(HouseRules, house_rules)

_GET = select(*_STRANGER.columns).where(mine(strangers, "platform", "workspace", "user"))
_PUT = upsert(strangers, key=["platform", "workspace", "user"])
_GET_RULES = select(*_RULES.columns).where(mine(house_rules))
_PUT_RULES = upsert(house_rules, key=[])


class SqlStrangers(Shelf):
    """Implements `core.joining_ports.Strangers`."""

    def get(self, account: Identity) -> Stranger | None:
        row = self._first(_GET, **_ACCOUNT.values(account))
        return None if row is None else _STRANGER.read(row, account=account)

    def put(self, stranger: Stranger) -> None:
        self._insert(_PUT, {**_ACCOUNT.values(stranger.account), **_STRANGER.values(stranger)})


class SqlRules(Shelf):
    """Implements `core.joining_ports.Rules`."""

    def get(self) -> HouseRules:
        row = self._first(_GET_RULES)
        return HouseRules() if row is None else _RULES.read(row)

    def put(self, rules: HouseRules) -> None:
        self._insert(_PUT_RULES, _RULES.values(rules))
