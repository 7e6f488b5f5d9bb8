"""How much is left, and how that came about."""

from dataclasses import dataclass

from core.days import Period
from core.readings import ClientReadings


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowBalance:
    """Hours left; without a client the channel's, the asker's own, or all, a page of them."""

    client: ClientReadings = ()
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainWhy:
    """How an entry, or the balance, came about; of a balance a page of its blocks."""

    entry_id: int | None = None
    client: ClientReadings = ()
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowHistory:
    """A client's entries of a period; the first page has the newest."""

    client: ClientReadings = ()
    period: Period | None = None
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMine:
    """The asker's own entries, today and this week; the first page has the newest."""

    page: int = 1


BalanceCommand = ShowBalance | ExplainWhy | ShowHistory | ShowMine
