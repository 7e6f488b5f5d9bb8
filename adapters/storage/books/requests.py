"""What was answered to which delivery."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from adapters.storage.books.shelf import Shelf, changed, mine, removed
from adapters.storage.schema.messages import requests
from core.results import Result

_FIND = select(requests.c.fingerprint, requests.c.result).where(mine(requests, "key"))
_KEEP = insert(requests)
_KEPT_SINCE = (
    select(requests.c.key, requests.c.result)
    .where(mine(requests), requests.c.kept_at >= bindparam("moment"))
    .order_by(requests.c.kept_at, requests.c.key)
)
_REWORD = changed(requests, "key")
_FORGET_ONE = removed(requests, "key")
_FORGET = delete(requests).where(mine(requests), requests.c.kept_at < bindparam("moment"))


class SqlRequests(Shelf):
    """Implements `core.message_ports.Requests`."""

    def find(self, key: str) -> tuple[str, Result] | None:
        row = self._first(_FIND, key=key)
        return None if row is None else (row[0], row[1])

    def keep(self, key: str, fingerprint: str, result: Result, at: datetime) -> None:
        self._insert(
            _KEEP, {"key": key, "fingerprint": fingerprint, "result": result, "kept_at": at}
        )

    def kept_since(self, moment: datetime) -> Sequence[tuple[str, Result]]:
        return [(row[0], row[1]) for row in self._rows(_KEPT_SINCE, moment=moment)]

    def reword(self, key: str, result: Result) -> None:
        self._update(_REWORD, {"result": result}, key=key)

    def forget(self, key: str) -> None:
        self._change(_FORGET_ONE, {}, key=key)

    def forget_before(self, moment: datetime) -> int:
        given = {"organisation_id": self.organisation_id, "moment": moment}
        return self.driver.affected(_FORGET, given)
